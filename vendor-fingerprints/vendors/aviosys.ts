import type { Maker } from '../../src/model/fingerprint.ts';

export const aviosys: Maker = {
  id: 'aviosys',
  name: 'Aviosys',
  headquarters: 'TW',
  sources: ['general knowledge, not verified', 'nmap/nmap nmap-service-probes'],
  marks: [
    {
      id: 'aviosys/http-realm',
      field: 'http.auth-realm',
      pattern: /^Camera Name ?:(?: (?<name>.{1,40}))?$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Camera Name : Gate', gives: { name: 'Gate' } }],
      unlike: ['Camera Name', 'Camera Server', 'Camera Named: x'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
};
