import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const eneo: Maker = {
  id: 'eneo',
  name: 'eneo',
  headquarters: 'DE',
  sources: ['IEEE registry via npm oui-data 2.1.9: VIDEOR E. Hartig GmbH (Germany)'],
  marks: [
    nameMark({ id: 'eneo/own-name', name: 'eneo', weight: 0.8, source: 'general knowledge, not verified' }),
    {
      id: 'eneo/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:IPB|IPD|IPP|IPM|IEB|IED|IEP|INB|IND|IMD|IPBC?)-\d{2}[A-Z]\d{4}[\w-]{0,12})$/,
      // Others make part of what it sells: the designation names it and establishes nobody.
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IPB-72M2812MWA', gives: { model: 'IPB-72M2812MWA' } },
        { seen: 'IED-63M2812M0A', gives: { model: 'IED-63M2812M0A' } },
      ],
      unlike: ['IPB-72'],
      source: 'general knowledge, not verified',
    },
  ],
};
