import type { Brand } from '../../../src/model/fingerprint.ts';
import type { Field } from '../../../src/model/observation.ts';
import { modelFields, sharedBrands, sharedBy } from '../../define.ts';
import { cameraTable, strix } from '../../sources.ts';
import { firmwares, listedByFirmware } from './firmware-brands.ts';
import { makersSupplied } from './makers-supplied.ts';
import { amcrestSsdp } from './ssdp.ts';

/** For model numbers that others may use: everybody's UPnP has a model. */
const shortModel: readonly Field[] = [
  'onvif.model',
  'onvif.scope-hardware',
  'onvif.scope-name',
  'maker.model',
];

const integration = 'rroller/dahua, README and issues 6 and 308';
const registry = 'IEEE registry via npm oui-data 2.1.9';
const cameras = 'ch-bas/cctv-camera-database, README brand table and entries per camera';
const wikipedia = 'Wikipedia, Dahua Technology (read in a mirror)';
const unverified = 'general knowledge, not verified';
const verified = 'ch-bas/cctv-camera-database strix/verified/';
const ipvm = 'IPVM, public reports oems-dahua (2017) and 7061 (2019)';
const header = 'a CameraDiscovery header that lists makers of rebrands (GitHub, repository not named)';
const stack =
  'The unit answers as a Dahua does: realm “Login to …”, SDP packetization-supported:DH, TCP 37777, firmware 2.800.….';

const shared = sharedBy(stack);

