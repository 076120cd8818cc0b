import type { MakerEntry } from '../define.ts';
import { nndefaccts } from '../sources.ts';
import { camera, short, unit } from '../tables/series.ts';

export const threeSVision: MakerEntry = {
  id: 'three-s-vision',
  name: '3S Vision',
  headquarters: 'TW',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: 3S System Technology Inc. (Taiwan)',
    'ch-bas/cctv-camera-database strix/verified/3svision.json',
  ],
  fingerprints: [],
  firmwareStrings: [
    {
      field: 'http.auth-realm',
      pattern: /^IP (?:Video Server|SPEED DOME)$/,
      weight: 0.45,
      seen: ['IP Video Server', 'IP SPEED DOME'],
      unlike: ['Video Server', 'IP Camera'],
      source: nndefaccts,
    },
  ],
  series: [
    camera('N[1-9]0\\d{2}(?:-[A-Z]{1,3})?', ['N8072', 'N6013'], ['N807', 'N8172'], short),
    unit('encoder', 'S[2-4]07\\d(?:-[A-Z]{1,3})?', ['S2071', 'S4071'], ['S207', 'S2108'], short),
  ],
};
