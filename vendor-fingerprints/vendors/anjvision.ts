import type { MakerEntry } from '../define.ts';

export const anjvision: MakerEntry = {
  id: 'anjvision',
  name: 'Anjvision',
  // Not established. Its stream descriptions carry MEDIAINFO=494D4B48, which is no proof of Hikvision.
  headquarters: null,
  sources: ['scottlamb/retina src/client/testdata/anjvision_describe.txt'],
  fingerprints: [
    {
      id: 'anjvision/rtsp-session',
      field: 'rtsp.sdp-session',
      pattern: /\bfrom anjvision ipcamera$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'RTSP/RTP stream from anjvision ipcamera' }],
      unlike: ['RTSP/RTP stream from ipcamera', 'Media Presentation'],
      source: 'scottlamb/retina src/client/testdata/anjvision_describe.txt',
    },
    {
      id: 'anjvision/rtsp-tool',
      field: 'rtsp.sdp-tool',
      pattern: /@ANJVISION\.COM$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'LIVE555 Streaming Media v2011.05.25 CHAM.LI@ANJVISION.COM' }],
      unlike: ['LIVE555 Streaming Media v2011.05.25'],
      source: 'scottlamb/retina src/client/testdata/anjvision_describe.txt',
    },
  ],
  brands: [
    {
      name: 'Anpviz',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'The stream description names anjvision.',
      sources: ['scottlamb/retina src/client/testdata/anpviz_sdp.txt'],
      fingerprints: [],
    },
  ],
};
