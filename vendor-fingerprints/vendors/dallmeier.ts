import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const dallmeier: Maker = {
  id: 'dallmeier',
  name: 'Dallmeier',
  headquarters: 'DE',
  sources: ['IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9: Dallmeier electronic, Germany'],
  marks: [
    nameMark({
      id: 'dallmeier/own-name',
      name: 'Dallmeier',
      weight: 0.9,
      source: 'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9',
    }),
    {
      id: 'dallmeier/title-name',
      field: 'http.title',
      pattern: /^Dallmeier(?:[ _-].*)?$/i,
      weight: 0.8,
      examples: [{ seen: 'Dallmeier' }, { seen: 'Dallmeier electronic' }],
      unlike: ['Dallas'],
      source: 'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9',
    },
    {
      id: 'dallmeier/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:DF|DDF|DDZ|MDF)\d{4}HDV?[\w-]*)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'DF5200HD-DN', gives: { model: 'DF5200HD-DN' } }],
      unlike: ['DF5200'],
      source: 'Dallmeier camera data sheets',
    },
  ],
  registrants: ['Dallmeier electronic'],
  prefixWeight: 0.3,
};
