import type { MakerEntry } from '../define.ts';
import { gobyRules, nndefaccts, strix, wificam } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with A to Al. */
export const minorVendorsAToAl: readonly MakerEntry[] = [
  minorVendor('A-link', 'camera', {
    firmwareStrings: [
      line('A-link (?:IPC\\d|AICN\\d{3}W?N?)', ['A-link IPC1', 'A-link AICN500W'], ['A-link', 'IPC1']),
    ],
    series: [
      camera('AICN\\d{3}W?N?', ['AICN500W'], ['AICN', 'ICN500W'], { ...plain, source: strix('a-link') }),
    ],
  }),
  minorVendor('A-MTK', 'camera', {
    series: [
      camera('A[HM]\\d{4}[A-Z](?:-[A-Z])?|AM9\\d{3}', ['AM9530M', 'AM9120'], ['AM953', 'AM9530-V2'], short),
    ],
  }),
  minorVendor('Abron', 'camera', {
    series: [
      camera('AB-IP[A-Z]?\\d{3}[A-Z]{1,2}(?:-US)?', ['AB-IPR506NB-US'], ['AB-IPR506', 'IPR506NB'], {
        ...plain,
        source: strix('abron'),
      }),
    ],
  }),
  minorVendor('Accvisio', 'camera', {
    firmwareStrings: [
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
  minorVendor('Acesee', 'camera', {
    series: [
      camera(
        'A[DMV][A-Z]{1,2}\\d{2}[A-Z]{1,2}\\d{3}W?',
        ['AVZM40P130', 'AMB36HL200W', 'AVP40P200'],
        ['AVZM40', 'AV40P130'],
        { ...plain, source: strix('acesee') },
      ),
    ],
  }),
  minorVendor('Acumen', 'camera', {
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
  minorVendor('Adaptive Recognition', 'camera', {
    registrants: ['Adaptive Recognition Hungary, Inc'],
    series: [
      camera(
        '(?:SmartCAM|MicroCAM|ParkCAM)[ -]\\w{1,6}|FXCAM(?: \\w{1,6})?',
        ['SmartCAM-L', 'FXCAM HD'],
        ['SmartCAM', 'CAM-L'],
        plain,
      ),
    ],
  }),
  minorVendor('Adiance', 'camera', {
    registrants: ['ADIANCE TECHNOLOGIES PVT LTD'],
  }),
  minorVendor('ADPRO', 'recorder', {
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
  minorVendor('Aetos', 'camera', {
    series: [camera('\\d{3}w', ['400w'], ['400', 'w400'], { ...short, source: wificam })],
  }),
  minorVendor('Aevision', 'camera', {
    series: [
      camera(
        'AE-\\d[0-9A-Z]{2,3}[A-Z]\\d{2}\\w{0,2}(?:-\\w{1,6}){0,2}',
        ['AE-201B70K', 'AE-2A12B60-HM'],
        ['AE-201', 'AE-2701'],
        plain,
      ),
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
  minorVendor('AFIDUS', 'camera', {
    series: [
      camera('R[HN]-?[23]\\d{2}[FZ]\\d', ['RH-230F2', 'RN232Z1'], ['RH-230', 'R-230F2'], {
        ...plain,
        source: strix('afidus'),
      }),
    ],
  }),
  minorVendor('Agasio', 'camera', {
    series: [
      camera('A[56][0-3]\\dW|M(?:105|501)I', ['A602W', 'M501I'], ['A602', 'A7602W'], {
        ...short,
        source: strix('agasio'),
      }),
    ],
  }),
  minorVendor('AgileMesh', 'camera', {
    registrants: ['AgileMesh, Inc.'],
  }),
  minorVendor('AIDA Imaging', 'camera', {
    firmwareStrings: [
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
      camera(
        'PTZ(?:4K)?-NDI3?-X(?:12|18|20|30)[BW]?',
        ['PTZ-NDI-X20', 'PTZ4K-NDI-X30'],
        ['PTZ-NDI', 'PTZ-X20'],
        plain,
      ),
    ],
  }),
  minorVendor('AJCloud', 'camera', {
    series: [camera('CP(?:20|80)\\d{2}', ['CP2011', 'CP8040'], ['CP20', 'CP2'], short)],
  }),
  minorVendor('Akai', 'camera', {
    series: [
      camera('AK7400|SP-T0\\d\\w{0,3}', ['AK7400', 'SP-T03WP'], ['AK74', 'MPC2000'], {
        ...short,
        source: wificam,
      }),
    ],
  }),
  minorVendor('Alecto', 'camera', {
    series: [
      camera('SMART-CAM\\d{2}', ['SMART-CAM10'], ['SMART-CAM', 'SMARTCAM10'], plain),

      camera('DVC[- ]?\\d{3}-?IP', ['DVC-150-IP', 'DVC 215IP', 'DVC-164IP'], ['DVC-150', 'DVD-150IP'], {
        ...plain,
        source: strix('alecto'),
      }),
    ],
  }),
  minorVendor('Alfatron', 'camera', {
    series: [
      camera(
        'ALF-(?:\\d{2}X-\\w{3,6}|(?:CAM|PTZ)\\w{2,8})(?:-\\w{1,5}){0,2}',
        ['ALF-20X-NDIC', 'ALF-CAM250'],
        ['ALF-20X', 'ALF-SUK4'],
      ),
    ],
  }),
  minorVendor('Algo', 'doorbell', {
    series: [
      // Loudspeakers, lights, displays and adapters, by their numbers.
      unit(
        'other',
        '(?:Algo[ _])?(?:8(?:063|1[2-9]\\d|2(?:0[1-3]|1\\d)|30[015]|37[23]|4[125]0))(?:[A-Z]|[ _](?:SIP|IP)\\b.{0,40})?',
        ['8180', '8301', '8186 SIP Horn Speaker', 'Algo_8190S'],
        ['8036', '8039', '8028', '818'],
        {
          source:
            'https://docs.algosolutions.com/v1/docs/8186-ip-horn-speaker-user-guide; https://manuals.online/algo/security-system/8180/user-manual/1h83r',
        },
      ),
      unit(
        'doorbell',
        '80(?:28|36|39) SIP (?:Doorphone|Multimedia Intercom|Mullion Video Intercom)|8201 SIP PoE Intercom',
        ['8028 SIP Doorphone', '8036 SIP Multimedia Intercom'],
        ['8028', '8186 SIP Horn Speaker'],
        plain,
      ),
    ],
  }),
  minorVendor('Alinking', 'camera', {
    series: [
      camera(
        'AL[CS]-?[79]\\d{3}[A-Z]?|AL-9\\d{3}[A-Z]?',
        ['ALC-9352P', 'ALC9751', 'ALS-7742', 'AL-9211'],
        ['ALC-93', 'ALL9751'],
        plain,
      ),
    ],
  }),
  minorVendor('ALLNET', 'camera', {
    firmwareStrings: [
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
  minorVendor('Altcam', 'camera', {
    series: [
      camera('[DI][BCD][A-Z]{1,2}\\d{2}IR', ['IBC13IR', 'IDMF24IR', 'ICV51IR'], ['IBC13', 'IDC4050IR'], {
        ...plain,
        source: strix('altcam'),
      }),
    ],
  }),
];
