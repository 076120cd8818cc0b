import type { Maker } from '../../src/model/fingerprint.ts';

export const huacam: Maker = {
  id: 'huacam',
  name: 'Huacam',
  // Not established.
  headquarters: null,
  sources: ['nmap/nmap nmap-service-probes'],
  marks: [
    {
      id: 'huacam/telnet',
      field: 'banner.telnet',
      pattern: /^\s*Product of HUACAM\b/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Product of HUACAM Username:' }],
      unlike: ['Product of'],
      source: 'nmap/nmap nmap-service-probes',
    },
    // Grandstream's cameras have it, too.
    {
      id: 'huacam/http-server',
      field: 'http.server',
      pattern: /^GS-Webs$/,
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'GS-Webs' }],
      unlike: ['GoAhead-Webs', 'Webs'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
};
