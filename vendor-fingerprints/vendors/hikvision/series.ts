import { cameraTable, catalogue, strix, vmsTable } from '../../sources.ts';
import { badge, camera, plain, type Series, short, unit } from '../../tables/series.ts';

/** Designations of Hikvision and its badges for which the maker's marks have none. */
export const series: readonly Series[] = [
  unit(
    'recorder',
    'HN(?:P\\d{1,2}L|DE\\d|MSW\\d{1,2})',
    ['HNP16L', 'HNMSW16'],
    ['HNP', 'HNM16'],
    badge('Honeywell'),
  ),
  camera(
    'H(?:CL\\d[A-Z]{2}|EP[BZ]\\d{3}\\w{2,8}|IB\\d\\w{1,3}-\\w|[FP]\\d?DIP)',
    ['HCL2GV', 'HEPB302W01A04', 'HIB2PI-S'],
    ['HCL', 'HEPB', 'HP4050'],
    badge('Honeywell'),
  ),
  unit(
    'recorder',
    'LTD\\d{4}[A-Z]{1,3}(?:-\\w{2,4})?',
    ['LTD8508K-ST', 'LTD2516HD'],
    ['LTD8508', 'TD8508K'],
    badge('LTS'),
  ),
  camera(
    'UVD-[A-Z0-9]{2,6}(?:-[A-Z0-9]{1,6}){0,3}',
    ['UVD-XP4DNR', 'UVD-EVRDNR-HR'],
    ['UVD', 'VD-XP4DNR'],
    badge('Interlogix'),
  ),
  unit('encoder', 'TVE-\\d{3,4}', ['TVE-1600'], ['TVE', 'TVE-16000'], badge('TruVision')),
  camera(
    'TV(?:TH-[A-Z]\\d{2}|GP-[A-Z]\\d{2}-\\d{4}-\\w{3,8}|D-M\\d{4}V?-\\w(?:-[NP])?)',
    ['TVTH-S01', 'TVGP-M01-0202-MINI', 'TVD-M2110V-3-N'],
    ['TVTH', 'TVGP-M01', 'TVD-M'],
    badge('TruVision'),
  ),
  unit('recorder', 'N\\dNVR\\w{0,6}', ['N2NVR8POE', 'N3NVR16'], ['NNVR8', 'N2NV8'], badge('Northern Video')),
  camera(
    'N\\dIP\\d[A-Z]{2,8}|NTH-IP\\d\\w{3,10}',
    ['N2IP4TMWD', 'N4IP8BMWDIZ', 'NTH-IP4MWDSD'],
    ['N2IP', 'NTH-IP'],
    badge('Northern Video'),
  ),
  camera('LV-P[BDTWF]\\d{3,5}\\w{0,5}', ['LV-PB932F4', 'LV-PT902F4'], ['LV-PB', 'LV-932'], badge('LaView')),
  unit(
    'recorder',
    'LV-(?:N|T|D)\\d{4}[A-Z]{1,3}\\w{0,4}',
    ['LV-N9808C8E', 'LV-T9708MHS'],
    ['LV-N98', 'LV-1000'],
    badge('LaView'),
  ),
  camera('HM-T[DP]\\d{3,4}[\\w/-]{0,20}', ['HM-TD2037T-10'], ['HM-20', 'TD2037']),
  // The Platinum line, under the names that Hikvision's recorders leave the works with.
  unit(
    'recorder',
    'LT[DN]8\\d{3}[\\w/-]{0,12}',
    ['LTN8704K-P4', 'LTN8916', 'LTD8508T-ST'],
    ['LTN', 'LTN0708', 'CMIP1042W-28MA'],
    { source: vmsTable },
  ),
  unit('recorder', 'LTN\\d{4}[\\w/-]{0,12}', ['LTN0708', 'LTN8916'], ['LTN', 'CMIP1042W-28MA'], badge('LTS')),
  // The seller's letters before the maker's own designation.
  camera(
    '[A-Z]{2,4}-2CD\\d[0-9A-Z]{3}[\\w/.()-]{0,24}',
    ['IP-2CD4B26FWD-IZS'],
    ['2CD', 'IP-2CD4', 'IP-2SD4B26FWD'],
    { source: vmsTable },
  ),
  // Names under which a program that knows the protocols found Hikvision's.
  camera('CMD-[A-Z]\\d{3}|NTH-IP\\dT', ['CMD-C244', 'NTH-IP4T'], ['CMD-C2', 'NTH-IPPTZ30XIR'], {
    ...plain,
    source: vmsTable,
  }),
  camera('NC3\\d{2}-[VWX][BDT][AZ]{1,2}', ['NC328-VBZ', 'NC304-WDA'], ['NC328', 'NC400'], {
    ...plain,
    source: vmsTable,
  }),
  unit('recorder', 'DS-H\\d{3}\\w{0,4}', ['DS-H208U', 'DS-H108Q'], ['DS-H2', 'DS-N208'], {
    brand: 'HiWatch',
    source: vmsTable,
  }),
  unit('recorder', 'EV\\d{4}(?:TURBO|HD)\\w{0,3}', ['EV1016TURBOX', 'EV1016HDX'], ['EV1016', 'EV8580A'], {
    ...badge('Epcom'),
    source: vmsTable,
  }),
  unit('recorder', 'TV[NR]\\d{4}(?:HD|[CPS])\\w{0,3}', ['TVR1508HD'], ['TVR1508', 'TVIP62562'], {
    ...badge('TruVision'),
    source: vmsTable,
  }),
  unit('recorder', 'LUM-\\d{3}-[NDX]VR-\\w{2,6}', ['LUM-501-DVR-8CH'], ['LUM-501', 'LUM-510-IP-D'], {
    ...badge('Luma'),
    source: vmsTable,
  }),
  unit('encoder', 'HVE\\dX?', ['HVE4'], ['HVE', 'HVE44'], { ...badge('Honeywell'), source: vmsTable }),
  camera(
    '(?:Safire )?SF-IP[A-Z]{1,4}\\d\\w{2,12}(?:-\\w{1,5}){1,4}',
    ['SF-IPD835ZWHA-4U-AI', 'Safire SF-IPT854WH-4P-HV'],
    ['SF-IPD835', 'SFP-IPD835ZWHA-4U'],
    badge('Safire'),
  ),
  unit(
    'recorder',
    '(?:Safire )?SF-(?:NVR|XVR)\\d{3,5}\\w{0,8}(?:-\\w{1,6}){0,4}',
    ['SF-NVR6108-4K8P', 'Safire SF-XVR8116S'],
    ['SF-NVR', 'SFP-NVR6108'],
    badge('Safire'),
  ),
  // Recorders of vehicles.
  unit(
    'recorder',
    'AE-M[DHN]\\d{4}\\w{0,4}(?:/\\w{1,6})?',
    ['AE-MD5043', 'AE-MH0408', 'AE-MN5043/GLF'],
    ['AE-MD', 'AE-5043'],
    plain,
  ),
  unit('recorder', 'HRGX?\\d{2,4}\\w{0,6}', ['HRGX162'], ['HRGX', 'HBW4PER2'], badge('Honeywell')),
  camera(
    'S[RW]N(?:HD|WH|AD|IP)-\\w{3,12}(?:-\\w{1,6})?',
    ['SWNHD-820CAM'],
    ['SWNHD', 'SWPRO'],
    badge('Swann'),
  ),
  camera(
    '(?!C[12] Pro)(?:C[1-9]\\w?|H[1-9]\\w?|H[ECB]?\\d{1,2}[cxf]?|[BEHC]B\\d{1,2}x?|BC1C|C3TN|C3W|C6N|C8PF|C8W|E4p|TY\\d|DB\\dC?) (?:Pro|Dual|PoE|eLife|Lite|G1|Mix|AOV|Multi)(?: [\\w+()]{2,6}){0,3}',
    ['H8c Pro 4K', 'C7 Dual', 'CB8 Lite 4G', 'TY1 Pro', 'H4 PoE 2K'],
    ['Pro 4K', 'H8c'],
    { ...badge('EZVIZ'), source: catalogue },
  ),
  camera(
    '(?:LTCM|LX|LXPT|VS|PT)Z?IP\\w{4,10}(?:-\\w{2,6})?',
    ['LTCMIP9783NW-SZ', 'LXIP3C82W-28AISP', 'VSIP3442W-28MA', 'PTZIP688X36', 'LXPTZIP4C8WI-X25SDL'],
    ['VSIP', 'IP3442W'],
    { ...badge('LTS'), source: catalogue },
  ),
  camera('SW(?:PRO|WHD)-\\w{3,10}', ['SWPRO-4KMSB', 'SWWHD-INTCAM'], ['SWPRO', 'SW-INTCAM'], {
    ...badge('Swann'),
    source: catalogue,
  }),
  camera(
    '(?:(?:C|NC|AC|CZ|FCD)\\d{3,4}[DPX]?[ -])?I[4-9]1[A-Z]{2}(?:WB)?',
    ['C1200 I91DD', 'I41CDWB', 'CZ804 I91DE', 'FCD600 I51FS'],
    ['C1200', 'I91'],
    { ...badge('Annke'), source: catalogue },
  ),
  camera('PPIC\\d{5}(?:-\\w{2})?', ['PPIC42520', 'PPIC42520-AT'], ['PPIC', 'PIC42520'], {
    ...badge('ABUS'),
    source: catalogue,
  }),
  camera('ALI-(?:IP[A-Z]|[ABFNPT][DPSZB])\\w{3,10}', ['ALI-IPU3013R', 'ALI-NS1012R'], ['ALI-', 'ALI-IP'], {
    ...badge('Alibi'),
    source: cameraTable,
  }),
  unit('recorder', 'ALI-(?:[NQ]VR|HVR)\\w{3,10}', ['ALI-NVR3316P'], ['ALI-', 'ALI-IPU3013R'], badge('Alibi')),
  camera(
    'TV[BCDFPT]-[A-Z]{1,2}\\d{3,4}\\w{0,4}(?:-\\w{1,3}){0,3}',
    ['TVC-M1220-2-N', 'TVD-M1225V-2-P'],
    ['TVC-1220', 'TV-M1220'],
    badge('TruVision'),
  ),
  camera(
    '(?:HC[DSW]\\d{3}I(?:PX?)?|HD\\d{1,2}M?D?IPX?|HCPB\\d{3}\\w{0,3}|HI[CDV]C-[A-Z]?\\d{3,4}\\w{0,4}|HSW[A-Z]\\dG\\d|HDZP?\\d{3}\\w{0,4}|iPCAM-\\w{2,5})',
    ['HCD554IP', 'HD3MDIP', 'HIDC-1100V', 'iPCAM-WI2'],
    ['HD3', 'HCD554', 'IPCAM-WOC2'],
    { ...badge('Honeywell'), source: cameraTable },
  ),
  camera(
    '(?:H(?:[234][DSW]|B[DLW]|C[DW]|E[DP]|F[DG]|P[DW]|M4L)\\d{1,2}[A-Z]{1,4}\\d?[A-Z]{0,2}(?:V\\d)?|HD\\d{1,2}(?:HDI[HP]|MDI[HP]|F)X?|HDZ\\d{2,3}[A-Z]{0,4}\\d?|HI[DC]C-P-?\\d{3,4}|HIE\\d[A-Z]{2,3}|HNB-\\d{3}\\w{1,4})',
    ['HBD2PR1', 'H4D1FRX', 'HCD5WIHX', 'HD4HDIH', 'HDZ20HDEX', 'HM4L8GR1'],
    ['HB2PR1', 'H5D1F', 'HD720P', 'HDZ2'],
    { ...badge('Honeywell'), source: strix('honeywell') },
  ),
  unit(
    'recorder',
    '(?:HNDR-[A-Z]\\d{1,2}\\w{0,4}|MAXPRO NVR.{0,20})',
    ['HNDR-S16', 'MAXPRO NVR'],
    ['HNDR', 'MAXPRO'],
    badge('Honeywell'),
  ),
  camera(
    '(?:CS-(?:CV\\d{3}\\w?|[XN]\\d[A-Z])(?:-\\w{1,12}){1,3}|CS-CV\\d{3})',
    ['CS-CV206-C0-1A1WFR', 'CS-CV310', 'CS-X5C-8EU'],
    ['CS-W05NM', 'CS-CV'],
    { brand: 'EZVIZ' },
  ),
  camera(
    'C(?:6(?:CN|N|T|TC|W|P)|8(?:C|W|PF|WF)|3(?:W|WN|X|N|TN|A)|1(?:C|HC)|2C|4W)',
    ['C6CN', 'C3WN', 'C8PF'],
    ['C6', 'C1', 'CN6'],
    {
      ...short,
      brand: 'EZVIZ',
      source: 'GitHub full-text search for onvif.org/hardware/C: repository not named',
    },
  ),
  camera('PTZ-[NT]\\d{4}[A-Z]{1,3}(?:-[\\w]{1,6}){0,2}', ['PTZ-N2204I-DE3'], ['PTZ-1', 'PTZ-N22'], {
    brand: 'HiLook',
  }),
  unit('recorder', 'DS-N\\d{3}\\w{0,3}', ['DS-N208'], ['DS-N2', 'DS-7208'], { brand: 'HiWatch' }),
  camera('DS-T\\d{3}\\w{0,3}', ['DS-T200'], ['DS-T2', 'DS-2CE16'], { brand: 'HiWatch' }),
  camera(
    '(?:N?C(?:500|800|1200)|NC400|CZ\\d{3}|NCA\\d{3}|AC(?:500|800))',
    ['C500', 'NC400', 'CZ400', 'NCA500'],
    ['C325', 'NC450'],
    badge('Annke'),
  ),
  unit(
    'recorder',
    'TV-NVR\\d{3,4}\\w{0,3}',
    ['TV-NVR104', 'TV-NVR408'],
    ['TV-NVR', 'TV-IP310PI'],
    badge('TRENDnet'),
  ),
  unit(
    'recorder',
    '(?:HN3[05]\\d{6}\\w?|HRG[XLS]?\\d{2,5}\\w{0,3}|MPNVR\\w{3,9})',
    ['HN35160200', 'HN30080200', 'HRGX162'],
    ['HN35', 'HRG'],
    badge('Honeywell'),
  ),
  camera(
    'TV(?:[BCDFPTW]-\\d{4}|GP-[A-Z]\\d{2}-\\d{4}-\\w{3}-[A-Z]|K-\\d{3,4})(?:-\\w{1,4})?',
    ['TVB-5602', 'TVD-5405', 'TVGP-P01-0401-EYE-W'],
    ['TVB', 'TV-5602', 'TVGP-'],
    badge('TruVision'),
  ),
  unit(
    'recorder',
    'TV[NR][ -](?:1[0-9]|2[0-9]|4[0-9]|6[0-9]|7[01])(?:HD|[CHMPS])?(?:[ -]\\w{1,4}){0,2}',
    ['TVN 22S-P16', 'TVR 45HD', 'TVN-21P'],
    ['TVN', 'TVIP62562', 'TVR 9'],
    badge('TruVision'),
  ),
  camera(
    'A-\\d{2,3}(?:-(?:IR|FM?|V\\d|OD|W|4MP|D)){1,4}',
    ['A-44-IR-V2', 'A-47-F'],
    ['A-44', 'A-44-XX'],
    badge('Advidia'),
  ),
  camera(
    'TV-IP1\\d{3}PI\\w?',
    ['TV-IP1319PI', 'TV-IP1328PI'],
    ['TV-IP1319', 'TV-IP862IC'],
    badge('TRENDnet'),
  ),
  unit(
    'recorder',
    '(?:HR(?:DP|HH|HT|XD)\\d{1,2}[A-Z]?\\d{0,5}|HUS-NVR-\\w{2,8}(?:-\\w{1,4})?|HN4[05]\\d{6}\\w?)',
    ['HRDP16D8000', 'HRHT16D', 'HN40160200'],
    ['HRDP', 'HN40'],
    badge('Honeywell'),
  ),
  unit('recorder', 'PT-N[RX]\\w{3,6}(?:-\\w{2,6})?', ['PT-NR84A8-16P'], ['PT-NR', 'PT-602CZ'], {
    ...plain,
    brand: 'Prama',
  }),
  camera('PT-NC\\w{4,9}(?:-\\w{2,8}){1,2}', ['PT-NC140D3-WNMS'], ['PT-NRAS2B32-K4', 'PT-NC140', 'PT-602CZ'], {
    brand: 'Prama',
    ...plain,
  }),
  camera(
    'HDM\\dD?IPX?|IPCAM-(?:PT|OD|W12)',
    ['HDM3DIP', 'IPCAM-PT'],
    ['HDM3', 'IPCAM-WOC2'],
    badge('Honeywell'),
  ),
  camera(
    '(?:CZ|FCD|NCD|NCA|NCPT|ACZ)\\d{3}[DPX]',
    ['CZ825X', 'FCD800P'],
    ['CZ825', 'XCZ825X'],
    badge('Annke'),
  ),
  camera(
    'CASA\\d{5}|TV7\\d{3}-LAN|TVIP\\d{5}',
    ['CASA20550', 'TV7240-LAN', 'TVIP41550'],
    ['CASA2055', 'TV7240', 'TVVR36020'],
    badge('ABUS'),
  ),
  camera(
    '0E-\\d{2}[A-Z]{1,3}\\d{2,4}\\w{0,2}|WBX[A-Z]{2}\\w{3,8}',
    ['0E-21BF40', '0E-31BVF2812', 'WBXIL139RT'],
    ['0E-21', 'OE-C7564'],
    badge('W Box'),
  ),
  camera(
    'H(?:CD5\\d{2}[A-Z]?|MBL?\\d[A-Z]{2}\\d?|EICC-\\d{4}T|CADC\\d{4}\\w{2,4})(?:-\\w)?',
    ['HCD544X', 'HMBL8GR1', 'HEICC-2301T'],
    ['HCD5', 'HMBL'],
    badge('Honeywell'),
  ),
  camera(
    '(?:UVC-\\d{4}(?:-\\d)?(?:-[NP])?|GEC-[A-Z]{2,4}-\\w{3,8})',
    ['UVC-6120-1-P', 'GEC-DV-550'],
    ['UVC-61', 'GEC-'],
    badge('Interlogix'),
  ),
];
