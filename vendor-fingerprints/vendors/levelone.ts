import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

/** LevelOne: cameras FCS and WCS; the rest of its range is switches. */
export const levelone: Maker = {
  id: 'levelone',
  name: 'LevelOne',
  headquarters: 'DE',
  sources: ['general knowledge, not verified', 'nmap/nmap nmap-service-probes'],
  marks: [
    {
      id: 'levelone/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm'],
      pattern: /^(?:LevelOne )?(?<model>(?:WCS|FCS)-\d{4}\w*)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'WCS-2030', gives: { model: 'WCS-2030' } },
        { seen: 'FCS-3051', gives: { model: 'FCS-3051' } },
      ],
      unlike: ['FCS', 'WCS-20', 'GES-2450'],
      source: 'nmap/nmap nmap-service-probes (WCS-…); FCS-…: general knowledge, not verified',
    },
  ],
};
