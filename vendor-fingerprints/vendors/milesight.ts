import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { nndefaccts } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const milesight: MakerEntry = {
  id: 'milesight',
  name: 'Milesight',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Xiamen Milesight IoT Co., Ltd. (China)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'milesight/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>MS-C[A-Z]?\d{4}[\w-]*)$/i,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'MS-C5376-PB', gives: { model: 'MS-C5376-PB' } },
        { seen: 'MS-CQ4472-HPG1', gives: { model: 'MS-CQ4472-HPG1' } },
      ],
      unlike: ['MS8391-EV', 'MS-C53'],
      source: 'ch-bas/cctv-camera-database cameras/milesight',
    },
    {
      id: 'milesight/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>MS-N\d{4}[\w-]*)$/i,
      weight: 0.75,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'MS-N5016-UT', gives: { model: 'MS-N5016-UT' } }],
      unlike: ['MS-N50'],
      source: 'GitHub full-text search for MS-N5016: files read in excerpts, repositories not named',
    },
    {
      // Its routers, gateways and sensors of the Internet of Things: no cameras, and made elsewhere in the house.
      id: 'milesight/model-iot',
      field: [
        ...modelFields,
        'http.title',
        'http.auth-realm',
        'mdns.instance',
        'snmp.sys-descr',
        'dhcp.host-name',
      ],
      pattern:
        /^(?:Milesight[ _-]?(?:IoT[ _-]?)?)?(?<model>(?:U[RFGC]\d{2}|UC\d{3,4}|(?:AM|EM|GS|TS|WS|WT)\d{3}|VS(?:1[23]|3[2-7])\d)(?:-\w{1,8}){0,3})\b/i,
      weight: 0.5,
      type: { is: 'other', weight: 0.9 },
      examples: [
        { seen: 'Milesight UR32', gives: { model: 'UR32' } },
        { seen: 'UG65', gives: { model: 'UG65' } },
        { seen: 'UR75-L04AF-G', gives: { model: 'UR75-L04AF-G' } },
      ],
      unlike: ['VS211-A2', 'MS-C5376-PB', 'UR3', 'Milesight Network Camera'],
      source: 'general knowledge, not verified',
    },
  ],
  brands: [
    {
      name: 'Evercam',
      relation: 'relabel',
      made: 'whole',
      howToTell: 'It states EVERCAM LTD as its manufacturer over ONVIF and answers as Milesight does.',
      sources: ['https://github.com/evercam/ex_nvr/pull/964'],
      fingerprints: [],
    },
  ],
  registrants: ['Milesight Taiwan', 'Xiamen Milesight IoT Co., Ltd.'],
  prefixWeight: 0.2,
  firmwareStrings: [
    {
      field: 'http.title',
      pattern: /^(?:IPCAM|Milesight) Network Camera$/,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['IPCAM Network Camera', 'Milesight Network Camera'],
      unlike: ['Network Camera', 'IPCam'],
      source: nndefaccts,
    },
    {
      // Gateways, routers and sensors for LoRaWAN.
      field: ['http.title', 'http.auth-realm', 'snmp.sys-descr', 'mdns.instance'],
      pattern: /^(?:Milesight )?(?<model>(?:UG|UR|UF|UC|EG)\d{2,3}\w{0,3})$/,
      weight: 0.5,
      is: ['other', 0.9],
      seen: ['Milesight UG65', 'UR32'],
      unlike: ['Milesight MS-C2964', 'UG'],
      source: unverified,
    },
  ],
  series: [
    camera(
      'TS\\d{4}-(?:[A-Z]{3,4}|X\\d[A-Z]{2,4})',
      ['TS5510-GVH', 'TS2866-X4TPC'],
      ['TS5510', 'TS-5510', 'TS2866-X4'],
      plain,
    ),
    camera(
      'TS\\d{4}-X\\d{1,2}[A-Z]{2,4}G\\d|MS-C\\d{4}-\\w{2,8}/G\\d',
      ['TS4466-X4RIPG1', 'TS5366-X12PVG1', 'MS-C8164-PD/G1'],
      ['TS4466-X4', 'MS-C8164'],
      plain,
    ),
  ],
};
