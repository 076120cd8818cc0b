import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const vstarcam: Maker = {
  id: 'vstarcam',
  name: 'VStarcam',
  headquarters: 'CN',
  sources: [
    'the maker’s own interface manual: Shenzhen Vstarcam Technology Co., Ltd. (GitHub full-text search for Shenzhen VStarcam: files read in excerpts, repositories not named)',
  ],
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