const own: readonly Brand[] = [
  {
    name: 'Imou',
    relation: 'subsidiary',
    made: 'whole',
    howToTell:
      'Models IPC-A…, IPC-C…, IPC-K…, IPC-S…, DB60; MAC prefixes of Hangzhou Huacheng Network Technology.',
    sources: [integration, cameras, `${registry}: Hangzhou Huacheng Network Technology Co.,Ltd (China)`],
    fingerprints: [
      {
        id: 'dahua/imou-camera',
        field: modelFields,
        pattern: /^(?<model>IPC-(?:A|C|K|F|S|G|GS|TA)\d{1,2}(?:[A-Z]{1,4}\d?)?(?:-[\w-]{1,30})?)$/,
        weight: 0.6,
        type: { is: 'camera', weight: 0.8 },
        examples: [
          { seen: 'IPC-A26Z', gives: { model: 'IPC-A26Z' } },
          { seen: 'IPC-C22E', gives: { model: 'IPC-C22E' } },
          { seen: 'IPC-GS7EP', gives: { model: 'IPC-GS7EP' } },
        ],
        unlike: ['IPC-B140HA-LU', 'IPC-L2A4-IR', 'IPC-C221H', 'IPC-S1234'],
        source: cameras,
      },
      {
        id: 'dahua/imou-doorbell',
        field: modelFields,
        pattern: /^(?<model>DB6[01][\w-]{0,20})$/,
        weight: 0.5,
        type: { is: 'doorbell', weight: 0.8 },
        examples: [{ seen: 'DB61i', gives: { model: 'DB61i' } }],
        unlike: ['DB6', 'CS-DB1C'],
        source: cameras,
      },
    ],
    registrants: [
      'Hangzhou Huacheng Network Technology Co.,Ltd',
      'hangzhou huacheng network technology co., ltd',
    ],
  },
  {
    name: 'Amcrest',
    relation: 'relabel',
    made: 'whole',
    howToTell: `Models IP2M-, IP4M-, IP5M-, IP8M-, AD110, AD410, ASH…; own MAC prefixes. Some of the oldest differ. ${stack}`,
    sources: [
      integration,
      'blakeblackshear/frigate docs, recommended hardware',
      `${registry}: Amcrest Technologies (United States)`,
    ],
    fingerprints: [
      {
        id: 'dahua/amcrest-realm',
        field: ['http.auth-realm', 'rtsp.auth-realm'],
        pattern: /^Login to (?<serial>AMC[0-9A-Z]{10,16})$/,
        weight: 0.8,
        type: { is: 'camera', weight: 0.3 },
        examples: [{ seen: 'Login to AMC0007RVY5EQ6DV29', gives: { serial: 'AMC0007RVY5EQ6DV29' } }],
        unlike: ['Login to AMC', 'AMC0007RVY5EQ6DV29', 'Login to 4K01FD2PAJ6E3FF'],
        source: 'https://github.com/Motion-Project/motion/issues/121',
      },
      {
        id: 'dahua/amcrest-serial',
        field: 'onvif.serial',
        pattern: /^(?<serial>AMC[0-9A-Z]{12,16})$/,
        weight: 0.6,
        type: { is: 'camera', weight: 0.2 },
        examples: [{ seen: 'AMC0007RVY5EQ6DV29', gives: { serial: 'AMC0007RVY5EQ6DV29' } }],
        unlike: ['AMC0007', 'XAMC0007RVY5EQ6DV29'],
        source: 'https://github.com/Motion-Project/motion/issues/121',
      },
      amcrestSsdp,
      {
        id: 'dahua/amcrest-camera',
        field: [...modelFields, 'onvif.scope-name'],
        pattern: /^(?<model>IP\d{1,2}M-(?!\d{2}[A-Z]{3}$)[\w-]{2,30})$/,
        weight: 0.7,
        type: { is: 'camera', weight: 0.9 },
        examples: [{ seen: 'IP8M-2496EB-28MM', gives: { model: 'IP8M-2496EB-28MM' } }],
        unlike: ['IP5M-20FFQ', 'IP8M', 'AD410'],
        source: integration,
      },
      {
        id: 'dahua/amcrest-camera-short',
        field: shortModel,
        onlyThere: true,
        pattern: /^(?<model>ASH\d{2}[\w-]{0,20}|ADC2W)$/,
        weight: 0.7,
        type: { is: 'camera', weight: 0.9 },
        examples: [{ seen: 'ASH21', gives: { model: 'ASH21' } }],
        unlike: ['ASHLEY', 'ASH2'],
        source: integration,
      },
      {
        id: 'dahua/amcrest-doorbell',
        field: shortModel,
        onlyThere: true,
        pattern: /^(?<model>AD[14]10)$/,
        weight: 0.7,
        type: { is: 'doorbell', weight: 0.9 },
        examples: [{ seen: 'AD410', gives: { model: 'AD410' } }],
        unlike: ['AD4100', 'IP8M-2496EB'],
        source: integration,
      },
      {
        id: 'dahua/amcrest-recorder',
        field: modelFields,
        pattern: /^(?<model>(?:AMDV\d[\w-]{2,20}|NV[24]1\d{2}[A-Z]?(?:-[\w-]{1,20})?))$/,
        weight: 0.5,
        type: { is: 'recorder', weight: 0.9 },
        examples: [{ seen: 'NV4108E-HS', gives: { model: 'NV4108E-HS' } }],
        unlike: ['NVR4108', 'NV41', 'AMD'],
        source: integration,
      },
    ],
    registrants: ['Amcrest Technologies'],
  },
  {
    name: 'EmpireTech',
    relation: 'relabel',
    made: 'whole',
    howToTell: `Models IPC-Color4K-…, PTZ3E10X…, DB2X. ${stack}`,
    sources: [integration],
    fingerprints: [
      {
        id: 'dahua/empiretech-model',
        field: modelFields,
        pattern: /^(?<model>(?:IPC-Color\d\w{0,2}-|PTZ\d[A-Z0-9]{1,6}X|DB2X)[\w-]{0,30})$/,
        weight: 0.7,
        type: { is: 'camera', weight: 0.7 },
        examples: [
          { seen: 'IPC-Color4K-T', gives: { model: 'IPC-Color4K-T' } },
          { seen: 'PTZ3E10X-T180', gives: { model: 'PTZ3E10X-T180' } },
        ],
        unlike: ['IPC-Color', 'PTZ-3E10', 'PT-NRAS2B32-K4'],
        source: integration,
      },
    ],
  },
  {
    name: 'IC Realtime',
    relation: 'relabel',
    made: 'whole',
    howToTell: `Models ICIP-, IPEL-; own MAC prefix. ${stack}`,
    sources: [
      header,
      'a list of the family that speaks Dahua’s protocol (GitHub, repository not named)',
      `${registry}: IC Realtime LLC (United States)`,
    ],
    fingerprints: [
      {
        id: 'dahua/ic-realtime-model',
        field: modelFields,
        pattern: /^(?<model>(?:ICIP|IPEL|ICR)-[A-Z0-9][\w/.()-]{2,30})$/,
        weight: 0.4,
        examples: [{ seen: 'ICIP-B2800', gives: { model: 'ICIP-B2800' } }],
        unlike: ['ICIP', 'ICR-1', 'EPIC-B2800'],
        source: unverified,
      },
    ],
    registrants: ['IC Realtime LLC'],
  },
  {
    name: 'CP Plus',
    relation: 'relabel',
    made: 'partly',
    howToTell: `Many products, models CP-UNC-, CP-UNR-, CP-VNC- among them; some recorders are TVT’s, and newer ones approved in India may differ. ${stack}`,
    sources: [
      'a forensic project’s notes that quote the IPVM Dahua directory of 3 May 2024 (GitHub, repository not named)',
      `${firmwares} (recorders, as far as Dahua makes them)`,
      `${registry}: Aditya Infotech Ltd. (India)`,
    ],
    fingerprints: [
      {
        id: 'dahua/cp-plus-title',
        field: 'http.title',
        pattern: /^CP ?PLUS\b.*$/i,
        weight: 0,
        type: { is: 'recorder', weight: 0.3 },
        examples: [{ seen: 'CPPLUS DVR –Web View' }],
        unlike: ['CP PLUSH toys', 'CPP'],
        source: 'nmap/nmap nmap-service-probes',
      },
      {
        id: 'dahua/cp-plus-camera',
        field: modelFields,
        pattern: /^(?<model>CP-(?:UNC|VNC|USC|URC|UNP|VCG|E\d)[\w-]{0,40})$/,
        weight: 0,
        type: { is: 'camera', weight: 0.8 },
        examples: [{ seen: 'CP-UNC-DA21PL3C-V3', gives: { model: 'CP-UNC-DA21PL3C-V3' } }],
        unlike: ['CP-UNR-4K4162-V2', 'CP-7942G'],
        source: 'WS-Discovery answers of CP Plus cameras (GitHub, repositories not named)',
      },
      {
        id: 'dahua/cp-plus-recorder',
        field: modelFields,
        pattern: /^(?<model>CP-(?:UNR|UVR)[\w-]{0,40})$/,
        weight: 0,
        type: { is: 'recorder', weight: 0.8 },
        examples: [{ seen: 'CP-UNR-4K4162-V2', gives: { model: 'CP-UNR-4K4162-V2' } }],
        unlike: ['CP-UNC-DA21PL3C-V3', 'CP-UV'],
        source: unverified,
      },
    ],
    registrants: ['CP PLUS GMBH & CO. KG', 'Aditya Infotech Ltd.'],
  },
  {
    name: 'KBVision',
    relation: 'relabel',
    made: 'whole',
    howToTell: `Models KX-…. ${stack}`,
    sources: ['two Vietnamese lists of stream addresses (GitHub, repositories not named)'],
    fingerprints: [
      {
        id: 'dahua/kbvision-model',
        field: modelFields,
        pattern:
          /^(?<model>KX-(?:(?:[CDEY]|A|C?Ai|DAi)?\d{4}[A-Z]{1,4}\d{0,2}|\dK\d{2,4}[A-Z]{1,3}\d{0,2})(?:-[\w-]{1,12})?)$/,
        weight: 0.3,
        examples: [{ seen: 'KX-C2004AN3', gives: { model: 'KX-C2004AN3' } }],
        unlike: ['KX-TGP600', 'KX-NS500', 'KX-P7305', 'KX-A405'],
        source: unverified,
      },
    ],
  },
  {
    name: 'HuaRay',
    relation: 'subsidiary',
    made: 'whole',
    howToTell: 'Machine vision, not video surveillance.',
    sources: [
      `${registry}: Zhejiang HuaRay Technology Co.,Ltd (China)`,
      'that it grew out of Dahua, which holds 32.58 percent: https://api3.cls.cn/share/article/2286058?os=android&sv=852',
    ],
    fingerprints: [],
    registrants: ['Zhejiang HuaRay Technology Co.,Ltd'],
  },
];

