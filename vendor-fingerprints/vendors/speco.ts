import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const speco: Maker = {
  id: 'speco',
  name: 'Speco',
  // A badge of the United States with several makers behind it: who made a unit is not established.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Speco Technologies (United States)',
    'ch-bas/cctv-camera-database README.md',
    'that it sells what others make, so the country is left open: general knowledge, not verified',
  ],
  marks: [
    {
      id: 'speco/http-title',
      field: 'http.title',
      pattern: /^Speco IP Camera$/i,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Speco IP Camera' }],
      unlike: ['Speco'],
      source: 'nmap/nmap nmap-service-probes',
    },
    nameMark({
      id: 'speco/own-name',
      name: 'Speco',
      weight: 0.5,
      source: 'ch-bas/cctv-camera-database cameras/speco',
    }),
  ],
  registrants: ['Speco Technologies'],
  prefixWeight: 0.2,
};
