import type { Series } from '../../define.ts';
import { catalogue, gobyRules, vmsTable, yak } from '../../sources.ts';
import { brandOnly, camera, plain, short, unit } from '../../tables/series.ts';

const sysObjects = 'Debian fusioninventory-agent 2.6-4 share/sysobject.ids';

/** Model numbers of Uniview and its brands for which the maker's fingerprints have none. */
export const series: readonly Series[] = [
  unit(
    'recorder',
    'ECR\\d{4}-[A-Z]{1,3}(?:-\\w{1,4})?',
    ['ECR3316-HF', 'ECR3308-HF-E'],
    ['ECR3316', 'ECR-HF'],
    {
      ...plain,
      source: gobyRules,
    },
  ),
  unit(
    'recorder',
    '(?:ISC\\d{4}-[A-Z]{1,3}|DVR\\d{3}-\\d{2}[A-Z]?)',
    ['ISC2500-S', 'DVR204-16A'],
    ['ISC2500', 'DVR-204', 'DVR204-1'],
    { ...plain, source: yak },
  ),
  unit(
    'encoder',
    'EC(?:1[158]0\\d|2[05]\\d{2})-?H[CFHW](?:[@-]\\w{1,4})?',
    ['EC1501-HF', 'EC1504-HF', 'EC1101-HF', 'EC2016-HC', 'EC2508HF'],
    ['EC1501', 'EC1-HF', 'EC2-HF'],
    { ...plain, source: sysObjects },
  ),
  unit('recorder', 'ECR3[23]\\d{2}H[CDFW]E?', ['ECR3316HC', 'ECR3204HW'], ['ECR3316', 'ECR33HC'], {
    ...plain,
    source: sysObjects,
  }),
  camera(
    'CVP-[BDFTM]\\d{1,2}[A-Z]\\w{2,8}-[A-Z]{2,4}',
    ['CVP-B8DT3F28-IDW'],
    ['CVP-B8', 'CVP-8DT3F28-IDW'],
    brandOnly('ClareVision'),
  ),
  camera(
    'T[IP]-(?:M[FM]|NF)[A-Z]\\w{3,8}',
    ['TP-MMB4M28', 'TP-MFD8M28', 'TI-NFD0428'],
    ['TP-MM', 'TP-LINK'],
    brandOnly('Turing'),
  ),
  camera(
    'TIC\\d[\\dA-Z]\\d{2}[A-Z]{1,2}\\d?(?:-\\w{1,6}){2,5}|HC\\d{3}@[A-Z0-9]{2,6}(?:-Z)?',
    ['TIC2531SR-3-F4-4F4AC-VD', 'TIC2A32SA-F7-4F6AC-I1', 'TIC6424S-F50-I3', 'HC121@TS8CR-Z'],
    ['TIC2531', 'TIC6424-F50-I3', 'HC121'],
  ),
  camera('CLR-V\\d{3}-\\w{3,12}', ['CLR-V200-4B28'], ['CLR-V', 'CLR-200'], brandOnly('ClareVision')),
  camera('Uho-\\w{3,4}-\\w{2,7}(?:-U)?', ['Uho-P2S-M33F34-U'], ['Uho-P2S', 'Uh-P2S-M33F34'], {
    source: catalogue,
  }),
  unit('other', 'DC\\d{4}(?:-\\w{1,6}){1,4}', ['DC5516-E-L12'], ['DC5516', 'EC1801-HF'], short),
  camera(
    'SCL-[A-Z]{2,4}\\d{2}[A-Z]{1,6}-\\w{3,10}',
    ['SCL-SDM03MVIR-WD3533X'],
    ['SCL-SDM', 'SC-3243-IWPS-F28'],
    { source: vmsTable },
  ),
  unit('other', 'ADU\\d{4}(?:-\\w{1,6}){0,3}', ['ADU8602-E', 'ADU8712-E'], ['ADU86', 'ADU8602A-E']),
  unit('encoder', 'DVS4\\d{3}', ['DVS4116', 'DVS4104'], ['DVS41', 'DVS-4116'], {
    ...plain,
    source: vmsTable,
  }),
  unit('encoder', 'EC\\d{4}(?:-\\w{1,6}){1,4}', ['EC1801-HF'], ['EC1801', 'DC5516-E'], short),
  unit('doorbell', 'OEP-\\d{3}[A-Z]?(?:-\\w{2,8}){1,2}', ['OEP-213S-H1A3'], ['OEP-', 'OET-213H-NB']),
  camera(
    '(?:IPC9\\d{4}[A-Z]{2}\\w{0,8}|UAC-[BDTP]\\d{3}\\w{0,8}|TIC\\d{4}\\w{0,12}|IPC-[BDTP]\\d[1-9][2-8](?:-[A-Z]{1,4}\\d{0,2}){0,2})',
    ['IPC94125SR', 'UAC-T112', 'TIC6831', 'IPC-T124'],
    ['IPC9', 'UAC-112', 'TIC68', 'IPC-D140', 'IPC-T221'],
    plain,
  ),
  unit('doorbell', '(?:OEV?-\\d{3}[A-Z]{0,2}|URDB\\d)', ['OEV-301S', 'URDB1'], ['OEV', 'URDB'], plain),
  camera(
    'TP-M[A-Z]{2}\\d[A-Z]\\w{2,4}|EVC5[A-Z]{2}',
    ['TP-MEB4M28', 'EVC5ES'],
    ['TP-MEB', 'EVC5'],
    brandOnly('Turing'),
  ),
  unit(
    'recorder',
    'T[NR]-(?:N\\d{1,2}P?|MR[A-Z]\\d{3}\\w{0,3})',
    ['TN-N8P', 'TR-MRP165T'],
    ['TN-N', 'TR-M165'],
    brandOnly('Turing'),
  ),
  camera(
    'IPC2[AB]\\d{2}S[ES]|IPC-[PS]\\d{3}-A\\w{2,6}|UHO-[A-Z]\\d[A-Z](?:-\\w{2,8})?|C1L-\\dW[NS]?-G',
    ['IPC2B24SE', 'IPC-P213-AF40KC', 'IPC-S352-APKC', 'UHO-S2E', 'C1L-2WN-G'],
    ['IPC2B24', 'IPC-P213', 'UHO'],
    plain,
  ),
  unit(
    'recorder',
    '[NX]VR-\\d{3}(?:[A-Z]\\w{0,3})(?:-P\\d{1,2})?(?:-NB)?',
    ['NVR-108LS2-P8', 'XVR-108G3', 'NVR-216S2-P16-NB'],
    ['NVR-108', 'NVR-108-C', 'NVR-216MH-C-8P-X'],
    short,
  ),
  unit('recorder', 'VMS-[BA]\\d{3}-[A-Z]', ['VMS-B200-A'], ['VMS-B200', 'VMS-200'], plain),
  unit(
    'other',
    'KB-\\d{4}|MW\\d{4}-[A-Z](?:-\\w{1,3})?|DC5\\d{3}',
    ['KB-1100', 'MW3232-V-K', 'DC5509'],
    ['KB-110', 'MW3232', 'DC-5509'],
    short,
  ),
];
