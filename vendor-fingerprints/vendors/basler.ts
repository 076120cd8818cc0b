import { type MakerEntry, modelFields } from '../define.ts';

export const basler: MakerEntry = {
  id: 'basler',
  name: 'Basler',
  headquarters: 'DE',
  sources: ['IEEE registry via npm oui-data 2.1.9: Basler AG (Germany)'],
  fingerprints: [
    {
      id: 'basler/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>BIP2?-[\w-]{4,24})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'BIP2-1300c-dn', gives: { model: 'BIP2-1300c-dn' } }],
      unlike: ['BIP', 'IP2-1300c'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Basler AG'],
};
