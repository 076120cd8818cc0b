import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable, catalogued, lift, nessus, nmapProbes, searched, strix } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with M. */
export const minorVendorsM: readonly MakerEntry[] = [
  minorVendor('Macq', 'camera', {
    series: [camera('[QMi]CAM-?\\d(?:[A-Z]{1,2})?', ['QCAM-2', 'iCAM2'], ['QCAM', 'CAM-2'], short)],
  }),
  minorVendor('Magewell', 'other', {
    series: [
      unit(
        'other',
        '(?:Ultra (?:Stream|Encode)|Pro Convert)[\\w .+-]{0,30}',
        ['Ultra Encode HDMI', 'Pro Convert HDMI Plus'],
        ['Ultra', 'USB Capture HDMI'],
        plain,
      ),
    ],
  }),
  minorVendor('Maginon', 'camera', {
    firmwareStrings: [
      {
        field: 'http.server',
        pattern: /^mcdhttpd\/\d/,
        seen: ['mcdhttpd/1.2'],
        unlike: ['mcdhttpd', 'thttpd/1.2', 'http mcdhttpd/1.2'],
        source:
          'intrigueio/intrigue-ident checks/http; GitHub full-text search for mcdhttpd: a count of cameras that Aldi sold, repository not named',
      },
      {
        field: ['http.title', 'http.auth-realm', 'onvif.model'],
        pattern: /^(?:Maginon )?Supra IPC\b/i,
        seen: ['Supra IPC', 'Maginon Supra IPC-1C'],
        unlike: ['Supra', 'Supra IPCop'],
        source: 'Debian zoneminder 1.36.35 share/db/zm_create.sql',
      },
    ],
    series: [
      camera(
        '(?:Supra )?IPC-?(?:\\d{1,3} ?AC|[24]0 ?C|2[56]0? ?HDC|30FHD|1A)',
        ['IPC-10AC', 'IPC-25 HDC', 'IPC-20C'],
        ['IPC-10', 'IPC-1030'],
        { ...plain, source: strix('maginon') },
      ),
    ],
  }),
  minorVendor('Marmitek', 'camera', {
    series: [
      camera(
        '(?:(?:IP )?Robo[Cc]am ?\\d{1,3}|IP Eye(?: Anywhere ?\\d{1,3})?)',
        ['IP Robocam 10', 'IP Eye Anywhere20', 'RoboCam 641'],
        ['Robocam', 'Eye Anywhere'],
        { ...plain, source: cameraTable },
      ),
    ],
  }),
  minorVendor('Marshall Electronics', 'camera', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^Marshall VS[ -]Server$/,
        is: ['encoder', 0.45],
        seen: ['Marshall VS Server'],
        unlike: ['Marshall Server', 'Marshall VSX Server'],
        source: searched,
      },
      {
        field: ['http.title', 'mdns.instance'],
        pattern: /^Marshall (?:Electronics )?(?<model>CV\d{3}[\w-]{0,8})(?![\w-])/i,
        seen: ['Marshall CV605', 'Marshall CV730 Web', 'Marshall Electronics CV420-NDI'],
        unlike: ['Marshall', 'Marshall CV', 'CV605'],
        source: unverified,
      },
    ],
    series: [
      camera('CV\\d{3}\\w{0,4}(?:-\\w{1,4})?', ['CV730', 'CV630-IP'], ['CV73', 'VC730'], short),
      camera('CV[3-7]\\d{2}-\\w{2,5}(?:-\\w{1,4})?', ['CV620-IP', 'CV730-NDI'], ['CV620', 'CV-620'], plain),
      camera('VS-PTC-\\d{3}(?:-\\w{1,4})?', ['VS-PTC-200'], ['VS-PTC', 'VS-200'], plain),
      camera('VS-\\d{3}-HD(?:SDI)?', ['VS-570-HD', 'VS-541-HDSDI'], ['VS-570', 'VS-104E-HD'], plain),
    ],
  }),
  minorVendor('Maspro', 'camera', {
    firmwareStrings: [
      {
        field: 'http.page-mark',
        pattern: /^(?:copyright|author|brand)=.{0,80}\bMASPRO DENKOH\b/i,
        is: ['camera', 0.25],
        seen: ['copyright=Copyright MASPRO DENKOH Corp.'],
        unlike: ['copyright=Maspro', 'description=MASPRO DENKOH'],
        source: 'GitHub full-text search for IPC:XMSECU: fingerprint table of Nesca, repository not named',
      },
    ],
  }),
  minorVendor('Matrixtech', 'camera', {
    series: [
      camera(
        'MT-(?:C[GMPW]|D[GMPW]|SD)\\d\\.\\d(?:IP|AHD|HD)\\w{0,6}(?: PoE)?',
        ['MT-DM2.0IP20S PoE', 'MT-CW4.0IP40'],
        ['MT-DM2.0', 'MT-CW20IP'],
      ),
    ],
  }),
  minorVendor('Matrox', 'other', {
    series: [
      unit(
        'other',
        'Monarch (?:HDX?|LCS|EDGE)(?: .{1,20})?',
        ['Monarch HDX', 'Monarch LCS'],
        ['Monarch', 'Monarchy HD'],
        plain,
      ),
    ],
  }),
  minorVendor('MAZi', 'camera', {
    series: [
      camera('I[BDEVW][HNV]-\\d{2}[A-Z]{1,3}', ['IDH-21IR', 'IWN-21XR'], ['IDH-21', 'ID-21IR'], plain),
    ],
  }),
  minorVendor('Media-Tech', 'camera', {
    series: [
      camera(
        'MT4(?:05|09|10)\\d(?: .{1,30})?',
        ['MT4097', 'MT4102 Indoor Securecam HD'],
        ['MT40', 'MT4'],
        short,
      ),
    ],
  }),
  minorVendor('Mercury', 'camera', {
    series: [
      camera('MIPC\\d{3}[A-Z]{0,2}\\d?(?:-\\d)?', ['MIPC252W', 'MIPC371W-4'], ['MIPC', 'IPC252W'], plain),
    ],
  }),
  minorVendor('Meriva', 'camera', {
    series: [
      camera('M(?:IPC|OB)-?\\d{4}\\w{0,4}(?:-\\w{1,4})?', ['MIPC-2020'], ['MIPC', 'MPC-2020'], plain),
      unit('recorder', 'M(?:VR|DV)-?\\d{4}\\w{0,3}', ['MVR-1016', 'MDV-1016'], ['MVR-10', 'MVR'], plain),
    ],
  }),
  minorVendor('Merkury', 'camera', {
    series: [
      camera(
        'MI-?C?-CW\\d{3}(?:-\\w{3,5})?|MIC-CW\\d{3}(?:-\\w{3,5})?',
        ['MI-CW017', 'MIC-CW007-199W'],
        ['MI-CW', 'MI-BW017'],
        { ...plain, source: strix('merkury') },
      ),
    ],
  }),
  minorVendor('Meyertech', 'recorder', {
    series: [unit('recorder', 'ZV[RE]-\\d{2}\\w?', ['ZVR-04X'], ['ZVR-4', 'ZVR'], plain)],
  }),
  minorVendor('Micro-Epsilon', 'camera', {
    series: [
      camera('thermoIMAGER TIM ?\\w{2,8}', ['thermoIMAGER TIM 640'], ['thermoIMAGER', 'TIM 640'], plain),
    ],
  }),
  minorVendor('MicroDigital', 'camera', {
    firmwareStrings: [
      {
        field: 'banner.telnet',
        pattern: /^\s{0,8}CTRING login:/,
        is: ['recorder', 0.5],
        seen: ['CTRING login: '],
        unlike: ['STRING login: ', 'CTRING'],
        source: nmapProbes,
      },
    ],
    series: [
      unit(
        'recorder',
        'MDR-(?:M\\d{4}|[ANH]?\\d{4,5})[A-Z]{0,2}',
        ['MDR-M4000', 'MDR-16800'],
        ['MDR-', 'MDR-504G'],
        plain,
      ),
      camera('MDC-i\\d{4}[A-Z]{0,4}(?:-\\w{1,4})?', ['MDC-i4260C'], ['MDC-i', 'MDC-4260']),
      camera(
        'MDC-[AHLMN]\\d{4}[A-Z]{0,5}(?:-\\w{1,6})?',
        ['MDC-N8290WDN-24HA', 'MDC-L6290FSL-36'],
        ['MDC-N829', 'MDC-100'],
        plain,
      ),
      unit('recorder', 'MDR-[NUH]\\w{4,9}(?:-\\w{1,6})?', ['MDR-N8890'], ['MDR-100', 'MDR-N'], plain),
    ],
  }),
  minorVendor('Micronet', 'camera', {
    series: [
      camera('SP55\\d{2}[A-Z]?', ['SP5571', 'SP5520'], ['SP55', 'SP916BM'], short),
      camera('SP5[59]\\d{2}(?:[A-Z]{1,3})(?:/[A-Z]{2})?', ['SP5532SP/SW', 'SP5591HTM'], ['SP55', 'P5532SP'], {
        ...plain,
        source: strix('micronet'),
      }),
    ],
  }),
  minorVendor('Microseven', 'camera', {
    series: [
      camera(
        'M7[BDT]\\d{1,4}\\w{0,3}-[A-Z]\\w{1,8}(?:-\\w{1,5}){0,2}',
        ['M7B77-SWSAA', 'M7B1080P-WPSAA'],
        ['M7B77', 'M7-SWSAA'],
        plain,
      ),
    ],
  }),
  minorVendor('MicroSigns', 'camera', {
    registrants: ['MicroSigns Technologies Inc'],
  }),
  minorVendor('Midas-link', 'camera', {
    series: [
      camera('M[LS]-?2[01]\\dS?[DW]{1,2}(?:-G)?', ['ML-204DW', 'ML-203W'], ['ML-204', 'ML-2010'], plain),
    ],
  }),
  minorVendor('Milantek', 'recorder', {
    firmwareStrings: [
      {
        field: 'http.server',
        pattern: /^GNU rsp\/\d/,
        seen: ['GNU rsp/1.0'],
        unlike: ['GNU', 'rsp/1.0'],
        source: lift,
      },
    ],
  }),
  minorVendor('Milestone', 'recorder', {
    series: [
      unit(
        'recorder',
        'Husky (?:M\\d{2,3}|X\\d|IVO \\d{3,4}[TRD]{0,2})(?: .{1,20})?',
        ['Husky M20', 'Husky IVO 350T'],
        ['Husky', 'Husky C3X'],
        plain,
      ),
    ],
  }),
  minorVendor('Minrray', 'camera', {
    registrants: ['Minrray Industry Co.,Ltd'],
    series: [
      camera(
        'UV(?:100|[45]\\d{2}|820|950|1\\d{3})[A-Z]{0,2}(?:-\\d{2})?(?:-[A-Z0-9]{2,6}){0,2}',
        ['UV510A-20-ST', 'UV570-30-ND'],
        ['UV5', 'UV-510A'],
        plain,
      ),
    ],
  }),
  minorVendor('Mintron', 'camera', {
    registrants: ['MINTRON ENTERPRISE CO., LTD.'],
  }),
  minorVendor('Miovision', 'camera', {
    registrants: ['Miovision Technologies Incorporated'],
  }),
  minorVendor('Mitsubishi', 'camera', {
    firmwareStrings: [
      line(
        'MELOOK(?: ?(?:DX|QS|BEACON|Beacon|3|III|2|II|\\+)){0,3}',
        ['MELOOK', 'MELOOK DX'],
        ['MELOOKS', 'Look'],
        ['recorder', 0.45],
      ),

      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^MELOOK ?(?:\d|DG|mu|\u03bc)?\+?(?: |$)/,
        is: ['recorder', 0.4],
        seen: ['MELOOK3', 'MELOOK DG'],
        unlike: ['MELOOKS', 'Look'],
        source: unverified,
      },
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^(?:MITSUBISHI (?:ELECTRIC )?)?(?<model>(?:NM-C|NC-(?!6800h|8[03]00w)[678])\w{1,8})\b/i,
        is: ['camera', 0.6],
        seen: ['NC-6600 Network Camera', 'MITSUBISHI NM-C130FD'],
        unlike: ['NC-100', 'NM-100', 'NC-6800h'],
        source: unverified,
      },
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^(?:MITSUBISHI (?:ELECTRIC )?)?(?:DVR )?(?<model>(?:DX-(?:TL|NT|ZD)|NR-\d{2})\w{1,8})\b/i,
        is: ['recorder', 0.6],
        seen: ['DX-TL5716E', 'MITSUBISHI DVR DX-TL304'],
        unlike: ['DX-100', 'TL5716E'],
        source: unverified,
      },
    ],
    series: [
      camera('NC-[678]\\d{3}[A-Z]?', ['NC-6600', 'NC-8600A'], ['NC-3000', 'NC-66'], plain),
      camera('NM-[CP]\\d{3}\\w{0,4}', ['NM-C150SD', 'NM-C130FD'], ['NM-C', 'NM-1500'], plain),
      unit(
        'recorder',
        'DX-(?:TL\\d{3,4}|NT\\d{3})[A-Z]{0,2}',
        ['DX-TL5000U', 'DX-NT400E'],
        ['DX-TL', 'DX5000'],
      ),
      camera('(?:CIT-7300|NM-C\\d{3})', ['CIT-7300', 'NM-C110'], ['CIT-73', 'NC-6500h'], plain),
    ],
  }),
  minorVendor('mmEye', 'camera', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^Brains, Corp\. mmEye\b/,
        weight: 0.5,
        is: ['camera', 0.6],
        seen: ['Brains, Corp. mmEye-WL'],
        unlike: ['Brains, Corp.', 'mmEyed'],
        source: nessus,
      },
    ],
  }),
  minorVendor('Momentum', 'camera', {
    series: [camera('MOCAM-\\d{3,4}-\\d{2}', ['MOCAM-720-01'], ['MOCAM', 'MOCAM-720'], plain)],
  }),
  minorVendor('Monacor', 'camera', {
    series: [
      camera('ELIX-\\d{4}[A-Z]{1,3}', ['ELIX-4040IP'], ['ELIX-4040', 'INC-4040IP'], plain),
      camera('INC-\\d{3,4}\\w{0,4}', ['INC-100', 'INC-2560WIFI'], ['INC', 'INC-1'], short),
      camera('(?:ELIP|INC)-\\d{4}[A-Z]{0,3}', ['ELIP-4000FV', 'INC-2040BV'], ['ELIP', 'INC-20'], plain),
    ],
  }),
  minorVendor('Motorola', 'camera', {
    series: [
      camera(
        '(?:(?:FOCUS|MBP)\\d{2,3}\\w{0,8}|(?:Scout|SCOUT) ?\\d{2,4})',
        ['FOCUS66', 'MBP85CONNECT', 'Scout 66'],
        ['FOCUS', 'MBP'],
        plain,
      ),
    ],
  }),
  minorVendor('Motorola Solutions', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm', 'onvif.scope-name', 'onvif.scope-hardware', 'onvif.model'],
        pattern:
          /^(?:Motorola Solutions )?(?:Vigilant )?(?<model>L[56][FMQD])(?: (?:Fixed |Mobile )?(?:LPR|ALPR|License Plate).{0,40})?$/,
        seen: ['Motorola Solutions Vigilant L5F', 'L6Q', 'Vigilant L5M LPR Camera'],
        unlike: ['Motorola L5', 'Vigilant', 'L7F'],
        source: catalogued('motorola-solutions'),
      },
    ],
    series: [camera('VB[34]00|VT\\d{2,3}|4RE', ['VB400', 'VT100'], ['VB40', 'VB-400'], short)],
  }),
  minorVendor('MoviTHERM', 'camera', {
    registrants: ['MoviTHERM'],
  }),
  minorVendor('Moxa', 'encoder', {
    firmwareStrings: [
      {
        // Those with two figures have a lens of their own.
        field: ['snmp.sys-descr', 'snmp.sys-name', 'http.title', 'http.auth-realm'],
        pattern: /^(?:Moxa )?(?<model>VPort ?P?(?:0[67]|[1-5]6)(?!\d)[\w-]{0,16})/i,
        is: ['camera', 0.6],
        seen: ['VPort P16-1MP-M12-IR', 'Moxa VPort P06-1MP-M12', 'VPort 26A-1MP'],
        unlike: ['VPort 461', 'VPort'],
        source: unverified,
      },
      {
        field: [
          'snmp.sys-descr',
          'snmp.sys-name',
          'http.title',
          'http.auth-realm',
          'onvif.model',
          'banner.telnet',
        ],
        pattern:
          /^(?:Moxa )?(?<model>VPort[ _]?(?!P?(?:0[67]|[1-5]6)(?!\d))(?:\d{2,4}|P\d{2}|D\d{3})[\w-]{0,12})/i,
        is: ['encoder', 0.6],
        seen: ['VPort 461', 'Moxa VPort 364A-M12'],
        unlike: ['VPort', 'NPort 5110', 'VPort P06-1MP-M12'],
        source: 'librenms/librenms, found by full-text search',
      },
    ],
    series: [
      camera(
        'VPort ?P?(?:0[67]|[1-5]6)(?!\\d)\\w{0,3}(?:-\\w{1,6}){0,4}',
        ['VPort P16-1MP-M12-IR', 'VPort 26A-1MP'],
        ['VPort', 'VPort 461'],
        plain,
      ),
      unit(
        'encoder',
        'VPort ?(?:\\d{3,4}|D\\d{3})\\w{0,3}(?:-\\w{1,6}){0,3}(?: .{0,20})?',
        ['VPort 461', 'VPort 364A-M12'],
        ['VPort', 'Port 461'],
        plain,
      ),
    ],
  }),
  minorVendor('Multilaser', 'camera', {
    series: [
      camera('Liv SE\\d{3}', ['Liv SE221'], ['SE221', 'Liv'], {
        source: 'a list of camera models, found by full-text search for IB9389: repository not named',
      }),
    ],
  }),
  minorVendor('MVPower', 'camera', {
    series: [
      unit('recorder', 'TV-?71(?:04|08|16)HE', ['TV-7104HE', 'TV7108HE'], ['TV-7104', 'TV-IP7104HE'], plain),
    ],
  }),
];
