import type { MakerEntry } from '../define.ts';

export const rifatron: MakerEntry = {
  id: 'rifatron',
  name: 'Rifatron',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: RIFATRON (South Korea)'],
  marks: [
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
};
