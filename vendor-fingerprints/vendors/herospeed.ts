import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

/** Herospeed makes for other brands; port 8999 often answers ONVIF. */
export const herospeed: Maker = {
  id: 'herospeed',
  name: 'Herospeed',
  headquarters: 'CN',
  sources: [
    'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9: Herospeed Digital Technology, China',
  ],
  marks: [
    nameMark({
      id: 'herospeed/own-name',
      name: 'Herospeed',
      weight: 0.9,
      source: 'ONVIF scopes of a Herospeed camera, printed in a public wsdiscover thread',
    }),
    {
      id: 'herospeed/scope-manufacturer',
      field: 'onvif.scope',
      pattern: /^onvif:\/\/www\.onvif\.org\/(?:manufacturer|mfr)\/Hero ?speed$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'onvif://www.onvif.org/manufacturer/HeroSpeed' }],
      unlike: ['onvif://www.onvif.org/name/Hero', 'onvif://www.onvif.org/manufacturer/'],
      source: 'ONVIF scopes of a Herospeed camera, printed in a public wsdiscover thread',
    },
  ],
  registrants: ['Herospeed Digital Technology Limited'],
  prefixWeight: 0.3,
};
