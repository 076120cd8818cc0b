import type { MakerEntry } from '../define.ts';

/** Herospeed makes for other brands; port 8999 often answers ONVIF. */
export const herospeed: MakerEntry = {
  id: 'herospeed',
  name: 'Herospeed',
  headquarters: 'CN',
  sources: ['IEEE registry via npm oui-data 2.1.9: Herospeed Digital Technology Limited (China)'],
  fingerprints: [
    {
      id: 'herospeed/scope-manufacturer',
      field: 'onvif.scope',
      pattern: /^onvif:\/\/www\.onvif\.org\/(?:manufacturer|mfr)\/Hero ?speed$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'onvif://www.onvif.org/manufacturer/HeroSpeed' }],
      unlike: ['onvif://www.onvif.org/name/Hero', 'onvif://www.onvif.org/manufacturer/'],
      source: 'https://github.com/ZoneMinder/zoneminder/pull/1645',
    },
  ],
  registrants: ['Herospeed Digital Technology Limited'],
  prefixWeight: 0.3,
};
