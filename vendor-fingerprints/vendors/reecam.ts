import type { MakerEntry } from '../define.ts';

export const reecam: MakerEntry = {
  id: 'reecam',
  name: 'ReeCam',
  // Not established.
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Shenzhen Reecam Tech.Ltd. (China)',
    'rapid7/recog xml/http_servers.xml',
  ],
  fingerprints: [
    {
      id: 'reecam/http-server',
      field: 'http.server',
      pattern: /^ReeCam IP Camera$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ReeCam IP Camera' }],
      unlike: ['Ree IP Camera'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
  ],
  registrants: ['Shenzhen Reecam Tech.Ltd.'],
};
