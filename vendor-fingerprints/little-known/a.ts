import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue, catalogued, gobyRules, hearsay, ispy, nndefaccts, strix, wificam } from '../sources.ts';
import { line } from '../tables/habits.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { littleKnown, names, namesOfMuchElse, ofMuchElse, sellers, stations } from './define.ts';

/** Those whose name begins with A. */
export const littleKnownA: readonly MakerEntry[] = [
  ...names('encoder', 'American Fibertek', 'Antrica'),
  ...names(
    'camera',
    'AboveTek',
    'Accordtec',
    'Acromedia',
    'AEbell',
    'Ailipu',
    'AimCam',
    'Airmobi',
    'Alhua',
    'Alphafinity',
    'Alptop',
    'Amaryllo',
    'Amiccom',
    'Amorvue',
    'Ampleye',
    'Angekis',
    'Anlapus',
    'Annexxus',
    'Aobocam',
    'Aoqee',
    'Aosu',
    'Aottom',
    'Apeman',
    'Apix',
    'Aposonic',
    'Arcdyn',
    'Arenti',
    'Aszeno',
    'Atis Web-Server',
    'Autoscope',
    'AVKANS',
    'Avtron',
    'Axycam',
    'Azarton',
  ),
  ...names('recorder', 'Alnet', 'American Bus Video', 'AngelTrax', 'Arcules', 'Arteco'),
  ...stations('ABB-Welcome', 'Alcad', 'Algo', 'Alphatech', 'Aurine', 'Auta'),
  ...sellers(
    'Adler Security',
    'AFM Vision',
    'Airspace CCTV',
    'Aisonic',
    'Alfa Vision',
    'Amatek',
    'Anaveo',
    'APTI',
    'Armix',
    'Arny',
  ),
  ...namesOfMuchElse(
    'ABB',
    'Abode',
    'Acer',
    'Actiontec',
    'ADLINK',
    'Adtec',
    'Advantech',
    'Aiptek',
    'AJA',
    'Alula',
    'AMX',
    'Aoni',
    'Aquario',
    'ARAX',
    'Arlec',
    'Asustor',
    'Ateme',
    'Atlona',
    'Auerswald',
    'Avaya',
    'Avenir',
    'AVMATRIX',
    'Aziot',
  ),
  littleKnown('A-MTK', 'camera', {
    series: [
      camera('A[HM]\\d{4}[A-Z](?:-[A-Z])?|AM9\\d{3}', ['AM9530M', 'AM9120'], ['AM953', 'AM9530-V2'], short),
    ],
  }),
  littleKnown('Accvisio', 'camera', {
    habits: [
      {
        field: 'http.server',
        pattern: /^wweb$/,
        is: ['camera', 0.3],
        seen: ['wweb'],
        unlike: ['wwebs', 'web'],
        source: gobyRules,
      },
      {
        field: ['http.page-mark', 'http.redirect'],
        pattern: /^\.{0,2}\/?cgictl\.htm$/,
        is: ['camera', 0.45],
        seen: ['cgictl.htm'],
        unlike: ['ctl.htm', 'cgictl.html'],
        source: gobyRules,
      },
    ],
  }),
  littleKnown('Acesee', 'camera', {
    series: [
      camera(
        'A[DMV][A-Z]{1,2}\\d{2}[A-Z]{1,2}\\d{3}W?',
        ['AVZM40P130', 'AMB36HL200W', 'AVP40P200'],
        ['AVZM40', 'AV40P130'],
        { ...plain, source: strix('acesee') },
      ),
    ],
  }),
  littleKnown('Acumen', 'camera', {
    series: [
      camera(
        '[Aa][Ii][Pp]-[A-Z]{1,2}\\d{2}\\w?(?:-\\w{2,6}){0,3}',
        ['AiP-P54A-06C', 'AiP-T24B'],
        ['AiP-', 'AP-P54A'],
      ),
      unit(
        'recorder',
        'AiN-\\d{2}[A-Z]\\w{0,6}(?:-\\w{1,5})?|AcN\\d{2}\\w{0,6}',
        ['AiN-09P', 'AiN-16D'],
        ['AiN-', 'AiN9'],
        plain,
      ),
      camera('A[Ii]S-[A-Z]{1,2}\\d{2}\\w?(?:-\\w{2,8}){0,3}', ['AIS-S22H-B1Y0W'], ['AIS-', 'AIS-22H'], plain),
    ],
  }),
  littleKnown('Adaptive Recognition', 'camera', {
    series: [
      camera(
        '(?:SmartCAM|MicroCAM|ParkCAM)[ -]\\w{1,6}|FXCAM(?: \\w{1,6})?',
        ['SmartCAM-L', 'FXCAM HD'],
        ['SmartCAM', 'CAM-L'],
        plain,
      ),
    ],
  }),
  littleKnown('ADPRO', 'recorder', {
    series: [
      unit(
        'recorder',
        '(?:ADPRO )?(?:FastTrace|FastVu|FastTx|VideoTrace)(?: ?\\d\\w{0,2})?|iFTE?(?:-[EG])?',
        ['FastTrace 2', 'FastTrace 2E', 'iFT-E'],
        ['Fast', 'FastTracer'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Aetos', 'camera', {
    series: [camera('\\d{3}w', ['400w'], ['400', 'w400'], { ...short, source: wificam })],
  }),
  littleKnown('Aevision', 'camera', {
    series: [
      unit('recorder', 'AE-N\\d{4}-\\d{1,2}[A-Z]{0,3}', ['AE-N6001-8EL'], ['AE-N6001', 'AE-6001-8EL']),
      camera(
        'AE-(?:20|50|80|[23]01)[A-Z]\\d{2}[A-Z]?-\\d{2,4}[A-Z]?',
        ['AE-50A11B-20M', 'AE-201A58-2001'],
        ['AE-50A11B', 'AE-50-20M'],
      ),
      camera(
        'AE-\\d{2}[AB][A-Z0-9]\\w{1,3}|AE-H\\d{2}\\w{3}(?:-[A-Z]{2})?',
        ['AE-13AA1M', 'AE-H41MIC-OD'],
        ['AE-13', 'AE-H41'],
        { ...plain, source: strix('aevision') },
      ),
    ],
  }),
  littleKnown('AFIDUS', 'camera', {
    series: [
      camera('R[HN]-?[23]\\d{2}[FZ]\\d', ['RH-230F2', 'RN232Z1'], ['RH-230', 'R-230F2'], {
        ...plain,
        source: strix('afidus'),
      }),
    ],
  }),
  littleKnown('Agasio', 'camera', {
    series: [
      camera('A[56][0-3]\\dW|M(?:105|501)I', ['A602W', 'M501I'], ['A602', 'A7602W'], {
        ...short,
        source: strix('agasio'),
      }),
    ],
  }),
  littleKnown('AIDA Imaging', 'camera', {
    habits: [
      {
        field: [
          'http.title',
          'mdns.instance',
          'onvif.scope-name',
          'onvif.manufacturer',
          'upnp.friendly-name',
        ],
        pattern: /^AIDA[ _-](?<model>U?HD-[\w-]{2,16})/,
        is: ['camera', 0.5],
        seen: ['AIDA HD-NDI3-120', 'AIDA HD-NDI-200 (Channel 1)'],
        unlike: ['AIDA', 'AIDA64', 'AIDA HD'],
        source: 'https://docs.ndi.video/all/developing-with-ndi/ndi-certified/certified-products/cameras.md',
      },
    ],
    series: [
      camera(
        'U?HD-(?:NDI\\d?-? ?\\d{2,3}|NDI\\d?-(?:IP67|X\\d{2})|X3L|\\d{3}A?)',
        ['HD-NDI-200', 'UHD-NDI3-X30', 'HD-NDI3-IP67'],
        ['HD-NDI', 'UHD-X'],
        {
          ...plain,
          source:
            'https://docs.ndi.video/all/developing-with-ndi/ndi-certified/certified-products/cameras.md',
        },
      ),
    ],
  }),
  littleKnown('AJCloud', 'camera', {
    series: [camera('CP(?:20|80)\\d{2}', ['CP2011', 'CP8040'], ['CP20', 'CP2'], short)],
  }),
  ofMuchElse('Akai', 'camera', {
    series: [
      camera('AK7400|SP-T0\\d\\w{0,3}', ['AK7400', 'SP-T03WP'], ['AK74', 'MPC2000'], {
        ...short,
        source: wificam,
      }),
    ],
  }),
  ofMuchElse('Alecto', 'camera', {
    series: [
      camera('DVC[- ]?\\d{3}-?IP', ['DVC-150-IP', 'DVC 215IP', 'DVC-164IP'], ['DVC-150', 'DVD-150IP'], {
        ...plain,
        source: strix('alecto'),
      }),
    ],
  }),
  littleKnown('Alinking', 'camera', {
    series: [
      camera(
        'AL[CS]-?[79]\\d{3}[A-Z]?|AL-9\\d{3}[A-Z]?',
        ['ALC-9352P', 'ALC9751', 'ALS-7742', 'AL-9211'],
        ['ALC-93', 'ALL9751'],
        plain,
      ),
    ],
  }),
  ofMuchElse('ALLNET', 'camera', {
    habits: [
      {
        field: 'http.auth-realm',
        pattern: /^(?:NetworkPTZ|(?<model>ALL22\d{2}[A-Z0-9]{0,4}))$/i,
        seen: ['NetworkPTZ', 'ALL2272', 'all2205'],
        unlike: ['PTZ', 'Network'],
        source: nndefaccts,
      },
    ],
    series: [
      camera(
        'ALL-?CAM\\d{4}(?:v\\d)?(?:-(?!NVR)\\w{1,5}){0,2}|ALL22\\d{2}[A-Z]{0,4}',
        ['ALL-CAM2396-LEP', 'ALL2285'],
        ['ALL-CAM', 'ALL-SG8926PM'],
        plain,
      ),
    ],
  }),
  littleKnown('Altcam', 'camera', {
    series: [
      camera('[DI][BCD][A-Z]{1,2}\\d{2}IR', ['IBC13IR', 'IDMF24IR', 'ICV51IR'], ['IBC13', 'IDC4050IR'], {
        ...plain,
        source: strix('altcam'),
      }),
    ],
  }),
  littleKnown('AMG Systems', 'camera', {
    series: [
      camera('AMGIP-\\w{2,6}', ['AMGIP-C2'], ['AMGIP', 'AMG-C2']),
      unit(
        'encoder',
        'AMG3[67]\\d{2}(?:-\\w{1,6}){0,2}',
        ['AMG3713', 'AMG3700'],
        ['AMG37', 'AMG260M-8G'],
        plain,
      ),
    ],
  }),
  littleKnown('Amovision', 'camera', {
    series: [camera('AM-[CQW]\\d{3,4}[A-Z]{0,3}', ['AM-Q6320', 'AM-W633'], ['AM-', 'AM-9530'], plain)],
  }),
  ofMuchElse('Anviz', 'camera', {
    series: [
      camera(
        'iCam-[BDM]\\d{2}[A-Z]?(?:-\\w{1,4})?',
        ['iCam-D48Z', 'iCam-B38W'],
        ['iCam-', 'iCamera-1000'],
        plain,
      ),
    ],
  }),
  littleKnown('Appro Technology', 'camera', {
    series: [camera('LC-7[2-4]\\d{2}[A-Z]?', ['LC-7224', 'LC-7314S'], ['LC-72', 'LC-7224-XY'], short)],
  }),
  ofMuchElse('Aquila', 'camera', {
    series: [camera('AV-IPE\\d{2}', ['AV-IPE03'], ['AV-IP', 'AV-IPE3'], { ...plain, source: wificam })],
  }),
  littleKnown('Arlotto', 'camera', {
    series: [
      camera('AR(?:1\\d0|2[05]2|3[02]1)\\d', ['AR1000', 'AR3210', 'AR2520'], ['AR100', 'AR9000'], short),
    ],
  }),
  littleKnown('Armassa', 'recorder', {
    series: [unit('recorder', 'ARD-\\d{4}', ['ARD-9808'], ['ARD-', 'RD-9808'], plain)],
  }),
  ofMuchElse('artec technologies', 'recorder', {
    habits: [
      line(
        'MULTIEYE(?:[- ](?:NVR|DVR|HYBRID|GreenWatch|Recorder|Net|[23468]|\\d{4}\\w?)){0,2}',
        ['MULTIEYE', 'MULTIEYE-NVR'],
        ['MULTIEYES', 'Multieye Church'],
        ['recorder', 0.45],
      ),
    ],
  }),
  ofMuchElse('Asante', 'camera', {
    habits: [
      {
        field: ['http.title', 'http.auth-realm', 'mdns.instance'],
        pattern:
          /^(?:(?:Asant[eé] )?(?<model>Voyager (?:I{1,3}|\d))(?![a-z])(?: .{0,40})?|Asant[eé] Voyager)$/i,
        seen: ['Asante Voyager II', 'Asante Voyager', 'Voyager I', 'Voyager II IP Camera'],
        unlike: ['Asante', 'Voyager', 'Voyager Insurance'],
        source: hearsay,
      },
    ],
  }),
  ofMuchElse('Asgari', 'camera', {
    series: [
      camera('720U|PTG\\d|UIR-G\\d', ['720U', 'UIR-G2'], ['720', 'UIR'], { ...short, source: wificam }),
    ],
  }),
  littleKnown('Asoni', 'camera', {
    series: [camera('CAM6\\d{2,3}[A-Z]{0,4}-POE', ['CAM6631FIR-POE'], ['CAM6631', 'CAM-POE'], plain)],
  }),
  littleKnown('Astak', 'camera', {
    series: [
      camera('CM-(?:IP\\d{3}|MOLE)', ['CM-IP700'], ['CM-700', 'IP700'], { ...plain, source: strix('astak') }),
      unit('recorder', 'CM-\\d{3}DVR\\dV', ['CM-818DVR4V'], ['CM-818', 'DVR4V'], {
        ...plain,
        source: strix('astak'),
      }),
    ],
  }),
  ofMuchElse('ASUS', 'camera', {
    series: [camera('CX200', ['CX200'], ['CX20', 'RT-AC68U'], plain)],
  }),
  ofMuchElse('Atlantis', 'camera', {
    series: [camera('A02-IPCAM\\d{0,2}\\w{0,6}(?:-\\w{1,6})?', ['A02-IPCAM5-W54'], ['A02', 'A02-RA'], plain)],
  }),
  littleKnown('Atom Tech', 'camera', {
    series: [
      camera(
        '(?:ATOM|Atom|atom) ?(?:CAM|Cam|cam)(?: ?(?:2|S|Swing))?',
        ['ATOMCAM', 'ATOM Cam Swing'],
        ['ATOM', 'TomCam'],
        {
          source: 'GitHub full-text search for onvif.org/hardware/a: repository not named',
        },
      ),
    ],
  }),
  littleKnown('Ava Security', 'camera', {
    series: [
      camera(
        'Ava (?:Compact )?(?:Dome|Bullet|Flex|Quad|360)(?: [\\w-]{1,8}){0,2}',
        ['Ava Dome W', 'Ava Compact Dome', 'Ava 360'],
        ['Ava', 'Ava Aware'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Avacom', 'camera', {
    series: [camera('H50[68]0W', ['H5060W'], ['H5060', 'H506W'], { ...plain, source: wificam })],
  }),
  ofMuchElse('AVer', 'camera', {
    series: [
      camera(
        '(?:CAM|VC)5\\d{2}(?: Pro\\d?)?|MD(?:120|330)UI?',
        ['CAM520 Pro', 'VC520 Pro', 'MD330U'],
        ['CAM52', 'MD33'],
        short,
      ),

      camera(
        '(?:(?:PTC|PTZ|CAM|TR)\\d{2,3}(?!\\d)|DL\\d0)\\w{0,4}',
        ['PTC500', 'PTZ310', 'DL30'],
        ['PTC', 'VC520', 'DL110', 'CAM3361LP'],
        short,
      ),
      camera(
        '(?:PT[CZ]|TR)[1-6]\\d{2}(?:v\\d|NX?|W|\\+)?',
        ['PTZ310', 'TR530', 'PTC310'],
        ['PTZ', 'TR53'],
        short,
      ),
    ],
  }),
  littleKnown('AvertX', 'recorder', {
    habits: [
      {
        field: modelFields,
        pattern: /^(?<model>C[23]2\d{2}[BD]\d(?:-S)?|HD\d{3,4}(?:IRM?|F12))$/,
        is: ['camera', 0.45],
        seen: ['C2212B4', 'HD9112F12'],
        unlike: ['C2212', 'HD354'],
        source: catalogue,
      },
    ],
    series: [
      camera('HD[2-8]\\d{2}(?:IR|TIR|-4K)?', ['HD838', 'HD438'], ['HD83', 'HD-838'], short),
      unit('recorder', 'HD8[0-9]8', ['HD838', 'HD808'], ['HD83', 'HD8380'], plain),
    ],
  }),
  ofMuchElse('Avidsen', 'camera', {
    series: [
      camera('IPC[23]8\\d-(?:i|Ex|M?iw?)', ['IPC382-i', 'IPC281-Ex'], ['IPC382', 'IPC382-IR'], {
        ...plain,
        source: strix('avidsen'),
      }),
    ],
  }),
  littleKnown('AViPAS', 'camera', {
    series: [camera('AV-[1-3]\\d{3}[GIUS]?[A-Z]?', ['AV-1281G', 'AV-2020G'], ['AV-1281GXX', 'AV-12'], short)],
  }),
  littleKnown('Avonic', 'camera', {
    series: [
      camera(
        'CM\\d{2}-[A-Z]{2,4}\\d?(?:-\\w{1,4})?|AV-CM\\d{2}\\w{0,4}(?:-\\w{1,6}){0,2}',
        ['CM70-IP', 'CM44-VCU'],
        ['CM70', 'CM41-E'],
        plain,
      ),
    ],
  }),
  littleKnown('AVUE', 'camera', {
    series: [
      camera('AV[DP]\\d{3}MIP\\w?', ['AVD552MIP'], ['AVD552', 'AV552MIP'], {
        ...plain,
        source: strix('avue'),
      }),
    ],
  }),
  littleKnown('Avycon', 'camera', {
    series: [
      camera(
        'AVC-N[A-Z0-9]{1,5}\\d{2,3}[FMPX]\\w{0,6}(?:-(?:IK|HD|G|LPR)){0,2}',
        ['AVC-N4M81F360', 'AVC-NCMMS161F04', 'AVC-NDB81M32-LPR-IK'],
        ['AVC-N81', 'AVC-NPTZ'],
        { ...plain, source: catalogued('avycon') },
      ),
      camera(
        'AVC-[NTBEVPAD][A-Z]{1,3}\\d{2}[A-Z]\\w{0,7}',
        ['AVC-NPTZ71X30L', 'AVC-BN21FT'],
        ['AVC-792', 'AVC-NPTZ'],
        plain,
      ),
      unit(
        'recorder',
        'AVR-(?:NT|HT|HN|TT|HV|NS)\\d{3}\\w{1,8}',
        ['AVR-NT516E16'],
        ['AVR-X2700H', 'AVR-A110'],
        plain,
      ),
      unit(
        'recorder',
        'AVR-(?:H?[NT]|NSV|HSV)\\d{2,3}[A-Z]?\\d{0,2}(?:-\\d{1,2}T)?',
        ['AVR-HT504A-10T', 'AVR-NSV16P16', 'AVR-T908A'],
        ['AVR-', 'AVR-X4300H', 'AVR-S730H', 'AVR404'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Axon', 'camera', {
    series: [
      camera(
        '(?:Axon )?(?:Body|Fleet|Flex) ?[2-5]|AB[2-5]',
        ['Axon Body 3', 'Fleet 3', 'AB3'],
        ['Axon', 'Body', 'AB10'],
        short,
      ),
    ],
  }),
  ofMuchElse('Aztech', 'camera', {
    series: [
      camera('WIPC[34]\\d{2}(?:F?HD\\d?)?', ['WIPC302', 'WIPC410FHD'], ['WIPC', 'IPC302'], {
        ...plain,
        source: ispy,
      }),
    ],
  }),
];
