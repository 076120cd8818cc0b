import type { MakerEntry } from '../define.ts';
import { plain, unit } from '../tables/series.ts';

export const mangoDsp: MakerEntry = {
  id: 'mango-dsp',
  name: 'Mango DSP',
  // Not established.
  headquarters: null,
  sources: ['nmap/nmap nmap-service-probes'],
  fingerprints: [
    {
      id: 'mango-dsp/http-server',
      field: 'http.server',
      pattern: /^Mango DSP HTTP Stack\b/,
      weight: 0.95,
      type: { is: 'encoder', weight: 0.6 },
      examples: [{ seen: 'Mango DSP HTTP Stack' }],
      unlike: ['Mango', 'HTTP Stack'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'mango-dsp/http-title',
      field: 'http.title',
      pattern: /^Mango IP Node Configuration$/i,
      weight: 0.9,
      type: { is: 'encoder', weight: 0.6 },
      examples: [{ seen: 'Mango IP Node Configuration' }],
      unlike: ['IP Node Configuration'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  registrants: ['Mango DSP, Inc.'],
  series: [
    unit('encoder', 'Raven-[A-Z]{1,2}(?: \\w{1,6})?', ['Raven-M', 'Raven-X'], ['Raven', 'Ravenna-M'], plain),
  ],
};
