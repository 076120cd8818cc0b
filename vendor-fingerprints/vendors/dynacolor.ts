import type { MakerEntry } from '../define.ts';
import { dismap } from '../sources.ts';
import { camera, short } from '../tables/series.ts';

export const dynacolor: MakerEntry = {
  id: 'dynacolor',
  name: 'DynaColor',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: DYNACOLOR, INC. (Taiwan)'],
  fingerprints: [],
  registrants: ['DYNACOLOR, INC.'],
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^script=(?:\/?\w{1,16}\/)?osdcmdtb\.js$/i,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['script=osdcmdtb.js'],
      unlike: ['script=osd.js', 'script=cmdtb.js'],
      source: dismap,
    },
  ],
  series: [
    camera('D7[2-9]\\d{2}[A-Z]{0,2}', ['D7722M', 'D7811'], ['D77', 'D77220'], short),
    camera('N[AHMPUWX]\\d{3}(?:-\\w{1,4})?', ['NH820', 'NA232'], ['NH8', 'N820'], short),
  ],
};
