import type { MakerEntry } from '../define.ts';
import { short, unit } from '../tables/series.ts';

export const rifatron: MakerEntry = {
  id: 'rifatron',
  name: 'Rifatron',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: RIFATRON (South Korea)'],
  fingerprints: [
    {
      id: 'rifatron/telnet',
      field: 'banner.telnet',
      pattern: /^\s*IMDVRS login:/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.9 },
      examples: [{ seen: 'IMDVRS login:' }],
      unlike: ['DVRS login:'],
      source: 'rapid7/recog xml/telnet_banners.xml',
    },
  ],
  registrants: ['RIFATRON'],
  series: [
    unit(
      'recorder',
      '(?!TH-[69]\\d\\d$)(?:[STU]H\\d?|HD\\d|LH\\d)-(?:4|8|16|32|\\d{3,4})',
      ['SH2-16', 'TH-1600', 'HD2-1600', 'LH4-16', 'UH-32'],
      ['SH2', 'TH-1', 'HD2', 'TH-661'],
      short,
    ),
  ],
};