const others: readonly Brand[] = [
  {
    ...shared(
      'Lorex',
      'A subsidiary from 2018 to late 2022; units of those years are Dahua’s: LNB…, LNE…, E8…, LNR….',
      `${wikipedia}; Backstreet Surveillance on the sale of Lorex`,
      {
        id: 'dahua/lorex-model',
        field: modelFields,
        pattern:
          /^(?<model>L(?:NB|NE|NK|HB|BV|EV)[A-Z]?\d{3,4}[\w-]{0,20}|E\d{3}A[A-Z][\w-]{0,10}|W\d{3}AS[A-Z])$/,
        weight: 0,
        type: { is: 'camera', weight: 0.7 },
        examples: [
          { seen: 'LNB8005-C', gives: { model: 'LNB8005-C' } },
          { seen: 'E891AB', gives: { model: 'E891AB' } },
        ],
        unlike: ['LNB', 'E891', 'LNR616'],
        source: integration,
      },
      {
        id: 'dahua/lorex-recorder',
        field: modelFields,
        pattern: /^(?<model>LNR\d{3,4}[\w-]{0,20}|[ND]\d{3}A\d[\w-]{0,10}|NR900\w{0,6})$/,
        weight: 0,
        type: { is: 'recorder', weight: 0.7 },
        examples: [{ seen: 'LNR616X', gives: { model: 'LNR616X' } }],
        unlike: ['LNB8005-C', 'N841'],
        source: integration,
      },
      {
        id: 'dahua/lorex-serial',
        field: ['http.auth-realm', 'rtsp.auth-realm'],
        pattern: /^Login to ND\d{12}$/,
        weight: 0,
        examples: [{ seen: 'Login to ND011811000000' }],
        unlike: ['Login to 4K01FD2PAJ6E3FF'],
        source: 'rapid7/recog xml/http_wwwauth.xml',
      },
    ),
    registrants: ['Lorex Technology Inc.'],
  },
  {
    ...shared(
      'Honeywell',
      'Performance and equIP series to about April 2022: HBW…PER, H4W…, HEN…, HDZ…; newer HC30, HC35, HC60 are not established.',
      'https://ipvm.com/reports/honey-dahua, 4 February 2022',
      {
        id: 'dahua/honeywell-camera',
        field: modelFields,
        pattern: /^(?<model>H(?:BW|EW|4W|4D|DZ|ED|FD|CW|2D|2W|4L|3W)\w{0,6}(?:PER|PR|GR)\d?\w{0,6})$/,
        weight: 0.35,
        type: { is: 'camera', weight: 0.8 },
        examples: [
          { seen: 'H4W2PER3', gives: { model: 'H4W2PER3' } },
          { seen: 'HBW4PER2', gives: { model: 'HBW4PER2' } },
          { seen: 'HEW4PER3', gives: { model: 'HEW4PER3' } },
        ],
        unlike: ['HC30WB5R1', 'HEN08104', 'HBW4'],
        source:
          'https://ipvm.com/reports/honey-dahua; GitHub full-text search for Honeywell_mask/37777: files read in excerpts, repositories not named',
      },
      {
        id: 'dahua/honeywell-recorder',
        field: modelFields,
        pattern: /^(?<model>HEN\d{5}\w{0,6}|HRHT\d{4}\w{0,4})$/,
        weight: 0,
        type: { is: 'recorder', weight: 0.8 },
        examples: [{ seen: 'HEN08104', gives: { model: 'HEN08104' } }],
        unlike: ['HEN', 'H4W2PER3'],
        source: 'https://ipvm.com/reports/honey-dahua',
      },
      {
        id: 'dahua/honeywell-newer',
        field: modelFields,
        pattern: /^(?<model>HC(?:10|20|25|30|35|60)[A-Z]{1,2}\w{2,10}(?:-[HM])?)$/,
        weight: 0,
        type: { is: 'camera', weight: 0.8 },
        examples: [{ seen: 'HC30WB5R1', gives: { model: 'HC30WB5R1' } }],
        unlike: ['HC30', 'HCVR5104'],
        source: unverified,
      },
    ),
    registrants: ['Honeywell Video Systems', 'Honeywell Security (China) Co., Ltd.'],
  },
  {
    ...shared('FLIR', 'Some units of the Lorex years; thermal cores are not.', ipvm, {
      // The name and a model number of recorders that Dahua made at least in part.
      id: 'dahua/flir-recorder',
      field: ['http.title', 'http.auth-realm', 'rtsp.auth-realm', 'mdns.instance'],
      pattern: /^FLIR (?<model>DNR\d{3}\w{0,2})$/,
      weight: 0,
      type: { is: 'recorder', weight: 0.45 },
      examples: [{ seen: 'FLIR DNR214', gives: { model: 'DNR214' } }],
      unlike: ['FLIR DNR', 'DNR214', 'FLIR DNR-214'],
      source: 'general knowledge, not verified',
    }),
    registrants: ['FLIR Systems', 'FLIR Systems Inc'],
  },
  shared('IndigoVision', 'Some units to April 2021.', wikipedia),
  {
    ...shared(
      'Intelbras',
      'Much of the video range; telephones, routers and access terminals are not surveillance.',
      `a capture of an access terminal (GitHub, repository not named); ${verified}intelbras.json`,
      {
        id: 'dahua/intelbras-access-terminal',
        field: modelFields,
        pattern: /^(?<model>SS \d{4} [\w ]{2,30})$/,
        weight: 0,
        type: { is: 'access-control', weight: 0.9 },
        examples: [{ seen: 'SS 3530 MF FACE W', gives: { model: 'SS 3530 MF FACE W' } }],
        unlike: ['SS 3530', 'VIP 3230 B'],
        source: 'a capture of an access terminal (GitHub, repository not named)',
      },
    ),
    registrants: ['Intelbras'],
  },
  shared('Q-See', 'Some products.', `${header}; ${verified}q-see.json`),
  {
    ...shared('Swann', 'Several makers.', 'blackboxusa.com, blog on Swann: several makers'),
    registrants: ['SWANN COMMUNICATIONS PTY LTD', 'Swann communications Pty Ltd'],
  },
  shared('Illustra', 'Some products of Tyco and American Dynamics.', ipvm),
  shared('American Dynamics', 'Some products.', ipvm),
  shared('Vantech', 'Named in one list only.', header),
  shared('Questek', 'Named in one list only.', header),
  {
    ...shared('Speco', 'Some products; others are Uniview’s.', header),
    registrants: ['Speco Technologies'],
  },
  shared('X-Security', 'Sold by Visiotech; streams /cam/realmonitor.', strix('x-security')),
  shared('Montavue', 'The Classic line; Nexus is another maker’s.', firmwares),
  shared(
    'BCS',
    'Models BCS-….',
    'certtools/intelmq intelmq/tests/bots/parsers/shadowserver/testdata/scan_dvr_dhcpdiscover.csv',
    {
      id: 'dahua/bcs-model',
      field: [...modelFields, 'http.title', 'http.auth-realm'],
      pattern: /^(?:BCS )?(?<model>BCS-[A-Z]{2,4}\d[\w-]{2,30})$/,
      weight: 0,
      type: { is: 'camera', weight: 0.4 },
      examples: [
        { seen: 'BCS-TIP3401IR-E-V', gives: { model: 'BCS-TIP3401IR-E-V' } },
        { seen: 'BCS BCS-TIP4501IR-V-E-AI', gives: { model: 'BCS-TIP4501IR-V-E-AI' } },
      ],
      unlike: ['BCS', 'BCS-'],
      source: 'certtools/intelmq intelmq/tests/bots/parsers/shadowserver/testdata/scan_dvr_dhcpdiscover.csv',
    },
  ),
  shared(
    'Godrej',
    'The STE line; SeeThru Eco and ACE are XiongMai’s.',
    'DVR-forensics notes on Indian brands (GitHub, repository not named)',
  ),
];

