import type { Brand } from '../../../src/model/fingerprint.ts';
import { andOthers, modelFields, sharedBy } from '../../define.ts';
import { strix } from '../../sources.ts';
import { hikvisionShared, stack } from './partial-brands.ts';

const cameras = 'ch-bas/cctv-camera-database, README brand table and entries per camera';
const registry = 'IEEE registry via npm oui-data 2.1.9';
const wikipedia = 'Wikipedia, Hikvision (read in a mirror)';
const streams = 'ch-bas/cctv-camera-database strix/verified/';
const unverified = 'general knowledge, not verified';
const checker = 'a checker for section 889 of the NDAA FY2019 (GitHub, repository not named)';
const header = 'a CameraDiscovery header that lists makers of rebrands (GitHub, repository not named)';

const shared = sharedBy(stack);

const own: readonly Brand[] = [
  {
    name: 'EZVIZ',
    relation: 'subsidiary',
    made: 'whole',
    howToTell: 'Models CS-…; MAC prefixes of Hangzhou Ezviz Software.',
    sources: [
      wikipedia,
      `${registry}: Hangzhou Ezviz Software Co.,Ltd. (China)`,
      'Yicai, 27 February 2025, on the Hikvision group',
    ],
    fingerprints: [
      {
        id: 'hikvision/ezviz-camera',
        field: [...modelFields, 'onvif.scope-name'],
        pattern:
          /^(?<model>CS-(?:(?:C|H|S)\d(?=[A-Za-z]|-\w)|(?:BC|LC|TY|EB|HB|BM)\d)\w{0,12}(?:-[\w-]{1,40})?(?: \(.*\))?)$/,
        weight: 0.7,
        type: { is: 'camera', weight: 0.8 },
        examples: [
          { seen: 'CS-C6N', gives: { model: 'CS-C6N' } },
          { seen: 'CS-H8c-R100-1K2WKFL', gives: { model: 'CS-H8c-R100-1K2WKFL' } },
        ],
        // The last two are an air conditioner and a scanner.
        unlike: ['CS-DB1C', 'CS-VW22', 'CSC6N', 'CS-C2525E', 'CS-C18', 'CS-S10'],
        source: `${cameras}; GitHub full-text search for CS-C6N: files read in excerpts, repositories not named`,
      },
      {
        id: 'hikvision/ezviz-doorbell',
        field: [...modelFields, 'onvif.scope-name'],
        pattern: /^(?<model>CS-(?:DB|EP|HP)\d\w{0,12}(?:-[\w-]{1,40})?)$/,
        weight: 0.5,
        type: { is: 'doorbell', weight: 0.8 },
        examples: [{ seen: 'CS-DB1C-A0-1E3W2FL', gives: { model: 'CS-DB1C-A0-1E3W2FL' } }],
        unlike: ['CS-C6N', 'DB1C'],
        source: `${cameras}; the prefix CS-: ${unverified}`,
      },
    ],
    registrants: ['Hangzhou Ezviz Software Co.,Ltd.'],
  },
  {
    name: 'HiLook',
    relation: 'sub-brand',
    made: 'whole',
    howToTell: 'Models IPC-B140H…, THC-…, NVR-104MH…, DS-I214W….',
    sources: [wikipedia, cameras],
    fingerprints: [
      {
        id: 'hikvision/hilook-camera',
        field: modelFields,
        pattern: /^(?<model>(?:IPC-[BTDPCVF]\d{3,4}H[A-Z]{0,4}|THC-[BTDP]\d{3}|DS-I\d{3})[\w/.()-]{0,40})$/i,
        weight: 0.7,
        type: { is: 'camera', weight: 0.8 },
        examples: [
          { seen: 'IPC-B140HA-LU', gives: { model: 'IPC-B140HA-LU' } },
          { seen: 'IPC-T221H', gives: { model: 'IPC-T221H' } },
          { seen: 'DS-I214W', gives: { model: 'DS-I214W' } },
        ],
        unlike: ['IPC-T5442TM-AS', 'IPC-T23S-A40', 'IPC-HFW2431S'],
        source: cameras,
      },
      {
        id: 'hikvision/hilook-recorder',
        field: modelFields,
        pattern: /^(?<model>[ND]VR-\d{3}[A-Z]{1,4}-[A-Z][\w/.()-]{0,30})$/i,
        weight: 0.6,
        type: { is: 'recorder', weight: 0.8 },
        examples: [
          { seen: 'NVR-104MH-D/4P', gives: { model: 'NVR-104MH-D/4P' } },
          { seen: 'DVR-204G-F1', gives: { model: 'DVR-204G-F1' } },
        ],
        unlike: ['NVR301-08S3-P8', 'NVR4108HS-8P', 'DHI-NVR4104'],
        source: cameras,
      },
    ],
  },
  {
    name: 'HiWatch',
    relation: 'sub-brand',
    made: 'whole',
    howToTell: 'Models HWI-, HWN-, HWT-, HWD-, HWP-.',
    sources: [wikipedia],
    fingerprints: [
      {
        id: 'hikvision/hiwatch-camera',
        field: modelFields,
        pattern: /^(?<model>HW(?:T-[A-Z]\d{3}(?!\d)|[IPK]-[A-Z]\d{3})[\w/.()-]{0,40})$/i,
        weight: 0.5,
        type: { is: 'camera', weight: 0.8 },
        examples: [{ seen: 'HWI-B120H', gives: { model: 'HWI-B120H' } }],
        unlike: ['HWN-2104H', 'HWI-B', 'HWT-M2140-EFI'],
        source: unverified,
      },
      {
        id: 'hikvision/hiwatch-recorder',
        field: modelFields,
        pattern: /^(?<model>HW[ND]-\d{4}[\w/.()-]{0,40})$/i,
        weight: 0.5,
        type: { is: 'recorder', weight: 0.8 },
        examples: [{ seen: 'HWN-2104H-4P', gives: { model: 'HWN-2104H-4P' } }],
        unlike: ['HWI-B120H', 'HWN-21'],
        source: unverified,
      },
    ],
  },
  {
    name: 'HIKMICRO',
    relation: 'subsidiary',
    made: 'whole',
    howToTell: 'Thermal cameras; MAC prefixes of Hangzhou Microimage Software.',
    sources: [
      `${registry}: Hangzhou Microimage Software Co., Ltd (China)`,
      'that it belongs to the group: ch-bas/cctv-camera-database pull request 353',
    ],
    // Not verified, so the name alone calls for a review and flags nothing.
    fingerprints: [],
    registrants: ['Hangzhou Microimage Software Co., Ltd'],
  },
  {
    name: 'Hikrobot',
    relation: 'subsidiary',
    made: 'whole',
    howToTell: 'Machine vision and vehicles, not video surveillance.',
    sources: [
      `${registry}: Hangzhou Hikrobot Technology Co., Ltd. (China)`,
      'Yicai, 27 February 2025, on the Hikvision group',
    ],
    fingerprints: [],
    registrants: ['Hangzhou Hikrobot Technology Co., Ltd.'],
  },
  {
    name: 'Pyronix',
    relation: 'subsidiary',
    made: 'whole',
    howToTell: 'Alarm panels for the most part; cameras under the name are Hikvision’s.',
    sources: [
      `${registry}: Pyronix Ltd (United Kingdom)`,
      'that it belongs to the group: https://www.doncasterfreepress.co.uk/news/south-yorkshire-security-firm-hits-back-after-ban-on-surveillance-camera-sales-to-us-government-46793',
    ],
    fingerprints: [],
    registrants: ['Pyronix Ltd'],
  },
  {
    name: 'Prama',
    relation: 'relabel',
    made: 'whole',
    howToTell: 'Models PT-N…; some firmware calls the interface /pramaAPI/ and not /ISAPI/.',
    sources: [
      `${registry}: Prama Hikvision India Private Limited (India)`,
      'https://securityupdate.in/stqc-certification-requirement-order-monopolises-the-cctv-industry-in-india',
    ],
    fingerprints: [
      {
        id: 'hikvision/prama-model',
        field: modelFields,
        pattern: /^(?<model>PT-N[A-Z]{2,4}\d[\w/.()-]{2,40})$/i,
        weight: 0.6,
        type: { is: 'recorder', weight: 0.5 },
        examples: [{ seen: 'PT-NRAS2B32-K4', gives: { model: 'PT-NRAS2B32-K4' } }],
        unlike: ['PT-N', 'PTZ3E10X-T180', 'PT-1200'],
        source: 'code for Prama recorders (GitHub, repository not named)',
      },
    ],
    registrants: ['Prama Hikvision India Private Limited', 'Prama India Private Limited'],
  },
  {
    name: 'Northern Video',
    relation: 'relabel',
    made: 'whole',
    howToTell: stack,
    sources: [checker],
    fingerprints: [],
  },
];

