import type { MakerEntry } from '../define.ts';
import { catalogue } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const camius: MakerEntry = {
  id: 'camius',
  name: 'Camius',
  headquarters: 'US',
  sources: ['ch-bas/cctv-camera-database README.md', 'general knowledge, not verified'],
  fingerprints: [],
  series: [
    camera(
      '(?:BOLTX?|IRIS|SPOT|SCOUT)\\d\\w{2,9}(?:-\\w{1,3})?',
      ['BOLTX536R', 'IRIS528R', 'SPOT828A-RB', 'SCOUT4K4XPTZ'],
      ['SPOT', 'IRIS-528'],
      { source: catalogue },
    ),
    camera('(?:FD|WF|BX|TD)4K[A-Z]{1,4}\\d?', ['FD4KATC2', 'WF4KC2'], ['FD4K', 'XFD4KC2'], plain),
  ],
};
