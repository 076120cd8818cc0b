import type { MakerEntry } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const huacam: MakerEntry = {
  id: 'huacam',
  name: 'Huacam',
  // Not established.
  headquarters: null,
  sources: ['nmap/nmap nmap-service-probes'],
  fingerprints: [
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
  series: [
    camera('HC[MV]7\\d{2}\\w{0,3}', ['HCV701', 'HCM735'], ['HCV70', 'HCVR5108H'], {
      ...plain,
      source: cameraTable,
    }),
  ],
};
