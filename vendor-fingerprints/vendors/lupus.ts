import { type MakerEntry, modelFields } from '../define.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const lupus: MakerEntry = {
  id: 'lupus',
  name: 'LUPUS',
  headquarters: 'DE',
  sources: [
    'GitHub full-text search for LUPUS-Electronics GmbH: files read in excerpts, repositories not named',
    'ch-bas/cctv-camera-database strix/verified/lupus.json (lupus-electronics.de)',
  ],
  fingerprints: [
    {
      id: 'lupus/model-camera',
      field: modelFields,
      pattern: /^(?<model>LE ?\d{3}(?: \w{2,10})?)$/,
      // Others make part of what it sells: the model number names it and establishes no maker.
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'LE202', gives: { model: 'LE202' } }],
      unlike: ['LE20'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    camera('LE ?\\d{3}(?: \\w{2,10})?', ['LE204', 'LE 232'], ['LE2', 'LEN204'], short),
    camera('LE2\\d{2}(?: WLAN| DualLens)?', ['LE201', 'LE232'], ['LE20', 'LE2016'], short),
    unit(
      'recorder',
      '(?:LUPUS(?:TEC|NVR) )?LE ?(?:8\\d{2}|9(?:0\\d|1[58]))',
      ['LE820', 'LUPUSTEC LE918'],
      ['LE204', 'LE8'],
      { weight: 0.35 },
    ),
    camera(
      'LUPUSNET HD(?: -)? ?LE ?\\d{3}(?: \\w{2,10})?|LUPUSCAM LE ?\\d{3}(?: \\w{2,10})?',
      ['LUPUSNET HD LE934', 'LUPUSCAM LE280 PTZ'],
      ['LUPUSNET', 'LUPUSCAM 280'],
      plain,
    ),
  ],
};
