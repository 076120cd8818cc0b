import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { cameraTable, catalogue, classIds, dismap, nessus, nmapProbes, strix } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with I. */
export const minorVendorsI: readonly MakerEntry[] = [
  minorVendor('I-O DATA', 'camera', {
    firmwareStrings: [
      line('Qwatch(?: View)?', ['Qwatch', 'Qwatch View'], ['Qwatches', 'Watch View']),
      {
        field: ['http.title', 'http.auth-realm', 'upnp.model-name', 'mdns.instance'],
        pattern:
          /^(?:I-O DATA |Qwatch ?)?(?<model>TS-(?:W?LC(?:AM|2|E|M|W)|WPT?CAM|W?PTCAM|WRLA|WRLC|WRLP|WRFE|NS\d{2,3}W)(?:\/[A-Z])?)/i,
        is: ['camera', 0.6],
        seen: ['TS-WLCAM', 'I-O DATA TS-WRLP', 'TS-WLC2', 'Qwatch TS-WLCAM'],
        unlike: ['TS-251', 'TS-W'],
        source: unverified,
      },
    ],
    series: [
      camera(
        'TS-(?:WLC\\w?|WLCAM\\w{0,2}|M?C?LCAM|WR(?:LA|LC|LP|FE)|NS\\d{3}W?|NA\\d{3}W?|PT(?:CAM\\w{0,3}|LA))',
        ['TS-WRLP', 'TS-WLC2', 'TS-NS310W', 'TS-NA220W', 'TS-MCLCAM', 'TS-PTLA'],
        ['TS-W', 'TS-453D'],
        plain,
      ),
      camera(
        'TS-(?:W[PLR]{0,3}|P)T?CAM(?:/POE|\\d{0,2})?',
        ['TS-WPTCAM', 'TS-PTCAM/POE', 'TS-WLCAM'],
        ['TS-CA', 'TS-WXL'],
        plain,
      ),
    ],
  }),
  minorVendor('i3 International', 'camera', {
    firmwareStrings: [
      line('SRX-?Pro(?: Server)?', ['SRX-Pro Server'], ['SRX', 'SRX-Prox'], ['recorder', 0.45]),
    ],
    series: [camera('A[Xx][4-9]\\d[A-Z]{0,4}', ['AX68', 'Ax46R'], ['AX6', 'AX6000'], short)],
  }),
  minorVendor('ICanTek', 'camera', {
    registrants: ['iCanTek Co., Ltd.'],
    firmwareStrings: [
      {
        field: ['http.server', 'rtsp.server'],
        pattern: /^iCan(?:WebServer|System)\b/,
        seen: ['iCanWebServer/1.1.2', 'iCanSystem/2.0'],
        unlike: ['WebServer', 'iCan'],
        source: nmapProbes,
      },
    ],
    series: [
      unit('encoder', 'iCanServer ?\\d{3}[A-Z]?', ['iCanServer 520'], ['iCanServer', 'CanServer 520']),
    ],
  }),
  minorVendor('ieGeek', 'camera', {
    firmwareStrings: [
      {
        field: modelFields,
        pattern: /^(?<model>Z[SY]-G[QX]?\dS?|ZY-C\d|Baby \dT?|Bell J\d{1,2}(?: Plus)?)$/,
        seen: ['ZS-GQ2', 'Baby 1T'],
        unlike: ['ZS-', 'Baby'],
        source: catalogue,
      },
    ],
  }),
  minorVendor('iFlow', 'camera', {
    series: [camera('F-(?:IC|NR|DR)-\\w{3,10}', ['F-IC-2322C2MS', 'F-NR-108'], ['F-IC', 'F-1322'], plain)],
  }),
  minorVendor('iFlytek', 'camera', {
    series: [camera('XFP\\d{3}-[A-Z]', ['XFP301-M'], ['XFP301', 'XFP-301'], plain)],
  }),
  minorVendor('iGET', 'camera', {
    series: [
      camera('SECURITY EP\\d{2}(?: .{1,20})?', ['SECURITY EP16'], ['SECURITY M5', 'SECURITY EP'], plain),
    ],
  }),
  minorVendor('Image Sensing Systems', 'camera', {
    registrants: ['Image Sensing Systems, Inc.'],
  }),
  minorVendor('Impath Networks', 'encoder', {
    registrants: ['iMPath Networks, Inc.'],
  }),
  minorVendor('Indexa', 'camera', {
    series: [
      camera('NWK\\d{2,3}\\w{0,2}', ['NWK101', 'NWK200F'], ['NWK', 'NWK1'], plain),
      camera('(?:DW|WR)\\d{3}(?:IP)?', ['DW500IP', 'WR250'], ['DW50', 'DW-500'], short),
    ],
  }),
  minorVendor('Industrial Video & Control', 'camera', {
    firmwareStrings: [
      {
        field: ['http.page-mark', 'http.title'],
        pattern:
          /^(?:clsid=2BA48874-7659-4EE7-B8C6-4FD109E9AD93|object=EnSecClientActiveX|IVC Control Panel)$/,
        weight: 0.45,
        is: ['camera', 0.45],
        seen: ['object=EnSecClientActiveX', 'IVC Control Panel'],
        unlike: ['object=ClientActiveX', 'Control Panel', 'IVC'],
        source: nessus,
      },
    ],
  }),
  minorVendor('Inex Technologies', 'camera', {
    registrants: ['INEX TECHNOLOGIES, INC.', 'Inex Technologies'],
  }),
  minorVendor('Infiniti Electro-Optics', 'camera', {
    registrants: ['Infiniti Electro-Optics'],
  }),
  minorVendor('Infobit', 'camera', {
    series: [camera('iCam [PV]?\\d{2,3}\\w{0,3}', ['iCam P20N'], ['iCam', 'iCamera 20'], plain)],
  }),
  minorVendor('Inkovideo', 'camera', {
    series: [
      camera(
        'V-?1[012]\\d-?HD|V-\\d{3}-\\d{1,2}MW?|V8\\d{2}-\\d{1,2}MW?',
        ['V-105HD', 'V-111-4M', 'V811-8MW'],
        ['V-105', 'V105'],
        { ...plain, source: strix('inkovideo') },
      ),
    ],
  }),
  minorVendor('Innodep', 'recorder', {
    registrants: ['INNODEP INC.'],
  }),
  minorVendor('Inqmega', 'camera', {
    series: [
      camera(
        'IL-HIP\\d{3}\\w?(?:-\\w{2,3}){0,3}|ST-\\d{3}-\\dM-[A-Z]{2}',
        ['IL-HIP291L-2M-AI', 'ST-382-2M-YC'],
        ['ST-382', 'HIP291'],
        { ...plain, source: strix('inqmega') },
      ),
    ],
  }),
  minorVendor('Insteon', 'camera', {
    series: [
      camera('(?:7579\\d\\w{0,2}|2864-22\\d\\w?)', ['75790', '75790WH', '2864-222'], ['7579', '2864'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  minorVendor('Intellio', 'camera', {
    registrants: ['Intellio Ltd'],
  }),
  minorVendor('Internec', 'camera', {
    series: [
      camera(
        '[iI][4-9](?:\\.\\d)?-C\\d{4,5}(?:-\\w{1,6}){0,2}',
        ['I6.4-C83220-IR', 'i6-C83240'],
        ['i6-C', 'i6-1234'],
        plain,
      ),
      unit(
        'recorder',
        '[iI][4-9](?:\\.\\d)?-N\\d{4,5}\\w{0,4}(?:-\\w{1,6})?',
        ['i6-N25832UHV'],
        ['i6-N', 'i7-9700K'],
        plain,
      ),
    ],
  }),
  minorVendor('InVid Tech', 'camera', {
    firmwareStrings: [
      {
        field: ['onvif.manufacturer', 'onvif.scope-name', 'http.title'],
        pattern: /^InVid$/i,
        seen: ['InVid', 'INVID'],
        unlike: ['InVideo', 'my InVid'],
        source: 'https://github.com/blakeblackshear/frigate/issues/7091',
      },
    ],
  }),
  minorVendor('IOImage', 'camera', {
    registrants: ['ioIMAGE Ltd.'],
    series: [
      camera(
        '(?:mmp|asc|sc|hd|wva|trk|xptz)\\d{1,4}(?:dn|ft)?',
        ['mmp100dn', 'sc1dn', 'trk100'],
        ['mmp', 'MMP100', 'dn100'],
        short,
      ),
    ],
  }),
  minorVendor('IONodes', 'encoder', {
    registrants: ['IONODES Inc.'],
    series: [unit('encoder', 'ION-[EDR]\\d{3}[A-Z]?', ['ION-E100', 'ION-R200'], ['ION-E', 'ION-100'])],
  }),
  minorVendor('IPCAM Central', 'camera', {
    series: [
      camera(
        'IPCC-[A-Z]{0,3}\\d{2,6}[A-Z]{0,2}(?:-\\w{1,5})?',
        ['IPCC-7210W', 'IPCC-B13N', 'IPCC-H05-POEA'],
        ['IPCC', 'IPC-7210W'],
        { ...plain, source: cameraTable },
      ),
    ],
  }),
  minorVendor('IPOX', 'camera', {
    series: [
      camera(
        'PX-(?:T?[DTP]I|DZ?I|[DT]Z?IP?|TZI|DWI|SDI|PI|TIP|DIP|TZIP|DZIP)\\d{3,4}\\w{0,6}(?:-\\w{1,4})?',
        ['PX-DI4028IR3', 'PX-TZIP4030WL', 'PX-TIP2028'],
        ['PX-DI', 'PX-1500'],
      ),
      unit(
        'recorder',
        'PX-(?:NVR|HVR|HR|XR)\\w{3,10}(?:-\\w{1,4})?',
        ['PX-NVR0841H'],
        ['PX-NVR', 'PX-0841H'],
        plain,
      ),
    ],
  }),
  minorVendor('ipTIME', 'camera', {
    series: [camera('C[1235]00E?', ['C200', 'C500'], ['C20', 'C2000'], short)],
  }),
  minorVendor('IPTronic', 'camera', {
    series: [
      camera('IPTS-IP\\w{4,12}', ['IPTS-IPL2000BM'], ['IPTS-', 'IPS-IPL2000'], plain),

      camera(
        'IPT-(?:IP|Q?HD|SPD)\\w{4,12}(?:\\(.{1,8}\\))?\\w?',
        ['IPT-IPL1080BM', 'IPT-QHD1080BM(2,8)'],
        ['IPT-', 'IPT-NVR'],
        plain,
      ),
    ],
  }),
  minorVendor('IPUX', 'camera', {
    series: [
      camera(
        'ICS-?(?:1[03]\\d{2}|2[03]30|7220|\\d{3}A)',
        ['ICS1330', 'ICS-2330', 'ICS303A'],
        ['ICS-100', 'ICS-2100'],
        { ...plain, source: strix('ipux') },
      ),
      camera('IC[DES][1-8]\\d{3}[A-Z]?', ['ICS1003', 'ICS2330'], ['ICS1', 'IC-3115W'], short),
    ],
  }),
  minorVendor('IPX International', 'camera', {
    firmwareStrings: [
      {
        field: 'http.auth-realm',
        pattern: /^(?<model>DDK-1[57]\d{2}[A-Z]{0,2})$/,
        seen: ['DDK-1700BC', 'DDK-1500'],
        unlike: ['DDK', 'DDK-17'],
        source: dismap,
      },
    ],
    series: [
      camera('(?:IPX )?DDK-1[57]00', ['DDK-1500', 'IPX DDK-1700'], ['DDK', 'DDK-150'], plain),
      unit('encoder', 'DDK-\\d{4}[A-Z]{1,2}|CS-\\d{3}-IPX', ['DDK-1500D'], ['DDK-1500', 'DDK-15'], plain),
    ],
  }),
  minorVendor('ITX Security', 'camera', {
    registrants: ['ITX Security Co., Ltd.', 'ITX security'],
    firmwareStrings: [
      {
        field: 'http.page-mark',
        pattern: /^clsid=FB40C15D-4A00-4B22-BA87-B046910FB09D$/,
        is: ['recorder', 0.45],
        seen: ['clsid=FB40C15D-4A00-4B22-BA87-B046910FB09D'],
        unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000'],
        source: classIds,
      },
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^ITX (?:DVR|NVR|HD-?SDI|Security)\b/,
        is: ['recorder', 0.6],
        seen: ['ITX DVR', 'ITX Security Web Viewer'],
        unlike: ['ITX', 'Mini-ITX DVR'],
        source: unverified,
      },
    ],
    series: [
      unit(
        'recorder',
        'AI (?:NVR|DVR)(?: PoE)? \\d{1,2}',
        ['AI NVR PoE 16'],
        ['AI NVR', 'AI Camera 16'],
        plain,
      ),
      camera('ITX-[A-Z]{2,3}\\d{3,4}[A-Z]?', ['ITX-MXB1320', 'ITX-IPC130'], ['ITX-MXB', 'TX-MXB1320']),
    ],
  }),
  minorVendor('iZON', 'camera', {
    firmwareStrings: [
      {
        field: 'banner.telnet',
        pattern: /(?:^|\s)izon login:/,
        seen: ['izon login: '],
        unlike: ['horizon login:', 'izon'],
        source: 'GitHub full-text search for izon login: an OpenVAS script, its repository not named',
      },
    ],
  }),
];
