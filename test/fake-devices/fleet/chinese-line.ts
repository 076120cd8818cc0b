import { type MakerRow, made } from './maker-line.ts';
import { page, titled } from './pages.ts';
import { answer, rtsp, sdk } from './streams.ts';
import { flagged, flaggedByUk, review } from './truth.ts';

import type { Sketch } from './unit.ts';

const html = 'Content-Type: text/html';

const uniview = (
  says: string,
  prefix: string,
  firmware: string,
): Pick<MakerRow, 'maker' | 'verdicts' | 'root' | 'onvif' | 'stream'> => ({
  maker: 'Uniview',
  verdicts: flaggedByUk,
  root: page(['Connection: close', html], titled('')),
  onvif: { says, prefix, firmware, open: true, refusal: 'fault-401', name: says },
  stream: { realm: '48ea637a1199' },
});

const tvt = {
  maker: 'TVT',
  verdicts: flaggedByUk,
  // It answers 400 to every path and does not demand a password.
  root: { head: ['HTTP/1.1 400 Bad Request', 'Server:Cross Web Server', 'Content-length: 0'] },
  stream: { realm: 'RTSP' },
} as const;

const xiongmai = {
  maker: 'XiongMai',
  verdicts: flaggedByUk,
  root: {
    head: ['HTTP/1.0 200 OK', 'Server: uc-httpd 1.0.0', 'Content-type: text/html', 'Expires: 0'],
    lineEnd: '\n',
    body: titled('NETSurveillance WEB'),
  },
  more: [
    rtsp(
      answer('200 OK', ['Server: H264DVR 1.0', 'Public: OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE']),
      answer('401 Unauthorized', ['Server: H264DVR 1.0']),
    ),
    sdk(34567),
  ],
} as const;

const sofia = {
  prefix: '00:12:31',
  firmware: 'V4.03.R11.7A102301',
  port: 8899,
  soap: 's',
  open: true,
} as const;

const reolink = {
  maker: 'Reolink',
  verdicts: flaggedByUk,
  server: 'nginx',
  title: 'Reolink',
  stream: { realm: 'BC Streaming Media', server: 'Rtsp Server/2.0' },
  more: [sdk(9000)],
} as const;

