import type { MakerEntry } from '../define.ts';

/** Hytera: radios for the most part, and body-worn cameras; its MAC prefixes show little of cameras. */
export const hytera: MakerEntry = {
  id: 'hytera',
  name: 'Hytera',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Hytera Communications Co .,ltd (China)',
    'section 889 of the NDAA FY2019 names it',
  ],
  fingerprints: [
    {
      id: 'hytera/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^Hytera(?:[ _-].*)?$/i,
      weight: 0.9,
      examples: [{ seen: 'Hytera' }, { seen: 'HYTERA Communications' }],
      unlike: ['Hyter'],
      source: 'IEEE registry via npm oui-data 2.1.9: Hytera Communications Co .,ltd (China)',
    },
  ],
  registrants: ['Hytera Communications Co .,ltd', 'Hytera Communications Corporation Limited'],
  prefixWeight: 0.1,
};
