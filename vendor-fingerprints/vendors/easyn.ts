import type { MakerEntry } from '../define.ts';
import { camera, plain } from '../tables/series.ts';

export const easyn: MakerEntry = {
  id: 'easyn',
  name: 'EasyN',
  headquarters: 'CN',
  sources: [
    'ch-bas/cctv-camera-database strix/verified/easyn.json (Shenzhen EasyN Technology, of manuals filed with the FCC)',
  ],
  fingerprints: [],
  series: [
    camera('F[1-3]?-M1\\w{2}', ['F-M166', 'F3-M187', 'F-M10R'], ['F-M16', 'FS-M166', 'F-M1666'], plain),
    camera(
      'F[S-]?-?(?:6\\d{2}|1B\\d)[AB](?:-M\\d{3})?',
      ['FS-613A', 'FS-613A-M136'],
      ['FS-613', 'FS-108'],
      plain,
    ),
  ],
};
