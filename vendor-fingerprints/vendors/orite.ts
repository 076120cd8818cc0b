import type { MakerEntry } from '../define.ts';
import { yak } from '../sources.ts';
import { alone } from '../tables/firmware-strings.ts';

export const orite: MakerEntry = {
  id: 'orite',
  name: 'Orite',
  headquarters: 'TW',
  sources: ['general knowledge, not verified', 'urbanadventurer/WhatWeb plugins/orite-301-camera.rb'],
  fingerprints: [
    {
      id: 'orite/http-title',
      field: 'http.title',
      pattern: /^ORITE\b.{0,30}\bIP-?Camera(?: (?<model>[A-Z]{2}-\d{3}\w*))?/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ORITE Audio IP-Camera IC-301', gives: { model: 'IC-301' } }],
      unlike: ['Orite', 'ORITE router'],
      source: 'urbanadventurer/WhatWeb plugins/orite-301-camera.rb',
    },
  ],
  firmwareStrings: [
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^Orite (?<model>[A-Z]{2}-?\d{3}\w{0,3})\b/i,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['Orite IC301'],
      unlike: ['Orite', 'Favorite IC301'],
      source: yak,
    },
    alone('Orite'),
  ],
};
