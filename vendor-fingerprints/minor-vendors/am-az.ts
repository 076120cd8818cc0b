import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue, catalogued, ispy, strix, wificam } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with Am to Az. */
export const minorVendorsAmToAz: readonly MakerEntry[] = [
  minorVendor('Amaryllo', 'camera', {
    registrants: ['Amaryllo International Inc.'],
  }),
  minorVendor('Amatek', 'camera', {
    series: [
      camera(
        'AC-I(?:S|D|DS|DV|SP|DP|B|BV)\\d{3}[A-Z]{0,4}\\d{0,2}[A-Z]?',
        ['AC-IS506ZA', 'AC-IDV203ZA'],
        ['AC-IS', 'AC-D8121IR2'],
        plain,
      ),
    ],
  }),
  minorVendor('American Fibertek', 'encoder', {
    registrants: ['American Fibertek, Inc.'],
  }),
  minorVendor('AMETEK Land', 'camera', {
    series: [
      camera(
        'ARC-(?:300|500|650|1000|1400|2000)(?:-\\d{2,4}){1,2}|NIR-(?:B|2K|656)\\w{0,4}',
        ['ARC-300-1000'],
        ['ARC-300', 'ARC-1220'],
        plain,
      ),
    ],
  }),
  minorVendor('AMG Systems', 'camera', {
    registrants: ['AMG Systems Ltd.'],
    series: [
      camera('AMGIP-\\w{2,6}', ['AMGIP-C2'], ['AMGIP', 'AMG-C2']),
      unit(
        'encoder',
        'AMG3[67]\\d{2}(?:-\\w{1,6}){0,2}',
        ['AMG3713', 'AMG3700'],
        ['AMG37', 'AMG260M-8G'],
        plain,
      ),
      unit('encoder', 'AMG3[67]\\d{2}[A-Z]', ['AMG3713B'], ['AMG3713', 'AMG260M'], plain),
    ],
  }),
  minorVendor('Amovision', 'camera', {
    series: [camera('AM-[CQW]\\d{3,4}[A-Z]{0,3}', ['AM-Q6320', 'AM-W633'], ['AM-', 'AM-9530'], plain)],
  }),
  minorVendor('Anviz', 'camera', {
    series: [
      camera(
        'iCam-[BDM]\\d{2}[A-Z]?(?:-\\w{1,4})?',
        ['iCam-D48Z', 'iCam-B38W'],
        ['iCam-', 'iCamera-1000'],
        plain,
      ),
    ],
  }),
  minorVendor('Apollo Video Technology', 'recorder', {
    registrants: ['Apollo Video Technology'],
    series: [
      unit(
        'recorder',
        'RR-(?:M\\d|[A-Z]{1,3}\\d{2,4}\\w{0,2}|MR\\d)|RoadRunner (?:DVR|HD|4K)\\w{0,4}',
        ['RR-M3', 'RoadRunner DVR'],
        ['RR-', 'RoadRunner'],
        plain,
      ),
    ],
  }),
  minorVendor('Appro Technology', 'camera', {
    series: [camera('LC-7[2-4]\\d{2}[A-Z]?', ['LC-7224', 'LC-7314S'], ['LC-72', 'LC-7224-XY'], short)],
  }),
  minorVendor('Aquila', 'camera', {
    series: [camera('AV-IPE\\d{2}', ['AV-IPE03'], ['AV-IP', 'AV-IPE3'], { ...plain, source: wificam })],
  }),
  minorVendor('Arlotto', 'camera', {
    registrants: ['ARLOTTO COMNET, INC.'],
    series: [
      camera('AR(?:1\\d0|2[05]2|3[02]1)\\d', ['AR1000', 'AR3210', 'AR2520'], ['AR100', 'AR9000'], short),
    ],
  }),
  minorVendor('Armassa', 'recorder', {
    series: [unit('recorder', 'ARD-\\d{4}', ['ARD-9808'], ['ARD-', 'RD-9808'], plain)],
  }),
  minorVendor('artec technologies', 'recorder', {
    firmwareStrings: [
      line(
        'MULTIEYE(?:[- ](?:NVR|DVR|HYBRID|GreenWatch|Recorder|Net|[23468]|\\d{4}\\w?)){0,2}',
        ['MULTIEYE', 'MULTIEYE-NVR'],
        ['MULTIEYES', 'Multieye Church'],
        ['recorder', 0.45],
      ),
    ],
  }),
  minorVendor('Arvoo', 'camera', {
    registrants: ['ARVOO Imaging Products BV'],
  }),
  minorVendor('Asante', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm', 'mdns.instance'],
        pattern:
          /^(?:(?:Asant[eé] )?(?<model>Voyager (?:I{1,3}|\d))(?![a-z])(?: .{0,40})?|Asant[eé] Voyager)$/i,
        seen: ['Asante Voyager II', 'Asante Voyager', 'Voyager I', 'Voyager II IP Camera'],
        unlike: ['Asante', 'Voyager', 'Voyager Insurance'],
        source: unverified,
      },
    ],
  }),
  minorVendor('Asgari', 'camera', {
    series: [
      camera('720U|PTG\\d|UIR-G\\d', ['720U', 'UIR-G2'], ['720', 'UIR'], { ...short, source: wificam }),
    ],
  }),
  minorVendor('Asoni', 'camera', {
    registrants: ['Asoni Communication Co., Ltd.'],
    series: [
      camera('CAM6\\d{2,3}[A-Z]{0,4}-POE', ['CAM6631FIR-POE'], ['CAM6631', 'CAM-POE'], plain),
      camera(
        'CAM[46]\\d{2,3}[A-Z]{0,4}-PoE',
        ['CAM6691H-PoE', 'CAM413M-PoE'],
        ['CAM6691H', 'CAM-PoE'],
        plain,
      ),
    ],
  }),
  minorVendor('Astak', 'camera', {
    registrants: ['ASTAK Inc.'],
    series: [
      camera('CM-(?:IP\\d{3}|MOLE)', ['CM-IP700'], ['CM-700', 'IP700'], { ...plain, source: strix('astak') }),
      unit('recorder', 'CM-\\d{3}DVR\\dV', ['CM-818DVR4V'], ['CM-818', 'DVR4V'], {
        ...plain,
        source: strix('astak'),
      }),
    ],
  }),
  minorVendor('ASUS', 'camera', {
    series: [camera('CX200', ['CX200'], ['CX20', 'RT-AC68U'], plain)],
  }),
  minorVendor('Atlantis', 'camera', {
    series: [
      camera('A02-IPCAM\\d{0,2}\\w{0,6}(?:-\\w{1,6})?', ['A02-IPCAM5-W54'], ['A02', 'A02-RA'], plain),
      camera(
        'A1[14]-(?:UX|PC)\\d{3,4}[A-Z]{0,2}(?:-\\w{1,3})?',
        ['A14-PC7810', 'A11-UX915A-BP'],
        ['A14-PC', 'A02-RA141'],
        plain,
      ),
    ],
  }),
  minorVendor('Atom Tech', 'camera', {
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
  minorVendor('Ava Security', 'camera', {
    registrants: ['Ava Security Limited'],
    series: [
      camera(
        'Ava (?:Compact )?(?:Dome|Bullet|Flex|Quad|360)(?: [\\w-]{1,8}){0,2}',
        ['Ava Dome W', 'Ava Compact Dome', 'Ava 360'],
        ['Ava', 'Ava Aware'],
        plain,
      ),
    ],
  }),
  minorVendor('Avacom', 'camera', {
    series: [camera('H50[68]0W', ['H5060W'], ['H5060', 'H506W'], { ...plain, source: wificam })],
  }),
  minorVendor('AVer', 'camera', {
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
  minorVendor('AvertX', 'recorder', {
    firmwareStrings: [
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
  minorVendor('Avidsen', 'camera', {
    series: [
      camera('IPC[23]8\\d-(?:i|Ex|M?iw?)', ['IPC382-i', 'IPC281-Ex'], ['IPC382', 'IPC382-IR'], {
        ...plain,
        source: strix('avidsen'),
      }),
    ],
  }),
  minorVendor('AViPAS', 'camera', {
    series: [camera('AV-[1-3]\\d{3}[GIUS]?[A-Z]?', ['AV-1281G', 'AV-2020G'], ['AV-1281GXX', 'AV-12'], short)],
  }),
  minorVendor('Avonic', 'camera', {
    registrants: ['Avonic'],
    series: [
      camera(
        'CM\\d{2}-[A-Z]{2,4}\\d?(?:-\\w{1,4})?|AV-CM\\d{2}\\w{0,4}(?:-\\w{1,6}){0,2}',
        ['CM70-IP', 'CM44-VCU'],
        ['CM70', 'CM41-E'],
        plain,
      ),
    ],
  }),
  minorVendor('AVUE', 'camera', {
    series: [
      camera('AV[DP]\\d{3}MIP\\w?', ['AVD552MIP'], ['AVD552', 'AV552MIP'], {
        ...plain,
        source: strix('avue'),
      }),
    ],
  }),
  minorVendor('Avycon', 'camera', {
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
  minorVendor('Axon', 'camera', {
    series: [
      camera(
        '(?:Axon )?(?:Body|Fleet|Flex) ?[2-5]|AB[2-5]',
        ['Axon Body 3', 'Fleet 3', 'AB3'],
        ['Axon', 'Body', 'AB10'],
        short,
      ),
    ],
  }),
  minorVendor('Aztech', 'camera', {
    series: [
      camera('WIPC[34]\\d{2}(?:F?HD\\d?)?', ['WIPC302', 'WIPC410FHD'], ['WIPC', 'IPC302'], {
        ...plain,
        source: ispy,
      }),
    ],
  }),
];
