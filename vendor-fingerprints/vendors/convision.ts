import { type MakerEntry, nameMark } from '../define.ts';

export const convision: MakerEntry = {
  id: 'convision',
  name: 'Convision',
  headquarters: 'DE',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: CONVISION TECHNOLOGY GMBH (Germany)',
    'nmap/nmap nmap-service-probes',
  ],
  marks: [
    {
      id: 'convision/http-server',
      field: 'http.server',
      pattern: /^Vistabox$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Vistabox' }],
      unlike: ['Vista'],
      source: 'nmap/nmap nmap-service-probes',
    },
    nameMark({
      id: 'convision/own-name',
      name: 'Convision',
      weight: 0.9,
      source: 'nmap/nmap nmap-service-probes',
    }),
    {
      id: 'convision/title-name',
      field: 'http.title',
      pattern: /^Convision(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'Convision' }],
      unlike: ['Vision'],
      source: 'general knowledge, not verified',
    },
  ],
};
