import { camera, table, unit } from './listed-series.ts';
import type { Series } from './series.ts';

/** Series of those of whom little more than the name is known: they name somebody and clear nobody. */
export const littleKnownSeries: readonly Series[] = [
  camera(
    'beward',
    '(?:BD\\d{4}\\w{0,4}|B\\d{4}(?:RV?Z?|D[MSV])\\w{0,3}|CD\\d{3})',
    ['BD4330', 'B2710RV', 'CD630'],
    ['B5442E', 'CD'],
    { weight: 0.3 },
  ),
  camera(
    'compro',
    'Compro (?:IP|CS|NC|TN)\\d{2,4}[A-Z]{0,2}',
    ['Compro IP530W', 'Compro IP60'],
    ['Compro', 'IP530W'],
    { weight: 0.45, source: table },
  ),
  camera('digitus', 'DN-160\\d{2}(?:-\\d)?', ['DN-16053', 'DN-16081'], ['DN-15053', 'DN-1605'], {
    weight: 0.45,
    source: table,
  }),
  camera('encore', 'ENVCWI-\\w{1,5}', ['ENVCWI-PTG1', 'ENVCWI-G'], ['ENVCWI', 'ENHWI-G'], {
    weight: 0.45,
    source: table,
  }),
  camera('hootoo', 'HT-IP2\\d{2}\\w{0,4}', ['HT-IP206', 'HT-IP211HDP'], ['HT-IP', 'HT-TM02'], {
    weight: 0.45,
    source: table,
  }),
  camera(
    'insteon',
    '(?:7579\\d\\w{0,2}|2864-22\\d\\w?)',
    ['75790', '75790WH', '2864-222'],
    ['7579', '2864'],
    { weight: 0.45, source: table },
  ),
  camera('keebox', 'IPC1000W\\w?', ['IPC1000W', 'IPC1000WI'], ['IPC1000', 'IPC-1000W'], {
    weight: 0.45,
    source: table,
  }),
  camera('loftek', '(?:CXS[ -]?\\d{4}|Nexus 543)', ['CXS 2200', 'CXS-2200'], ['CXS', 'Nexus 5'], {
    weight: 0.45,
    source: table,
  }),
  camera(
    'marmitek',
    '(?:(?:IP )?Robo[Cc]am ?\\d{1,3}|IP Eye(?: Anywhere ?\\d{1,3})?)',
    ['IP Robocam 10', 'IP Eye Anywhere20', 'RoboCam 641'],
    ['Robocam', 'Eye Anywhere'],
    { weight: 0.45, source: table },
  ),
  unit(
    'moxa',
    'encoder',
    'VPort ?(?:\\d{2,4}|P\\d{2}|D\\d{3})\\w{0,3}(?:-\\w{1,6}){0,3}(?: .{0,20})?',
    ['VPort 461', 'VPort 364A-M12'],
    ['VPort', 'Port 461'],
    { weight: 0.45 },
  ),
  camera(
    'neo-coolcam',
    'NIP-\\d{2}[A-Z]{0,4}(?:-\\d)?',
    ['NIP-06', 'NIP-02OAM', 'NIP-20OZX'],
    ['NIN-832-V03P', 'NIP-2'],
    { weight: 0.45, source: table },
  ),
  camera(
    'openeye',
    '(?:CM-[67]\\d{2}\\w?|OE-C\\d{3,4}\\w{0,4})',
    ['CM-715', 'OE-C2012'],
    ['CM-6204-11-I', 'OE-C'],
    { weight: 0.3, source: table },
  ),
  camera('sharx', 'SCNC\\d{4}[A-Z]?', ['SCNC2607', 'SCNC2606N'], ['SCNC', 'SNC-2607'], {
    weight: 0.45,
    source: table,
  }),
  camera('sitecom', '(?:WLC-[12]000|LN-40\\d|WL-40[45])', ['WLC-1000', 'LN-406'], ['WL-300', 'LN-4'], {
    weight: 0.45,
  }),
  camera(
    'smc-networks',
    'SMCWIPC\\w{2,8}(?:-\\w{1,3})?',
    ['SMCWIPCFN-G2', 'SMCWIPC01'],
    ['SMCWIPC', 'SMCWBR14'],
    { weight: 0.45 },
  ),
  camera('sumpple', 'S(?:61\\d|63\\d|65\\d|82\\d)', ['S631', 'S610'], ['S74', 'S345'], { weight: 0.3 }),
  camera('surip', 'SI-[EFL]\\d{3,4}(?:R|V\\d)?', ['SI-E534', 'SI-L936V2'], ['SI-534', 'SI-E5'], {
    weight: 0.45,
    source: table,
  }),
  camera('surveon', 'CAM[1-6]\\d{3}[A-Z]{0,3}(?:-\\d)?', ['CAM2311', 'CAM4361LV'], ['CAM-5100', 'CAM23'], {
    weight: 0.3,
  }),
  unit('surveon', 'recorder', 'SMR\\d{4}\\w{0,4}', ['SMR8000'], ['SMR', 'SRM8000'], { weight: 0.3 }),
  camera('watchnet', 'MPIX-\\d{2}\\w{2,8}', ['MPIX-20DOIR'], ['MPIX', 'MPIX-2'], { weight: 0.45 }),
  camera(
    'wirepath',
    'WPS-\\d{3}-(?:BUL|CUB|DOM|PTZ|TUR)\\w?-IPH?\\w{0,3}',
    ['WPS-750-DOM-IP', 'WPS-550-DOM-IPH'],
    ['WPS-750', 'WPS-750-DOM-A'],
    { weight: 0.45, source: table },
  ),
  camera('zonet', 'ZVC7\\d{3}W?', ['ZVC7610', 'ZVC7630W'], ['ZVC761', 'ZEW1642'], {
    weight: 0.45,
    source: table,
  }),
  camera('zonet', 'cs10[01][03a]', ['cs1003', 'cs101a'], ['cs10', 'CS-1003'], {
    weight: 0.45,
    source: table,
  }),
  camera(
    'zyxel',
    '(?:ZyXEL )?(?:IPC-?[34]605N|CAM(?:3115|5525))',
    ['IPC-3605N', 'ZyXEL IPC-3605N', 'CAM3115'],
    ['IPC3605', 'CAM4115'],
    { weight: 0.45, source: table },
  ),
  camera('escam', '(?:Brick )?Q[DF]\\d{3}S?', ['QD300', 'QF001', 'Brick QD300'], ['QD30', 'QC808'], {
    weight: 0.3,
  }),
  camera('gkb', 'GKB ?[A-Z]?\\d{4}\\w{0,4}', ['GKB 7740', 'GKB D3100'], ['GKB', 'KB7740'], { weight: 0.45 }),
  camera(
    'vacron',
    'V(?:IG|IT|VH|DH|IH|IR)-[A-Z]{1,2}\\d{2,3}\\w{0,2}',
    ['VIT-UA671E', 'VVH-HF31', 'VIG-US721VE'],
    ['VIT-', 'VIT-671'],
    { weight: 0.45 },
  ),
  camera('norbain', 'VK2-\\w{4,16}', ['VK2-1080XVRDIR'], ['VK2', 'VK-1080'], { weight: 0.45 }),
  camera(
    'riva-technologies',
    'RC[136]\\d{3}(?:HD)?(?:-\\w{1,6})?',
    ['RC3502HD', 'RC6402'],
    ['RC8021', 'RC35'],
    { weight: 0.3 },
  ),
  camera(
    'conceptronic',
    'C(?:IPCAM|54NETCAM|NETCAM)\\w{0,8}',
    ['CIPCAM720OD', 'C54NETCAM'],
    ['CIP', 'NETCAM'],
    { weight: 0.45 },
  ),
  camera('hawking', 'HNC\\d{3}[A-Z]{1,2}', ['HNC230G', 'HNC700PT'], ['HNC230', 'HWC230G'], { weight: 0.45 }),
  camera(
    'motorola',
    '(?:(?:FOCUS|MBP)\\d{2,3}\\w{0,8}|(?:Scout|SCOUT) ?\\d{2,4})',
    ['FOCUS66', 'MBP85CONNECT', 'Scout 66'],
    ['FOCUS', 'MBP'],
    { weight: 0.45 },
  ),
  camera(
    'sercomm',
    '(?:RC8[0-9]\\d{2}\\w?(?:v\\d)?|OC8\\d{2}\\w?|iCamera(?:2|-?\\d{3,4})?)',
    ['RC8021', 'OC821D', 'iCamera-1000'],
    ['RC80', 'Camera'],
    { weight: 0.45 },
  ),
  camera(
    'ptzoptics',
    'PT\\d{2}X-(?:SDI|NDI|USB|4K|LINK|SE|ZCAM)\\w{0,3}(?:-\\w{1,3}){0,3}',
    ['PT20X-SDI-GY-G2', 'PT12X-NDI-GY'],
    ['PT20X', 'PT-612'],
    { weight: 0.45 },
  ),
  camera(
    'lumens',
    'VC-(?:A|B|BR|BC|R|TR)\\d{2,3}\\w{0,3}',
    ['VC-A50P', 'VC-BC601P', 'VC-TR40'],
    ['VC-C50i', 'VC-A'],
    { weight: 0.45 },
  ),
  camera(
    'aver',
    '(?:PT[CZ]|TR)[1-6]\\d{2}(?:v\\d|NX?|W|\\+)?',
    ['PTZ310', 'TR530', 'PTC310'],
    ['PTZ', 'TR53'],
    { weight: 0.3 },
  ),
  camera('marshall-electronics', 'CV[3-7]\\d{2}-\\w{2,5}', ['CV620-IP', 'CV730-NDI'], ['CV620', 'CV-620'], {
    weight: 0.45,
  }),
  camera('yi-technology', 'Y[FHY]S[.-]\\d{3,4}\\w{0,4}', ['YHS-113', 'YYS.2016'], ['YHS', 'YHS113'], {
    weight: 0.45,
  }),
  camera(
    'alarm-com',
    'ADC-V(?!DB)[A-Z]{0,2}\\d{3}\\w{0,4}',
    ['ADC-V520IR', 'ADC-V620PT'],
    ['ADC-V', 'ADC-500'],
    { weight: 0.45, source: 'eduard256/StrixCamDB brands/vivotek.json' },
  ),
  unit('alarm-com', 'doorbell', 'ADC-VDB\\d{3}\\w{0,3}', ['ADC-VDB770'], ['ADC-VDB', 'ADC-V520IR'], {
    weight: 0.45,
  }),
  camera(
    'ipcam-central',
    'IPCC-[A-Z]{0,3}\\d{2,6}[A-Z]{0,2}(?:-\\w{1,5})?',
    ['IPCC-7210W', 'IPCC-B13N', 'IPCC-H05-POEA'],
    ['IPCC', 'IPC-7210W'],
    { weight: 0.45, source: table },
  ),
  camera('aztech', 'WIPC[34]\\d{2}(?:HD\\d?)?', ['WIPC302', 'WIPC408HD'], ['WIPC', 'IPC302'], {
    weight: 0.45,
    source: 'ispysoftware/iSpy XML/Sources.xml',
  }),
  camera('logilink', 'WC00\\d{2}\\w?', ['WC0030A', 'WC0044'], ['WC00', 'WC2001'], { weight: 0.45 }),
  camera('atlantis', 'A02-IPCAM\\d{0,2}\\w{0,6}(?:-\\w{1,6})?', ['A02-IPCAM5-W54'], ['A02', 'A02-RA'], {
    weight: 0.45,
  }),
];
