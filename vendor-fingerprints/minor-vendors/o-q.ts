import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { cameraTable, catalogue, catalogued, nndefaccts, strix, wificam, yak } from '../sources.ts';
import { at, line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with O to Q. */
export const minorVendorsOToQ: readonly MakerEntry[] = [
  minorVendor('OBSBOT', 'camera', {
    series: [camera('(?:OBSBOT )?Tail (?:Air|2)', ['Tail Air', 'OBSBOT Tail 2'], ['Tail', 'OBSBOT'], plain)],
    firmwareStrings: [
      {
        field: ['mdns.instance', 'upnp.friendly-name', 'upnp.model-name', 'onvif.scope-name'],
        pattern: /^OBSBOT (?<model>Tail(?: (?:Air|2))?)(?![a-z])/i,
        is: ['camera', 0.6],
        seen: ['OBSBOT Tail Air', 'OBSBOT Tail'],
        unlike: ['OBSBOT', 'OBSBOT Talent', 'Tail Air'],
        source: 'general knowledge, not verified',
      },
    ],
  }),
  minorVendor('OMNY', 'camera', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^OMNY IP\b/,
        seen: ['OMNY IP', 'OMNY IP 1080'],
        unlike: ['OMNY', 'OMNY IPTV', 'My OMNY IP'],
        source: yak,
      },
    ],
  }),
  minorVendor('OpenEye', 'camera', {
    registrants: ['Openeye'],
    firmwareStrings: [
      line('RADIUS (?:DVR|NVR)', ['RADIUS DVR'], ['RADIUS', 'RADIUS Server'], ['recorder', 0.45]),
      line(
        'OpenEye (?:Apex(?: Server)?|Web Services|Server Software|Command Station|Recorder|[DN]VR)(?: - \\w{2,4}-\\w{2,8})?',
        ['OpenEye Apex Server', 'OpenEye Web Services - OE-MD3U'],
        ['OpenEye', 'Apex Server'],
        ['recorder', 0.45],
      ),
    ],
    series: [
      unit(
        'recorder',
        '(?:MM\\d|MD\\d|MT\\d|E[2-5]|X[2-5])-(?:MN|\\d{1,2})',
        ['MM4-MN', 'E5-16'],
        ['MM4', 'E5-'],
        short,
      ),
      camera('CM-5\\d{2}', ['CM-510'], ['CM-51', 'CM-810'], short),
      camera('OE-CC\\d{2,4}[A-Z]\\d{1,2}', ['OE-CC3214F12', 'OE-CC51D5'], ['OE-CC51', 'OE-D5'], {
        source: catalogued('openeye'),
      }),
      camera('(?:CM-[67]\\d{2}\\w?|OE-C\\d{3,4}\\w{0,4})', ['CM-715', 'OE-C2012'], ['CM-6204-11-I', 'OE-C'], {
        ...short,
        source: cameraTable,
      }),
      camera(
        'OE-C\\d{4}[A-Z]?\\w{0,6}(?:-\\w{1,5}){0,2}',
        ['OE-C3012D8-S', 'OE-C1012B4-S'],
        ['OE-C', 'OEC3012'],
      ),
      unit(
        'recorder',
        'O(?:E|WS)-(?:[MNRX]\\w{1,5}|Series)(?:-\\w{1,6}){0,3}',
        ['OE-MXG-U', 'OE-N4U'],
        ['OE-', 'OE-C3012D8-S'],
        short,
      ),
      camera('CM-8\\d{2}', ['CM-822'], ['CM-82', 'CM-2806'], short),
    ],
  }),
  minorVendor('Opgal', 'camera', {
    registrants: ['Opgal Optronic Industries', 'Opgal Optronic Industries ltd'],
  }),
  minorVendor('Optimus CCTV', 'camera', {
    series: [
      camera(
        'IP-[EHPSB]\\d{3}\\.\\d\\(\\d[\\d.]{0,3}(?:-\\d{1,2}(?:\\.\\d)?)?\\)[A-Z]{0,3}(?:_\\w{1,3})?_V\\.\\d',
        ['IP-E042.1(2.8-12)P_V.1', 'IP-P012.1(2.8)_V.2'],
        ['IP-E042.1', 'IP-E042.1(2.8)'],
      ),
      camera(
        'IP-[EHPS]\\d{3}\\.\\d(?:\\([\\d.-]+\\))?[A-Z]{0,3}(?:_\\w{1,3})?',
        ['IP-E012.1(2.8)P', 'IP-P012.1(2.8)'],
        ['IP-E012', 'IP-E12.1'],
      ),
    ],
  }),
  minorVendor('Optris', 'camera', {
    series: [
      camera('(?:PI|Xi) ?\\d{2,3}[iM]?(?: .{1,12})?', ['PI 640', 'Xi 400'], ['PI', 'PI 6400X'], short),
    ],
  }),
  minorVendor('Orivision', 'encoder', {
    series: [
      unit(
        'encoder',
        '(?:ZY-)?E[HS][1-9]\\d{2}[A-Z]?(?:-[A-Z]{1,3})?',
        ['ZY-EH401', 'EH701N'],
        ['ZY-', 'EH40'],
        short,
      ),
    ],
  }),
  minorVendor('Orlaco', 'camera', {
    registrants: ['Orlaco Products B.V.'],
  }),
  minorVendor('Overmax', 'camera', {
    series: [
      camera('[Cc]am[Vv]iew \\d\\.\\d{1,2}', ['CamView 4.0'], ['CamView', 'CamView 4'], {
        ...plain,
        source: strix('overmax'),
      }),
      camera(
        '(?:OV-)?[Cc]amspot \\d\\.\\d{1,2}(?: \\w{2,4}){0,2}',
        ['Camspot 4.95', 'OV-Camspot 4.0 PTZ'],
        ['Camspot', 'Camspot 4'],
        plain,
      ),
    ],
  }),
  minorVendor('OzVision', 'camera', {
    registrants: ['OzVision America LLC'],
  }),
  minorVendor('Park Assist', 'camera', {
    registrants: ['Park Assist LLC'],
  }),
  minorVendor('Partizan', 'camera', {
    series: [
      camera(
        'IP[DFHO]-[1-8]SP(?:-IR)?(?:[_ ]\\w{1,6}){0,2}(?:\\.\\d)?',
        ['IPO-2SP', 'IPH-2SP-IR', 'IPO-5SP_4K_1.1'],
        ['IPO-2', 'IPO-1320MK2'],
        { ...plain, source: strix('partizan') },
      ),
    ],
  }),
  minorVendor('Perceptics', 'camera', {
    registrants: ['Perceptics, LLC'],
  }),
  minorVendor('Petards', 'recorder', {
    firmwareStrings: [
      line(
        'Petards (?:ProVida|UltraLite|Joyce-Loebl)(?: \\w{2,10})?',
        ['Petards ProVida'],
        ['Petards', 'ProVida'],
        ['recorder', 0.45],
      ),
    ],
  }),
  minorVendor('Philips', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm', 'mdns.instance', 'upnp.friendly-name'],
        pattern:
          /^(?:In\.Sight Wireless\b|Philips (?:In\.?Sight|WelcomeEye|Avent .{0,20}(?:Monitor|Camera)))/i,
        seen: ['Philips In.Sight', 'In.Sight Wireless HD'],
        unlike: ['In-Sight Explorer', 'Philips hue', 'Philips TV'],
        source: unverified,
      },
      {
        field: 'banner.telnet',
        pattern: /(?:^|\s)insight login:/,
        is: ['camera', 0.3],
        seen: ['insight login: '],
        unlike: ['In-Sight login:', 'insight', 'hindsight login:'],
        source: 'GitHub full-text search for izon login: an OpenVAS script, its repository not named',
      },
    ],
    series: [
      camera(
        '[BM]1\\d{2}[A-Z]/\\d{2}|In\\.Sight(?: [A-Z]\\d{3}\\w{0,4})?',
        ['M120D/10', 'B120N/10', 'In.Sight M100'],
        ['M120D', 'M110W', 'Insight'],
        plain,
      ),
    ],
  }),
  minorVendor('Pinetron', 'recorder', {
    registrants: ['Pinetron Co., Ltd.'],
    series: [
      camera(
        'PNC-I[BDVXP]\\w{2,8}(?:-\\w{1,4})?',
        ['PNC-IB2E3', 'PNC-IV2F3IR'],
        ['PNC-1000', 'PNC-IB'],
        plain,
      ),
      unit('recorder', 'P[ND]R-[HNXT]\\w{3,9}', ['PDR-HM5016', 'PNR-HD8016'], ['PDR-1000', 'PNR-H'], plain),
    ],
  }),
  minorVendor('PIPS', 'camera', {
    firmwareStrings: [
      {
        field: 'banner.telnet',
        pattern: /^\s{0,4}(?<model>P3[5-9]2) ANPR\b/,
        seen: ['P372 ANPR enabled'],
        unlike: ['P372', 'P372 login:', 'ANPR enabled'],
        source: 'dootss/shodan-dorks README.md; that the P372 is PIPS’: general knowledge, not verified',
      },
    ],
  }),
  minorVendor('Pix-Link', 'camera', {
    firmwareStrings: [
      {
        field: modelFields,
        pattern: /^(?<model>(?:DRW|RW|FW)\d{3}[PTY](?:-LWF)?)$/,
        seen: ['RW103P', 'DRW341P-LWF'],
        unlike: ['RW103', 'DRW-341P'],
        source: catalogue,
      },
    ],
  }),
  minorVendor('Pixord', 'camera', {
    registrants: ['Pixord Corporation'],
    series: [
      camera('P(?:L6[0-9]{2}|B6\\d{2}|D-?6\\d{2})E?', ['PL621E', 'PB670E', 'PD-614'], ['PL62', 'P-400'], {
        ...short,
        source: strix('pixord'),
      }),
      camera('P[BDI]\\d{3}|P-?4\\d{2}[A-Z]?', ['PI626', 'PB731', 'PD636', 'P-463'], ['PI62', 'P-46'], short),
    ],
  }),
  minorVendor('Polaroid', 'camera', {
    series: [
      camera('POLIP\\d{2,3}[A-Z]\\d?', ['POLIP101W', 'POLIP351S'], ['POLIP', 'IP101W'], {
        ...plain,
        source: strix('polaroid'),
      }),
      camera('(?:POL)?IP-?[1238][0-9]{2}[SWB]Z?', ['IP-101W', 'POLIP201B', 'IP-810WZ'], ['IP-101', 'IP101'], {
        ...short,
        source: wificam,
      }),
    ],
  }),
  minorVendor('Polyvision', 'camera', {
    series: [
      camera(
        'P(?:VC|NM|DM|DL|NL|VL|N|D)-(?:IP|A)\\d?[A-Z]?\\d?-[\\w.]{2,9}(?: v\\.? ?[\\d.]{1,6})?',
        ['PVC-IP2Y-NF4P', 'PVC-IP2F-NF2.8P', 'PNM-IP5-Z5 v.2.5'],
        ['PVC-IP2Y', 'PVC-PIPE'],
        plain,
      ),
      unit(
        'recorder',
        'PVNR-\\d{2}-\\w{3,8}(?: v\\.? ?[\\d.]{1,6})?',
        ['PVNR-85-16E2'],
        ['PVNR-85', 'NVR-85-16E2'],
        plain,
      ),
    ],
  }),
  minorVendor('Pravis', 'recorder', {
    registrants: ['PRAVIS SYSTEMS Co.Ltd.,'],
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^LOGIN CGICC form$/i,
        seen: ['LOGIN CGICC form'],
        unlike: ['LOGIN', 'CGICC'],
        source: nndefaccts,
      },
      {
        field: 'http.page-mark',
        pattern: /\/cgi-bin\/design\/html_template\/Login\.(?:html|cgi)$/i,
        seen: ['/cgi-bin/design/html_template/Login.html'],
        unlike: ['/cgi-bin/Login.html', '/html_template/Login.html'],
        source: nndefaccts,
      },
    ],
    series: [
      camera('PNC-\\d{3}[A-Z]\\d{0,2}[A-Z]?', ['PNC-507D3', 'PNC-304B2'], ['PNC-507', 'PNC-IV2E3'], plain),
    ],
  }),
  minorVendor('Praxis', 'camera', {
    series: [
      camera(
        'P[BDETV]-[67]\\d{3}(?:IP|MHD)(?: .{1,12})?',
        ['PB-7111IP', 'PE-7141IP'],
        ['PB-7111', 'PD-7000'],
        plain,
      ),
      unit('recorder', 'VDR-[67]\\d{3}(?:IP|MHD)', ['VDR-6208IP'], ['VDR-62', 'VDR-6208'], plain),
    ],
  }),
  minorVendor('Prolink', 'camera', {
    series: [camera('PIC[13]\\d{3}W[NP]?', ['PIC3001WP', 'PIC1003WN'], ['PIC3001', 'PRS1841'], plain)],
  }),
  minorVendor('PTZOptics', 'camera', {
    series: [
      camera(
        'Move (?:4K|SE)|Studio (?:Pro|4K|SE)|Link 4K',
        ['Move 4K', 'Move SE', 'Studio Pro'],
        ['Move', 'Studio'],
        short,
      ),

      camera(
        'PT\\d{2}X-(?:SDI|NDI|USB|4K|LINK|SE|ZCAM)\\w{0,3}(?:-\\w{1,3}){0,3}',
        ['PT20X-SDI-GY-G2', 'PT12X-NDI-GY'],
        ['PT20X', 'PT-612'],
        plain,
      ),
      camera('PT(?:VL|EPTZ)-ZCAM(?:-\\w{2})?', ['PTVL-ZCAM'], ['PTVL', 'ZCAM']),
    ],
  }),
  minorVendor('Pumatronix', 'camera', {
    registrants: ['Pumatronix Equipamentos Eletronicos Ltda.'],
  }),
  minorVendor('QiaoAn', 'camera', {
    firmwareStrings: [
      {
        field: ['http.redirect', 'http.page-mark'],
        pattern: /(?:^|\/)apcam\/(?:adm|view)\b/i,
        seen: ['http://192.0.2.1/apcam/adm/login.asp', 'apcam/adm/index.html'],
        unlike: ['/apcam', '/cam/adm'],
        source: yak,
      },
    ],
  }),
  minorVendor('Qihan', 'camera', {
    registrants: ['Qihan Technology Co., Ltd'],
    firmwareStrings: [
      at(
        'tcp_live/ch\\d_\\d',
        0.45,
        ['tcp_live/ch0_0'],
        ['live/ch0_0', 'tcp_live'],
        'Debian zoneminder 1.36.35 share/db/zm_create.sql',
      ),
    ],
    series: [
      camera(
        'QH-[IN][DPVW]\\w{3,10}(?:-\\w{1,6}){0,2}',
        ['QH-NV534DS-P', 'QH-ND103AN1-WISM', 'QH-IP130LL-WDR'],
        ['QH-', 'QH-NVR'],
        { ...plain, source: strix('qihan') },
      ),
    ],
  }),
  minorVendor('Qihoo', 'camera', {
    series: [camera('AP[1-9][A-Z]{2}\\d{1,2}|D\\d{3}_360', ['AP1PA3'], ['AP1', 'AP-1PA3'], plain)],
  }),
  minorVendor('QSC', 'camera', {
    series: [camera('NC-(?:\\d{2}x\\d{2}|110)', ['NC-12x80', 'NC-110'], ['NC-12', 'NC-326PW'], plain)],
  }),
  minorVendor('QTECH', 'camera', {
    series: [
      camera(
        'QVC-(?:IPC|AC)-\\d{3}[A-Z]{0,3}(?: ?\\([\\d.]{1,4}\\))?',
        ['QVC-IPC-201', 'QVC-IPC-502VA'],
        ['QVC-', 'QSW-2800'],
        plain,
      ),
      unit(
        'recorder',
        'QV[RD]-(?:NVR|XVR|DVR)-\\d{3,4}\\w{0,3}',
        ['QVR-NVR-816'],
        ['QVR-NVR', 'QVR-816'],
        plain,
      ),
    ],
  }),
  minorVendor('Qualvision', 'camera', {
    registrants: ['QUALVISION TECHNOLOGY CO.,LTD'],
    firmwareStrings: [
      {
        field: 'rtsp.server',
        pattern: /^QV RTSP\b/i,
        seen: ['QV RTSP Server'],
        unlike: ['QVIS RTSP Server', 'RTSP Server'],
        source: yak,
      },
    ],
  }),
  minorVendor('Qubo', 'camera', {
    series: [
      camera('HC(?:P|M|A|O)\\d{2}', ['HCP01'], ['HCP', 'HCX01'], short),
      unit('doorbell', 'HCD\\d{2}', ['HCD01'], ['HCD', 'HCD4F2'], short),
    ],
  }),
  minorVendor('Quercus Technologies', 'camera', {
    registrants: ['QUERCUS TECHNOLOGIES, S. L.', 'QUERCUS TECHNOLOGIES, S.L.'],
  }),
  minorVendor('QVIS', 'recorder', {
    series: [
      camera(
        '(?:OYN-X-)?EAGLE-(?:IP-|AHD-)?\\w{2,5}-\\w{2,5}(?:-\\w{1,6}){0,2}',
        ['EAGLE-5MP-TUR-W'],
        ['EAGLE-5MP', 'EAGLE'],
        plain,
      ),
      unit(
        'recorder',
        '(?:OYN-X-)?VIPER-(?:\\w{2,5}-)?\\d{1,2}CH(?:-\\w{1,6})?',
        ['VIPER-4K-8CH'],
        ['VIPER-4K', 'VIPER-8'],
        plain,
      ),
      camera(
        '(?:I?APOLLO|PIONEER|CYCLOPS|RAPTOR)-\\d{1,2}MP\\w{0,6}',
        ['APOLLO-5MP', 'PIONEER-8MP'],
        ['APOLLO', 'APOLLO-5'],
        plain,
      ),
      unit(
        'recorder',
        '(?:I?ZEUS|VIPER|I?APOLLO)\\d{1,2}(?:-\\w{2,8})?',
        ['VIPER16-NVR', 'ZEUS8'],
        ['VIPER', 'ZEUS'],
        short,
      ),
    ],
  }),
];
