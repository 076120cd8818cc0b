import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const dallmeier: Maker = {
  id: 'dallmeier',
  name: 'Dallmeier',
  headquarters: 'DE',
  sources: ['IEEE registry via npm oui-data 2.1.9: Dallmeier electronic (Germany)'],
  marks: [
    nameMark({
      id: 'dallmeier/own-name',
      name: 'Dallmeier',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Dallmeier electronic (Germany)',
    }),
    {
      id: 'dallmeier/title-name',
      field: 'http.title',
      pattern: /^Dallmeier(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'Dallmeier' }, { seen: 'Dallmeier electronic' }],
      unlike: ['Dallas'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'dallmeier/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:DF|DDF|DDZ|MDF)\d{4}HDV?[\w-]*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'DF5200HD-DN', gives: { model: 'DF5200HD-DN' } }],
      unlike: ['DF5200'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Dallmeier electronic'],
  prefixWeight: 0.3,
};
