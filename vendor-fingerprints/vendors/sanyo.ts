import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

export const sanyo: Maker = {
  id: 'sanyo',
  name: 'Sanyo',
  // Part of Panasonic since 2009.
  headquarters: 'JP',
  group: 'panasonic',
  sources: ['https://en.wikipedia.org/wiki/Sanyo', 'nmap/nmap nmap-service-probes'],
  marks: [
    {
      id: 'sanyo/http-title',
      field: 'http.title',
      pattern: /^SANYO Network Camera\b/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'SANYO Network Camera' }],
      unlike: ['SANYO projector'],
      source: 'Sanyo VCC-HD series manuals',
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
