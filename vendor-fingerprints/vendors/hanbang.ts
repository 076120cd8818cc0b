import { type MakerEntry, modelFields } from '../define.ts';
import { yak } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const hanbang: MakerEntry = {
  id: 'hanbang',
  name: 'Hanbang',
  headquarters: 'CN',
  sources: ['IEEE registry via npm oui-data 2.1.9: Beijing Hanbang Technology Corp. (China)'],
  fingerprints: [
    {
      id: 'hanbang/model-recorder',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>HB-?\d{4}[A-Z]\w{0,12})$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'HB7216X3', gives: { model: 'HB7216X3' } }],
      unlike: ['HB72'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Beijing Hanbang Technology Corp.'],
  firmwareStrings: [
    {
      field: ['http.server', 'rtsp.server'],
      pattern: /^HB-[DN]VR\b/i,
      weight: 0.6,
      is: ['recorder', 0.6],
      seen: ['HB-DVR/1.0'],
      unlike: ['DVR', 'HB-DVRX/1'],
      source: yak,
    },
  ],
  series: [
    unit('recorder', 'HB7\\d{3}\\w{0,4}', ['HB7116', 'HB7004X3'], ['HB71', 'HB-IPC231'], plain),
    unit('recorder', 'HB-?[59]\\d{1,3}(?:\\d{2})?(?:X\\d)?', ['HB9404', 'HB-5016'], ['HB9', 'HX9404'], short),
    camera('HB-?IPC\\d{3}\\w{0,4}', ['HB-IPC291S', 'HBIPC231'], ['HB-IPC', 'IPC291S'], plain),
  ],
};
