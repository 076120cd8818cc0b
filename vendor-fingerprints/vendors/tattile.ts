import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { camera, plain } from '../tables/series.ts';

export const tattile: MakerEntry = {
  id: 'tattile',
  name: 'Tattile',
  headquarters: 'IT',
  sources: ['IEEE registry via npm oui-data 2.1.9: TATTILE SRL (Italy)'],
  fingerprints: [],
  registrants: ['TATTILE SRL', 'Tattile SRL'],
  firmwareStrings: [
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^Vega ?(?:Smart|Basic|Controller|\d{2})\b/i,
      weight: 0.5,
      is: ['camera', 0.6],
      seen: ['Vega Smart 2HD'],
      unlike: ['Vega', 'Las Vegas'],
      source: unverified,
    },
  ],
  series: [
    camera(
      '(?:Basic MK\\d|ANPR Mark I{1,3}|Vega(?: ?(?:Basic|Smart|One|\\d{1,2}))(?: \\w{2,4})?)',
      ['Basic MK2', 'ANPR Mark III'],
      ['Basic', 'ANPR'],
      plain,
    ),
    camera(
      'Vega ?(?:Smart|Basic|Premium|11|31|33|53)(?: ?\\w{1,6}){0,2}',
      ['Vega Smart 2HD', 'Vega Basic', 'Vega53'],
      ['Vega', 'VEGA 2010'],
    ),
  ],
};
