import type { MakerEntry } from '../define.ts';

export const veo: MakerEntry = {
  id: 'veo',
  name: 'Veo',
  // Not established.
  headquarters: null,
  sources: ['nmap/nmap nmap-service-probes (Veo Observer)'],
  fingerprints: [
    {
      id: 'veo/http-title',
      field: 'http.title',
      pattern: /^Veo Observer\b.{0,40}$/i,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Veo Observer Web Client' }, { seen: 'Veo Observer XT' }, { seen: 'VEO Observer' }],
      unlike: ['Veo', 'Observer', 'Video Observer'],
      source: 'nmap/nmap nmap-service-probes; Debian zoneminder 1.36.35 share/db/zm_create.sql',
    },
  ],
};
