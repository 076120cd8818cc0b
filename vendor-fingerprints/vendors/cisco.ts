import { type MakerEntry, modelFields } from '../define.ts';
import { yak } from '../sources.ts';
import { camera, plain, short } from '../tables/series.ts';

/** Cisco: its video surveillance cameras only. Everything else of Cisco's on a network is no camera. */
export const cisco: MakerEntry = {
  id: 'cisco',
  name: 'Cisco',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Cisco Systems, Inc (United States)'],
  fingerprints: [
    {
      id: 'cisco/http-title',
      field: 'http.title',
      pattern:
        /^Cisco (?:IP Camera|(?:Systems,? Inc\.? )?Video Surveillance\b(?! (?:Operations |Media )?(?:Manager|Server)).*|(?<model>(?:PVC|WVC)\w{1,20}).*)$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Cisco IP Camera' }, { seen: 'Cisco PVC2300 Camera', gives: { model: 'PVC2300' } }],
      unlike: [
        'Cisco TelePresence MCU - Home page',
        'Cisco Unified IP Phone',
        'Cisco Video Surveillance Operations Manager',
      ],
      source: 'rapid7/recog xml/html_title.xml',
    },
    {
      id: 'cisco/meraki-camera',
      field: ['snmp.sys-descr', 'http.title', 'mdns.instance', 'upnp.friendly-name', 'onvif.model'],
      pattern: /^(?:Cisco )?Meraki[ -](?<model>MV\d{1,2}[A-Z]{0,2})(?![\w-])/,
      weight: 0.5,
      // More than what its routers and switches have in common with it.
      type: { is: 'camera', weight: 0.65 },
      examples: [
        { seen: 'Meraki MV72', gives: { model: 'MV72' } },
        { seen: 'Cisco Meraki MV12WE Cloud Managed Camera', gives: { model: 'MV12WE' } },
      ],
      unlike: ['Meraki MS220-8P Cloud Managed PoE Switch', 'Meraki MR33 Cloud Managed AP', 'Meraki'],
      source: 'https://github.com/jack-valko/Zabbix-Meraki-Discovery/issues/11 (MV22X, MV32, MV72X)',
    },
    {
      id: 'cisco/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?:Cisco )?(?<model>CIVS-IPC-\w+|PVC\d{3,4}\w*)$/,
      weight: 0.8,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'CIVS-IPC-6400', gives: { model: 'CIVS-IPC-6400' } },
        { seen: 'PVC2300', gives: { model: 'PVC2300' } },
      ],
      unlike: ['CIVS', 'SG350-10'],
      source: 'GitHub full-text search for CIVS-IPC: files read in excerpts, repositories not named',
    },
    {
      id: 'cisco/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^Cisco(?: Systems.*)?$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Cisco' }, { seen: 'Cisco Systems, Inc.' }],
      unlike: ['Francisco'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: ['http.auth-realm', 'http.title'],
      pattern: /^(?<model>PVC-?\d{3,4}[A-Z]?)$/,
      weight: 0.5,
      is: ['camera', 0.6],
      seen: ['PVC-300', 'PVC2300'],
      unlike: ['PVC', 'WPVC-300'],
      source: yak,
    },
  ],
  series: [
    camera('MV\\d{2}WE|Meraki MV\\d{1,2}[A-Z]{0,2}', ['MV12WE', 'Meraki MV63X'], ['MV12', 'MX12WE'], short),
    camera(
      '(?:Cisco )?(?:VC ?2[24]0|CIVS-\\dK[AB]\\w{0,6})',
      ['VC220', 'Cisco VC 240', 'CIVS-6KA'],
      ['VC22', 'CIVS'],
      plain,
    ),
    camera('MV\\d{2}[A-Z]?X?', ['MV72', 'MV12W', 'MV22X'], ['MV7', 'MX72'], short),
    camera(
      '(?:PVC\\d{3,4}|WV(?:200|210)|CIVS-IPC-\\w{4,6})(?:-\\w{1,3})?',
      ['WV210', 'PVC2300', 'CIVS-IPC-2521V'],
      ['WVC210', 'WV-210'],
      { ...plain, source: 'Sighthound Video CameraTable.py (CIVS-IPC, WV210)' },
    ),
  ],
};
