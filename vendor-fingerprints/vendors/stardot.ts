import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const stardot: Maker = {
  id: 'stardot',
  name: 'StarDot',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: STARDOT TECHNOLOGIES (United States)'],
  marks: [
    {
      id: 'stardot/http-title',
      field: 'http.title',
      pattern: /^NetCam (?:XL|SC|IPC|Live Image)\b/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'NetCam Live Image' }, { seen: 'NetCam SC' }],
      unlike: ['NetCamera', 'Netcam Studio'],
      source: 'urbanadventurer/WhatWeb plugins/stardot-netcam.rb',
    },
    nameMark({
      id: 'stardot/own-name',
      name: 'StarDot',
      weight: 0.9,
      source: 'urbanadventurer/WhatWeb plugins/stardot-netcam.rb',
    }),
    {
      id: 'stardot/title-name',
      field: 'http.title',
      pattern: /^StarDot(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'StarDot' }, { seen: 'StarDot Technologies' }],
      unlike: ['Star'],
      source: 'general knowledge, not verified',
    },
  ],
};
