import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const planet: Maker = {
  id: 'planet',
  name: 'PLANET',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: PLANET Technology Corporation (Taiwan)'],
  marks: [
    nameMark({
      id: 'planet/own-name',
      name: 'PLANET',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'planet/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>(?:PLANET )?ICA-[\w-]{3,20})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'ICA-HM100', gives: { model: 'ICA-HM100' } },
        { seen: 'ICA-3350V', gives: { model: 'ICA-3350V' } },
      ],
      unlike: ['GS-4210', 'ICA-'],
      source: 'general knowledge, not verified',
    },
  ],
};
