import type { MakerEntry } from '../define.ts';
import { camera, plain } from '../tables/series.ts';

export const sentry360: MakerEntry = {
  id: 'sentry360',
  name: 'Sentry360',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Sentry360 (United States)',
    'nmap/nmap nmap-service-probes',
  ],
  fingerprints: [
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
  registrants: ['Sentry360'],
  series: [
    camera(
      '(?:FS|IS)-(?:IP|DM|BU|TU)\\d{2,5}(?:-[A-Z]{1,3}\\d?)?',
      ['FS-IP8180-M', 'IS-IP510-V'],
      ['FS-IP', 'IS-1000'],
      plain,
    ),
    camera(
      '(?:FS-IP\\d{1,5}K?\\w{0,4}|IS-DM\\d{3}\\w{0,3})',
      ['FS-IP5000', 'IS-DM220', 'FS-IP10K'],
      ['FS-IP', 'IS-DM'],
    ),
  ],
};