const tpLink = {
  maker: 'TP-Link',
  verdicts: flaggedByUk,
  stream: { realm: 'TP-Link IP-Camera', verbs: 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY' },
} as const;

const rows: readonly MakerRow[] = [
  { ...uniview('UNIVIEW', '48:ea:63', 'IPC_G6107-B0001P66D1904'), model: 'IPC322LB-SF28-A' },
  { ...uniview('UNIVIEW', '6c:f1:7e', 'NVR-B3202.36.65.200912'), model: 'NVR302-16S2', type: 'recorder' },
  { ...uniview('Uniarch', 'c4:79:05', 'IPC_D1201-B0026P22D2105'), brand: 'Uniarch', model: 'IPC-T112-PF28' },
  // Badges of several makers, or weakly sourced: the form of the firmware version, and a realm that is the unit's own MAC address, tell.
  {
    ...uniview('Luma', '48:ea:63', 'IPC_G6202-B0003P33D2205'),
    verdicts: review,
    brand: 'Luma',
    model: 'LUM-820-IP-DM',
  },
  {
    ...uniview('ClareVision', '48:ea:63', 'IPC_G6202-B0003P33D2206'),
    verdicts: review,
    brand: 'ClareVision',
    model: 'CLR-V200-4B28',
  },
  {
    maker: 'Tiandy',
    verdicts: flaggedByUk,
    model: 'TC-R3105',
    type: 'recorder',
    server: 'lighttpd/1.4.35',
    title: 'WEB Client',
    onvif: {
      says: 'TIANDY',
      prefix: '3c:da:6d',
      firmware: 'APP_V3.2.1.20200907',
      soap: 's',
      open: true,
      scopes: ['location/city/tianjin', 'location/country/china', 'mfr/tiandy'],
    },
    stream: { realm: 'RTSP SERVER' },
  },
  {
    ...tvt,
    model: 'TD-9544S4',
    onvif: { says: 'TVT', prefix: '58:5b:69', firmware: '5.1.1.0(14052)', open: true },
  },
  {
    ...tvt,
    // One word of the stack, and an unverified relation: a person must review it.
    verdicts: review,
    brand: 'Provision-ISR',
    model: 'DI-320IPE-28',
    onvif: { says: 'Provision-ISR', prefix: 'a0:e0:25', firmware: '4.2.1.0(20371)', open: true },
  },
  {
    ...tvt,
    brand: 'DVC',
    model: 'DCN-BF3221',
    onvif: { says: 'DVC', prefix: '00:18:ae', firmware: '4.2.1', open: true },
  },
  {
    ...xiongmai,
    brand: 'Besder',
    model: 'IPG-53H20PL-S',
    onvif: { says: 'Besder', ...sofia },
  },
  { ...xiongmai, brand: 'Zosi', model: 'NBD7024T-P', type: 'recorder', onvif: { says: 'ZOSI', ...sofia } },
  {
    maker: 'Huawei',
    verdicts: flagged,
    model: 'X2221-I',
    root: page(['Location: /login.html', html], '', '302 Found'),
    onvif: { says: 'HUAWEI', prefix: '00:25:9e', firmware: 'SDC 9.0.0.SPC301', open: true },
    stream: { realm: 'HoloWits' },
  },
  {
    maker: 'Huawei',
    verdicts: flagged,
    model: 'NVR800-B01',
    type: 'recorder',
    root: page(['Location: /login.html', html], '', '302 Found'),
    onvif: { says: 'HUAWEI', prefix: '28:6e:d4', firmware: 'NVR800 V100R019C50', open: true },
    stream: { realm: 'HoloWits' },
  },
  {
    maker: 'Milesight',
    verdicts: flaggedByUk,
    model: 'MS-N5016-UPT',
    type: 'recorder',
    server: 'lighttpd',
    title: 'NVR',
    onvif: { says: 'Milesight', prefix: '1c:c3:16', firmware: '72.9.0.14', open: true },
    stream: { realm: 'Streaming Server' },
  },
  {
    maker: 'KEDACOM',
    verdicts: flaggedByUk,
    model: 'IPC425-F140-N',
    onvif: { says: 'KEDACOM', prefix: '00:14:10', firmware: 'V7R1B1.190813', open: true },
    stream: { realm: 'IPCamera' },
  },
  {
    ...reolink,
    model: 'RLN16-410',
    type: 'recorder',
    onvif: {
      says: 'Reolink',
      prefix: 'ec:71:db',
      firmware: 'v3.0.0.148_21111709',
      port: 8000,
      name: 'NVR',
      open: true,
    },
  },
  {
    ...reolink,
    model: 'Reolink Video Doorbell PoE',
    type: 'doorbell',
    onvif: {
      says: 'Reolink',
      prefix: 'ec:71:db',
      firmware: 'v3.0.0.1996_23021601',
      port: 8000,
      name: 'IPC',
      open: true,
    },
  },
  {
    ...tpLink,
    brand: 'VIGI',
    model: 'VIGI C340',
    server: 'TP-LINK',
    onvif: { says: 'TP-Link', prefix: '40:ae:30', firmware: '2.0.0', port: 2020, open: true },
  },
  {
    ...tpLink,
    brand: 'VIGI',
    model: 'VIGI NVR1008H',
    type: 'recorder',
    onvif: { says: 'TP-Link', prefix: '40:ae:30', firmware: '1.1.2', port: 2020, open: true },
  },
  {
    // Its words are the board's, which other badges share.
    maker: 'Foscam',
    verdicts: review,
    model: 'C1',
    tells: null,
    webPort: 88,
    server: 'lighttpd',
    title: 'IPCam Client',
    stream: { realm: 'HipcamRealServer', server: 'HiIpcam/V100R003 VodServer/1.0.0' },
  },
  {
    maker: 'Longse',
    verdicts: flaggedByUk,
    model: 'LBH30S200',
    title: 'IPCamera Login',
    onvif: { says: 'Longse', prefix: '00:3e:0b', firmware: '7.8.52.9', open: true },
    stream: { realm: 'Surveillance Server', server: 'Rtsp Server 1920*1080*20*2048' },
  },
  {
    maker: 'VStarcam',
    verdicts: flaggedByUk,
    model: 'C7824WIP',
    onvif: { says: 'VStarcam', prefix: '00:e0:f8', firmware: '48.53.75.88', port: 10080, open: true },
    stream: { realm: 'HipcamRealServer', server: 'Hipcam RealServer/V1.0', port: 10554 },
  },
  {
    maker: 'Zmodo',
    verdicts: review,
    model: 'ZMD-DX-SBN8',
    tells: null,
    type: 'recorder',
    title: 'Web Client for DVR',
  },
  {
    maker: 'Juan',
    verdicts: review,
    model: 'JAWS DVR',
    tells: null,
    type: 'recorder',
    server: 'JAWS/1.0',
    title: '',
  },
];

/** Makers with headquarters in the PRC other than Hikvision and Dahua, and what they make for others. */
export const chineseModels: readonly Sketch[] = rows.map(made);
