import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const lilin: Maker = {
  id: 'lilin',
  name: 'LILIN',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: Merit Li-Lin Ent. (Taiwan)'],
  marks: [
    // Sanyo sold the same recorder.
    {
      id: 'lilin/http-server',
      field: 'http.server',
      pattern: /^(?<model>PDR-M\d{3})\/[\d.]+$/,
      weight: 0.7,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'PDR-M800/1.0', gives: { model: 'PDR-M800' } }],
      unlike: ['PDR', 'PDR-M800'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    nameMark({
      id: 'lilin/own-name',
      name: 'LILIN',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Merit Li-Lin Ent. (Taiwan)',
    }),
    nameMark({
      id: 'lilin/other-name',
      name: 'Merit LILIN',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Merit Li-Lin Ent. (Taiwan)',
    }),
    {
      id: 'lilin/title-name',
      field: 'http.title',
      pattern: /^(?:Merit )?LILIN(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'LILIN' }, { seen: 'Merit LILIN' }],
      unlike: ['Lili'],
      source: 'general knowledge, not verified',
    },
  ],
};
