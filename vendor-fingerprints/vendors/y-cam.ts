import type { MakerEntry } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const yCam: MakerEntry = {
  id: 'y-cam',
  name: 'Y-cam',
  headquarters: 'GB',
  sources: ['IEEE registry via npm oui-data 2.1.9: Y-cam Solutions Ltd (United Kingdom)'],
  fingerprints: [
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
  registrants: ['Y-cam Solutions Ltd'],
  series: [
    camera(
      '(?:Y-CAM:(?:BLACK|KNIGHT|WHITE|BULLET|CUBE)|YC(?:[BWK]|BL|EB|BLHD|BHD|BLB|HM)\\w{0,2}\\d{1,3}[A-Z]?)',
      ['Y-CAM:WHITE', 'YCB002', 'YCBLHD5'],
      ['Y-CAM:', 'YC002'],
      { ...plain, source: cameraTable },
    ),
  ],
};
