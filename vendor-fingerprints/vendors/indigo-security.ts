import type { Maker } from '../../src/model/fingerprint.ts';

export const indigoSecurity: Maker = {
  id: 'indigo-security',
  name: 'Indigo Security',
  // Not established.
  headquarters: null,
  sources: ['rapid7/recog xml/rtsp_servers.xml'],
  marks: [
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
};
