import type { MakerEntry } from '../define.ts';

export const actSecurity: MakerEntry = {
  id: 'act-security',
  name: 'ACT Security',
  // Not established.
  headquarters: null,
  sources: ['rapid7/recog xml/telnet_banners.xml'],
  fingerprints: [
    {
      id: 'act-security/telnet',
      field: 'banner.telnet',
      pattern: /\bACT Video security\b/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'UDP/TCP/IP Stack: ACT Video security V5.8' }],
      unlike: ['ACT Video'],
      source: 'rapid7/recog xml/telnet_banners.xml',
    },
  ],
};
