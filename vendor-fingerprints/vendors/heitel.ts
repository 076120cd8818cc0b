import type { MakerEntry } from '../define.ts';
import { line } from '../tables/firmware-strings.ts';

export const heitel: MakerEntry = {
  id: 'heitel',
  name: 'HeiTel',
  // German maker; later part of Xtralis and so of Honeywell.
  headquarters: 'DE',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: HeiTel Digital Video GmbH (Germany)',
    'rapid7/recog xml/http_servers.xml',
  ],
  fingerprints: [
    {
      id: 'heitel/http-server',
      field: 'http.server',
      pattern: /^HeiTel GmbH Web Server\b/,
      weight: 0.95,
      type: { is: 'recorder', weight: 0.9 },
      examples: [{ seen: 'HeiTel GmbH Web Server [V1.26/V1.15/V1.7]' }],
      unlike: ['HeiTel', 'Web Server'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
  ],
  registrants: ['HeiTel Digital Video GmbH'],
  firmwareStrings: [
    line(
      'Cam4Net(?: \\w{2,8})?',
      ['Cam4Net Server', 'Cam4Net'],
      ['Cam4Nets', 'Net Server'],
      ['recorder', 0.45],
    ),
  ],
};
