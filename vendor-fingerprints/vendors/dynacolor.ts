import { type MakerEntry, nameMark } from '../define.ts';
import { camera, short } from '../tables/series.ts';

export const dynacolor: MakerEntry = {
  id: 'dynacolor',
  name: 'DynaColor',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: DYNACOLOR, INC. (Taiwan)'],
  marks: [
    nameMark({
      id: 'dynacolor/own-name',
      name: 'DynaColor',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
  series: [
    camera('D7[2-9]\\d{2}[A-Z]{0,2}', ['D7722M', 'D7811'], ['D77', 'D77220'], short),
    camera('N[AHMPUWX]\\d{3}(?:-\\w{1,4})?', ['NH820', 'NA232'], ['NH8', 'N820'], short),
  ],
};
