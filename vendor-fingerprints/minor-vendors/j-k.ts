import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable, catalogued, dismap, lift, strix, wificam } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with J to K. */
export const minorVendorsJToK: readonly MakerEntry[] = [
  minorVendor('Jaycar', 'camera', {
    series: [
      camera('QC-?38[2-6]\\d', ['QC-3834', 'QC3839', 'QC-3846'], ['QC-38', 'QC-383'], {
        ...plain,
        source: wificam,
      }),
    ],
  }),
  minorVendor('Jennov', 'camera', {
    series: [
      camera(
        '(?:JE-)?[AP]\\d{2}[WH][GJMT]\\d{2}-\\d{1,2}X?-[A-Z]{1,3}(?:-\\d{2})?',
        ['A73WG20-3-E', 'A76WM55-4X-EA', 'P87HM85-30X-EAS'],
        ['A73WG20', 'A73-3-E'],
        { ...plain, source: strix('jennov') },
      ),
    ],
  }),
  minorVendor('JideTech', 'camera', {
    series: [
      camera(
        '(?:AHD)?P\\d{1,2}(?:-?PLUS)?-\\d{1,2}X-\\d{1,2}MP(?:4G|WB?)?(?:-AI)?',
        ['P22-PLUS-30X-8MP', 'P2PLUS-20X-2MPW', 'P22-30X-12MP', 'AHDP2-20X-2MPW', 'P10-20X-5MP4G'],
        ['P22-30X', 'PT-30X-8MP'],
        { source: catalogued('jidetech') },
      ),
      camera(
        '(?:BC|BL|DM)\\d{1,4}[A-Z]?\\d{0,2}-\\d{1,2}MP\\d{0,2}(?:-(?:AI|BR|DL))?|(?:BC|DM)\\d{4}-WP|L(?:C\\d{3}|PR\\d{4})-\\d{1,2}X-\\dMP',
        ['BC2V-12MP', 'BC7-4MP-DL', 'BL2B28-8MP-AI', 'DM3624-WP', 'LC014-56X-4MP', 'LPR9443-4X-4MP'],
        ['BC10', 'DM-8MP', 'LC005'],
        { ...plain, source: catalogued('jidetech') },
      ),
      camera(
        '(?:HX-)?P\\d{1,2}(?: ?[Pp]lus)?-\\d{1,2}X-\\dMP[A-Z]{0,4}',
        ['P1-4X-5MP', 'P2-20X-5MPF'],
        ['P1-4X', 'PT30X-SDI'],
        { ...plain, source: strix('jidetech') },
      ),
    ],
  }),
  minorVendor('Jooan', 'camera', {
    series: [
      camera(
        'JA-(?:\\d{3}[A-Z]{2,3}|[ACFQW]\\d{1,2}[A-Z]{0,3})(?:-\\w{1,3}){0,3}|7[0-7]\\d[AEHKN]R[A-Z](?:-\\w{1,2}){1,2}',
        ['JA-703ERC-T', 'JA-C2C-D-US', 'JA-F10R-4-U', '703KRA-T'],
        ['JA-', 'JA-703'],
        { ...plain, source: strix('jooan') },
      ),
    ],
  }),
  minorVendor('JXJ', 'camera', {
    firmwareStrings: [
      {
        field: 'http.page-mark',
        pattern: /^(?:clsid=A90F043B-7FA7-44CD-99AE-F058629CF7AA|plugin=\/?JavolEde\.cab)$/i,
        seen: ['clsid=A90F043B-7FA7-44CD-99AE-F058629CF7AA', 'plugin=JAVOLEDE.cab'],
        unlike: ['plugin=java.cab', 'clsid=A90F043B'],
        source: dismap,
      },
    ],
  }),
  minorVendor('König', 'camera', {
    series: [
      camera(
        '(?:SEC|SAS)-(?:IP)?CAM\\w{2,10}',
        ['SEC-CAM27', 'SAS-IPCAM110B'],
        ['SEC-CAM', 'SEC-IPX'],
        plain,
      ),
      unit(
        'recorder',
        'S(?:EC|AS)-(?:DVR|NVR|TRANS)\\w{2,10}',
        ['SEC-DVRMON30'],
        ['SEC-DVR', 'SEC-CAM27'],
        plain,
      ),
    ],
  }),
  minorVendor('Karel', 'camera', {
    series: [
      camera(
        'KIC-(?:[A-Z]-\\d{1,2}MP-\\d{2}|\\d{1,2}[BD]\\d{2}[A-Z])',
        ['KIC-D-4MP-28', 'KIC-4B30S'],
        ['KIC-D', 'KIC-4B'],
        plain,
      ),
    ],
  }),
  minorVendor('KCE', 'camera', {
    series: [
      camera('KCE-[A-Z]{1,6}\\d{2,5}[A-Z]{0,3}', ['KCE-NDTI1530', 'KCE-SBTN5030'], ['KCE-', 'KC-NDTI1530']),
    ],
  }),
  minorVendor('Keebox', 'camera', {
    series: [
      camera('IPC1000W\\w?', ['IPC1000W', 'IPC1000WI'], ['IPC1000', 'IPC-1000W'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  minorVendor('Keekoon', 'camera', {
    series: [
      camera('KK00[1-5]', ['KK001', 'KK002'], ['KK00', 'KK1001'], { ...plain, source: strix('keekoon') }),
    ],
  }),
  minorVendor('Kenik', 'camera', {
    series: [
      camera(
        'KG-\\d[CGP\\d]\\d{0,3}[A-Z]{1,5}(?:-[A-Z0-9]{1,5}){0,3}',
        ['KG-12015FAS-I', 'KG-4C40TAS-ILC', 'KG-6P30DAS-IL', 'KG-41P'],
        ['KG-100', 'KG-C40TAS'],
        { ...plain, source: catalogued('kenik') },
      ),
      camera(
        'KG-[LTZ]?\\d{3,4}[A-Z]{1,4}(?:-[A-Z0-9]{1,5}){1,3}',
        ['KG-4230D-ILN', 'KG-L230DVA-I'],
        ['KG-4230D', 'KG-100'],
        plain,
      ),
      unit(
        'recorder',
        'KG-(?:NVR|XVR|DVR)\\d{2,5}\\w{0,6}(?:-\\w{1,5}){0,2}',
        ['KG-NVR0832-4K'],
        ['KG-NVR', 'KG-1000'],
        plain,
      ),
    ],
  }),
  minorVendor('Khomp', 'doorbell', {
    series: [
      unit(
        'doorbell',
        'KPD-\\d{3,4}\\w{0,3}|KIP-\\d{3,4}\\w{0,3} IP Doorphone',
        ['KPD-1000'],
        ['KPD', 'KMG-1000'],
        plain,
      ),
    ],
  }),
  minorVendor('Kiloview', 'other', {
    series: [
      unit(
        'other',
        '(?:[EGNP]\\d{1,2}[- ](?:NDI|SDI|HDMI)|MG300)',
        ['E1-NDI', 'MG300'],
        ['E1', 'D300', 'P2', 'P1 IP'],
        short,
      ),
    ],
  }),
  // A currency and a first name, too.
  minorVendor('Kodicom', 'recorder', {
    registrants: ['KODICOM CO.,LTD.'],
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^DigiNet (?:Web ?Viewer|Viewer|Web Client|Server)\b/i,
        seen: ['DigiNet Web Viewer'],
        unlike: ['DigiNet', 'DigiNet Internet Services'],
        source: unverified,
      },
    ],
  }),
  minorVendor('Kogan', 'camera', {
    series: [
      camera('KAIPC[0O]1BLK[AB]', ['KAIPC01BLKA'], ['KAIPC01', 'KA01BLKA'], { ...plain, source: wificam }),
    ],
  }),
  minorVendor('Konftel', 'camera', {
    series: [camera('Cam(?:10|20|50)', ['Cam50'], ['Cam5', 'Cam500'], short)],
  }),
  minorVendor('KongTop', 'recorder', {
    registrants: ['KongTop industrial(shen zhen)CO.,LTD'],
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^Web Application Manager$/,
        weight: 0.3,
        is: ['recorder', 0.3],
        seen: ['Web Application Manager'],
        unlike: ['Tomcat Web Application Manager', 'Web Application', 'Application Manager'],
        source: lift,
      },
    ],
    series: [unit('recorder', '[AD][34]03|D30[3-5]|D40[3-5]', ['D303', 'A403'], ['D30', 'D306'], short)],
  }),
  minorVendor('Kria', 'camera', {
    series: [
      camera(
        'T-E[Xx][Ss][Pp][Ee][Ee][Dd](?: v\\d\\.\\d)?',
        ['T-EXSPEED', 'T-Exspeed v2.0'],
        ['EXSPEED', 'T-Express'],
        plain,
      ),
    ],
  }),
  minorVendor('Kruger&Matz', 'camera', {
    series: [
      camera(
        'KM22\\d{2}(?:-\\w)?|Connect C\\d{2}',
        ['KM2208', 'Connect C70'],
        ['KM22', 'KM0508', 'Connect 70'],
        short,
      ),
    ],
  }),
  minorVendor('Kuna', 'camera', {
    firmwareStrings: [
      {
        field: 'rtsp.sdp-session',
        pattern: /^Kuna$/,
        weight: 0.45,
        is: ['camera', 0.3],
        seen: ['Kuna'],
        unlike: ['kuna', 'Kuna 2'],
        source: 'https://github.com/marthoc/kuna/issues/44',
      },
    ],
  }),
];
