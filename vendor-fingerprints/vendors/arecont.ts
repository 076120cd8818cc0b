import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const arecont: Maker = {
  id: 'arecont',
  name: 'Arecont Vision',
  // Owned by Costar Technologies since 2018.
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Arecont Vision (United States)'],
  marks: [
    {
      id: 'arecont/mdns-service',
      field: 'mdns.service',
      pattern: /^_arec\._tcp(?:\.local\.?)?$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: '_arec._tcp' }],
      unlike: ['_axis-video._tcp'],
      source: 'julienblitte/UniversalScanner UniversalScanner/Arecont.cs',
    },
    {
      id: 'arecont/mdns-instance',
      field: 'mdns.instance',
      pattern: /^ARECONT (?<model>AV ?\d{3,5}\w*)-/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ARECONT AV5115-AV334455', gives: { model: 'AV5115' } }],
      unlike: ['ARECONT', 'AVIGILON 5.0'],
      source: 'julienblitte/UniversalScanner UniversalScanner/Arecont.selftest',
    },
    {
      id: 'arecont/realm',
      field: ['rtsp.auth-realm', 'http.auth-realm'],
      pattern: /^Arecont Vision$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Arecont Vision' }],
      unlike: ['Arecont', 'Vision'],
      source: 'general knowledge, not verified',
    },
    nameMark({
      id: 'arecont/own-name',
      name: 'Arecont Vision',
      weight: 0.9,
      source: 'julienblitte/UniversalScanner UniversalScanner/Arecont.cs',
    }),
    {
      id: 'arecont/title-name',
      field: 'http.title',
      pattern: /^Arecont(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'Arecont Vision' }, { seen: 'Arecont' }],
      unlike: ['Arec'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'arecont/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>(?!AV(?:1[24]|24)00)AV\d{4,5}[A-Z]{0,4}(?:-[\w-]+)?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'AV5115DN', gives: { model: 'AV5115DN' } }],
      // Blue Coat's proxies are called AV1200, too.
      unlike: ['AVN801', 'AV-TECH', 'AV1200'],
      source:
        'julienblitte/UniversalScanner UniversalScanner/Arecont.selftest (AV…); the rest of the grammar: general knowledge, not verified',
    },
  ],
  registrants: ['Arecont Vision'],
  prefixWeight: 0.3,
};