/** Brands on units that Dahua makes, and how far the brand goes. */
export const dahuaBrands: readonly Brand[] = [
  ...own,
  ...others,
  ...sharedBrands({
    names: ['Luminys'],
    howToTell: `Successor of Dahua Technology USA; who builds its units now is not established. ${stack}`,
    source: 'The Register, April 2024 (read in a mirror)',
  }),
  ...listedByFirmware,
  ...sharedBrands({
    names: ['LUPUS'],
    howToTell: `Cameras LE2…, with streams /cam/realmonitor. ${stack}`,
    source: 'ch-bas/cctv-camera-database strix/verified/lupus.json',
  }),
  ...sharedBrands({
    names: ['Hi-Focus'],
    howToTell: `Some products, with streams /cam/realmonitor. ${stack}`,
    source: 'ch-bas/cctv-camera-database cameras/hi-focus (HC-IPC-T4212U-0600: Dahua’s, not verified there)',
  }),
  ...sharedBrands({
    names: ['Kenik', 'EasyCam', 'Notis'],
    howToTell: `Firmware on a Polish distributor’s server. ${stack}`,
    source: firmwares,
  }),
  ...sharedBrands({
    names: ['Space Technology', 'Unisight', 'Watashi'],
    howToTell: `Some products, some of earlier years. ${stack}`,
    source: firmwares,
  }),
  ...sharedBrands({
    names: ['EYEsurv'],
    howToTell: `Streams /cam/realmonitor. ${stack}`,
    source: cameraTable,
  }),
  ...makersSupplied,
];
