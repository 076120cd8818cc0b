import { type MakerEntry, nameMark } from '../define.ts';
import { camera, short, unit } from '../tables/series.ts';

export const rhombus: MakerEntry = {
  id: 'rhombus',
  name: 'Rhombus',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Rhombus Systems (United States)'],
  marks: [
    nameMark({
      id: 'rhombus/own-name',
      name: 'Rhombus',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Rhombus Systems (United States)',
    }),
  ],
  registrants: ['Rhombus Systems', 'Rhombus Europe'],
  prefixWeight: 0.2,
  series: [
    camera('R[1-6]\\d{2}', ['R200', 'R120'], ['R20', 'R1200'], short),
    camera('R[12]', ['R1'], ['R', 'R12'], short),
    unit('other', '(?:DC|DR)\\d{2}|[AE]\\d{1,3}', ['DC20', 'A100', 'DR40'], ['DC200', 'R200'], short),
  ],
};
