import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const verkada: MakerEntry = {
  id: 'verkada',
  name: 'Verkada',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Verkada Inc (United States)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'verkada/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?:Verkada )?(?<model>C[BDFHPMRY]\d{2}(?:-(?:TE|[EIMSX]))?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'CD52-E', gives: { model: 'CD52-E' } },
        { seen: 'CB51', gives: { model: 'CB51' } },
      ],
      unlike: ['CD4', 'C210'],
      source: 'ch-bas/cctv-camera-database cameras/verkada',
    },
  ],
  registrants: ['Verkada Inc'],
  prefixWeight: 0.2,
  firmwareStrings: [
    {
      // Doors, alarm panels, sensors of air: so short that they count behind the name only.
      field: ['http.title', 'http.auth-realm', 'snmp.sys-descr', 'upnp.friendly-name', 'mdns.instance'],
      pattern: /^Verkada[ _-](?<model>A[CDX]\d{2}(?:-\w{2,4})?|B[PRZH]\d{2}|SV\d{2}|QM\d{2})$/,
      weight: 0.5,
      is: ['other', 0.6],
      seen: ['Verkada AC41', 'Verkada BP41', 'Verkada SV21'],
      unlike: ['AC41', 'Verkada CD41'],
      source: unverified,
    },
  ],
  series: [
    unit('doorbell', 'TD(?:33|52|53|63)', ['TD52', 'TD33'], ['TD5', 'TD54'], short),
    camera('C[BDFHM]\\d{2}-\\d{3}E?(?:-HW)?', ['CD42-256E-HW', 'CB62-512E-HW'], ['CD42-', 'CD42-2'], plain),
    camera('CT\\d{2}(?:-E|-TE)?', ['CT81-E'], ['CT8', 'CTX81-E'], short),
    camera('CE\\d{2}(?:-E)?|D(?:30|40|50|80)', ['CE23-E', 'D80'], ['CE2', 'D20'], short),
    unit(
      'recorder',
      'GC31(?:-E)?|VX5\\d|CC(?:300|500|550|700)(?:-\\w{2,4})?',
      ['GC31-E', 'VX52', 'CC550'],
      ['GC3', 'CC5'],
      short,
    ),
  ],
};
