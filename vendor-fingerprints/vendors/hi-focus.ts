import { type MakerEntry, modelFields } from '../define.ts';
import { catalogued } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const hiFocus: MakerEntry = {
  id: 'hi-focus',
  name: 'Hi-Focus',
  headquarters: 'IN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Hifocus Electronics India Private Limited (India)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'hi-focus/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>HC-(?:IPC-?|IP-)\w{4,20})$/,
      // Others make part of what it sells: the model number names it and establishes no maker.
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'HC-IPC-D5200N3', gives: { model: 'HC-IPC-D5200N3' } }],
      unlike: ['HC-D5200'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    camera(
      'HC-D[GQS]\\d{2,4}[A-Z]\\w{0,5}(?:-\\w{1,3}){0,2}',
      ['HC-DG40T-4G', 'HC-DQ2401N2P-A', 'HC-DS5501N2PA-DL'],
      ['HC-DG40', 'HC-D5200'],
      { ...plain, source: catalogued('hi-focus') },
    ),
    camera(
      'HC-IPC-[A-Z]{1,4}\\d{2,5}\\w{0,6}(?:-\\w{1,6}){0,4}',
      ['HC-IPC-D4216H-0400', 'HC-IPC-DQA4114-0280-DLS', 'HC-IPC-SD20T-SL'],
      ['HC-IPC-', 'HC-D4216H'],
      plain,
    ),
  ],
};
