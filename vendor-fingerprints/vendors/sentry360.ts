import type { Maker } from '../../src/model/fingerprint.ts';

export const sentry360: Maker = {
  id: 'sentry360',
  name: 'Sentry360',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Sentry360 (United States)',
    'nmap/nmap nmap-service-probes',
  ],
  marks: [
    {
      id: 'sentry360/http-server',
      field: 'http.server',
      pattern: /^Sentry360$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Sentry360' }],
      unlike: ['Sentry'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
};
