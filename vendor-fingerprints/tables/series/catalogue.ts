import type { Series } from './series.ts';

const short = 0.3;

/** Series out of a public catalogue of cameras and their designations (CC0), where our own lists knew too few of a maker. */
export const catalogueSource = 'ch-bas/cctv-camera-database data/cameras.csv';

const camera = (
  maker: string,
  pattern: string,
  seen: Series['seen'],
  unlike: Series['unlike'],
  more: { readonly brand?: string; readonly weight?: number } = {},
): Series => ({ maker, is: 'camera', pattern, seen, unlike, ...more });

/** As of a badge that others make in part: it names the badge and nothing of who made the unit. */
const badge = (
  maker: string,
  brand: string,
  pattern: string,
  seen: Series['seen'],
  unlike: Series['unlike'],
): Series => camera(maker, pattern, seen, unlike, { brand, weight: 0 });

export const catalogueSeries: readonly Series[] = [
  camera(
    'bosch',
    'N(?:B[TI]|CE|DD|TI)-[5-9]\\d{3,4}S?-\\w{1,6}',
    ['NBT-8700-F03QF', 'NDD-7802-AL', 'NCE-7703-FK', 'NBI-7803S-AXT', 'NTI-50022-A3'],
    ['NBT-8700', 'NB-7802-AL'],
  ),
  camera('bosch', 'MIC-\\d{4}S?-\\w{5,8}', ['MIC-9803S-Z30B06V', 'MIC-9502-Z30BVF9'], ['MIC-9502', 'MIC-IP']),
  camera(
    'camius',
    '(?:BOLTX?|IRIS|SPOT|SCOUT)\\d\\w{2,9}(?:-\\w{1,3})?',
    ['BOLTX536R', 'IRIS528R', 'SPOT828A-RB', 'SCOUT4K4XPTZ'],
    ['SPOT', 'IRIS-528'],
  ),
  camera(
    'canon',
    'VB-[CHMRS]\\d{2,3}\\w{0,4}(?: Mk ?I{1,3})?',
    ['VB-S805D Mk II', 'VB-R13VE', 'VB-H47'],
    ['VB-', 'VBS805D'],
  ),
  badge('dahua', 'CP Plus', 'CP-[EZ]\\d{2}[A-Z]', ['CP-Z43Q', 'CP-E35Q'], ['CP-Z43', 'CP-43Q']),
  camera(
    'everfocus',
    'E(?:B[AN]|FN|H[AN]|MN|Z[AN])\\d{3,4}(?:-\\w{1,3})?',
    ['EBN2240-SG', 'EZA1281', 'EHN1250-SG', 'EFN1980-SG'],
    ['EBN-SG', 'EB2240'],
  ),
  badge(
    'hikvision',
    'EZVIZ',
    '(?!C[12] Pro)(?:C[1-9]\\w?|H[1-9]\\w?|H[ECB]?\\d{1,2}[cxf]?|[BEHC]B\\d{1,2}x?|BC1C|C3TN|C3W|C6N|C8PF|C8W|E4p|TY\\d|DB\\dC?) (?:Pro|Dual|PoE|eLife|Lite|G1|Mix|AOV|Multi)(?: [\\w+()]{2,6}){0,3}',
    ['H8c Pro 4K', 'C7 Dual', 'CB8 Lite 4G', 'TY1 Pro', 'H4 PoE 2K'],
    ['Pro 4K', 'H8c'],
  ),
  camera(
    'flir',
    '(?:Elara |Saros )?(?:F[BC]-[3-6]\\d{2}(?: ?\\w{1,3})?|D[HM]-3\\d{2})',
    ['Elara FB-324T', 'Saros DH-390', 'FC-632T'],
    ['Elara', 'FB-32'],
  ),
  camera(
    'foscam',
    '(?:C[58]M|D[248](?:EP|ET|T|Z)|[TVW][458]E?[PC]|PD[58]|SD[48](?:EP|H|P)?|R[258][MWS]|G4C)',
    ['V5EP', 'C5M', 'D4Z', 'SD8EP', 'R8M', 'W5EP'],
    ['C5', 'V55EP'],
    { weight: short },
  ),
  camera(
    'jovision',
    'JVS-(?:N|TS)\\d{2,4}\\w{0,3}(?:-\\w{1,4}){0,2}',
    ['JVS-TS3622', 'JVS-N935-CDL'],
    ['JVS-', 'JVS-ND6001-HD'],
  ),
  camera('tp-link', 'K[CD]\\d{3}\\w{0,2}|EC[67]\\d', ['KC410S', 'EC70', 'KD110'], ['KC41', 'EC7000'], {
    weight: short,
  }),
  camera(
    'tp-link',
    '(?:Tapo TC|TC[BW])[BW]?\\d{2}(?: Kit)?',
    ['TCB72', 'Tapo TC85', 'TCW90 Kit'],
    ['TC85', 'TCB'],
    {
      weight: short,
    },
  ),
  camera(
    'tp-link',
    '(?:Tapo C\\d{3}(?:F|D|W|WS|WB)?|C\\d{3}(?:WS|WB))(?: Kit)?',
    ['C325WB', 'Tapo C660 Kit', 'Tapo C207'],
    // Annke has cameras of such names.
    ['C500', 'C3250'],
    { weight: short },
  ),
  {
    maker: 'tp-link',
    is: 'doorbell',
    pattern: 'Tapo D(?:130|2[0-3][05]\\w{0,2})',
    seen: ['Tapo D235', 'Tapo D130', 'Tapo D230S1'],
    unlike: ['D130', 'Tapo D330'],
    weight: short,
  },
  camera(
    'kedacom',
    'IPC\\d{3,4}-(?:\\w{1,3}N|[FGi]\\d{3}-NP?)(?:[/-]\\w{1,8}){0,3}',
    ['IPC425-F223-N', 'IPC121-Ei7N', 'IPC442-i405-NP'],
    ['IPC425', 'IPC6225-VRZ-SP'],
  ),
  camera('kedacom', 'LC2\\d{3}-[AB]N(?:-D)?', ['LC2110-AN', 'LC2150-AN-D'], ['LC2110', 'LC110-AN']),
  camera(
    'longse',
    'LB[EFHP]\\w{0,3}\\d{2,3}\\w{0,5}\\d{3}',
    ['LBE905XSS500', 'LBF30SV800', 'LBP60SS500'],
    ['LBE', 'LB120'],
  ),
  badge(
    'dahua',
    'Lorex',
    '(?:E(?:8|9)\\d{2}[A-Z]{2}B?|[FUW]\\d{3}[AC][A-Z]{1,2}(?:-E)?|B8\\d{2}[A-Z]{2})',
    ['E841CD', 'U471AA-E', 'B862AJ', 'W461ASC', 'F861ASD'],
    ['E841', 'W461'],
  ),
  badge(
    'hikvision',
    'LTS',
    '(?:LTCM|LX|LXPT|VS|PT)Z?IP\\w{4,10}(?:-\\w{2,6})?',
    ['LTCMIP9783NW-SZ', 'LXIP3C82W-28AISP', 'VSIP3442W-28MA', 'PTZIP688X36', 'LXPTZIP4C8WI-X25SDL'],
    ['VSIP', 'IP3442W'],
  ),
  camera(
    'netatmo',
    'Smart (?:Indoor|Outdoor) Camera(?: with Siren)?',
    ['Smart Indoor Camera'],
    ['Indoor Camera', 'Smart Camera'],
  ),
  badge(
    'raysharp',
    'Night Owl',
    '(?:CAM|DB)-(?:B?W|F[TW]|D)\\w{1,10}(?:-\\w{1,3}){0,2}',
    ['CAM-BW4', 'CAM-FWIP3PT-IN', 'CAM-BWIP4LU-FP', 'DB-DBW2'],
    ['CAM-', 'CAM-1'],
  ),
  camera('pelco', 'S[67]\\d{3}[A-Z]?-\\w{3,5}', ['S7230L-EW1', 'S6230-FWL1'], ['S7230', 'S9230L-EW1']),
  camera(
    'reolink',
    '(?:Reolink )?(?:Argus|Altas)(?: [\\w.]{1,8}){0,3}',
    ['Argus 3 Pro', 'Altas PT Ultra', 'Reolink Argus Eco'],
    ['Argusx', 'Atlas PT'],
  ),
  camera('reolink', '(?:Reolink )?CX[48][12]0W?', ['CX810', 'CX410W'], ['CX81', 'CX8100'], { weight: short }),
  badge(
    'hikvision',
    'Swann',
    'SW(?:PRO|WHD)-\\w{3,10}',
    ['SWPRO-4KMSB', 'SWWHD-INTCAM'],
    ['SWPRO', 'SW-INTCAM'],
  ),
  camera(
    'siqura',
    '(?:B[CL]|FD|FE|PD)(?:[125]0\\d{2}|9\\d0|360)(?:V\\d)?[A-Z]{0,3}',
    ['BL2002PID', 'FD2024F', 'PD5004W', 'FD360V2', 'BC5004'],
    ['BL20', 'FD8136'],
    { weight: short },
  ),
  badge(
    'hikvision',
    'Annke',
    '(?:(?:C|NC|AC|CZ|FCD)\\d{3,4}[DX]? )?I[4-9]1[A-Z]{2}(?:WB)?',
    ['C1200 I91DD', 'I41CDWB', 'CZ804 I91DE', 'FCD600 I51FS'],
    ['C1200', 'I91'],
  ),
  camera(
    'panasonic',
    'WV-[A-Z]\\d{5}\\w{0,2}-Z\\w{1,3}(?:-\\d)?',
    ['WV-X86531A-Z2-1'],
    ['WV-X86531A', 'V-X86531A-Z2'],
  ),
  camera('instar', 'IN-\\d{4} (?:Full HD|[24]K\\+?)', ['IN-8815 4K', 'IN-9420 2K+'], ['IN-8815', 'IN-88 4K']),
  badge(
    'dahua',
    'Intelbras',
    '(?:VIP[ -]S?\\d{4}(?: [A-Z]{1,2})?(?:[ -](?:G\\d|SL|AI))?|iM\\d)',
    ['VIP 1230 B G4', 'VIP-S4020-G2', 'iM5'],
    ['VIP', 'VIP 12'],
  ),
  badge(
    'dahua',
    'Imou',
    '(?:Ranger|Cruiser|Bullet|Cell|Versa|Knight|Rex|AOV|Turret) (?:\\d\\w?|SE\\+?|SC|Dual|Go|PT|RC|S2|Z|3D|Lite|Triple|Pano)(?:[ -][\\w+]{1,6}){0,4}',
    ['Ranger 2', 'Bullet 2E', 'Cell Go', 'Cruiser SE+', 'Cruiser Dual 2 10MP'],
    ['Ranger', 'Bullet Cam'],
  ),
  badge('dahua', 'Imou', 'PS\\d{1,2}[A-Z](?: \\w{3,4})?', ['PS70F', 'PS3E 8MP'], ['PS70', 'PSF']),
  camera(
    'speco',
    'O(?:2|4|5|6|8|12)[BDFKLMPTV]\\w{0,6}',
    ['O12B1M', 'O4P25X2', 'O5TMLB1', 'O8LMST2'],
    ['O4', 'O7B1'],
  ),
  camera(
    'sv3c',
    '(?:SV-)?[BDC]\\d{2}(?:POE|W|-\\dK)(?:-\\w{2,6}){0,2}|SD\\dPOE-\\w{3}-HX',
    ['SV-B05POE', 'B06W-1080P-HX', 'C22-4K'],
    ['B05', 'SV-B05'],
  ),
  camera('uniview', 'Uho-\\w{3,4}-\\w{2,7}(?:-U)?', ['Uho-P2S-M33F34-U'], ['Uho-P2S', 'Uh-P2S-M33F34']),
  badge('hikvision', 'ABUS', 'PPIC\\d{5}(?:-\\w{2})?', ['PPIC42520', 'PPIC42520-AT'], ['PPIC', 'PIC42520']),
  camera(
    'dahua',
    'SD[TZ]\\w{1,3}\\d{2,3}(?:-\\w{1,5}){1,5}',
    ['SDT5X425-4Z4-FA-2812', 'SDZ4032-HNR-ZB', 'SDT8C842-8P-FA-APV-0280'],
    ['SDT5X425', 'SD-Z4032-HNR'],
  ),
  camera(
    'eufy',
    '(?:eufy ?|Eufy)?(?:(?:Solo|eufy|Eufy)Cam|(?:Indoor|Outdoor|Floodlight|Garage) Cam) [CELS23]\\w{0,4}(?: Pro)?',
    ['SoloCam S340', 'eufyCam 2 Pro', 'Floodlight Cam E340', 'Indoor Cam C210'],
    ['SoloCam', 'Cam E340'],
  ),
  camera(
    'arlo',
    'Arlo (?:Pro|Essential|Ultra|Go|Q|Baby)(?: [\\w.]{1,9}){0,3}',
    ['Arlo Pro 3', 'Arlo Essential XL v2', 'Arlo Q Plus'],
    ['Arlo', 'Pro 3'],
  ),
  camera(
    'aqara',
    '(?:Doorbell )?Camera (?:Hub )?(?:G\\d{1,3}\\w?)(?: Pro)?',
    ['Camera Hub G350', 'Camera Hub G5 Pro'],
    ['Camera Hub', 'Hub G350'],
  ),
];
