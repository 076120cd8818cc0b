import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const vstarcam: Maker = {
  id: 'vstarcam',
  name: 'VStarcam',
  headquarters: 'CN',
  sources: ['https://www.vstarcam.com, Shenzhen VStarcam Technology'],
  marks: [
    {
      id: 'vstarcam/rtsp-session',
      field: 'rtsp.sdp-session',
      pattern: /^streamed by the VSTARCAM RTSP server$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'streamed by the VSTARCAM RTSP server' }],
      unlike: ['streamed by the RTSP server'],
      source: 'scottlamb/retina src/client/testdata/vstarcam_describe.txt',
    },
    nameMark({
      id: 'vstarcam/own-name',
      name: 'VStarcam',
      weight: 0.9,
      source: 'scottlamb/retina src/client/testdata/vstarcam_describe.txt',
    }),
  ],
};
