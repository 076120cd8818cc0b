import type { DeviceType } from '../../../src/model/identification.ts';

/** Designations of series that a maker's own file does not know; what a maker sells, nobody wrote down in one place. */
export interface Series {
  readonly maker: string;
  readonly is: DeviceType;
  readonly pattern: string;
  readonly seen: readonly [string, ...string[]];
  readonly unlike: readonly [string, ...string[]];
  /** Of a badge that the maker makes in part: it says what the unit is and nothing of who made it. */
  readonly brand?: string;
  /** Default 0.5; 0.3 for designations so short that others may use them. */
  readonly weight?: number;
  /** Where it was read; default general knowledge. */
  readonly source?: string;
}

const short = 0.3;

/** Series of the makers from Hikvision to Tiandy, in no order. */
export const firstSeries: readonly Series[] = [
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
      '(?:I(?:X[A-Z]\\d{2,4}|(?:X|D|E|ES)\\d{2}[A-Z]{1,3}|(?:WP|BP|ME|MM|MP|MV|MS)\\d{3,4}[A-Z]{0,3})\\w{0,6}(?:-\\w{1,5})?|E?S6\\d{3}(?:-\\w{2,6}){1,2}|D5(?:118|2[23]0)\\w{0,4}|SRX[EP]\\d-\\w{3,6}(?:-\\w{2,4}){0,2}|EVO-(?:05|12)[A-Z]{2,4}|GFC-\\d{2}\\w{0,4})',
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
    // Sharp's copiers are MX-M266N and MX-C300.
    pattern: 'MX-[MDSQTVcipv](?:1\\d|2[2-6]|7[1-4])[A-Z]?(?:-[\\w-]{1,20})?',
    seen: ['MX-M15D-SEC'],
    unlike: ['MX-2610N', 'MX-', 'MX-M266N', 'MX-C300'],
  },
  {
    maker: 'acti',
    is: 'camera',
    pattern: '(?!B[48]00$)[ABDEIKQVZ]\\d{2,3}',
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
    pattern: 'DVS-\\d{3}(?!\\d)\\w{0,4}(?:-\\w{1,4})?',
    seen: ['DVS-310-1'],
    unlike: ['DVS', 'DVS-31', 'DVS-4088S'],
  },
];
