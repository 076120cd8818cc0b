import type { DeviceType } from '../../src/model/identification.ts';
import { modelFields } from '../define.ts';
import type { MarksByMaker } from './by-maker.ts';

/** Designations of series that a maker's own file does not know; what a maker sells, nobody wrote down in one place. */
interface Series {
  readonly maker: string;
  readonly is: DeviceType;
  readonly pattern: string;
  readonly seen: readonly [string, ...string[]];
  readonly unlike: readonly [string, ...string[]];
  /** Of a badge that the maker makes in part: it says what the unit is and nothing of who made it. */
  readonly brand?: string;
  /** Default 0.5; 0.3 for designations so short that others may use them. */
  readonly weight?: number;
}

const short = 0.3;

const series: readonly Series[] = [
  {
    maker: 'hikvision',
    is: 'camera',
    pattern: 'HM-T[DP]\\d{3,4}[\\w/-]{0,20}',
    seen: ['HM-TD2037T-10'],
    unlike: ['HM-20', 'TD2037'],
  },
  {
    maker: 'dahua',
    is: 'recorder',
    pattern: 'NVR6\\d{2}[A-Z]?-\\d{2,3}(?:-\\w{2,8}){0,2}',
    seen: ['NVR608-64-4KS2'],
    unlike: ['NVR608', 'NVR301-08S3-P8'],
  },
  {
    maker: 'dahua',
    is: 'camera',
    pattern: 'ICIP-[A-Z]\\d{3,4}\\w{0,8}',
    seen: ['ICIP-B8401'],
    unlike: ['ICIP', 'IP-B8401'],
  },
  {
    maker: 'dahua',
    is: 'camera',
    pattern: 'KX-[ACDEFY]\\d{4}\\w{0,8}',
    seen: ['KX-Y2002N2', 'KX-A2011TN3'],
    unlike: ['KX-NS1000', 'KX-HCM110A'],
  },
  {
    maker: 'axis',
    is: 'recorder',
    pattern: 'S(?:22|30|90|91|93)\\d{2}(?: Mk I{1,3})?',
    seen: ['S3008', 'S2216'],
    unlike: ['S300', 'S1234'],
    weight: 0.4,
  },
  {
    maker: 'bosch',
    is: 'encoder',
    pattern: 'VIP-X\\d{0,4}\\w{0,6}(?:-\\w{1,4})?',
    seen: ['VIP-X16XF-E', 'VIP-X1600'],
    unlike: ['VIP', 'VIP-3220-B'],
  },
  {
    maker: 'bosch',
    is: 'recorder',
    pattern: 'DIP-\\w{4}-\\w{2,6}',
    seen: ['DIP-71F0-00N'],
    unlike: ['DIP-71F0', 'DHIP-71F0-00N'],
  },
  {
    maker: 'sony',
    is: 'recorder',
    pattern: 'NSR-\\d{3,4}\\w{0,6}',
    seen: ['NSR-500'],
    unlike: ['NSR', 'SNR-500'],
  },
  {
    maker: 'panasonic',
    is: 'camera',
    pattern: 'WV-[A-Z]\\d{4,5}\\w{0,4}-\\w{1,4}',
    seen: ['WV-S61302-Z4'],
    unlike: ['WV-', 'WV-S6'],
  },
  {
    maker: 'pelco',
    is: 'camera',
    pattern:
      '(?:I(?:X[A-Z]?|D|E|ES|WP|BP|ME|MM|MP|MV|MS)\\d{2,4}[A-Z]{0,3}\\w{0,6}(?:-\\w{1,5})?|E?S6\\d{3}(?:-\\w{2,6}){1,2}|D5[12]\\d{2}\\w{0,4}|SRX[EP]\\d-\\w{3,6}(?:-\\w{2,4}){0,2}|EVO-(?:05|12)[A-Z]{2,4}|GFC-\\d{2}\\w{0,4})',
    seen: ['IXE20DN', 'IXP31', 'IMP121-1ES', 'ES6230-05', 'SRXP4-2V10-IMD-IR', 'EVO-05NID'],
    unlike: ['IX', 'EVO-05-NMD', 'S6230'],
  },
  {
    maker: 'mobotix',
    is: 'camera',
    pattern: '(?:[MDSQTV]|[civp])(?:1[0-9]|2[2-6]|7[1-4])[AB]?',
    seen: ['M16', 'c26', 'S74'],
    unlike: ['M50', 'E31', 'MX'],
    weight: short,
  },
  {
    maker: 'mobotix',
    is: 'camera',
    pattern: 'MX-[A-Z]\\d{2}\\w?(?:-[\\w-]{1,20})?',
    seen: ['MX-M15D-SEC'],
    unlike: ['MX-2610N', 'MX-'],
  },
  {
    maker: 'acti',
    is: 'camera',
    pattern: '[ABEIKZ]\\d{2,3}',
    seen: ['E62', 'B95', 'Z33'],
    unlike: ['M16', 'E1', 'E1234'],
    weight: short,
  },
  {
    maker: 'acti',
    is: 'camera',
    pattern: 'VM[GI][BDW]-\\d{3}',
    seen: ['VMGB-400'],
    unlike: ['VMC4040P', 'VMGB'],
  },
  {
    maker: 'acti',
    is: 'recorder',
    pattern: '[EIGM]NR-\\d{2,3}\\w{0,4}',
    seen: ['ENR-130', 'INR-330'],
    unlike: ['ENR', 'DNR-322L'],
  },
  {
    maker: 'foscam',
    is: 'camera',
    pattern: '(?:C[12]M?|R[2345]M?|G[24][A-Z]{0,2}|X[35]|SD[24][A-Z]?|HT2|V5E?P|S41|D4Z|T[58]EP)',
    seen: ['C1', 'R5', 'SD2X'],
    unlike: ['C3', 'R6', 'SD'],
    weight: short,
  },
  {
    maker: 'foscam',
    is: 'recorder',
    pattern: 'FN\\d{4}\\w{0,6}',
    seen: ['FN7108W'],
    unlike: ['FN7', 'FI9821P'],
  },
  {
    maker: 'd-link',
    is: 'recorder',
    pattern: 'DNR-\\d{3,4}\\w{0,4}(?:-\\w{1,4})?',
    seen: ['DNR-4020-16P', 'DNR-202L'],
    unlike: ['DNR', 'ENR-130'],
  },
  {
    maker: 'd-link',
    is: 'encoder',
    pattern: 'DVS-\\d{3}\\w{0,4}(?:-\\w{1,4})?',
    seen: ['DVS-310-1'],
    unlike: ['DVS', 'DVS-31'],
  },
  {
    maker: 'tiandy',
    is: 'camera',
    pattern: 'TC-N[A-Z]\\d{2}[A-Z]{0,3}(?:[ _/-].*)?',
    seen: ['TC-NC44M'],
    unlike: ['TC-N', 'TC-W8901'],
  },
  {
    maker: 'kedacom',
    is: 'camera',
    pattern: 'IPC\\d{3,4}-[A-Z]{1,2}N(?:-\\w{2,8}){0,3}',
    seen: ['IPC2255-HN-SIR30-L0360', 'IPC186-HN'],
    unlike: ['IPC6225-VRZ-SP', 'IPC2124LE-ADF28KM-G'],
  },
  {
    maker: 'kedacom',
    is: 'recorder',
    pattern: 'NVR\\d{4}-\\d{5}[A-Z]{0,2}',
    seen: ['NVR2821-08032B'],
    unlike: ['NVR4108HS-8P-4KS2', 'NVR2821'],
  },
  {
    maker: 'xiongmai',
    is: 'camera',
    pattern:
      '(?:[5-9]\\d[HXPF]\\d{2}[A-Z]{0,4}|I[PV]G-\\d{2}[HX]\\w{2,12}(?:-\\w{1,6}){0,2}|R\\d{2}X\\d{2}-\\w{2,6})',
    seen: ['50H20L', '85H30AI', 'IVG-85HG50PYA-AE', 'R80X20-PQL'],
    unlike: ['50H2', '4K01FD2PAJ6E3FF'],
  },
  {
    maker: 'digital-watchdog',
    is: 'recorder',
    pattern: 'DW-(?:V[FPAB]|BJ)\\w{1,16}',
    seen: ['DW-VF916', 'DW-BJCUBE'],
    unlike: ['DW-', 'DWC-MB45WiAT'],
  },
  {
    maker: 'lilin',
    is: 'camera',
    pattern: '(?:[LZ][RD]\\d{4}\\w{0,6}|IP[RDSG]\\d{3,4}[A-Z]{1,3}\\d{0,2}|[PZ]\\d[RTG]\\d{4}\\w{0,4})',
    seen: ['LR7022', 'ZR6122', 'IPR722ES2', 'Z2R8022X'],
    unlike: ['LR702', 'IPC722', 'LB120'],
  },
  {
    maker: 'lilin',
    is: 'recorder',
    pattern: 'DHD\\d{3}\\w{0,4}',
    seen: ['DHD216'],
    unlike: ['DHD2', 'DH-216'],
  },
  {
    maker: 'flir',
    is: 'camera',
    pattern: '(?:C[BFMP]-\\d{4}-\\d{2}-\\w{1,3}|Quasar [\\w -]{2,30})',
    seen: ['CF-6308-00-0', 'Quasar 4K'],
    unlike: ['CF-6308', 'Quasar'],
  },
  {
    maker: 'arecont',
    is: 'camera',
    pattern: 'AV(?:\\d{4,5}[A-Za-z]{1,6}\\d?(?:-\\w{1,4})?|\\d{2}[A-Z]{3}-\\d{3})',
    seen: ['AV2115DNv1', 'AV20175DN-28', 'AV05CLB-100'],
    unlike: ['AV20', 'AVN80X'],
  },
  {
    maker: 'illustra',
    is: 'camera',
    pattern: 'I[EFIPQS][SF]\\d{2}(?:-[A-Z]\\d(?:-\\w{2,6})?|[A-Z0-9]{4,12})',
    seen: ['IPS02CFOCWST', 'IFS08-D2-OI04', 'IPF08-D2'],
    unlike: ['IPS722', 'IFS08'],
  },
  {
    maker: 'speco',
    is: 'camera',
    pattern: 'O\\d[A-Z]{1,4}\\d{0,2}[A-Z]?',
    seen: ['O4B7M', 'O2VLD8'],
    unlike: ['O4', 'OB-500Af'],
    weight: 0.4,
  },
  {
    maker: 'speco',
    is: 'recorder',
    pattern: 'N\\d{1,2}NR[A-Z]{1,2}\\w{0,4}',
    seen: ['N16NRE'],
    unlike: ['N16', 'NR9581'],
  },
  {
    maker: 'jovision',
    is: 'camera',
    pattern: 'JVS-N(?!D|V)[\\w-]{2,20}',
    seen: ['JVS-N815-YWC'],
    unlike: ['JVS-', 'JVS-ND6001-HD'],
  },
  {
    maker: 'jovision',
    is: 'recorder',
    pattern: 'JVS-(?:ND|NV|D|XD)\\w{2,16}(?:-\\w{1,6})?',
    seen: ['JVS-ND6001-HD'],
    unlike: ['JVS-N815-YWC', 'JVS-'],
  },
  {
    maker: 'hikvision',
    brand: 'LTS',
    is: 'recorder',
    pattern: 'LTN\\d{4}[\\w/-]{0,12}',
    seen: ['LTN8704K-P4', 'LTN8916'],
    unlike: ['LTN', 'CMIP1042W-28MA'],
    weight: 0,
  },
  {
    maker: 'hikvision',
    brand: 'Honeywell',
    is: 'recorder',
    pattern: 'HRGX?\\d{2,4}\\w{0,6}',
    seen: ['HRGX162'],
    unlike: ['HRGX', 'HBW4PER2'],
    weight: 0,
  },
  {
    maker: 'hikvision',
    brand: 'Swann',
    is: 'camera',
    pattern: 'SWN(?:HD|WH|AD|IP)-\\w{3,12}(?:-\\w{1,6})?',
    seen: ['SWNHD-820CAM'],
    unlike: ['SWNHD', 'SWPRO'],
    weight: 0,
  },
  {
    maker: 'uniview',
    brand: 'ClareVision',
    is: 'camera',
    pattern: 'CLR-V\\d{3}-\\w{3,12}',
    seen: ['CLR-V200-4B28'],
    unlike: ['CLR-V', 'CLR-200'],
    weight: 0,
  },
  {
    maker: 'tvt',
    brand: 'DVC',
    is: 'camera',
    pattern: 'DCN-[BDVT][A-Z]{0,2}\\d{4}\\w{0,6}',
    seen: ['DCN-BF3221'],
    unlike: ['DCN-', 'DCS-930L'],
    weight: 0,
  },
  {
    maker: 'bosch',
    is: 'encoder',
    pattern: 'VJT?-?X\\d{2}\\w{0,4}(?:-\\w{1,3})?',
    seen: ['VJT-X20XF-E', 'VJ-X10'],
    unlike: ['VJT', 'VJT-X'],
  },
];

/** Marks of these series. None was verified: each stays at 0.5 and below, and flags nothing alone. */
export const seriesMarks: MarksByMaker = series.map(
  ({ maker, is, pattern, seen, unlike, weight = 0.5 }, at) => {
    const [first, ...rest] = seen.map((model) => ({ seen: model, gives: { model } }));
    return {
      maker,
      mark: {
        id: `${maker}/series-${series.slice(0, at).filter((one) => one.maker === maker).length + 1}`,
        field: modelFields,
        pattern: new RegExp(`^(?<model>${pattern})$`),
        weight,
        type: { is, weight: weight > 0 && weight < 0.5 ? 0.3 : 0.6 },
        examples: [first ?? { seen: seen[0], gives: { model: seen[0] } }, ...rest],
        unlike,
        source: 'general knowledge, not verified',
      },
    };
  },
);
