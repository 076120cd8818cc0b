import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const yCam: Maker = {
  id: 'y-cam',
  name: 'Y-cam',
  headquarters: 'GB',
  sources: ['general knowledge, not verified'],
  marks: [
    nameMark({ id: 'y-cam/own-name', name: 'Y-cam', weight: 0.8, source: 'general knowledge, not verified' }),
    {
      id: 'y-cam/rtsp-server',
      field: 'rtsp.server',
      pattern: /^HomeMonitor HD(?: Pro)?$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'HomeMonitor HD Pro' }],
      unlike: ['HomeMonitor', 'Monitor HD'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
};
