import type { MakerEntry } from '../define.ts';
import { plain, unit } from '../tables/series.ts';

export const icatch: MakerEntry = {
  id: 'icatch',
  name: 'iCatch',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: iCatch Inc. (Taiwan)', 'nmap/nmap nmap-service-probes'],
  fingerprints: [
    {
      id: 'icatch/ftp',
      field: 'banner.ftp',
      pattern: /^220 Welcom[de] to iCatch FTP Server/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: '220 Welcomd to iCatch FTP Server' }],
      unlike: ['220 Welcome to FTP Server'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  registrants: ['iCatch Inc.'],
  series: [
    unit(
      'recorder',
      'RM[CH]-\\d{4}(?:EU|UE|H|K|QU)\\w{0,3}(?:-N)?',
      ['RMH-0428EU', 'RMH-1628EU-N'],
      ['RMH-0428', 'RH-0428EU'],
      plain,
    ),
  ],
};
