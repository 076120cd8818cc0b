import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const longse: Maker = {
  id: 'longse',
  name: 'Longse',
  headquarters: 'CN',
  sources: [
    "project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified",
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    nameMark({
      id: 'longse/own-name',
      name: 'Longse',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/longse',
    }),
    {
      id: 'longse/rtsp-server',
      field: 'rtsp.server',
      pattern: /^Rtsp Server \d{3,4}\*\d{3,4}\*\d{1,3}\*\d{2,6}$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Rtsp Server 1920*1080*20*2048' }],
      unlike: ['Rtsp Server/2.0', 'Rtsp Server'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'longse/rtsp-realm',
      field: 'rtsp.auth-realm',
      pattern: /^Surveillance Server$/,
      weight: 0.4,
      examples: [{ seen: 'Surveillance Server' }],
      unlike: ['Surveillance', 'Server'],
      source: 'general knowledge, not verified',
    },
  ],
};
