import type { MakerEntry } from '../define.ts';
import { cameraTable, gobyRules, nmapProbes, strix } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const zmodo: MakerEntry = {
  id: 'zmodo',
  name: 'Zmodo',
  // By the project's reading; the registry gives a United States address.
  headquarters: 'CN',
  sources: [
    'visioforge/help, directory of camera brands (Shenzhen, China)',
    'https://patents.google.com/patent/CN103366483A/en (Zmodo Technology Shenzhen)',
    'IEEE registry via npm oui-data 2.1.9: Zmodo Technology Corporation (United States)',
    'nmap/nmap nmap-service-probes',
  ],
  fingerprints: [
    {
      id: 'zmodo/http-title',
      field: 'http.title',
      pattern: /^Web Client for DVR$/i,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.5 },
      examples: [{ seen: 'Web Client for DVR' }],
      unlike: ['Web Client for NVR', 'WebDVR'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'zmodo/telnet',
      field: 'banner.telnet',
      pattern: /^Welcome to Stb's world\b/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.4 },
      examples: [{ seen: "Welcome to Stb's world" }],
      unlike: ['Welcome to Stb'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  registrants: ['Zmodo Technology Corporation'],
  prefixWeight: 0.3,
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^ident=frmResource\.location ?= ?getXMLUrl$/i,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['ident=frmResource.location = getXMLUrl'],
      unlike: ['ident=location = getXMLUrl', 'frmResource.location = getXMLUrl'],
      source: gobyRules,
    },
    {
      // Both names are misspelt, as no other maker misspells them.
      field: 'http.header-order',
      pattern: /^Content-Type,Server,Data,Last Modified$/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['Content-Type,Server,Data,Last Modified'],
      unlike: ['Content-Type,Server,Date,Last-Modified', 'Content-Type,Server,Data'],
      source: nmapProbes,
    },
  ],
  series: [
    camera(
      '(?:ZH-[A-Z]{2,3}\\d{2}(?:-[A-Z])?|ZM-[A-Z]{2}\\d{2}[A-Z]\\d{3}|SD-H\\d{4})',
      ['ZH-IZV15', 'ZM-SH75D001', 'SD-H1921'],
      ['ZH-IZV', 'ZM-SH', 'SD-H19'],
    ),
    camera(
      'Z(?:[HMP]-[A-Z]{2}\\w{1,7}-[A-Z]{1,4})',
      ['ZP-IBH13-W', 'ZH-IXC15-WC', 'ZM-SH75D001-WA'],
      ['ZS-GQ2', 'ZP-IBH13'],
      { source: cameraTable },
    ),
    camera('ZMD-I[A-Z]{2}-\\w{3,8}', ['ZMD-IDV-BFS'], ['ZMD-IDV', 'ZMD-DVS-H8104UV'], {
      source: strix('zmodo'),
    }),
    unit('recorder', 'ZMD-(?!I)[A-Z]{2,3}-\\w{3,10}', ['ZMD-DVS-H8104UV'], ['ZMD', 'ZMD-DVS']),
    camera(
      'Z[HP]-?I[BDGX][A-Z]-?\\d[0-9D](?:-?\\w{1,4}){0,2}|C(?:MI?|NI)-?I?1\\d{4}[A-Z]{2}|Z[MP]-(?:SS|SH|NE|KE[A-Z])-?\\d{2,4}\\w{0,3}(?:-\\w)?',
      ['ZP-IBH15-S1', 'ZH-IXA15-WC', 'CMI-11123BK', 'ZM-SS718', 'ZP-NE-14-S'],
      ['ZP-IBH', 'CM-11', 'ZS-GQ2'],
      { ...plain, source: strix('zmodo') },
    ),
    unit('recorder', 'ZMD-[A-Z]{2,3}-[A-Z]{2,3}', ['ZMD-IDV-BFS'], ['ZMD-IDV', 'ZMD'], {
      ...plain,
      source: strix('zmodo'),
    }),
    camera('ZM-W\\d{4}', ['ZM-W0002'], ['ZM-W', 'ZM-0002']),
  ],
};
