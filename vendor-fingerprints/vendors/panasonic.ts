import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

/**
 * Panasonic and i-PRO. Telephones and projectors carry the Panasonic prefixes, so only the video prefixes
 * are used.
 */
export const panasonic: Maker = {
  id: 'panasonic',
  name: 'Panasonic',
  headquarters: 'JP',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Panasonic Corporation (Japan)',
    'IEEE registry via npm oui-data 2.1.9: i-PRO Co., Ltd. (Japan)',
  ],
  marks: [
    {
      id: 'panasonic/http-title',
      field: 'http.title',
      pattern:
        /^(?<model>(?:WV|BB|BL|KX|WJ)-[A-Z]{0,3}\d{2,5}\w{0,3}) (?:Network Camera|Network Disk Recorder|MAIN PAGE)/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.5 },
      examples: [
        { seen: 'WV-NS954 Network Camera', gives: { model: 'WV-NS954' } },
        { seen: 'BB-HCM331 Network Camera', gives: { model: 'BB-HCM331' } },
      ],
      unlike: ['Network Camera', 'KX-NS1000'],
      source: 'rapid7/recog xml/html_title.xml; nmap/nmap nmap-service-probes',
    },
    {
      id: 'panasonic/http-realm',
      field: 'http.auth-realm',
      pattern: /^(?:GeneralUser\/Administrator|Panasonic network device)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'GeneralUser/Administrator' }],
      unlike: ['Administrator', 'Administrator or User'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'panasonic/http-page',
      field: 'http.page-mark',
      pattern: /^(?:CgiStart|CgiTagMenu\?page=|CgiPowerDownReset|BarFoot\.html)/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'CgiStart' }, { seen: 'CgiTagMenu?page=Top&Language=0' }, { seen: 'BarFoot.html' }],
      unlike: ['CgiTag', 'Foot.html'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'panasonic/http-server',
      field: 'http.server',
      pattern: /^Slinger\/[\w.-]+$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.4 },
      examples: [{ seen: 'Slinger/0.9.2' }],
      unlike: ['Slinger', 'Slim/0.9'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'panasonic/ftp-recorder',
      field: 'banner.ftp',
      pattern: /^220 [^\r\n]{0,40}\(?(?<model>WJ-HD\d{3}\w?) FTP Server version/i,
      weight: 0.85,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: '220  (WJ-HD220 FTP Server version 1.0 Ready)', gives: { model: 'WJ-HD220' } }],
      unlike: ['220 FTP Server version 1.0'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'panasonic/ftp-camera',
      field: 'banner.ftp',
      pattern: /^220 PrNET FTP server \(PrNET FTP [\d.]+\) ready/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: '220 PrNET FTP server (PrNET FTP 1.0) ready.' }],
      unlike: ['220 PrNET'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'panasonic/own-name',
      field: ['onvif.manufacturer', 'onvif.scope-name'],
      pattern: /^(?:Panasonic|Matsushita)(?:[ _-].*)?$/i,
      weight: 0.9,
      examples: [{ seen: 'Panasonic' }, { seen: 'Panasonic Corporation' }],
      unlike: ['Pana', 'Panason'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'panasonic/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern:
        /^(?:i-PRO |Panasonic )?(?<model>(?:WV-[A-Z]{0,3}\d{3,5}\w*|WV-[A-Z]\d\w*|BB-[A-Z]{2,3}\d{2,3}\w*|BL-(?:C|V[PT])\d{1,3}\w*|KX-HCM\d{1,3}\w*))$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'WV-S2136L', gives: { model: 'WV-S2136L' } },
        { seen: 'WV-V1330LK', gives: { model: 'WV-V1330LK' } },
        { seen: 'BB-HCM511A', gives: { model: 'BB-HCM511A' } },
      ],
      unlike: ['KX-NS1000', 'WVC54GC', 'BB-'],
      source:
        'ch-bas/cctv-camera-database cameras/i-pro; vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'panasonic/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>WJ-(?:ND|NX|NV|NR|HD|HL|PR)\d{2,3}\w*)$/,
      weight: 0.75,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'WJ-NX400K', gives: { model: 'WJ-NX400K' } }],
      unlike: ['WJ-GXD400', 'WJ'],
      source:
        'GitHub full-text search for WJ-NX400: files read in excerpts, repositories not named; nmap/nmap nmap-service-probes (WJ-HD220, WJ-HD316)',
    },
    {
      id: 'panasonic/model-encoder',
      field: modelFields,
      pattern: /^(?<model>WJ-GXE\d{3}\w*)$/,
      weight: 0.5,
      type: { is: 'encoder', weight: 0.6 },
      examples: [{ seen: 'WJ-GXE500', gives: { model: 'WJ-GXE500' } }],
      unlike: ['WJ-NX400K'],
      source: 'general knowledge, not verified',
    },
  ],
  brands: [
    {
      name: 'i-PRO',
      relation: 'sub-brand',
      made: 'whole',
      howToTell: "Panasonic's security cameras since 2022; the designations WV-… and the web pages went on.",
      sources: ['ch-bas/cctv-camera-database README.md'],
      marks: [
        {
          id: 'panasonic/ipro-name',
          field: ['onvif.manufacturer', 'onvif.scope-name', 'http.title'],
          pattern: /^i-PRO(?:[ _-].*)?$/i,
          weight: 0.9,
          examples: [{ seen: 'i-PRO' }, { seen: 'i-PRO Co., Ltd.' }],
          unlike: ['iPRO', 'mini-PRO'],
          source: 'ch-bas/cctv-camera-database cameras/i-pro',
        },
      ],
      registrants: ['i-PRO Co., Ltd.'],
    },
  ],
  registrants: ['Panasonic System Solutions Europe'],
  prefixWeight: 0.2,
};