const others: readonly Brand[] = [
  shared(
    'Annke',
    'Network cameras C500, C800, I51…, I91… are Hikvision’s; some recorders and Wi-Fi models (WZ500) are not.',
    'https://github.com/Supergiovane/node-red-contrib-hikvision-ultimate/issues/24; maciej-or/hikvision_next README.md',
    {
      id: 'hikvision/annke-server',
      field: 'http.server',
      pattern: /^MWS 0\.\d{2}$/,
      weight: 0,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'MWS 0.01' }],
      unlike: ['MWS', 'AWS 0.01'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'hikvision/annke-model',
      field: modelFields,
      pattern: /^(?<model>(?:ANNKE )?I(?:51|61|81|91)[A-Z]{2})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'I91BM', gives: { model: 'I91BM' } },
        { seen: 'I51DN', gives: { model: 'I51DN' } },
      ],
      unlike: ['I510', 'I91', 'DI91BM'],
      source: cameras,
    },
  ),
  {
    ...shared('LTS', 'Platinum line: models CMIP…, CMHT…, LTN….', cameras, {
      id: 'hikvision/lts-model',
      field: modelFields,
      pattern: /^(?<model>(?:LTS-)?CM(?:IP|HT|HR)\d{3,5}[\w/.()-]{0,40})$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.8 },
      examples: [{ seen: 'CMIP1042W-28MA', gives: { model: 'CMIP1042W-28MA' } }],
      unlike: ['CMIP', 'LTS', 'CM-6204-11-I'],
      source: cameras,
    }),
    registrants: ['LT SECURITY INC'],
    others: true,
  },
  {
    ...shared(
      'TruVision',
      'Models TVN-, TVB-, TVD-, TVR-; Server Interlogix-Webs.',
      `nmap/nmap nmap-service-probes (Interlogix TruVision); ${checker}; ${streams}truvision.json`,
      {
        id: 'hikvision/truvision-camera',
        field: modelFields,
        pattern: /^(?<model>TV[BDPTWF]-\d{4}[\w/.()-]{0,20})$/i,
        weight: 0.5,
        type: { is: 'camera', weight: 0.6 },
        examples: [{ seen: 'TVB-5401', gives: { model: 'TVB-5401' } }],
        unlike: ['TVIP61500', 'TVB-54', 'TV-IP310PI'],
        source: unverified,
      },
      {
        id: 'hikvision/truvision-recorder',
        field: modelFields,
        pattern: /^(?<model>TV[NR]-\d{2,4}[A-Z]?[\w/.()-]{0,20})$/i,
        weight: 0.5,
        type: { is: 'recorder', weight: 0.6 },
        examples: [{ seen: 'TVN-2216', gives: { model: 'TVN-2216' } }],
        unlike: ['TVB-5401', 'TVN-'],
        source: unverified,
      },
    ),
    registrants: ['GE Security', 'Carrier Fire & Security'],
  },
  {
    ...shared('Luma', 'LUM-310, LUM-510, LUM-810 (x10) are Hikvision’s, the x20 series is not.', cameras, {
      id: 'hikvision/luma-x10',
      field: modelFields,
      pattern: /^(?<model>LUM-[3578]10-[\w/.()-]{1,30})$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.5 },
      examples: [{ seen: 'LUM-510-IP-D', gives: { model: 'LUM-510-IP-D' } }],
      unlike: ['LUM-820-IP-DW', 'LUM-510'],
      source: cameras,
    }),
    registrants: ['SnapAV'],
  },
  shared('Interlogix', 'TruVision is its line.', 'nmap/nmap nmap-service-probes (Interlogix TruVision)'),
  shared(
    'W Box',
    'Models 0E-… and WBX….',
    'an app’s changelog on Hikvision device information of rebrands (GitHub, repository not named)',
    {
      id: 'hikvision/w-box-model',
      field: modelFields,
      pattern: /^(?<model>(?:WBX[A-Z]{2}|0E-)[A-Z0-9][\w/.()-]{2,30})$/,
      weight: 0,
      examples: [{ seen: 'WBXID28MTW', gives: { model: 'WBXID28MTW' } }],
      unlike: ['WBX', 'OE-40'],
      source: unverified,
    },
  ),
  shared('Safire', 'Models SF-IP…, SF-NVR…; Safire Smart is made by others.', `${streams}safire.json`, {
    id: 'hikvision/safire-model',
    field: modelFields,
    pattern: /^(?<model>SF-(?:IP[A-Z]{1,4}\d|NVR|XVR|VI\d|VIDISP)[\w/.()-]{1,30})$/i,
    weight: 0,
    examples: [{ seen: 'SF-IPT854WH-4P-HV', gives: { model: 'SF-IPT854WH-4P-HV' } }],
    unlike: ['SF-IP', 'SFP-NVR', 'SF-100'],
    source: unverified,
  }),
  {
    ...shared('ABUS', 'IPCA…, IPCB…, IPCS… of the Performance line; older TVIP… are others’.', cameras, {
      id: 'hikvision/abus-model',
      field: modelFields,
      pattern: /^(?<model>(?:IPC[ABS]|TVIP|HDCC)\d{5}[A-Z]?)$/,
      weight: 0,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IPCA34512A', gives: { model: 'IPCA34512A' } }],
      unlike: ['IPC2122LB-AF28', 'IPCA3451'],
      source: cameras,
    }),
    registrants: ['ABUS Security-Center GmbH & Co. KG'],
  },
  {
    ...shared(
      'Swann',
      'SWNHD-, SWPRO-, NHD-: several makers.',
      'blackboxusa.com, blog on Swann: several makers',
    ),
    registrants: ['SWANN COMMUNICATIONS PTY LTD', 'Swann communications Pty Ltd'],
  },
  shared(
    'LaView',
    'Older wired LV-P…; Wi-Fi models are others’.',
    'homebridge camera configurations, LaView LV-PTK66802 (GitHub, repository not named)',
  ),
  shared('GW Security', 'Several makers.', checker),
  {
    ...shared(
      'TRENDnet',
      'TV-IP310PI to TV-IP450PI, with streams /Streaming/Channels/1; older ones are others’.',
      `${header}; the models: ${strix('trendnet')}`,
      {
        id: 'hikvision/trendnet-model',
        field: modelFields,
        pattern: /^(?<model>TV-IP(?:(?:3[1-4]|4[2-5])\d[PW]I|4[3-5]0P)\d{0,2})$/i,
        weight: 0,
        type: { is: 'camera', weight: 0.7 },
        examples: [
          { seen: 'TV-IP310PI', gives: { model: 'TV-IP310PI' } },
          { seen: 'TV-IP322WI', gives: { model: 'TV-IP322WI' } },
        ],
        unlike: ['TV-IP110W', 'TVB-5401', 'TV-IP422W'],
        source: unverified,
      },
    ),
  },
  shared(
    'Alibi',
    'Some cameras, with streams /Streaming/Channels/101; of Vigilant one list says that it is Hikvision’s, another that it is Uniview’s.',
    `${streams}alibi.json`,
  ),
  {
    ...shared(
      'Honeywell',
      'Performance series HRGX; others are Dahua’s or not established.',
      'DVR-forensics notes on Indian brands (GitHub, repository not named)',
    ),
    registrants: ['Honeywell Video Systems', 'Honeywell Security (China) Co., Ltd.'],
  },
  andOthers(
    shared('Hyundai', 'HYU-…, with streams /Streaming/Channels/101; several makers.', strix('hyundai'), {
      id: 'hikvision/hyundai-model',
      field: modelFields,
      pattern: /^(?<model>HYU-\d{2,4}[A-Z]{0,3}(?:-(?:RE|U))?)$/,
      weight: 0,
      examples: [{ seen: 'HYU-500', gives: { model: 'HYU-500' } }],
      unlike: ['HYU', 'HYUNDAI-5'],
      source: unverified,
    }),
  ),
  shared('Epcom', 'Some products.', header),
  shared(
    'Niko',
    'Two-wire intercom.',
    'README of a Niko intercom integration (GitHub, repository not named)',
  ),
  shared(
    'Illustra',
    'Some products of Tyco and American Dynamics.',
    'IPVM, public reports oems-dahua (2017) and 7061 (2019)',
  ),
];

/** Brands on units that Hikvision makes, and how far the brand goes. */
export const hikvisionBrands: readonly Brand[] = [...own, ...others, ...hikvisionShared];
