import type { MakerEntry } from '../define.ts';
import { cameraTable, hearsay, nessus, nmapProbes, strix, wificam, yak } from '../sources.ts';
import { line } from '../tables/habits.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import {
  littleKnown,
  names,
  namesOfMuchElse,
  ofMuchElse,
  sellers,
  sellersOfMuchElse,
  stations,
} from './define.ts';

/** Those whose name begins with D to E. */
export const littleKnownDToE: readonly MakerEntry[] = [
  ...names('doorbell', 'EKEN'),
  ...sellersOfMuchElse('Dragon Touch', 'Ednet', 'EMEET', 'EMOS', 'Enbrighten'),
  ...names(
    'camera',
    'Dali Technology',
    'Danale',
    'Deep Sentinel',
    'DeepGlint',
    'Defeway',
    'Dongyang Unitech',
    'Dropcam',
    'EasySE',
    'Ebitcam',
    'Ecamdoor',
    'EclipseSky',
    'Edesix',
    'Ekin Spotter',
    'Elbex',
    'Elinz',
    'Emstone',
    'Eocortex',
    'EtherCam',
    'Everet',
    'EverVision',
    'Evology',
    'Exavision',
    'Extreme CCTV',
    'EyeIPCam',
    'Eyeland',
    'Eyenix',
    'Eyenor',
    'EyeSonic',
    'EyeSpy247',
    'Ezeetel',
  ),
  ...names(
    'recorder',
    'Davantis',
    'Digiop',
    'Digital ID View',
    'Digital Peripheral Solutions',
    'DTiQ',
    'Envysion',
    'Exeros',
  ),
  ...names('encoder', 'Dejero', 'Domex', 'DVEO'),
  // Televisions in a house are fed by it.
  ...names('other', 'Exterity'),
  ...sellers(
    'Dadvu',
    'Division CCTV',
    'Divitec',
    'DVR Unlimited',
    'Dzees',
    'Elemis',
    'Eversecu',
    'Evolylcam',
  ),
  ...stations('Divus', 'DNake', 'DoorKing', 'Eltis', 'Ezville'),
  ...namesOfMuchElse(
    'Daewoo',
    'Daitem',
    'Datalogic',
    'DDPai',
    'Digisol',
    'Durite',
    'Dynalink',
    'ecobee',
    'Edgecore',
    'Elkron',
    'Elsag',
    'Elsys',
    'Eltex',
    'Emprex',
    'Eques',
    'Esenic',
    'eSSL',
    'EtherWAN',
    'Everspring',
    'Evolveo',
    'Extel',
  ),
  littleKnown('D3D Security', 'camera', {
    series: [camera('D88\\d{2}[A-Z]?', ['D8801', 'D8809'], ['D880', 'D8220'], short)],
  }),
  ofMuchElse('Datavideo', 'camera', {
    series: [
      // eneo designates PTC- as well, and Elmo some with a C.
      camera(
        'PTC-(?!\\d0[01]C)\\d{3}[A-Z]{0,5}',
        ['PTC-150', 'PTC-280NDI'],
        ['PTC-', 'PTC500', 'PTC-200C'],
        plain,
      ),
      camera(
        '(?:PTR-10T?|BC-(?:15|50|80|100|200)[A-Z]{1,3})',
        ['PTR-10', 'BC-15NH'],
        ['PTR', 'BC-15'],
        plain,
      ),
    ],
  }),
  ofMuchElse('DB Power', 'camera', {
    habits: [
      {
        field: 'http.server',
        pattern: /^(?:IPCamera HTTP\/ONVIF\/P2P\/RTSP\/VOD Multi-Server|WebServer\(ipcamera\))$/,
        seen: ['IPCamera HTTP/ONVIF/P2P/RTSP/VOD Multi-Server', 'WebServer(ipcamera)'],
        unlike: ['IPCamera', 'WebServer'],
        source: nmapProbes,
      },
    ],
    series: [
      camera('VA0?\\d{2,3}K?\\w?|HC-WV\\d{2}|LA040|L-615W', ['VA033K', 'HC-WV06'], ['VA0', 'HD01'], {
        ...short,
        source: wificam,
      }),
    ],
  }),
  ofMuchElse('dbell', 'doorbell', {
    habits: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^dbell(?: (?:HD|Live|WiFi|Doorbell).{0,20})?$/i,
        seen: ['dbell', 'dbell HD Live'],
        unlike: ['doorbell', 'dbells'],
        source:
          'a scanner’s list of titles and realms by maker, found by full-text search: repository not named',
      },
    ],
  }),
  littleKnown('Dekco', 'camera', {
    series: [camera('DC[4-9][HLP]', ['DC5L', 'DC8L'], ['DC5', 'DC-5L'], short)],
  }),
  ofMuchElse('Delta Dore', 'camera', {
    series: [
      camera(
        '(?:Delta Dore )?T[Yy][Cc][Aa][Mm] ?(?:\\d{4}(?: \\w{2,8})?|Guard|Home)',
        ['Tycam 1100', 'TYCAM 2100 Outdoor'],
        ['Tycam', 'Tycams 11'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Deltaco', 'camera', {
    buys: 'all',
    series: [
      camera('SH-IPC\\d{2}\\w?', ['SH-IPC06'], ['SH-IPC', 'SH-IP06'], { ...plain, source: strix('deltaco') }),
    ],
  }),
  ofMuchElse('Denver', 'camera', {
    series: [
      camera('I(?:OB|IC)-2\\d{2}(?:MK\\d)?', ['IOB-207', 'IIC-215'], ['IOB-20', 'IOB'], plain),

      camera(
        '(?:SH[CO]-1[15]0|IPO-\\d{3,4}(?:MK\\d)?|IO?C-2[23]\\d)',
        ['SHO-110', 'IPO-1320MK2', 'IOC-221'],
        ['SHO-', 'IPC-1030'],
        { ...plain, source: strix('denver') },
      ),
    ],
  }),
  ofMuchElse('Diagral', 'camera', {
    series: [camera('DIAG2\\dVC[A-Z]{1,2}', ['DIAG21VCX', 'DIAG25VCF'], ['DIAG21', 'DIAG21AVK'], plain)],
  }),
  littleKnown('DIAS Infrared', 'camera', {
    series: [
      camera(
        'PYROVIEW (?:M? ?\\d{3}[LNGF]|HDM\\w{0,3}|FPA)(?: compact\\+?)?',
        ['PYROVIEW 640L compact+', 'PYROVIEW 380L'],
        ['PYROVIEW', 'PYROSPOT 44N'],
      ),
    ],
  }),
  ofMuchElse('Digicom', 'camera', {
    series: [
      camera('IP ?CAMERA ?[1-4]00W?\\w{0,4}', ['IPCAMERA100WED'], ['IPCAMERA', 'IPCAM100'], {
        ...short,
        source: strix('digicom'),
      }),
    ],
  }),
  littleKnown('Digiever', 'recorder', {
    series: [
      unit(
        'recorder',
        'DS-\\d{4,5}(?:-RM)?(?:-U)? (?:Pro\\+?|UHD)',
        ['DS-4205 Pro+', 'DS-8363-RM Pro+'],
        ['DS-4205', 'DS-7608NI-K2'],
        plain,
      ),
      unit(
        'recorder',
        'DS-(?:\\d{4} )?(?:RM )?Pro\\+|DS-\\d{4} RM Pro\\+?|DS-1109(?: Pro)?',
        ['DS-4232 RM Pro+', 'DS-1109'],
        ['DS-4232', 'DS-1109X'],
        plain,
      ),
    ],
  }),
  littleKnown('Digimerge', 'recorder', {
    series: [
      camera('DN[BDE]1\\d[A-Z]{2}\\d{1,2}', ['DNB13TF22', 'DND13TL2'], ['DNB13', 'NB13TF22'], {
        ...plain,
        source: strix('digimerge'),
      }),
      unit('recorder', 'DHU6\\d{2}', ['DHU616'], ['DHU', 'DH200'], { ...plain, source: strix('digimerge') }),
      unit(
        'recorder',
        '(?:DH[UX]?\\d{3}|DVR1\\d{5})',
        ['DH200', 'DHU616', 'DVR104321'],
        ['DH20', 'DNR204P', 'DVR104'],
        short,
      ),
      camera(
        'DN[BDEP]\\d{2}[A-Z]{1,3}\\d{1,2}[A-Z]?',
        ['DNP14TF2', 'DNB13TF2B'],
        ['DNP14', 'DNR204P'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Digital Barriers', 'camera', {
    habits: [
      line(
        '(?:TVI )?(?:EdgeVis(?: (?:Live|Encoder|Server|HD|\\w?\\d{3}))?|TVI (?:Encoder|Decoder))(?: \\w{2,10})?',
        ['EdgeVis Live', 'TVI Decoder EdgeVis'],
        ['EdgeVision', 'TVI'],
        ['encoder', 0.45],
      ),
    ],
  }),
  ofMuchElse('Digitus', 'camera', {
    series: [
      camera('DN-160\\d{2}(?:-\\d)?', ['DN-16053', 'DN-16081'], ['DN-15053', 'DN-1605'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  ofMuchElse('Dinon', 'camera', {
    series: [
      camera('SEGEV-10\\d|86\\d{2}', ['SEGEV-105', '8673'], ['SEGEV', '867'], { ...short, source: wificam }),
    ],
  }),
  littleKnown('Divisat', 'camera', {
    buys: 'all',
    series: [
      camera(
        'DV[CI]-[DS]\\d{2,3}\\w{0,2}(?: .{1,12})?',
        ['DVC-D29', 'DVI-S121'],
        ['DVC-D', 'DVI-121'],
        plain,
      ),
    ],
  }),
  littleKnown('Dongyoung', 'camera', {
    habits: [
      {
        field: 'http.server',
        pattern: /^(?<model>DM-[A-Z]{2}\d{3}[A-Z]?) WebServer\b/i,
        seen: ['DM-AP240T WebServer'],
        unlike: ['WebServer', 'DM-AP240'],
        source: yak,
      },
    ],
  }),
  ofMuchElse('Ebode', 'camera', {
    series: [camera('IPV[35]8W?', ['IPV38W', 'IPV58'], ['IPV3', 'IP38W'], { ...plain, source: wificam })],
  }),
  ofMuchElse('Eclipse Security', 'camera', {
    series: [
      camera('ESG-(?:IP|AV|HD)[A-Z0-9]{2,10}', ['ESG-IPBV5FZ', 'ESG-AVD2'], ['ESG-', 'ESG-IP'], plain),
      unit('recorder', 'ESG-[NXD]VR\\d{1,3}\\w{0,6}', ['ESG-NVR16'], ['ESG-NVR'], plain),
    ],
  }),
  ofMuchElse('ELECOM', 'camera', {
    habits: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^(?:ELECOM )?(?<model>NCC-E[A-Z]{2,4}\d{3})\b/,
        seen: ['ELECOM NCC-EWNP100', 'NCC-ENP100'],
        unlike: ['ELECOM', 'NCC-1701', 'ELECOM WRC-300'],
        source: hearsay,
      },
    ],
    series: [
      camera('NCC-E[NW][A-Z]\\d{3}\\w{0,8}', ['NCC-ENP100WH', 'NCC-EWF100RMWH2'], ['NCC-', 'NCC-600'], plain),
      camera('NCC-E\\w{4,10}', ['NCC-EWNP100RMN'], ['NCC', 'NC-EWNP100']),
    ],
  }),
  ofMuchElse('eLife', 'camera', {
    series: [camera('ET-N\\d{4}[A-Z]{0,2}(?:-[A-Z]{1,3})?', ['ET-N3431H-DW'], ['ET-N', 'ET-3431'], plain)],
  }),
  ofMuchElse('Elmo', 'camera', {
    habits: [
      {
        field: ['onvif.manufacturer', 'onvif.scope-name', 'upnp.manufacturer'],
        pattern: /^ELMO(?: (?:CO\.?|Company|USA).{0,30})?$/i,
        seen: ['ELMO', 'Elmo Co., Ltd.'],
        unlike: ['Elmore', 'my Elmo'],
        source: hearsay,
      },
    ],
    series: [
      camera('PTC-[124]0[01]C\\w{0,4}', ['PTC-200C', 'PTC-401CIP'], ['PTC-', 'PTC-150'], plain),
      camera('S[ND]2[023]\\d{2}[A-Z]{0,2}', ['SN2230', 'SN2200'], ['SN22', 'SN1230'], short),
    ],
  }),
  ofMuchElse('Elro', 'camera', {
    buys: 'all',
    series: [
      camera(
        'C(?:[4-6]\\d|70|8\\d|90)\\dIP(?:\\.\\d)?|CC\\d{2}RIP\\w{0,3}',
        ['C903IP', 'C704IP.2', 'CC40RIPX'],
        ['C903', 'C-907IP'],
        { ...plain, source: strix('elro') },
      ),
    ],
  }),
  ofMuchElse('Elvox', 'camera', {
    series: [camera('46[2-5]\\d{2}\\.\\w{3,7}', ['46516.212', '46242.036C'], ['46516', '46.516.212'], plain)],
  }),
  ofMuchElse('Eminent', 'camera', {
    buys: 'all',
    habits: [
      line(
        'Eminent CamLine(?: Pro)?|CamLine Pro',
        ['CamLine Pro', 'Eminent CamLine'],
        ['CamLine', 'Cam Line Pro'],
      ),
    ],
    series: [camera('EM6\\d{3}', ['EM6220', 'EM6250'], ['EM62', 'EM4571'], plain)],
  }),
  ofMuchElse('Encore', 'camera', {
    series: [
      camera('ENVCWI-\\w{1,5}', ['ENVCWI-PTG1', 'ENVCWI-G'], ['ENVCWI', 'ENHWI-G'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  littleKnown('Enster', 'camera', {
    series: [
      camera('NST-IP\\w{4,12}(?:-\\w{1,6})?', ['NST-IPH4043', 'NST-IPD6031-R'], ['NST-', 'NST-NVR'], plain),
    ],
  }),
  ofMuchElse('Epiphan', 'other', {
    series: [
      unit(
        'other',
        'Pearl(?:-2| Mini| Nano|-2 Twin)',
        ['Pearl-2', 'Pearl Mini'],
        ['Pearl', 'Pearl-3'],
        plain,
      ),
    ],
  }),
  littleKnown('Escam', 'camera', {
    series: [
      camera('(?:Brick )?Q[DF]\\d{3}S?', ['QD300', 'QF001', 'Brick QD300'], ['QD30', 'QC808'], short),
      camera('(?:PVR\\d{3}|G0[1-9])', ['PVR001', 'G02'], ['PVR', 'G2'], short),
    ],
  }),
  ofMuchElse('Esky', 'camera', {
    series: [camera('C5900', ['C5900'], ['C590', 'C59000'], { ...short, source: wificam })],
  }),
  littleKnown('ESP Rekor', 'recorder', {
    series: [
      unit(
        'recorder',
        '(?:S?HDVIEW|REKORHD|DIGIVIEW)\\w{1,8}(?:-\\w{1,5})?',
        ['HDVIEW4CB', 'SHDVIEW1TB'],
        ['HDVIEW', 'VIEW4CB'],
        plain,
      ),
    ],
  }),
  littleKnown('eSVI', 'camera', {
    series: [
      camera(
        'EVC-(?:[A-Z]{1,3}-){1,2}\\w{2,6}(?:[.-]\\w{1,4}){0,3}',
        ['EVC-IP-BM2.0-FG', 'EVC-DIP-D4.0'],
        ['EVC-IP', 'EVC'],
        plain,
      ),
      unit('recorder', 'EVN-\\d{4}\\w{0,3}(?:-\\w{1,3})?', ['EVN-8232'], ['EVN-82', 'VN-8232'], plain),
    ],
  }),
  ofMuchElse('Eura-Tech', 'camera', {
    series: [camera('IC-\\d\\dC\\d', ['IC-03C3'], ['IC-03', 'IC-C3'], { ...short, source: wificam })],
  }),
  ofMuchElse('EUSSO', 'camera', {
    series: [camera('UNC\\d{4}[A-Z]{0,3}', ['UNC7825', 'UNC7840P'], ['UNC78', 'UNI7825'], plain)],
  }),
  ofMuchElse('Eve', 'camera', {
    habits: [
      {
        field: 'mdns.instance',
        pattern: /^Eve (?:Outdoor )?Cam\b/,
        seen: ['Eve Cam 1234'],
        unlike: ['Eve Door', 'Eve Energy'],
        source: hearsay,
      },
    ],
  }),
  littleKnown('Evermax', 'camera', {
    buys: 'all',
    series: [
      camera('EVX-(?:IP|HD|FHD)\\d{2,4}\\w{0,4}(?:-\\w{1,4}){0,2}', ['EVX-IP204IR-W'], ['EVX-IP', 'EVX-204']),
      unit(
        'recorder',
        'EVX-(?:NVR|HDR|DVR)\\w{2,10}(?:-\\w{1,4})?',
        ['EVX-NVR16'],
        ['EVX-NVR', 'EVX-IP204'],
        plain,
      ),
    ],
  }),
  ofMuchElse('EVS', 'camera', {
    series: [
      camera(
        'VE[CIS]-\\d{3}-IP(?:-\\w[\\w.]{0,3}){1,4}',
        ['VEC-157-IP-N-2.8-12', 'VES-257-IP-2.8-12-N'],
        ['VEC-157', 'VEC-157-IP'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Extron', 'other', {
    series: [unit('other', 'SM[PE] [1-4]\\d{2}[CD]?', ['SMP 351', 'SME 211'], ['SMP', 'SMP 35'], plain)],
  }),
  littleKnown('Eyemax', 'recorder', {
    habits: [
      {
        field: 'http.server',
        pattern: /^OwnServer1\.0$/,
        seen: ['OwnServer1.0'],
        unlike: ['OwnServer', 'OwnServer1.00', 'MyOwnServer1.0'],
        source:
          'GitHub full-text search for OwnServer1.0: Tenable’s test for web servers of cameras, and a list of searches, repositories not named',
      },
      {
        field: 'http.page-mark',
        pattern: /^clsid=9A74E90C-0233-4E1F-8EA1-105991C6FA12$/,
        weight: 0.3,
        is: ['recorder', 0.45],
        seen: ['clsid=9A74E90C-0233-4E1F-8EA1-105991C6FA12'],
        unlike: ['clsid=9A74E90C-0233-4E1F-8EA1-000000000000'],
        source: nessus,
      },
    ],
  }),
  ofMuchElse('EyeSight', 'camera', {
    series: [
      camera('ES-IP[6-9]\\d{2}I?[FIW]W?', ['ES-IP607W', 'ES-IP909IW'], ['ES-IP6', 'ES-607W'], {
        ...plain,
        source: wificam,
      }),
    ],
  }),
];
