import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { alone } from '../tables/firmware-strings.ts';

export const cieffe: MakerEntry = {
  id: 'cieffe',
  name: 'Cieffe',
  headquarters: 'IT',
  sources: ['general knowledge, not verified', 'nmap/nmap nmap-service-probes'],
  fingerprints: [
    {
      id: 'cieffe/http-title',
      field: 'http.title',
      pattern: /^VisionWEB$/,
      weight: 0.7,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'VisionWEB' }],
      unlike: ['Vision', 'VisionWEB CMS'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'cieffe/http-page',
      field: 'http.page-mark',
      pattern: /\bInsignis Technologies\b|\bCieffe srl\b/i,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'author=Insignis Technologies' }],
      unlike: ['Insignia'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  firmwareStrings: [
    alone('Cieffe'),
    {
      field: 'http.title',
      pattern: /^(?:Cieffe )?(?:Nettuno|NETTUNO)(?: (?:Web|DVR|NVR|VisionWEB|Client).{0,20})$/,
      weight: 0.45,
      is: ['recorder', 0.6],
      seen: ['Cieffe Nettuno Web', 'NETTUNO Web Client'],
      unlike: ['Nettuno', 'Hotel Nettuno'],
      source: unverified,
    },
  ],
};
