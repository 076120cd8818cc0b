import { type MakerEntry, modelFields } from '../define.ts';

export const elan: MakerEntry = {
  id: 'elan',
  name: 'ELAN',
  headquarters: 'US',
  sources: ['general knowledge, not verified', 'rapid7/recog xml/favicons.xml (ELAN HDIPCam)'],
  fingerprints: [
    {
      id: 'elan/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /\bOU=Nortek, ?O=ELAN, ?L=StuddardMD\b/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.45 },
      examples: [{ seen: 'CN=ServerRoom, OU=Nortek, O=ELAN, L=StuddardMD, ST=10000, C=US' }],
      unlike: ['OU=Nortek, O=ELAN', 'O=ELAN'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    {
      id: 'elan/model-camera',
      field: modelFields,
      pattern: /^(?<model>EL-IP-[\w-]{3,30}|HDIPCam\w{0,10})$/i,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'EL-IP-OBF4-WH', gives: { model: 'EL-IP-OBF4-WH' } }],
      unlike: ['EL-IP', 'IP-OBF4'],
      source: 'general knowledge, not verified',
    },
  ],
};
