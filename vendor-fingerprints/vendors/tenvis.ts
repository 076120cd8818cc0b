import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const tenvis: Maker = {
  id: 'tenvis',
  name: 'Tenvis',
  headquarters: 'CN',
  sources: ["project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified"],
  marks: [
    nameMark({
      id: 'tenvis/own-name',
      name: 'Tenvis',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'tenvis/http-server',
      field: 'http.server',
      pattern: /^IPCamera-Web$/,
      weight: 0.4,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IPCamera-Web' }],
      unlike: ['IPCamera-Webs', 'IPCamera'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
};
