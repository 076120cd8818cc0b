import type { Maker } from '../../src/model/fingerprint.ts';

export const intellinet: Maker = {
  id: 'intellinet',
  name: 'Intellinet',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: IC Intracom (United States)',
    'that Intellinet is this company’s: general knowledge, not verified',
  ],
  marks: [
    {
      id: 'intellinet/http-title',
      field: 'http.title',
      pattern: /^:* ?INTELLINET\b.{0,30}\bCamera\b/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: '::::: INTELLINET IP Camera Homepage :::::' }],
      unlike: ['INTELLINET Router'],
      source: 'urbanadventurer/WhatWeb plugins/intellinet-ip-camera.rb',
    },
  ],
};
