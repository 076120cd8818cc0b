import type { MakerEntry } from '../define.ts';
import { yak } from '../sources.ts';

export const indigoSecurity: MakerEntry = {
  id: 'indigo-security',
  name: 'Indigo Security',
  // Not established.
  headquarters: null,
  sources: ['rapid7/recog xml/rtsp_servers.xml'],
  fingerprints: [
    {
      id: 'indigo-security/rtsp-server',
      field: 'rtsp.server',
      pattern: /^Indigo-Security\/[\d.]+$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Indigo-Security/1.0' }],
      unlike: ['Indigo', 'IndigoVision/1.0'],
      source: 'rapid7/recog xml/rtsp_servers.xml',
    },
  ],
  registrants: ['Indigo Security Co., Ltd.'],
  firmwareStrings: [
    {
      field: 'http.server',
      pattern: /^Indigo-Security\/[\d.]+$/i,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['INDIGO-Security/1.0'],
      unlike: ['Indigo', 'IndigoVision/1.0'],
      source: yak,
    },
  ],
};
