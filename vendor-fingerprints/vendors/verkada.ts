import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const verkada: Maker = {
  id: 'verkada',
  name: 'Verkada',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Verkada Inc (United States)',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    nameMark({
      id: 'verkada/own-name',
      name: 'Verkada',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/verkada',
    }),
    {
      id: 'verkada/title-name',
      field: 'http.title',
      pattern: /^Verkada(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'Verkada' }, { seen: 'Verkada Inc' }],
      unlike: ['Verka'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'verkada/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?:Verkada )?(?<model>C[BDFHPMRY]\d{2}(?:-(?:TE|[EIMSX]))?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'CD52-E', gives: { model: 'CD52-E' } },
        { seen: 'CB51', gives: { model: 'CB51' } },
      ],
      unlike: ['CD4', 'C210'],
      source: 'ch-bas/cctv-camera-database cameras/verkada',
    },
  ],
  registrants: ['Verkada Inc'],
  prefixWeight: 0.2,
};
