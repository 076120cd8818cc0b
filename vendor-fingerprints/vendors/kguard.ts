import { type MakerEntry, nameMark } from '../define.ts';

export const kguard: MakerEntry = {
  id: 'kguard',
  name: 'KGuard',
  headquarters: 'TW',
  sources: ['general knowledge, not verified', 'nmap/nmap nmap-service-probes'],
  marks: [
    nameMark({ id: 'kguard/own-name', name: 'KGuard', weight: 0.9, source: 'nmap/nmap nmap-service-probes' }),
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
};
