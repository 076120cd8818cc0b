import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

/** Linksys: old WVC cameras. Its routers are left to others. */
export const linksys: Maker = {
  id: 'linksys',
  name: 'Linksys',
  // The owner changed (Cisco, Belkin, Foxconn): not established for a unit.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Linksys USA, Inc (United States)',
    'that it has had several owners, so the country is left open: general knowledge, not verified',
  ],
  marks: [
    {
      id: 'linksys/http-title',
      field: 'http.title',
      pattern: /^(?:Cisco[ -])?Linksys\b.{0,40}\b(?:Video|Internet|Network) Camera\b/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Linksys Wireless-G Internet Video Camera' }],
      unlike: ['Linksys Smart Wi-Fi'],
      source: 'urbanadventurer/WhatWeb plugins/linksys-wireless-g-camera.rb',
    },
    {
      id: 'linksys/http-title-model',
      field: 'http.title',
      pattern: /^(?<model>WVC\d{2,3}\w*)\b/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'WVC54GC', gives: { model: 'WVC54GC' } }],
      unlike: ['WVC'],
      source: 'nmap/nmap nmap-service-probes; urbanadventurer/WhatWeb plugins/linksys-network-camera.rb',
    },
    {
      id: 'linksys/model-camera',
      field: [...modelFields, 'http.auth-realm'],
      pattern: /^(?:Linksys )?(?<model>WVC\d{2,3}\w*)$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'WVC54GCA', gives: { model: 'WVC54GCA' } }],
      unlike: ['WRT54G', 'WVC'],
      source: 'nmap/nmap nmap-service-probes; urbanadventurer/WhatWeb plugins/linksys-network-camera.rb',
    },
  ],
};
