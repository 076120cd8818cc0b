import { type MakerEntry, modelFields } from '../define.ts';

export const apexis: MakerEntry = {
  id: 'apexis',
  name: 'Apexis',
  headquarters: 'CN',
  sources: ['IEEE registry via npm oui-data 2.1.9: ShenZhen Apexis Electronic Co.,Ltd (China)'],
  fingerprints: [
    {
      id: 'apexis/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>APM-[JH]\d{3}[\w-]{0,12})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'APM-J011', gives: { model: 'APM-J011' } }],
      unlike: ['APM-'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['ShenZhen Apexis Electronic Co.,Ltd'],
};
