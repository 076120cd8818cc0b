import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const wansview: MakerEntry = {
  id: 'wansview',
  name: 'Wansview',
  headquarters: 'CN',
  sources: [
    'GitHub full-text search for Shenzhen Wansview: two files read in excerpts, one of them a list of MAC prefixes; repositories not named',
  ],
  fingerprints: [],
  firmwareStrings: [
    {
      field: ['http.auth-realm', 'http.title'],
      pattern: /^(?<model>NC[BHML]-?\d{3}(?:W|MW|WF)?)$/,
      weight: 0.45,
      is: ['camera', 0.6],
      seen: ['NCB-541W', 'NCH536MW'],
      unlike: ['NCB', 'NCX-541W'],
      source: unverified,
    },
  ],
  series: [
    camera(
      'NC[BHLMS]?[567]\\d{2}M?(?:W|G[AB]?)',
      ['NC541W', 'NCB541W', 'NCM621W', 'NCH532MW'],
      ['NC450', 'NCB855'],
      { source: cameraTable },
    ),
    camera('54[1-3]-W', ['541-W'], ['541', '54-W'], plain),
  ],
};
