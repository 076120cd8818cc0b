import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const messoa: Maker = {
  id: 'messoa',
  name: 'Messoa',
  headquarters: 'TW',
  sources: ['general knowledge, not verified'],
  marks: [
    nameMark({
      id: 'messoa/own-name',
      name: 'Messoa',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'messoa/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:NCR|NCB(?!5\d{2}W)|NDR|NDF|NDZ|NIC|NOB)\d{3}\w{0,8})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'NCR875E', gives: { model: 'NCR875E' } },
        { seen: 'NIC930', gives: { model: 'NIC930' } },
      ],
      unlike: ['NCR', 'NAS875'],
      source: 'general knowledge, not verified',
    },
  ],
};
