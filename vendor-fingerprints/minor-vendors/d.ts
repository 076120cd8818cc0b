import type { MakerEntry } from '../define.ts';
import { cameraTable, nmapProbes, strix, wificam, yak } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with D. */
export const minorVendorsD: readonly MakerEntry[] = [
  minorVendor('D3D Security', 'camera', {
    series: [camera('D88\\d{2}[A-Z]?', ['D8801', 'D8809'], ['D880', 'D8220'], short)],
  }),
  minorVendor('Datavideo', 'camera', {
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
  minorVendor('DB Power', 'camera', {
    firmwareStrings: [
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
  minorVendor('dbell', 'doorbell', {
    firmwareStrings: [
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
  minorVendor('Deep Sentinel', 'camera', {
    registrants: ['Deep Sentinel'],
  }),
  minorVendor('Dekco', 'camera', {
    series: [camera('DC[4-9][HLP]', ['DC5L', 'DC8L'], ['DC5', 'DC-5L'], short)],
  }),
  minorVendor('Delta Dore', 'camera', {
    series: [
      camera(
        '(?:Delta Dore )?T[Yy][Cc][Aa][Mm] ?(?:\\d{4}(?: \\w{2,8})?|Guard|Home)',
        ['Tycam 1100', 'TYCAM 2100 Outdoor'],
        ['Tycam', 'Tycams 11'],
        plain,
      ),
    ],
  }),
  minorVendor('Deltaco', 'camera', {
    series: [
      camera('SH-IPC\\d{2}\\w?', ['SH-IPC06'], ['SH-IPC', 'SH-IP06'], { ...plain, source: strix('deltaco') }),
    ],
  }),
  minorVendor('Denver', 'camera', {
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
  minorVendor('Diagral', 'camera', {
    series: [camera('DIAG2\\dVC[A-Z]{1,2}', ['DIAG21VCX', 'DIAG25VCF'], ['DIAG21', 'DIAG21AVK'], plain)],
  }),
  minorVendor('DIAS Infrared', 'camera', {
    registrants: ['DIAS Infrared GmbH'],
    series: [
      camera(
        'PYROVIEW (?:M? ?\\d{3}[LNGF]|HDM\\w{0,3}|FPA)(?: compact\\+?)?',
        ['PYROVIEW 640L compact+', 'PYROVIEW 380L'],
        ['PYROVIEW', 'PYROSPOT 44N'],
      ),
    ],
  }),
  minorVendor('Digicom', 'camera', {
    series: [
      camera('IP ?CAMERA ?[1-4]00W?\\w{0,4}', ['IPCAMERA100WED'], ['IPCAMERA', 'IPCAM100'], {
        ...short,
        source: strix('digicom'),
      }),
    ],
  }),
  minorVendor('Digiever', 'recorder', {
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
  minorVendor('Digimerge', 'recorder', {
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
  minorVendor('Digital Barriers', 'camera', {
    firmwareStrings: [
      line(
        '(?:TVI )?(?:EdgeVis(?: (?:Live|Encoder|Server|HD|\\w?\\d{3}))?|TVI (?:Encoder|Decoder))(?: \\w{2,10})?',
        ['EdgeVis Live', 'TVI Decoder EdgeVis'],
        ['EdgeVision', 'TVI'],
        ['encoder', 0.45],
      ),
    ],
  }),
  minorVendor('Digitus', 'camera', {
    series: [
      camera('DN-160\\d{2}(?:-\\d)?', ['DN-16053', 'DN-16081'], ['DN-15053', 'DN-1605'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  minorVendor('Dinon', 'camera', {
    series: [
      camera('SEGEV-10\\d|86\\d{2}', ['SEGEV-105', '8673'], ['SEGEV', '867'], { ...short, source: wificam }),
    ],
  }),
  minorVendor('Divisat', 'camera', {
    series: [
      camera(
        'DV[CI]-[DS]\\d{2,3}\\w{0,2}(?: .{1,12})?',
        ['DVC-D29', 'DVI-S121'],
        ['DVC-D', 'DVI-121'],
        plain,
      ),
    ],
  }),
  minorVendor('DNake', 'doorbell', {
    series: [
      // What hangs indoors.
      unit(
        'intercom',
        'A416|E[24]16|E217W?|H61[68]|2[89]0M(?:-\\w{1,3})?',
        ['A416', '290M-S8'],
        ['A41', 'S215'],
        short,
      ),
      unit(
        'doorbell',
        'S(?:21[2-5][KM]?|61[57]|617/F)|280D-\\w{2,4}|902D-\\w{2,4}',
        ['S215', '902D-B6'],
        ['S21', '902D'],
        short,
      ),
    ],
  }),
  minorVendor('Dongyoung', 'camera', {
    registrants: ['DongYoung media'],
    firmwareStrings: [
      {
        field: 'http.server',
        pattern: /^(?<model>DM-[A-Z]{2}\d{3}[A-Z]?) WebServer\b/i,
        seen: ['DM-AP240T WebServer'],
        unlike: ['WebServer', 'DM-AP240'],
        source: yak,
      },
    ],
  }),
];
