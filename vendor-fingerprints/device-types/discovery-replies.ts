import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';

/** What replies to the camera makers' own discovery protocols show of what a unit is. */
export const discoveryReplies: readonly BehaviourFingerprint[] = [
  {
    // Searches for cameras. Door stations and alarm panels of the same makers answer, too: their model or class decides.
    id: 'behaviour/camera-search',
    says: 'video',
    field: 'maker.answer',
    pattern: /^(?:sadp|dhip|dahua-v1)$/,
    examples: [{ seen: 'sadp' }, { seen: 'dhip' }, { seen: 'dahua-v1' }],
    unlike: ['tdp', 'ubiquiti', 'hikvision-mib'],
    source: 'julienblitte/UniversalScanner UniversalScanner; rroller/dahua README and issues',
  },
  {
    // What counts cameras elsewhere on the network among its channels records them.
    id: 'behaviour/remote-channels',
    says: 'neither',
    field: 'maker.remote-channels',
    pattern: /^[1-9]\d{0,3}$/,
    type: { is: 'recorder', weight: 0.6 },
    examples: [{ seen: '16' }, { seen: '9' }],
    unlike: ['0', '', '12345'],
    source:
      'https://www.mhzhuji.com/zhuji_info_958/; certtools/intelmq shadowserver testdata scan_dvr_dhcpdiscover.csv',
  },
  {
    // Cameras have one channel, two or three where they have as many lenses; what counts more is a recorder as a rule.
    id: 'behaviour/many-channels',
    says: 'neither',
    field: 'maker.channels',
    pattern: /^(?:[4-9]|[1-9]\d{1,3})$/,
    type: { is: 'recorder', weight: 0.5 },
    examples: [{ seen: '4' }, { seen: '16' }],
    unlike: ['1', '3', '0'],
    source: 'tools for the TVT LAN search (GitHub, repositories not named); general knowledge, not verified',
  },
];
