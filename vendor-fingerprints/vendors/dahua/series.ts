import { cameraTable, catalogue, catalogued, strix, vmsTable } from '../../sources.ts';
import { badge, camera, plain, type Series, unit } from '../../tables/series.ts';

/** Designations of Dahua and its badges for which the maker's marks have none. */
export const series: readonly Series[] = [
  camera('Hero-[A-Z]\\d{1,2}[A-Z]{0,2}', ['Hero-K51H'], ['Hero', 'Hero-51'], {
    source: 'a list of cameras that were tried (GitHub full-text search: repository not named)',
  }),
  camera(
    'HNC\\d[IV]\\d{3}[A-Z]?(?:-\\w{1,3}){0,3}',
    ['HNC3I141-T-3'],
    ['HNC3I', 'HNC-141'],
    badge('ENS Security'),
  ),
  unit('recorder', 'N4K\\d-\\d{1,2}[A-Z]{1,2}', ['N4K2-86WB'], ['N4K2', 'N4-86WB'], badge('Lorex')),
  camera(
    '(?:AVS-(?:4K)?[BD]\\d{4}\\w{0,3}-\\w{2}|HDE[GL]-[BDEP]\\d{2}\\w{1,4}(?:-\\w{2,5}){1,2}|IP(?:EG|EL|FX|MX)-[A-Z]{1,2}\\d{2}\\w{0,4}(?:-\\w{1,5}){1,3})',
    ['AVS-4KB8012-IR', 'HDEL-P2032X-IRW1', 'IPFX-P4004-W1', 'IPMX-DB20-IRB1', 'IPEL-P8040X-IRW2-AI'],
    ['AVS-4K', 'IPFX-P4004', 'IPX-P40-W1'],
    { ...badge('IC Realtime'), source: catalogued('ic-realtime') },
  ),
  camera(
    'RVi-(?:[123]NC[A-Z]{1,2}\\d{4,5}[A-Z]?(?:-[A-Z])?|IPC\\d{2}[A-Z]{0,4}|NC\\d{4}\\w{0,3})(?: \\(.{1,12}\\))?',
    ['RVi-1NCE4140', 'RVi-2NCCX2356', 'RVi-1NCZ20745-C', 'RVi-IPC43'],
    ['RVi-1NCE', 'RVi'],
    badge('RVi'),
  ),
  unit(
    'recorder',
    'R[Vv][Ii]-(?:[12]NR\\d{5}\\w{0,3}|IPN\\d{1,2}(?:/\\d{1,2})?(?:-\\w{1,4}){0,3}|HDR\\d{2}\\w{1,4}(?:-\\w{1,3})?(?:_v\\.\\d)?|R\\d{2}[A-Z]{1,3})',
    ['RVi-1NR16241', 'RVi-HDR16LA', 'RVI-IPN8/2-8P', 'RVi-HDR16LB-M_v.2', 'RVI-R16MA'],
    ['RVi-1NR', 'RVi-IPC43'],
    badge('RVi'),
  ),
  camera(
    'XS-(?:IP[A-Z]{1,3}|[TDB])\\d{3,4}[A-Z]{0,5}(?:-\\w{1,5}){0,3}',
    ['XS-IPD844SWH-4PW-AI', 'XS-IPT744SWH-2W'],
    ['XS-IPD', 'XS-1000'],
    badge('X-Security'),
  ),
  unit(
    'recorder',
    'XS-(?:NVR|XVR)\\d{3,5}\\w{0,6}(?:-\\w{1,6}){0,3}',
    ['XS-NVR2104-4K'],
    ['XS-NVR', 'XS-IPD844'],
    badge('X-Security'),
  ),
  camera(
    'HNC[35PD]\\w{2,6}-IR\\w{0,3}(?:[/-]\\w{1,4}){0,2}',
    ['HNC3V181T-IRS/28'],
    ['HNC3V181T', 'HNC-500'],
    badge('ENS Security'),
  ),
  camera('ES(?:IP|SD)-[A-Z]{2,4}\\d[\\d.]{0,3}(?:-\\w{2,6}){1,3}', ['ESIP-MP1.3-BT1'], ['ESIP-MP1', 'ESIP'], {
    ...badge('EYEsurv'),
    source: cameraTable,
  }),
  unit(
    'recorder',
    'NVR6\\d{2}[A-Z]?-\\d{2,3}(?:-\\w{2,8}){0,2}',
    ['NVR608-64-4KS2'],
    ['NVR608', 'NVR301-08S3-P8'],
  ),
  // Switches, alarm panels, decoders and keyboards, without the letters in front that the shops leave out.
  unit(
    'other',
    '(?:PFS\\d{4}-\\d[\\w-]{1,20}|AR[CM]\\d{4}[A-Z]?(?:-\\w{1,8}){1,3}|NVD\\d{4}[A-Z]{1,3}(?:-\\w{1,8}){1,3}|NKB\\d{4})',
    ['PFS3010-8ET', 'ARC3000H-W2', 'NVD0405DH-4I-4K', 'NKB5000'],
    ['PFS3010', 'ARC3000', 'NVR4108-8P', 'NKB'],
  ),
  // Wireless alarm panels and their parts, radars, displays, matrices, servers of door entry and of management.
  unit(
    'other',
    '(?:DHI?-)?(?:ARC\\d{4}[A-Z]|AR[AD]\\d{3,4}[A-Z]?|ITARD-\\d{3}[A-Z]{0,2}|LM\\d{2}-[A-Z]\\d{3}|M[67]0-\\d{1,2}U|DSS\\d{4}[A-Z]?|VTNS\\d{4}[A-Z]?)(?:-\\w{1,8}){0,3}',
    ['ARC3000H', 'ARD323-W2', 'ITARD-024SA', 'LM43-F200', 'M70-4U', 'DSS7016D', 'VTNS1060A'],
    ['ARC3000', 'LM43', 'DSS', 'ITC215', 'VTO2111D'],
  ),
  unit(
    'access-control',
    '(?:DHI?-)?ASL\\d{4}[A-Z]{0,3}(?:-\\w{1,8}){0,2}',
    ['ASL6101K', 'DHI-ASL8112'],
    ['ASL61', 'ASUS6101'],
  ),
  camera('ICIP-[A-Z]\\d{3,4}\\w{0,8}', ['ICIP-B8401'], ['ICIP', 'IP-B8401']),
  camera('KX-[ACDEFY]\\d{4}\\w{0,8}', ['KX-Y2002N2', 'KX-A2011TN3'], ['KX-NS1000', 'KX-HCM110A']),
  camera('CP-[EZ]\\d{2}[A-Z]', ['CP-Z43Q', 'CP-E35Q'], ['CP-Z43', 'CP-43Q'], {
    ...badge('CP Plus'),
    source: catalogue,
  }),
  camera(
    '(?:E(?:8|9)\\d{2}[A-Z]{2}B?|[FUW]\\d{3}[AC][A-Z]{1,2}(?:-E)?|B8\\d{2}[A-Z]{2})',
    ['E841CD', 'U471AA-E', 'B862AJ', 'W461ASC', 'F861ASD'],
    ['E841', 'W461'],
    { ...badge('Lorex'), source: catalogue },
  ),
  camera(
    '(?:VIP[ _-]SD[ _-][\\dx]{4}|VIP[ _-]S?\\d{4}(?:[ _-][A-Z]{1,2})?(?:[ _-](?:G\\d|SL|AI))?|VHD[ -]\\d{4}(?:[ -][A-Z]{1,2})?(?:[ -]G\\d)?|iM\\d)',
    [
      'VIP 1230 B G4',
      'VIP SD 9x25',
      'VIP-1230-B-G4',
      'VIP_1230_D_G4',
      'VHD 1220 B G7',
      'VIP-S4020-G2',
      'iM5',
    ],
    ['VIP', 'VIP 12'],
    { ...badge('Intelbras'), source: catalogue },
  ),
  camera(
    '(?:Ranger|Cruiser|Bullet|Cell|Versa|Knight|Rex|AOV|Turret) (?:\\d\\w?|SE\\+?|SC|Dual|Go|PT|RC|S2|Z|3D|Lite|Triple|Pano)(?:[ -][\\w+]{1,6}){0,4}',
    ['Ranger 2', 'Bullet 2E', 'Cell Go', 'Cruiser SE+', 'Cruiser Dual 2 10MP'],
    ['Ranger', 'Bullet Cam'],
    { ...badge('Imou'), source: catalogue },
  ),
  camera('PS\\d{1,2}[A-Z](?: \\w{3,4})?', ['PS70F', 'PS3E 8MP'], ['PS70', 'PSF'], {
    ...badge('Imou'),
    source: catalogue,
  }),
  camera(
    'SD[TZ]\\w{1,3}\\d{2,3}(?:-\\w{1,5}){1,5}',
    ['SDT5X425-4Z4-FA-2812', 'SDZ4032-HNR-ZB', 'SDT8C842-8P-FA-APV-0280'],
    ['SDT5X425', 'SD-Z4032-HNR'],
    { source: catalogue },
  ),
  // Domes by the beginning of their designation, and the numbers by which they are sold in North America.
  camera(
    'SD\\d[A-Z]{1,2}\\d{3}[A-Z]{0,2}',
    ['SD6AL245', 'SD5A425XA', 'SD3E405'],
    ['SD6245', 'SD9384', 'SD-6AL245'],
  ),
  camera(
    'N[4-8]\\d[A-Z]{1,2}\\d[\\dZ]\\d?(?:-[A-Z])?',
    ['N42BJ62', 'N48BJ6Z', 'N54CR53', 'N84CL62-Z'],
    ['N42BJ', 'N245MW2', 'N8450'],
    plain,
  ),
  camera('IPM-(?:7\\d{2}|HX\\d)[A-Z]{0,2}', ['IPM-721S', 'IPM-723W'], ['IPM-50HV20', 'IPM'], {
    brand: 'Amcrest',
  }),
  camera('IPC-[TB]\\d{2}(?:L|E)?P', ['IPC-T26EP', 'IPC-B32P', 'IPC-B46LP'], ['IPC-T221H', 'IPC-T23S-A40'], {
    brand: 'Imou',
  }),
  unit(
    'recorder',
    '(?:QC\\d{3,5}[A-Z]?|QT\\d{3,4}|QTH\\d{2,3}|QSN?DV?R?\\d{2,4}\\w{0,5}|QC\\d{1,2}[A-Z]?|QTH?\\d{3})',
    ['QC808', 'QT5616', 'QSNDVR16RTC'],
    ['QC', 'QT5'],
    badge('Q-See'),
  ),
  camera(
    '(?:QC[NAWMK]|QTN)\\d\\w{3,8}(?:-N)?',
    ['QTN8031B', 'QCN7001B', 'QCA8209B', 'QCW4M1MCB'],
    ['QCN', 'QC808'],
    badge('Q-See'),
  ),
  camera(
    '(?:L[BE]V\\d{4}\\w{0,4}|LNW(?:16|CM|Z)?\\w{2,14}|LNZ\\d{4}|MCN[BD]\\d{4}[A-Z]{0,2}|MPX\\d{2,3}\\w{0,3}|[EB]\\d{3}[AC][A-Z]{1,4})(?:-[CEFZ])?',
    ['MCNB3153B', 'LNZ3522-C', 'B451AJD-F', 'E581CBB-Z', 'LNW16XF'],
    ['MCNB', 'B451', 'E861'],
    { ...badge('Lorex'), source: strix('lorex') },
  ),
  unit(
    'recorder',
    '(?:LH[ABV]\\d{3,4}\\w{0,4}|LNK\\d{4}|LKB\\d{3}\\w?|LX?N?\\d{4,5}-\\d{2}\\w{1,4}|LNR\\d{3,4}\\w{0,2}|N\\d{3}[A-Z]{2}\\d)',
    ['LHV2008', 'LHA4216LC', 'LN10802-84W', 'LX1081-44ADR', 'N243MW2'],
    ['LHV', 'LN10802', 'N243'],
    { ...badge('Lorex'), source: strix('lorex') },
  ),
  camera(
    '(?:LNC\\d{3}\\w{0,3}|LNZ\\d{2}\\w{2,6}|LW\\d{4}\\w?|LBN\\d{3}\\w{0,2})',
    ['LNC104', 'LNZ32P4', 'LW2297'],
    ['LNC', 'LW22'],
    { ...badge('Lorex'), source: cameraTable },
  ),
  camera('BCS-[LPV]-\\w{3,16}(?:-\\w{1,8}){0,3}', ['BCS-P-214RWSA'], ['BCS-P', 'BCS-214RWSA'], badge('BCS')),
  camera(
    'CP-(?:[RV]NC|NC\\d|GTC|VC|UPC)[\\w-]{1,20}',
    ['CP-NC9W-K', 'CP-VNC-T21R3'],
    ['CP-', 'CP-NC'],
    badge('CP Plus'),
  ),
  camera(
    'CP-(?:[EGUV][A-Z]C|[EV]A[CS]|USC|URC)-[A-Z]{1,2}\\d{2}\\w{0,8}(?:-\\w{1,6}){0,3}',
    ['CP-GPC-T24L3', 'CP-VAC-D20L2', 'CP-EAC-T24PL2'],
    ['CP-GPC', 'CP-PWR-CUBE-3', 'CP-7942G'],
    badge('CP Plus'),
  ),
  unit('recorder', 'CP-(?:[RV]NR|NR\\d)[\\w-]{1,20}', ['CP-VNR-3108'], ['CP-', 'CP-VNR'], badge('CP Plus')),
  camera('IPC-HDB\\d{4}\\w{0,3}', ['IPC-HDB3200C'], ['IPC-HDB', 'IPC-B3200C']),
  unit(
    'recorder',
    '(?:DVR[1-57][12](?:04|08|16)[A-Z]{0,3}(?:-[\\w-]{1,12})?|DVR(?:04|08|16)04[A-Z]{2}(?:-\\w{1,3})?)',
    ['DVR5116', 'DVR0404LE-A', 'DVR5108H'],
    ['DVR8-4550', 'DVR9016'],
    plain,
  ),
  camera('(?:DH-)?PSD\\w?\\d{4,5}\\w{0,6}(?:-\\w{1,6}){0,3}', ['PSD8802-A180'], ['PSD', 'PSD88'], plain),
  unit(
    'recorder',
    'H(?:RD[PXE]|RXD|RHT|RG|RSD)\\w{0,2}\\d{0,2}\\w{0,3}',
    ['HRDP16', 'HRXD9'],
    ['HR', 'HDP16'],
    badge('Honeywell'),
  ),
  unit(
    'encoder',
    'NVS\\d{4}(?:HF|HDC|DH|DF|HE)\\w{0,4}',
    ['NVS0404HF', 'NVS0104HDC'],
    ['NVS0404', 'NVS3000'],
    plain,
  ),
  camera('PTZ\\d[A-Z]\\d{3}[UX][\\w-]{0,20}', ['PTZ1A225U-IRA-N'], ['PTZ1A225', 'PTZ310'], plain),
  unit(
    'encoder',
    'NVS\\d{4}(?:HD[CS]|D[FH]|D|E)(?:-\\w{1,4})?',
    ['NVS0404HDC', 'NVS0204DH'],
    ['NVS0404', 'NVS-100'],
  ),
  camera(
    'AC-[DZ]\\d{4}[A-Z]{2}\\w{0,6}',
    ['AC-D2121IR3', 'AC-Z1001WD'],
    ['AC-D2121', 'AC-1200'],
    badge('ActiveCam'),
  ),
  unit('recorder', 'AC-[HNX]R-?\\d{4}\\w{0,4}', ['AC-HR-1116'], ['AC-HR', 'AC-D2121IR3'], {
    ...badge('ActiveCam'),
    source: vmsTable,
  }),
  // As sold in North America.
  unit(
    'recorder',
    'N[45]\\d[A-E]\\d[A-Z]?\\d?|X[2-5]\\d[A-C]\\d[A-Z]\\d?',
    ['N42B1P', 'N52B3P', 'X21A2E', 'X21A3E2', 'X24A5L'],
    ['N53F-F', 'X21A', 'N420B1'],
    { ...plain, source: vmsTable },
  ),
  unit(
    'recorder',
    '(?:i?MHDX|i?NVD|HDCVI)[ _]?\\d{4}(?:[ _-]{1,3}[\\w/]{1,6}){0,3}',
    ['NVD 3316-P', 'MHDX 1116', 'iMHDX 3016', 'HDCVI_1008_-_Gerao_2'],
    ['NVD', 'MHDX'],
    badge('Intelbras'),
  ),
  camera(
    '(?:V(?:HD|HL|MD|SD|IPC?) ?\\d{4}|VIP-[SD]\\d{4}|i[CM]\\d{1,2})(?: [A-Z0-9]{1,3}){1,3}',
    ['VIP 3230 B SL', 'VHD 3230 B G6', 'VIP 1230 D'],
    ['VIP 3230', 'VHD 3230B', 'VIP'],
    badge('Intelbras'),
  ),
  unit(
    'recorder',
    'DVR\\d{2}(?:04|08|16)[HL][A-F]{0,2}(?:-\\w{1,3}){1,3}',
    ['DVR0404HF-A-E', 'DVR0804LE-AS', 'DVR1604HF-L-E'],
    ['DVR0404HF', 'DVR-0404HF-A'],
    plain,
  ),
  camera(
    '(?:DH-)?IPC-(?:HDB|KW)\\d{2,4}[A-Z]{0,3}(?:-[A-Z]{1,4}){0,2}',
    ['IPC-HDB4300F-PT', 'DH-IPC-HDB3200C', 'IPC-KW12W'],
    ['IPC-HDB', 'IPC-HD4300'],
  ),
];
