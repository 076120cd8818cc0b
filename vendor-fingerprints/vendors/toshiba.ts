import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

export const toshiba: Maker = {
  id: 'toshiba',
  name: 'Toshiba',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: TOSHIBA CORPORATION (Japan)'],
  marks: [
    {
      id: 'toshiba/http-title',
      field: 'http.title',
      pattern: /^TOSHIBA Network Camera\b/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'TOSHIBA Network Camera - User Login' }],
      unlike: ['TOSHIBA TopAccess'],
      source: 'urbanadventurer/WhatWeb plugins/toshiba-network-camera.rb',
    },
    {
      id: 'toshiba/model-camera',
      field: modelFields,
      pattern: /^(?<model>IK-W[BDRP]\d{2}\w*)$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IK-WB16A', gives: { model: 'IK-WB16A' } }],
      unlike: ['IK-16', 'WB16A'],
      source: 'GitHub full-text search for IK-WB16: files read in excerpts, repositories not named',
    },
  ],
};
