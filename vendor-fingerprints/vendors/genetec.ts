import type { MakerEntry } from '../define.ts';
import { camera } from '../tables/series.ts';

/** Genetec: the AutoVu Sharp plate cameras. Its servers are no cameras. */
export const genetec: MakerEntry = {
  id: 'genetec',
  name: 'Genetec',
  headquarters: 'CA',
  sources: ['IEEE registry via npm oui-data 2.1.9: Genetec Inc. (Canada)'],
  fingerprints: [
    {
      id: 'genetec/http-title',
      field: 'http.title',
      pattern: /^Genetec - (?<model>SHARP[VXEZ]\w*)/i,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'Genetec - SHARPV10100', gives: { model: 'SHARPV10100' } },
        { seen: 'Genetec - SharpX', gives: { model: 'SharpX' } },
      ],
      unlike: ['Genetec Security Center', 'Genetec - Sharp', 'Genetec'],
      source: 'rapid7/recog xml/html_title.xml (SharpV); the rest: general knowledge, not verified',
    },
  ],
  registrants: ['Genetec Inc.'],
  prefixWeight: 0.2,
  series: [
    camera(
      '(?:AutoVu[ -])?Sharp(?:[VXEZ]|ZX)\\d?(?:[ -]?\\w{1,8}){0,2}',
      ['AutoVu SharpZ3', 'SharpV ITS', 'SharpX'],
      ['Sharp', 'Sharp MX-2651', 'AutoVu'],
    ),
  ],
};
