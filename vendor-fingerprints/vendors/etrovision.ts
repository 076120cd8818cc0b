import { type MakerEntry, modelFields } from '../define.ts';
import { camera, short } from '../tables/series.ts';

export const etrovision: MakerEntry = {
  id: 'etrovision',
  name: 'EtroVision',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: ETROVISION TECHNOLOGY (Taiwan)'],
  fingerprints: [
    {
      id: 'etrovision/model-camera',
      field: modelFields,
      pattern: /^(?<model>EV\d{4}(?!HD|TURBO)[A-Z]{0,3}(?:-\w{1,6})?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'EV8580A', gives: { model: 'EV8580A' } }],
      unlike: ['EV85', 'EV1016HDX'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['ETROVISION TECHNOLOGY'],
  series: [
    camera('N[57]\\d[A-Z](?:-[A-Z])?', ['N70Q-D', 'N71E'], ['N70', 'N7QD'], short),
    camera('N\\d{2}[A-Z]{1,2}\\d?-\\d', ['N71R-6'], ['N71R', 'N71R-66'], short),
  ],
};
