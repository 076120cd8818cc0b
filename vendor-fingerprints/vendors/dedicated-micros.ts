import { unverified } from '../../src/model/fingerprint.ts';
import { linkFields, type MakerEntry } from '../define.ts';
import { nesca, nmapProbes } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const dedicatedMicros: MakerEntry = {
  id: 'dedicated-micros',
  name: 'Dedicated Micros',
  // British maker (AD Group).
  headquarters: 'GB',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: DEDICATED MICROCOMPUTERS (United Kingdom)',
    'that this is the same company: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: 'dedicated-micros/http-server',
      field: 'http.server',
      pattern: /^(?:ADH-[Ww]eb|DigiSprite)$/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.8 },
      examples: [{ seen: 'ADH-Web' }, { seen: 'ADH-web' }, { seen: 'DigiSprite' }],
      unlike: ['ADH'],
      source: 'nmap/nmap nmap-service-probes; a list of searches for ADH-web, found by full-text search',
    },
    {
      id: 'dedicated-micros/http-page',
      field: 'http.page-mark',
      pattern: /\bDedicated Micros\b/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.5 },
      examples: [{ seen: 'author=Dedicated Micros (info@dmicros.com)' }],
      unlike: ['Micros'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'dedicated-micros/ftp',
      field: 'banner.ftp',
      pattern: /^220\s+ADH FTP SERVER\b/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.8 },
      examples: [{ seen: '220  ADH FTP SERVER READY TYPE HELP FOR HELP' }],
      unlike: ['220 FTP SERVER READY'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'dedicated-micros/telnet',
      field: 'banner.telnet',
      pattern: /^Welcome to the DS2 command line processor/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.8 },
      examples: [{ seen: 'Welcome to the DS2 command line processor' }],
      unlike: ['Welcome to the command line'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'dedicated-micros/recorder-name',
      field: ['http.title', 'http.auth-realm', 'snmp.sys-descr', 'upnp.friendly-name'],
      pattern:
        /^(?:Dedicated Micros )?(?<model>(?:Digital Sprite|BX2|DV-?IP|SD (?:Advanced|Eco))(?: \w{1,8})?)$/i,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'Digital Sprite 2', gives: { model: 'Digital Sprite 2' } },
        { seen: 'Dedicated Micros DV-IP RT', gives: { model: 'DV-IP RT' } },
      ],
      unlike: ['Sprite', 'Digital Spritesheet', 'SD card'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Dedicated Micros Malta LTD'],
  firmwareStrings: [
    {
      field: linkFields,
      pattern: /^(?:https?:\/\/[^/]{1,80})?\/?gui\/(?:gui_outer_frame|rem_display)\.shtml\b/i,
      weight: 0.6,
      is: ['recorder', 0.45],
      seen: ['/gui/gui_outer_frame.shtml', 'gui/rem_display.shtml'],
      unlike: ['/gui/index.shtml', '/gui_outer_frame.html'],
      source: `${nesca} (with the word micros); that it is this maker’s: general knowledge, not verified`,
    },
    line(
      'Oyster CamVu(?: \\d{3,4})?|CamVu(?: \\d{3,4})?',
      ['Oyster CamVu', 'CamVu 2000'],
      ['Oyster', 'CamVus'],
    ),
    line(
      'Eco ?[Ss]ense \\d{1,2}|DV-IP (?:Server|ATM|RT|Express|HD|Server HD)|SD Advanced(?: \\w{2,8})?',
      ['EcoSense 16', 'DV-IP Server'],
      ['EcoSense', 'DV-IP'],
      ['recorder', 0.45],
    ),
    {
      field: 'http.title',
      pattern: /^(?:.{0,40}[^\w])?(?:DVTX|DVST|DV-IP|Digital Sprite)(?![\w-])/,
      weight: 0.45,
      is: ['recorder', 0.6],
      seen: ['DS2 DVTX Digital Sprite 2', 'DV-IP Server'],
      unlike: ['DVTXX', 'Sprite', 'DV'],
      source: unverified,
    },
    {
      field: 'banner.telnet',
      pattern: /^.{0,200}IMGREQUEST: request_stats, image buffers available/s,
      weight: 0.6,
      is: ['recorder', 0.6],
      seen: ['odec=1 u=1, p=1\r\n1: IMGREQUEST: request_stats, image buffers available = 1'],
      unlike: ['IMGREQUEST', 'image buffers available = 1'],
      source: nmapProbes,
    },
  ],
  series: [
    camera('DM-ICS-?\\w{1,4}', ['DM-ICS-7'], ['DM-ICS', 'ICS-7']),
    unit(
      'recorder',
      '(?:DV-?IP[ -]?(?:RT|Server|HD|Express|NVR)|Eco ?4 (?:Tribrid|Hybrid)|SD[ -]Hybrid)',
      ['DVIP-RT', 'Eco4 Tribrid', 'SD Hybrid'],
      ['DVIP', 'Eco4', 'EcoSense', 'BX2'],
      plain,
    ),
    unit(
      'recorder',
      'Eco ?[Ss]ense \\d{1,2}(?: [\\w ]{1,12})?',
      ['EcoSense 16', 'Ecosense 4 Hybrid'],
      ['EcoSense', 'Eco 16'],
      plain,
    ),
    camera('ICVC-[A-Z]{1,3}\\d\\w{1,8}', ['ICVC-MD200'], ['ICVC-', 'ICVC'], plain),
    unit(
      'recorder',
      '(?:DV-IP|DS2A|SD Advanced|Closed IPTV|DM/HYB\\w{0,6})(?: .{0,30})?',
      ['DV-IP', 'SD Advanced', 'DM/HYB'],
      ['DVIP', 'SD'],
      plain,
    ),
    camera('CamVu ?\\d{0,4}(?: .{0,20})?', ['CamVu 360', 'CamVu2000'], ['Cam', 'CamVue'], plain),
  ],
};
