import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';

const source =
  'HomeKit Accessory Protocol specification, accessory categories (ci); kinds in it: general knowledge, not verified';

/** The category that an accessory of HomeKit announces (`ci`): cameras, doorbells, and what is neither. */
export const homekit: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/homekit-camera',
    says: 'video',
    field: 'mdns.txt',
    pattern: /^ci=17$/,
    type: { is: 'camera', weight: 0.6 },
    examples: [{ seen: 'ci=17' }],
    unlike: ['ci=1', 'ci=170', 'ci=7'],
    source,
  },
  {
    id: 'behaviour/homekit-doorbell',
    says: 'video',
    field: 'mdns.txt',
    pattern: /^ci=18$/,
    type: { is: 'doorbell', weight: 0.6 },
    examples: [{ seen: 'ci=18' }],
    unlike: ['ci=8', 'ci=17', 'ci=181'],
    source,
  },
  {
    id: 'behaviour/homekit-other',
    says: 'not-video',
    field: 'mdns.txt',
    // 1, other, and 2, a bridge, stand for anything.
    pattern: /^ci=(?:[3-9]|1[0-6]|19|[23]\d)$/,
    type: { is: 'other', weight: 0.7 },
    examples: [{ seen: 'ci=7' }, { seen: 'ci=10' }, { seen: 'ci=31' }],
    unlike: ['ci=17', 'ci=18', 'ci=2', 'ci=1'],
    source,
  },
  {
    // The library of Homebridge and its like calls the machine by an address that it made up. The camera that it announces is another's.
    id: 'behaviour/homekit-program',
    says: 'not-video',
    field: 'mdns.host',
    pattern: /^[0-9A-F]{2}(?:_[0-9A-F]{2}){5}(?:\.local\.?)?$/i,
    type: { is: 'other', weight: 0.7 },
    examples: [{ seen: 'CC_22_3D_E3_CE_30.local' }, { seen: '0e_1a_2b_3c_4d_5e.local' }],
    unlike: ['CC-22-3D-E3-CE-30.local', 'CC_22_3D_E3_CE.local', 'camera_CC_22_3D_E3_CE_30.local'],
    source: 'https://github.com/homebridge/HAP-NodeJS/issues/614',
  },
];
