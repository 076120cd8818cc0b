import type { MakerEntry } from '../define.ts';
import { strix } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const kguard: MakerEntry = {
  id: 'kguard',
  name: 'KGuard',
  headquarters: 'TW',
  sources: ['general knowledge, not verified', 'nmap/nmap nmap-service-probes'],
  fingerprints: [
    {
      id: 'kguard/http-title',
      field: 'http.title',
      pattern: /^RemoteView$/,
      weight: 0.4,
      type: { is: 'recorder', weight: 0.4 },
      examples: [{ seen: 'RemoteView' }],
      unlike: ['Remote View', 'RemoteViewer'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  series: [
    unit(
      'recorder',
      '(?:EL|NS|HW|SHA|BR|OT)\\d{2,4}',
      ['EL421', 'NS801', 'SHA24', 'BR1601'],
      ['EL4', 'NS-801', 'ELR421'],
      short,
    ),
    camera('QR[CT]-\\d{2,3}', ['QRC-601', 'QRT-501'], ['QRC', 'QR-601'], {
      ...plain,
      source: strix('kguard'),
    }),
    unit('recorder', 'KG-[A-Z]{2}A?\\d{3}', ['KG-SHA108', 'KG-CA104'], ['KG-', 'KG-NVR0401'], {
      ...plain,
      source: strix('kguard'),
    }),
  ],
};
