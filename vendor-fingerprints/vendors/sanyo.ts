import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

export const sanyo: Maker = {
  id: 'sanyo',
  name: 'Sanyo',
  // Part of Panasonic since 2009.
  headquarters: 'JP',
  group: 'panasonic',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: SANYO Electric Co., Ltd. (Japan)',
    'that it belongs to Panasonic: general knowledge, not verified',
  ],
  marks: [
    {
      id: 'sanyo/http-title',
      field: 'http.title',
      pattern: /^SANYO Network Camera\b/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'SANYO Network Camera' }],
      unlike: ['SANYO projector'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'sanyo/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>VCC-(?:HD)?[A-Z]?\d{3,4}\w*)$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'VCC-HD2300', gives: { model: 'VCC-HD2300' } }],
      unlike: ['VCC-', 'VCC'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
};
