import { camera, unit } from './listed.ts';
import type { Series } from './series.ts';

const bluecherry = 'bluecherrydvr/bluecherry-apps misc/sql/mysql/3-ipcameras.sql';
const cambase = 'bluecherrydvr/cambase db/seeds (models by maker)';
const strix = (brand: string) => `eduard256/StrixCamDB brands/${brand}.json`;
/** Counts over ONVIF alone. */
const short = { weight: 0.3 };
const plain = { weight: 0.45 };

/** Series that installers buy from distributors, of makers from A to H. */
export const tradeSeries: readonly Series[] = [
  camera(
    'airlive',
    '(?:FE-\\d{3}(?:CU|DM|VD|OD)|OD-\\d{3,4}HD|CU-\\d{3}PIR|WL-\\d{3}HD|WN-\\d{3,4}(?:HD|CAM))(?:v\\d)?',
    ['FE-200VD', 'FE-200DM', 'CU-720PIR', 'WL-350HD'],
    ['FE-200', 'OD-325'],
    { weight: 0.45, source: cambase },
  ),
  unit(
    'aiphone',
    'doorbell',
    '(?:IXG-DM\\d(?:-HIDA?|-10K)?|IXS?-(?:DV|SSA?|EA)[\\w-]{0,8}|J[OP]-DV\\w?)',
    ['IXG-DM7-HID', 'IXG-DM7', 'JO-DV'],
    ['IXG-', 'IXG-MK'],
  ),
  camera(
    'ava-security',
    'Ava (?:Compact )?(?:Dome|Bullet|Flex|Quad|360)(?: [\\w-]{1,8}){0,2}',
    ['Ava Dome W', 'Ava Compact Dome', 'Ava 360'],
    ['Ava', 'Ava Aware'],
    plain,
  ),
  unit('axis', 'recorder', 'S(?:11|12|20|21)\\d{2}', ['S2108', 'S1116'], ['S21', 'S5720'], short),
  camera(
    'birddog',
    '(?:[AP][1-9]\\d{2}(?: GEN ?\\d)?|P4K|PF120|MAKI(?: \\w{2,6}){1,3})',
    ['P4K', 'P400', 'MAKI Ultra 12x', 'PF120'],
    ['P4', 'P40', 'MAKI'],
    short,
  ),
  camera('bolin', 'VCC-[\\w-]{4,12}', ['VCC-HD30PN', 'VCC-8-4K12S-3SMN'], ['VCC-', 'VC-A71P'], short),
  camera(
    'bosch',
    'VG[45]A?-\\d{3,4}-\\w{2,8}(?:-\\w{1,4})?',
    ['VG5-7230-EPC4', 'VG4-324-ECE0W'],
    ['VG5', 'VG224'],
    { source: strix('bosch') },
  ),
  camera(
    'bosch',
    '(?:TINYON|DINION|FLEXIDOME|AUTODOME|MIC)(?: (?:IP|HD|inteox|starlight|fusion|micro|panoramic|indoor|outdoor|thermal|ultra))* [2-9]\\d{3}i?(?: [\\w-]{1,10}){0,3}',
    ['TINYON IP 2000 WI', 'FLEXIDOME IP starlight 8000i', 'MIC inteox 7100i'],
    ['TINYON', 'MIC IP', 'MIC 12'],
    { source: strix('bosch') },
  ),
  camera(
    'brickcom',
    '(?:[GW]?(?:CB|FB|MB|OB|FD|MD|VD|OSD)|PZ)-\\d{3}[A-Z][a-z](?:-\\w{2,4}){0,2}',
    ['GOB-040Ce-f3', 'WOB-040Ca-73', 'WFB-130Ae-21'],
    ['GOB-040', 'GS-105Ev2'],
    { source: bluecherry },
  ),
  unit('brickcom', 'encoder', 'W?VS-\\d{2}[A-Z][a-z]', ['WVS-01Ap', 'VS-01Ae'], ['VS-01', 'WVS-1'], {
    source: bluecherry,
  }),
  camera(
    'cisco',
    '(?:PVC\\d{3,4}|WV(?:200|210)|CIVS-IPC-\\w{4,6})(?:-\\w{1,3})?',
    ['WV210', 'PVC2300', 'CIVS-IPC-2521V'],
    ['WVC210', 'WV-210'],
    { weight: 0.45, source: 'Sighthound Video CameraTable.py (CIVS-IPC, WV210)' },
  ),
  camera('cohuhd', '(?:3[1239]|42)\\d{2}HD\\w{0,3}', ['3960HD', '4220HD'], ['3960', '1080HD'], short),
  camera(
    'comelit',
    'IP(?:[BDFPT]CAM[A-Z]?\\d{2,3}[A-Z]{1,3}|CAM\\d{3}[A-D])',
    ['IPBCAMN06FB', 'IPCAM076A', 'IPTCAMS04ZA'],
    ['IPCAM', 'IPCAMW45'],
    plain,
  ),
  unit('comelit', 'recorder', 'IPNVR\\d{3}\\w{1,5}', ['IPNVR016S08PC'], ['IPNVR', 'NVR016S'], plain),
  camera(
    'concept-pro',
    '(?:VX[HP]\\d\\w{4,9}|CVP\\d{4}[A-Z]\\w{1,6})',
    ['VXH420BMFIR', 'CVP9324DNIR'],
    ['VXH4', 'CVP9324'],
    short,
  ),
  camera('costar', 'C[BCDMT][CIT]\\d{3,4}[A-Z]\\w{0,5}', ['CDI200VIR', 'CBI202IF'], ['CDI200', 'CTI'], short),
  unit(
    'dahua',
    'encoder',
    'NVS\\d{4}(?:HD[CS]|D[FH]|D|E)(?:-\\w{1,4})?',
    ['NVS0404HDC', 'NVS0204DH'],
    ['NVS0404', 'NVS-100'],
  ),
  camera('dahua', 'AC-[DZ]\\d{4}[A-Z]{2}\\w{0,6}', ['AC-D2121IR3', 'AC-Z1001WD'], ['AC-D2121', 'AC-1200'], {
    brand: 'ActiveCam',
    weight: 0,
  }),
  unit(
    'dahua',
    'recorder',
    '(?:i?MHDX|i?NVD|HDCVI) ?\\d{4}(?:[ -][\\w/]{1,5}){0,2}',
    ['NVD 3316-P', 'MHDX 1116', 'iMHDX 3016'],
    ['NVD', 'MHDX'],
    { brand: 'Intelbras', weight: 0 },
  ),
  camera(
    'dahua',
    '(?:V(?:HD|HL|MD|SD|IPC?) ?\\d{4}|VIP-[SD]\\d{4}|i[CM]\\d{1,2})(?: [A-Z0-9]{1,3}){1,3}',
    ['VIP 3230 B SL', 'VHD 3230 B G6', 'VIP 1230 D'],
    ['VIP 3230', 'VHD 3230B', 'VIP'],
    { brand: 'Intelbras', weight: 0 },
  ),
  // eneo designates PTC- as well.
  camera('datavideo', 'PTC-\\d{3}[A-Z]{0,5}', ['PTC-150', 'PTC-280NDI'], ['PTC-', 'PTC500'], plain),
  unit(
    'd-link',
    'recorder',
    'DNR-F\\d{4}(?:-\\w{1,4})?',
    ['DNR-F5216-16P', 'DNR-F4104'],
    ['DNR-F', 'DCS-F5216'],
  ),
  unit(
    'doorbird',
    'doorbell',
    '(?:D(?:10|11|20|21)\\d{1,2}[A-Z]{1,5}(?:-\\w)?|D(?:11|21|31)[DT]\\w{1,3})',
    ['D2101V', 'D2102FV', 'D21DKV', 'D31TDV'],
    ['D21', 'D31', 'DIR-2101V'],
    short,
  ),
  camera('dynacolor', 'N[AHMPUWX]\\d{3}(?:-\\w{1,4})?', ['NH820', 'NA232'], ['NH8', 'N820'], short),
  camera(
    'eagle-eye',
    'EN-C[BDEPT]\\w{2}-\\d{3}[a-z]?',
    ['EN-CDUD-003a', 'EN-CBUF-001'],
    ['EN-CDUD', 'EN-BR304'],
    plain,
  ),
  unit(
    'eagle-eye',
    'recorder',
    'EN-(?:BR|CMVR)\\d{3}\\w?',
    ['EN-BR304', 'EN-CMVR420'],
    ['EN-BR', 'EN-SW24'],
    plain,
  ),
  camera(
    'eneo',
    '(?:G[LX][BCDPS]|MP[BCDP]|N[LX][BCDP]|IAB|ICB)-(?:\\d{4}[FHM]\\w{0,3}|\\d{2}[A-Z]\\d{4}\\w{0,4})(?:[/-]IR)?',
    ['GXD-1710M/IR', 'GLS-2302H', 'GXC-1606M-IR', 'MPD-72M2812M0A'],
    ['GLS-1234', 'GX-1710M'],
    { source: strix('eneo') },
  ),
  unit(
    'everfocus',
    'recorder',
    'ECOR(?: ?(?:264|FHD|HD|AHD))?[ -][\\w -]{2,14}',
    ['ECOR FHD 16X1', 'ECOR264-9X1'],
    ['ECOR', 'DECOR 16'],
    {
      weight: 0.45,
    },
  ),
  unit(
    'hanwha',
    'doorbell',
    'TID-(?:6\\d{2}R|A\\d{3}[A-Z]?)',
    ['TID-600R', 'TID-A800'],
    ['TID-001234', 'TIDE-600'],
  ),
  unit(
    'hikvision',
    'recorder',
    '(?:HN3[05]\\d{6}\\w?|HRG[XLS]?\\d{2,5}\\w{0,3}|MPNVR\\w{3,9})',
    ['HN35160200', 'HN30080200', 'HRGX162'],
    ['HN35', 'HRG'],
    { brand: 'Honeywell', weight: 0 },
  ),
  camera(
    'hikvision',
    'TV(?:[BCDFPTW]-\\d{4}|GP-[A-Z]\\d{2}-\\d{4}-\\w{3}-[A-Z]|K-\\d{3,4})(?:-\\w{1,4})?',
    ['TVB-5602', 'TVD-5405', 'TVGP-P01-0401-EYE-W'],
    ['TVB', 'TV-5602', 'TVGP-'],
    { brand: 'TruVision', weight: 0 },
  ),
  unit(
    'hikvision',
    'recorder',
    'TV[NR][ -](?:1[0-9]|2[0-9]|4[0-9]|6[0-9]|7[01])(?:HD|[CHMPS])?(?:[ -]\\w{1,4}){0,2}',
    ['TVN 22S-P16', 'TVR 45HD', 'TVN-21P'],
    ['TVN', 'TVIP62562', 'TVR 9'],
    { brand: 'TruVision', weight: 0 },
  ),
  camera(
    'hikvision',
    'A-\\d{2,3}(?:-(?:IR|FM?|V\\d|OD|W|4MP|D)){1,4}',
    ['A-44-IR-V2', 'A-47-F'],
    ['A-44', 'A-44-XX'],
    {
      brand: 'Advidia',
      weight: 0,
    },
  ),
  camera('hikvision', 'TV-IP1\\d{3}PI\\w?', ['TV-IP1319PI', 'TV-IP1328PI'], ['TV-IP1319', 'TV-IP862IC'], {
    brand: 'TRENDnet',
    weight: 0,
  }),
];
