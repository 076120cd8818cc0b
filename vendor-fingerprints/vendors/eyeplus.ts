import { type MakerEntry, modelFields } from '../define.ts';
import { alone } from '../tables/firmware-strings.ts';

export const eyeplus: MakerEntry = {
  id: 'eyeplus',
  name: 'EYEPLUS',
  // Not established.
  headquarters: null,
  sources: ['https://github.com/home-assistant/core/issues/63399'],
  fingerprints: [
    {
      id: 'eyeplus/model-camera',
      field: modelFields,
      pattern: /^(?<model>EYEPLUS_DEV)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'EYEPLUS_DEV', gives: { model: 'EYEPLUS_DEV' } }],
      unlike: ['EYEPLUS'],
      source: 'https://github.com/home-assistant/core/issues/63399',
    },
  ],
  firmwareStrings: [alone('EYEPLUS')],
};
