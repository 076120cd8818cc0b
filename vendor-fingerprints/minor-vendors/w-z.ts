import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable, goby, strix, vmsTable, wificam, yak } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with W to Z. */
export const minorVendorsWToZ: readonly MakerEntry[] = [
  minorVendor('WatchGuard Video', 'recorder', {
    registrants: ['WatchGuard Video'],
  }),
  minorVendor('WatchNET', 'camera', {
    series: [camera('MPIX-\\d{2}\\w{2,8}', ['MPIX-20DOIR'], ['MPIX', 'MPIX-2'], plain)],
  }),
  minorVendor('Watec', 'camera', {
    registrants: ['Watec Co., Ltd.'],
  }),
  minorVendor('Weldex', 'camera', {
    registrants: ['Weldex Corporation'],
    series: [camera('WD[A-Z]{2}-\\d{4,5}[A-Z]{0,2}', ['WDND-35071V'], ['WDND-350', 'WD-35071'], plain)],
  }),
  minorVendor('Win4Net', 'recorder', {
    registrants: ['Win4NET'],
    series: [
      camera('CLEBO \\w{2,12}', ['CLEBO E31'], ['CLEBO', 'CLEBO  E31'], plain),
      camera('Clebo-\\w{2,12}', ['Clebo-BX20', 'Clebo-MPTZ20XFM'], ['Clebo', 'Cleo-BX20'], {
        source: vmsTable,
      }),
    ],
  }),
  minorVendor('Wireless CCTV', 'camera', {
    registrants: ['Wireless CCTV Ltd'],
  }),
  minorVendor('Wirepath', 'camera', {
    series: [
      camera(
        'WPS-\\d{3}-(?:BUL|CUB|DOM|PTZ|TUR)\\w?-IPH?\\w{0,3}',
        ['WPS-750-DOM-IP', 'WPS-550-DOM-IPH'],
        ['WPS-750', 'WPS-750-DOM-A'],
        { ...plain, source: cameraTable },
      ),
      camera(
        'WPS-\\d{3}-(?:IP-(?:BUL|CUB|DOM|PTZ|TUR|BOX)|(?:BUL|CUB|DOM|PTZ|TUR|BOX)\\w?-IPH?)(?:-[A-Z]{2})?',
        ['WPS-300-IP-DOM', 'WPS-550-BUL-IP-WH'],
        ['WPS-300-DOM', 'WPS-300'],
      ),
    ],
  }),
  minorVendor('Withings', 'camera', {
    series: [camera('WBP0\\d', ['WBP02', 'WBP01'], ['WBP0', 'WBS05'], plain)],
  }),
  minorVendor('Wodsee', 'camera', {
    series: [
      camera(
        'WIP\\d{2,3}[A-Z]?-[A-Z]{2,3}\\d{2}',
        ['WIP30-AS30', 'WIP20F-BPM40'],
        ['WIP30', 'WIP4TV'],
        plain,
      ),
      camera(
        'WIP\\d{2,3}[A-Z]?-[A-Z]{1,3}\\d{2}(?:-\\d{2,3})?',
        ['WIP100-BB30-150', 'WIP130-Y12'],
        ['WIP100', 'WIP100-BB'],
        plain,
      ),
    ],
  }),
  minorVendor('Wonwoo', 'camera', {
    registrants: ['WONWOO Engineering Co., Ltd'],
    series: [
      camera(
        'W[MCT][CKN]-(?:HS\\d{3}|\\dMIP|\\dMP)\\w{0,3}',
        ['WMK-HS308', 'WCN-2MIP', 'WTC-3MP'],
        ['WMK', 'WCN-2'],
        plain,
      ),
      camera('EWS[JM]-[A-Z]?\\d{2,3}\\w{0,3}', ['EWSJ-363', 'EWSM-E360'], ['EWSJ', 'EWS-363'], plain),
    ],
  }),
  minorVendor('WowWee', 'camera', {
    firmwareStrings: [
      {
        field: ['http.auth-realm', 'http.title'],
        pattern: /^Rovio\b/i,
        seen: ['Rovio', 'Rovio WebCam'],
        unlike: ['Rov', 'Rovios'],
        source: goby,
      },
    ],
  }),
  minorVendor('WTW', 'camera', {
    series: [
      camera(
        'WTW-[A-Z]{1,5}\\d{1,4}[A-Z]{0,4}\\d?',
        ['WTW-IPW188J', 'WTW-PRP9030'],
        ['WTW', 'WTW-188'],
        plain,
      ),
    ],
  }),
  minorVendor('Wuuk', 'camera', {
    registrants: ['WUUK LABS CORP.'],
  }),
  minorVendor('X10', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^Air[Ss]ight(?: X[CX]-?\d{2}A)?$/,
        seen: ['Airsight', 'AirSight XX60A'],
        unlike: ['Airsights', 'Airsight Drone'],
        source: wificam,
      },
    ],
    series: [
      camera(
        'X[CX]-?[3-7]\\dA|AirSight(?: X[CX]?-?\\d{2}A?)?',
        ['XX-59A', 'XC-38A', 'AirSight X36A'],
        ['XX-59', 'X-10'],
        { ...plain, source: strix('x10') },
      ),
    ],
  }),
  minorVendor('Xfinity', 'camera', {
    firmwareStrings: [
      line(
        'Xfinity (?:Home )?(?:Camera|Video Doorbell)(?: X?CAM\\d)?',
        ['Xfinity Camera XCAM2', 'Xfinity Home Camera'],
        ['Xfinity', 'Xfinity Gateway'],
      ),
    ],
  }),
  minorVendor('Xinshiyun', 'encoder', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^新视云编码机/,
        seen: ['新视云编码机管理系统'],
        unlike: ['新视云', '编码机管理系统'],
        source: yak,
      },
    ],
  }),
  minorVendor('xmARTO', 'camera', {
    series: [
      camera('PE3\\d{3}-?W', ['PE3021-W'], ['PE3021', 'E3021-W'], { ...plain, source: strix('xmarto') }),
    ],
  }),
  minorVendor('XVision', 'camera', {
    series: [
      camera(
        'X[245]C\\d{4}[A-Z]{1,3}(?:-[A-Z]{1,2})?',
        ['X5C5000VM-B', 'X4C4000D'],
        ['X5C500', 'X5CB5000'],
        plain,
      ),
      camera(
        'X(?:4?C|HC|IP)(?:720|960|1080|2MP?|4MP?|5MP?|8MP?)[A-Z]{1,4}\\d?(?:-\\w{1,4})?',
        ['XC1080BV', 'XHC1080B'],
        ['XC1080', 'X1080BV'],
        plain,
      ),
      camera(
        'X[2458]C\\d{4}[A-Z]{1,3}(?:-\\d{1,2})?',
        ['X4C5000VM', 'X5C4000BM-3'],
        ['X4C5000', 'X4C50'],
        plain,
      ),
    ],
  }),
  minorVendor('Yale', 'camera', {
    series: [
      unit(
        'recorder',
        'SV-\\d{1,2}C-\\d[A-Z]{2}\\d?\\w{2,6}',
        ['SV-8C-4DB4MX', 'SV-4C-2ABFX'],
        ['SV-8C', 'SV-8C-4'],
        plain,
      ),
      camera('SV-(?:DB\\d?[A-Z]{2}|DAF|PT)\\w{0,4}', ['SV-DB4MX', 'SV-DAFX'], ['SV-D', 'SV-4C'], plain),
      camera('WIPC-30[1-4]W', ['WIPC-303W', 'WIPC-301W'], ['WIPC-', 'WIPC303'], plain),
    ],
  }),
  minorVendor('YI Technology', 'camera', {
    firmwareStrings: [
      {
        // Also of firmware that others wrote for its cameras.
        field: [
          'onvif.manufacturer',
          'onvif.scope-name',
          'onvif.scope-hardware',
          'onvif.model',
          'http.title',
        ],
        pattern:
          /^Yi(?:[ _-](?:Hack[\w-]{0,12}|Home|Dome|Outdoor|Cam(?:era)?|Technology|1080p)[\w .-]{0,30})?$/i,
        seen: ['Yi', 'Yi_Home', 'Yi Hack', 'yi-hack-v5', 'YI 1080p Home'],
        unlike: ['Yield', 'Yi Sun'],
        source:
          'https://github.com/roleoroleo/yi-hack-Allwinner-v2/issues/767 (its firmware); the rest: general knowledge, not verified',
      },
      {
        field: ['dhcp.host-name', 'mdns.host'],
        pattern: /^yi-hack(?:-\w{1,12}){0,2}(?:\.local)?\.?$/i,
        seen: ['yi-hack', 'yi-hack-v5'],
        unlike: ['yi', 'my-yi-hack'],
        source: unverified,
      },
    ],
    series: [
      camera('Y[FHY]S[.-]\\d{3,4}\\w{0,4}', ['YHS-113', 'YYS.2016'], ['YHS', 'YHS113'], plain),
      camera('Y(?:HS-\\d{3}(?:-IR)?|[RY]S\\.\\d{4})', ['YHS-113-IR', 'YRS.3017', 'YYS.2016'], ['YHS', 'YRS']),
    ],
  }),
  minorVendor('Yoko Technology', 'camera', {
    registrants: ['YOKO Technology Corp.'],
    firmwareStrings: [
      line(
        'YOKO (?:TECH )?(?:RYK|YK)-?\\w{2,8}',
        ['YOKO RYK-IP2', 'YOKO TECH RYK-IP2R'],
        ['YOKO', 'RYK-IP2'],
      ),
    ],
    series: [
      camera('RYK-\\w{2,6}', ['RYK-9422', 'RYK-IP13'], ['RYK', 'YK-9422']),
      camera('RYK-I[BDP]?\\w{4,8}', ['RYK-IP3210', 'RYK-IB3810'], ['RYK-', 'RY-IP3210'], plain),
    ],
  }),
  minorVendor('Yoosee', 'camera', {
    firmwareStrings: [
      {
        field: 'onvif.xaddr',
        // Some others that were made for an app of their own have the service there, too.
        pattern: /^http:\/\/[\d.]{7,15}:5000\/onvif\/device_service$/,
        weight: 0.35,
        seen: ['http://192.0.2.7:5000/onvif/device_service'],
        unlike: ['http://192.0.2.7/onvif/device_service', 'http://192.0.2.7:50000/onvif/device_service'],
        source:
          'GitHub full-text search for :5000/onvif/device_service: tests and READMEs on cameras of Yoosee’s, repositories not named',
      },
    ],
  }),
  minorVendor('Youngkook', 'camera', {
    registrants: ['YOUNGKOOK ELECTRONICS CO.,LTD'],
  }),
  minorVendor('Yudor', 'camera', {
    series: [camera('YUC-\\w{2,8}', ['YUC-HM36', 'YUC-P6B42SL'], ['YUC-', 'UC-HM36'], plain)],
  }),
  minorVendor('Z3 Technology', 'encoder', {
    registrants: ['Z3 Technology'],
  }),
  minorVendor('Zebronics', 'camera', {
    series: [
      camera('ZEB-(?:IP|HD)\\d?\\w{2,12}', ['ZEB-IP2MB20M'], ['ZEB-IP', 'ZEB-W24HD'], plain),
      unit('recorder', 'ZEB-[NXD]VR\\w{1,12}', ['ZEB-NVR16C'], ['ZEB-NVR', 'NVR16C'], plain),
    ],
  }),
  minorVendor('Zenitel', 'doorbell', {
    firmwareStrings: [
      {
        field: [
          'http.title',
          'http.auth-realm',
          'snmp.sys-descr',
          'mdns.instance',
          'onvif.scope-hardware',
          'onvif.model',
        ],
        pattern: /^(?:Zenitel )?(?<model>T(?:CIV|EIV|FIV|MIV)-\d\w{0,4}\+?)/,
        seen: ['Zenitel TCIV-3'],
        unlike: ['Zenitel', 'TCIS-3'],
        source: unverified,
      },
      {
        // Its stations with and without a camera have the same pages.
        field: ['http.page-mark', 'http.redirect'],
        pattern: /(?:^|[=/])(?:goform\/zForm_\w{2,30}|zenitel\.js)$/,
        weight: 0.6,
        is: ['intercom', 0.3],
        seen: ['/goform/zForm_header', 'script=js/zenitel.js'],
        unlike: ['/goform/formLogin', 'script=zenit.js'],
        source: 'a client for Zenitel stations, found by full-text search for TCIV-3: repository not named',
      },
    ],
    series: [
      // Amplifiers, loudspeakers and consoles.
      unit(
        'other',
        '(?:EAP(?:II|FX|IR)|ELS(?:II|IR|IP)|IPSPK|FICOM|ICX-\\d{3}|IP-LCM-\\w)(?:-\\d\\w{0,3})?',
        ['EAPII-8', 'ELSIR-10C', 'ICX-500'],
        ['EAP', 'TCIV-3'],
        short,
      ),
      unit('doorbell', 'T[CEFM]IV-\\d\\w{0,4}\\+?', ['TCIV-3+', 'TCIV-2'], ['TCIS-3', 'TCIV']),
      // Stations without a camera, consoles and loudspeakers.
      unit(
        'intercom',
        'T(?:CI[AS]|EIS|FI[EX]|KI[ES]|MIS)-[C\\d]\\d?(?:-V2|-P)?|IPDMHB?-V2(?:_P)?|IPHDT-K?D?Y|EC[PR]IR-\\dP?|ELSI[IR]-10L?[A-Z]{1,2}|CRM-?V-\\d{1,2}',
        ['TCIS-3', 'TFIX-1-V2', 'IPDMHB-V2_P', 'ECPIR-3P', 'ELSII-10HM'],
        ['TCIV-3', 'TCIS', 'ELSI'],
        { source: 'GitHub full-text search for TCIV-3: lists of stations, repositories not named' },
      ),
    ],
  }),
  minorVendor('Zepcam', 'camera', {
    registrants: ['Zepcam B.V.'],
  }),
  minorVendor('ZetPro', 'camera', {
    series: [
      camera(
        'ZIP-\\d{3,4}[A-Z]{1,3}\\d?(?:-\\w{2,10}){0,3}',
        ['ZIP-2834SR-PF36', 'ZIP-3222ER3'],
        ['ZIP-2834', 'ZIP-12'],
        plain,
      ),
    ],
  }),
  minorVendor('Zicom', 'recorder', {
    series: [
      camera('Z\\.CC\\.(?:IP|CA)\\.\\S{3,24}', ['Z.CC.IP.2MP.IRBC'], ['Z.CC.IP', 'Z.CC.DV.4CH']),
      camera('ZNIP-C\\d{2}', ['ZNIP-C01'], ['ZNIP-C', 'NIP-C01'], { ...plain, source: strix('zicom') }),
    ],
  }),
  minorVendor('Zilink', 'camera', {
    series: [
      camera('DH[45][123][HS]', ['DH42S', 'DH52H'], ['DH42', 'DH-42S'], {
        ...short,
        source: strix('zilink'),
      }),
    ],
  }),
  minorVendor('ZKTeco', 'camera', {
    series: [
      unit(
        'recorder',
        'Z8[1-4]\\d{2}X[EF]\\w{0,3}(?:-\\w{2,4})?',
        ['Z8108XE', 'Z8404XE'],
        ['Z8108', 'Z8108NER'],
        plain,
      ),

      camera('PE-\\d{2,3}[OD]\\d{2}[A-Z]?', ['PE-52O18'], ['PE-52', 'PL-52O18-P'], plain),
      camera(
        '(?:B[LS]|D[L]|ES|EL|GL|PL)-8\\d{2}[A-Z]\\d{2}\\w{1,3}(?:-\\w{1,3}){0,3}',
        ['ES-852T11C-C', 'BS-855P22C', 'BL-852Q38S-S6-MI'],
        ['BL-852', 'ES-852T'],
        plain,
      ),
      unit(
        'recorder',
        'Z8\\d{3}N[EFX]{1,2}R?(?:-\\dF)?(?:-\\d{1,2}P)?',
        ['Z8408NFR-4F', 'Z8608NER-8F-8P'],
        ['Z8408', 'Z8608N'],
        plain,
      ),
      unit(
        'access-control',
        '(?:(?:Pro|Speed|Sense|Multi|i|u|Visible)Face|Pro(?:Capture|MA|BG)|inBio|SpeedPalm|MiniTA|SmartAC)[\\w .+/-]{0,20}',
        ['ProFace X', 'SpeedFace-V5L', 'inBio460'],
        ['Face', 'BL-852Q38A', 'ZK-F2'],
        plain,
      ),
    ],
  }),
  minorVendor('ZNV', 'recorder', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.server'],
        pattern: /^ZXNVM\b/i,
        seen: ['ZXNVM'],
        unlike: ['ZXNV', 'NVM'],
        source: yak,
      },
    ],
  }),
  minorVendor('Zonet', 'camera', {
    series: [
      camera('ZVC7\\d{3}W?', ['ZVC7610', 'ZVC7630W'], ['ZVC761', 'ZEW1642'], {
        ...plain,
        source: cameraTable,
      }),
      camera('cs10[01][03a]', ['cs1003', 'cs101a'], ['cs10', 'CS-1003'], { ...plain, source: cameraTable }),
    ],
  }),
  minorVendor('Zoneway', 'camera', {
    series: [
      camera(
        'ZW-NC\\d{3}M?V?W?-?P?|NC-?[68]\\d{2}MW-?P',
        ['ZW-NC638MW-P', 'NC628MW-P', 'ZW-NC649MP'],
        ['ZW-NC', 'NC-620'],
        { ...plain, source: strix('zoneway') },
      ),
    ],
  }),
  minorVendor('ZyXEL', 'camera', {
    series: [
      camera(
        '(?:ZyXEL )?(?:IPC-?[34]605N|CAM(?:3115|5525))',
        ['IPC-3605N', 'ZyXEL IPC-3605N', 'CAM3115'],
        ['IPC3605', 'CAM4115'],
        { ...plain, source: cameraTable },
      ),
      camera('IPC-?(?:260[59]|[34]609)N', ['IPC2605N', 'IPC-4609N'], ['IPC2605', 'IPC-4609X'], {
        ...plain,
        source: strix('zyxel'),
      }),
    ],
  }),
];
