import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { camera, short } from '../tables/series.ts';

export const rhombus: MakerEntry = {
  id: 'rhombus',
  name: 'Rhombus',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Rhombus Systems (United States)'],
  fingerprints: [],
  registrants: ['Rhombus Systems', 'Rhombus Europe'],
  prefixWeight: 0.2,
  firmwareStrings: [
    {
      // Controllers of doors, sensors, loudspeakers: so short that they count behind the name only.
      field: ['http.title', 'http.auth-realm', 'snmp.sys-descr', 'upnp.friendly-name', 'mdns.instance'],
      pattern: /^Rhombus[ _-](?<model>(?:DC|DR)\d{2}|[AE]\d{1,3})$/,
      weight: 0.5,
      is: ['other', 0.6],
      seen: ['Rhombus A100', 'Rhombus DC20'],
      unlike: ['A100', 'Rhombus R200'],
      source: unverified,
    },
  ],
  series: [camera('R[1-6]\\d{2}', ['R200', 'R120'], ['R20', 'R1200'], short)],
};
