import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const tvt: Maker = {
  id: 'tvt',
  name: 'TVT',
  headquarters: 'CN',
  sources: [
    'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9: TVT CO.,LTD, China',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    // Shared by every brand that TVT makes for, GeoVision recorders among them.
    {
      id: 'tvt/http-server',
      field: 'http.server',
      pattern: /^Cross Web Server$/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.3 },
      examples: [{ seen: 'Cross Web Server' }],
      unlike: ['Cross-Web-Server', 'Web Server'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'tvt/http-title',
      field: 'http.title',
      pattern: /^DVR Components Download$/,
      weight: 0.35,
      type: { is: 'recorder', weight: 0.5 },
      examples: [{ seen: 'DVR Components Download' }],
      unlike: ['Components Download', 'DVR'],
      source: 'rapid7/recog xml/html_title.xml',
    },
    nameMark({
      id: 'tvt/own-name',
      name: 'TVT',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/tvt',
    }),
    // TP-Link calls its modem routers TD-8811 to TD-8840T.
    {
      id: 'tvt/model-camera',
      field: modelFields,
      pattern:
        /^(?<model>TD-[5689](?!8[14]\d)\d[0-9A-C]\d[A-Z]{1,2}\d?[A-Z0-9]*(?:-[A-Z0-9]+)*(?: ?\([\w/+ -]+\))?)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'TD-9544S4', gives: { model: 'TD-9544S4' } },
        { seen: 'TD-8423IS-A', gives: { model: 'TD-8423IS-A' } },
        { seen: 'TD-9442E4B-A', gives: { model: 'TD-9442E4B-A' } },
      ],
      unlike: ['TD-8840T', 'TD-W8901G', 'TD-8816'],
      source: 'ch-bas/cctv-camera-database cameras/tvt',
    },
    {
      id: 'tvt/model-recorder',
      field: modelFields,
      pattern: /^(?<model>TD-[23]\d{3}[A-Z]{1,2}\d?[A-Z0-9]*(?:-[A-Z0-9]+)*)$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'TD-3104B1', gives: { model: 'TD-3104B1' } },
        { seen: 'TD-2708TS-HP', gives: { model: 'TD-2708TS-HP' } },
      ],
      unlike: ['TD-3104', 'TD-8840T'],
      source: 'TVT recorder data sheets (TD-31, TD-33, TD-27 series)',
    },
    {
      id: 'tvt/sdk-port',
      field: 'port.open',
      pattern: /^6036$/,
      weight: 0.2,
      examples: [{ seen: '6036' }],
      unlike: ['6037', '60360'],
      source: 'kaetemi/sdk_for_zr04rn README.md; TVT LAN search (MHED) default port',
    },
  ],
  brands: [
    {
      name: 'Provision-ISR',
      relation: 'relabel',
      made: 'partly',
      howToTell: "The web pages are those of TVT (NVMS-9000); MAC addresses are Provision-ISR's own.",
      sources: [
        'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9: Provision-ISR, Israel',
        'public tools for the TVT LAN search name it as a TVT brand',
      ],
      marks: [
        {
          id: 'tvt/provision-name',
          field: ['onvif.manufacturer', 'onvif.scope-name'],
          pattern: /^Provision[- ]?ISR(?:[ _-].*)?$/i,
          weight: 0,
          examples: [{ seen: 'Provision-ISR' }],
          unlike: ['Provision', 'Provisioning'],
          source: 'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9',
        },
        {
          id: 'tvt/provision-title',
          field: 'http.title',
          pattern: /^Provision[- ]?ISR\b/i,
          weight: 0,
          examples: [{ seen: 'Provision-ISR' }],
          unlike: ['Provisioning'],
          source: 'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9',
        },
      ],
      registrants: ['Provision-ISR'],
    },
    {
      name: 'DVC',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'HTTP answers 400 to every path; the TVT search answers.',
      sources: ['public ipcprobe tool for TVT cameras'],
      marks: [],
    },
    {
      name: 'Zosi',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Recorder ZR04RN is TVT; other models are not. Ask the unit.',
      sources: ['kaetemi/sdk_for_zr04rn README.md'],
      marks: [
        {
          id: 'tvt/zosi-name',
          field: ['onvif.manufacturer', 'onvif.scope-name'],
          pattern: /^ZOSI(?:[ _-].*)?$/i,
          weight: 0,
          examples: [{ seen: 'ZOSI' }],
          unlike: ['ZOS'],
          source: 'kaetemi/sdk_for_zr04rn README.md',
        },
      ],
    },
  ],
  registrants: ['TVT CO.,LTD', 'TVT CO., LTD'],
  prefixWeight: 0.3,
};
