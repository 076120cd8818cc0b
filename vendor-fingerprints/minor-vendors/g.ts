import { unverified } from '../../src/model/fingerprint.ts';
import { hostNameFields, type MakerEntry } from '../define.ts';
import { goby, strix, wificam } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with G. */
export const minorVendorsG: readonly MakerEntry[] = [
  minorVendor('Gadspot', 'camera', {
    series: [
      camera('GS9\\d{3}\\w{0,2}', ['GS9406'], ['GS9', 'GS108E'], plain),
      camera(
        '(?:GS[1-9]\\d{3}[A-Z]?|NC1000-\\w{2,4})',
        ['GS1200', 'GS9604', 'NC1000-L10'],
        ['GS12', 'NC1000'],
        short,
      ),
    ],
  }),
  minorVendor('Gatekeeper Systems', 'recorder', {
    registrants: ['Gatekeeper Systems, Inc.'],
  }),
  minorVendor('GE Security', 'camera', {
    firmwareStrings: [
      line(
        'UltraView (?:IP|PTZ|Pro|Mini|Evo)(?: \\w{2,8}){0,2}',
        ['UltraView IP'],
        ['UltraView', 'UltraViewer'],
      ),
      {
        field: ['http.title', 'http.auth-realm', 'banner.ftp', 'banner.telnet'],
        pattern:
          /^(?:220 )?(?:GE (?:Security )?)?(?<model>(?:DV[MS]Re|StoreSafe|SymSafe|SymDec)\b[\w -]{0,16})/i,
        is: ['recorder', 0.6],
        seen: ['GE Security DVMRe-CT', 'SymDec'],
        unlike: ['GE Security', 'DVM', 'StoreFront'],
        source: unverified,
      },
    ],
    series: [
      camera('GEC-IP\\w{1,4}(?:-\\w{1,4}){0,2}', ['GEC-IP2D-P', 'GEC-IP2B'], ['GEC', 'GE-IP2D'], plain),
    ],
  }),
  minorVendor('Geeni', 'camera', {
    series: [
      camera('GN(?:C)?-CW\\d{3}(?:-\\w{2,5})?', ['GNC-CW013', 'GNC-CW028'], ['GNC-', 'GNC-BW013'], plain),
    ],
  }),
  minorVendor('Gembird', 'camera', {
    series: [
      camera('ICAM-WR?HD-\\d{2}|CAM\\d{2}IP', ['ICAM-WRHD-02', 'CAM78IP'], ['ICAM-WRHD', 'CAM78'], {
        ...plain,
        source: strix('gembird'),
      }),
    ],
  }),
  minorVendor('GENBOLT', 'camera', {
    series: [
      camera(
        'GB-?(?:10[0-9]|2[01]\\d|600)[A-Z](?:-\\w{1,2})?',
        ['GB102H', 'GB-202H', 'GB216D-K'],
        ['GB102', 'GB-1020H'],
        { ...plain, source: strix('genbolt') },
      ),
    ],
  }),
  minorVendor('Genie CCTV', 'camera', {
    firmwareStrings: [
      line(
        '(?:GENIE|Genie) (?:AHDVR|WIPDVR|AHDDVR|NVR|DVR)(?: ?\\w{1,8})?',
        ['GENIE AHDVR', 'Genie NVR 16'],
        ['GENIE', 'Genie Garage'],
        ['recorder', 0.45],
      ),
    ],
    series: [
      camera('AHD\\dV[A-Z]{1,4}', ['AHD4VDVA'], ['AHD4', 'AHD-4VDVA'], plain),

      camera('W(?:IP|AHD)\\d{1,2}[A-Z]{1,4}\\d?', ['WIP4TV', 'WIP8BVM'], ['WIP4', 'WIP-4TV'], plain),
      unit('recorder', 'WNVR\\d{1,2}\\w{0,6}', ['WNVR16P'], ['WNVR', 'NVR16P'], plain),
    ],
  }),
  minorVendor('Genius', 'camera', {
    series: [
      camera(
        '(?:IPCam |IPCAM )?Secure ?3\\d{2}[A-Z]{0,2}',
        ['IPCam Secure 300', 'Secure300R'],
        ['Secure', 'IPCam 300'],
        { ...plain, source: strix('genius') },
      ),
    ],
  }),
  minorVendor('Getac', 'camera', {
    series: [camera('BC-0[2-5]', ['BC-03'], ['BC-0', 'BC-100'], short)],
  }),
  minorVendor('Giga Security', 'recorder', {
    series: [
      camera('GS0[0-5]\\d{2}[A-Z]{0,2}', ['GS0374', 'GS0275B'], ['GS037', 'GS108'], short),
      camera('GS04[6-9]\\d\\w?', ['GS0483', 'GS0461'], ['GS0108', 'GS483'], {
        ...plain,
        source: 'a list of camera models, found by full-text search for IB9389: repository not named',
      }),
    ],
  }),
  minorVendor('Ginzzu', 'camera', {
    series: [
      camera('H[ISWD][BD]-\\d[VS]\\d{2}[AS]', ['HIB-5V01A', 'HID-2S01A'], ['HIB-5V', 'HB-5V01A'], plain),
      camera('H[ISW]B-?\\d{4}[AS]', ['HIB-5303A', 'HWB-5302A'], ['HIB-5303', 'HB-5303A'], {
        ...plain,
        source: strix('ginzzu'),
      }),
    ],
  }),
  minorVendor('Giraffe', 'camera', {
    series: [
      camera(
        'GF-(?:IP|AHD|VIR|DV|C|SD)\\w{4,12}(?:\\.\\d)?(?: ?v\\d)?',
        ['GF-IPVIR4306MP2.0', 'GF-DV0412AHD'],
        ['GF-IP', 'GF-1000'],
        plain,
      ),
    ],
  }),
  minorVendor('GKB', 'camera', {
    series: [
      camera('D61\\d{2}P?', ['D6122P'], ['D612', 'D6022'], short),
      camera('GKB ?[A-Z]?\\d{4}\\w{0,4}', ['GKB 7740', 'GKB D3100'], ['GKB', 'KB7740'], plain),
      camera('D\\d{5}\\w{0,2}', ['D53211'], ['D5321', 'E53211'], plain),
    ],
  }),
  minorVendor('Goclever', 'camera', {
    series: [camera('EYE ?\\d?', ['EYE2', 'EYE'], ['EYES', 'TAB R83'], { ...short, source: wificam })],
  }),
  minorVendor('Goliath', 'doorbell', {
    series: [unit('doorbell', 'AV-VT[ACMW]\\d{2,3}', ['AV-VTC15', 'AV-VTM01'], ['AV-VT', 'AV-VTC'], plain)],
  }),
  minorVendor('Google', 'camera', {
    registrants: ['Nest Labs Inc.', 'Dropcam'],
    firmwareStrings: [
      line(
        '(?:Google )?Nest (?:Hello|Doorbell)(?: \\(\\w{3,9}\\))?',
        ['Nest Hello', 'Nest Doorbell (battery)'],
        ['Nest', 'Nest Hub'],
        ['doorbell', 0.6],
      ),
      {
        field: ['http.title', 'mdns.instance', 'upnp.friendly-name', 'dhcp.host-name'],
        pattern: /^(?:Google )?Nest[- ]?Cam\b/i,
        seen: ['Nest Cam IQ', 'Nest-Cam'],
        unlike: ['Nest Hub', 'Nest Thermostat'],
        source: unverified,
      },
      {
        field: hostNameFields,
        pattern: /^(?:Google-)?Nest-(?:Hello|Doorbell)(?:-[\w-]{1,20})?(?:\.[\w.-]{1,60})?$/i,
        is: ['doorbell', 0.6],
        seen: ['Nest-Hello-1A2B'],
        unlike: ['Nest-Hub', 'Nest-Protect', 'Google-Nest-Mini'],
        source: unverified,
      },
    ],
    series: [
      camera(
        'Nest Cam(?: (?:IQ|Indoor|Outdoor)){0,2}(?: \\(\\w{3,7}\\))?',
        ['Nest Cam', 'Nest Cam IQ Outdoor'],
        ['Nest', 'Nest Camera Mount'],
        plain,
      ),
    ],
  }),
  minorVendor('Goscam', 'camera', {
    series: [camera('G[DKT]\\d{4}[A-Z]{1,2}', ['GD8207Z', 'GK1106B'], ['GD8207', 'GD-8207Z'], short)],
  }),
  minorVendor('Grandtec', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^Grand (?:IP|WiFi|Wireless) Camera(?: (?:I{2,3}|Plus|Pro\d?))?$/i,
        is: ['camera', 0.45],
        seen: ['Grand IP Camera Pro', 'GRAND WiFi Camera III'],
        unlike: ['Grand Camera', 'Grand Hotel IP Camera', 'IP Camera Pro'],
        source: strix('grandtec'),
      },
      {
        field: 'http.auth-realm',
        pattern: /^Welcome to IPCam !$/i,
        seen: ['Welcome to IPCam !'],
        unlike: ['Welcome to IPCam', 'Welcome'],
        source: goby,
      },
    ],
  }),
  minorVendor('GVI Security', 'camera', {
    registrants: ['GVI SECURITY INC.'],
  }),
  minorVendor('Gwelltimes', 'camera', {
    firmwareStrings: [
      {
        // Its apps compute passwords for streams with this realm in them.
        field: 'rtsp.auth-realm',
        pattern: /^HIipCamera$/,
        weight: 0.6,
        is: ['camera', 0.6],
        seen: ['HIipCamera'],
        unlike: ['HiIpCam', 'HiIpcam/V100R003', 'IPCamera'],
        source:
          'GitHub full-text search for HIipCamera: notes on Yoosee’s app and viewers for its cameras, repositories not named',
      },
      {
        // A method that its firmware adds to the usual ones.
        field: 'rtsp.public',
        pattern: /^[\w, ]{0,200}\bUSER_CMD_SET\b/,
        weight: 0.4,
        seen: ['OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, SET_PARAMETER,USER_CMD_SET'],
        unlike: ['OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, SET_PARAMETER'],
        source: unverified,
      },
      {
        // Behind the app Yoosee; it names itself no further.
        field: 'onvif.manufacturer',
        pattern: /^Technology$/,
        weight: 0.4,
        seen: ['Technology'],
        unlike: ['IP Technology', 'technology'],
        source: unverified,
      },
      {
        field: 'onvif.scope-name',
        pattern: /^IPC[_ ]\d{7,8}$/,
        weight: 0.35,
        seen: ['IPC_2802222', 'IPC 10917825'],
        unlike: ['IPC_123', 'IPC-2802222', 'IPC'],
        source: unverified,
      },
      {
        field: 'onvif.firmware',
        pattern: /^(?:1[3-9]|2[0-9])\.00\.00\.\d{2,3}(?:\(\d{1,6}\))?$/,
        weight: 0.3,
        is: ['camera', 0.2],
        seen: ['21.00.00.42', '14.00.00.75'],
        unlike: ['21.0.0.42', '1.00.00.42', '21.00.00.4.2'],
        source: unverified,
      },
    ],
  }),
];
