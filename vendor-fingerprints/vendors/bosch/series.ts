import type { Series } from '../../define.ts';
import { catalogue, strix } from '../../sources.ts';
import { camera, plain, unit } from '../../tables/series.ts';

/** Model numbers of Bosch's cameras, encoders and recorders for which the maker's fingerprints have none. */
export const series: readonly Series[] = [
  unit('encoder', 'VJC-\\d{4}-\\d{2}', ['VJC-7000-90'], ['VJC-7000', 'VJ-7000-90']),
  camera('FCS-8000-VFD-[A-Z]', ['FCS-8000-VFD-B', 'FCS-8000-VFD-I'], ['FCS-8000', 'FCS-320-TM'], {
    source: 'netbox-community/devicetype-library device-types/Bosch',
  }),
  unit('encoder', 'VIP-X\\d{0,4}\\w{0,6}(?:-\\w{1,4})?', ['VIP-X16XF-E', 'VIP-X1600'], ['VIP', 'VIP-3220-B']),
  unit('recorder', 'DIP-\\w{4}-\\w{2,6}', ['DIP-71F0-00N'], ['DIP-71F0', 'DHIP-71F0-00N']),
  unit('encoder', 'VJT?-?X\\d{2}\\w{0,4}(?:-\\w{1,3})?', ['VJT-X20XF-E', 'VJ-X10'], ['VJT', 'VJT-X']),
  camera(
    'N(?:B[TI]|CE|DD|TI)-[5-9]\\d{3,4}S?-\\w{1,6}',
    ['NBT-8700-F03QF', 'NDD-7802-AL', 'NCE-7703-FK', 'NBI-7803S-AXT', 'NTI-50022-A3'],
    ['NBT-8700', 'NB-7802-AL'],
    { source: catalogue },
  ),
  camera('MIC-\\d{4}S?-\\w{5,8}', ['MIC-9803S-Z30B06V', 'MIC-9502-Z30BVF9'], ['MIC-9502', 'MIC-IP'], {
    source: catalogue,
  }),
  camera(
    '(?:VG[45]-\\d{3}|NPC-\\d{5}|NII-\\d{5}|NDI-\\d{3,5}|VDN-\\d{3})-\\w{2,8}',
    ['VG5-825-ECEV', 'NPC-20012-F2'],
    ['VG5-825', 'VG3-825-ECEV'],
  ),
  unit(
    'recorder',
    '(?:DIP-\\d{4}[A-Z0-9]{1,4}-\\w{2,6}|DVR-[46]\\d0-\\d{2}A\\d{0,3})',
    ['DIP-5042EZ-2HD', 'DVR-630-08A'],
    ['DIP-5042', 'DVR-108G-F1'],
  ),
  unit(
    'encoder',
    '(?:VIP[ -]?X\\d{1,4}\\w{0,4}|VideoJet ?(?:X\\d{1,5}\\w{0,2}|\\d{2,3}|1000|[678]00\\d|connect \\d{4}))',
    ['VIP-X1600', 'VIP X16', 'VideoJet X40', 'VideoJet10'],
    ['VIP', 'VideoJet', 'VideoJet 1620'],
  ),
  unit('encoder', 'VIP-X\\d{1,4}-XF(?:-E|-H)?', ['VIP-X16-XF-E'], ['VIP-X16-', 'VIP-XF'], plain),
  unit(
    'other',
    '(?:VJD-\\d{4}|VIDEOJET decoder \\d{4})',
    ['VJD-7513', 'VIDEOJET decoder 7000'],
    ['VJD', 'VJM-4016'],
  ),
  unit(
    'encoder',
    '(?:VJ[MTC]-\\d{4}|VJT-X\\w{2,6}|VIDEOJET (?:multi|connect) \\d{4})',
    ['VJM-4016', 'VJT-X40XF', 'VIDEOJET multi 4000'],
    ['VJM', 'VJD-7513'],
  ),
  unit(
    'recorder',
    'DIVAR (?:IP|AN)(?: (?:all-in-one )?\\d{3,4}(?: \\w{1,4})?)?',
    ['DIVAR IP 3000', 'DIVAR AN 5000', 'DIVAR IP all-in-one 7000 3U'],
    ['DIVARIP', 'DIVAN AN'],
  ),
  camera('VG[45]A?-\\d{3,4}-\\w{2,8}(?:-\\w{1,4})?', ['VG5-7230-EPC4', 'VG4-324-ECE0W'], ['VG5', 'VG224'], {
    source: strix('bosch'),
  }),
  camera(
    '(?:TINYON|DINION|FLEXIDOME|AUTODOME|MIC)(?: (?:IP|HD|inteox|starlight|fusion|micro|panoramic|indoor|outdoor|thermal|ultra))* [2-9]\\d{3}i?(?: [\\w-]{1,10}){0,3}',
    ['TINYON IP 2000 WI', 'FLEXIDOME IP starlight 8000i', 'MIC inteox 7100i'],
    ['TINYON', 'MIC IP', 'MIC 12'],
    { source: strix('bosch') },
  ),
  unit('encoder', 'VJT-X\\w{3,6}(?:-\\w{1,4})?', ['VJT-XTCXF'], ['VJT', 'VJT-X']),
  unit(
    'encoder',
    'VIP-X\\w{1,6}(?:-\\w{2,6}){1,2}|VJT-\\w{3,6}(?:-\\w{1,4})?',
    ['VIP-X1600-XFM4A', 'VJT-X20F-E'],
    ['VIP-X', 'VIP-1600'],
    plain,
  ),
  // Sound for halls, and what people speak into at conferences.
  unit(
    'other',
    '(?:LB[BC] ?\\d{4}|PLE-\\w{3,8}|PR[AS]-\\w{3,10}|DCNM-\\w{2,10}|DCN-(?!\\w{2,3}\\d{4})\\w{2,10}|OMN-\\w{3,10}|IUI-PLC\\w{0,4})(?:[ /-].{0,30})?',
    ['LBC 3251 Plena Easy Line', 'PRS-4AMP4-EU', 'PRA-AD608', 'DCNM-WD'],
    ['LBC', 'LB 3251', 'PRA', 'NDN-832V03P', 'DCN-BF3221'],
  ),
  unit('recorder', 'DLA-[A-Z0-9]{5,6}-\\w{4,6}', ['DLA-AIOU3-04AT'], ['DLA-', 'DL-AIOU3'], plain),
  camera(
    'N(?:DM-7\\d{3}-[A-Z]{1,2}|FC-\\d{3}[A-Z]\\d{0,2}-?[A-Z]{0,3})',
    ['NDM-7702-A', 'NFC-765V10'],
    ['NDM-7', 'NFC-76'],
    plain,
  ),
  unit(
    'recorder',
    'D(?:LA-[A-Z]{3,5}\\d-?\\w{0,4}|HR-\\d{3}-\\w{3,8})',
    ['DLA-XAVO0', 'DHR-754-32A200'],
    ['DLA', 'DHR-75'],
    plain,
  ),
  camera(
    'HOME_Eyes_(?:Outdoor|Indoor)|CAMERA_(?:EYES|360|OUTDOOR_GEN2|INDOOR_GEN2)',
    ['HOME_Eyes_Outdoor', 'CAMERA_EYES', 'CAMERA_360'],
    ['HOME_Eyes', 'CAMERA_1'],
    plain,
  ),
];
