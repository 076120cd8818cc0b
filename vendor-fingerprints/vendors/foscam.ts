import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const foscam: Maker = {
  id: 'foscam',
  name: 'Foscam',
  headquarters: 'CN',
  sources: [
    'https://www.cybersecurity-insiders.com/foscam-usa-issues-a-cyber-security-alert-to-all-its-users/ (Shenzhen-based)',
    'http://freebeacon.com/national-security/chinese-made-video-cameras-pose-major-cyber-attack-risk/',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    nameMark({
      id: 'foscam/own-name',
      name: 'Foscam',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/foscam',
    }),
    // A server of the HiSilicon kit; the source knows it from Foscam.
    {
      id: 'foscam/rtsp-server',
      field: 'rtsp.server',
      pattern: /^HiIpcam\/V\d+R\d+ VodServer\/[\d.]+$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'HiIpcam/V100R003 VodServer/1.0.0' }],
      unlike: ['Hipcam RealServer/V1.0', 'VodServer/1.0.0'],
      source: 'rapid7/recog xml/rtsp_servers.xml',
    },
    {
      id: 'foscam/model-camera',
      field: modelFields,
      pattern: /^(?<model>FI[89]\d{3}[A-Z]{0,3}(?:[ _-]V\d)?)$/i,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'FI9821W', gives: { model: 'FI9821W' } },
        { seen: 'FI8918W', gives: { model: 'FI8918W' } },
      ],
      unlike: ['FI710-L', 'FIS9821'],
      source:
        'GitHub full-text search for Foscam FI98: files read in excerpts, repositories not named; ch-bas/cctv-camera-database cameras/foscam',
    },
    // Two or three letters: a hint.
    {
      id: 'foscam/model-short',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>R[24][CEMS]|G[24](?:EP|C)|V5E?P|SD4H?|T5EP)$/,
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'R2M', gives: { model: 'R2M' } },
        { seen: 'G4EP', gives: { model: 'G4EP' } },
      ],
      unlike: ['C1', 'R2'],
      source: 'ch-bas/cctv-camera-database cameras/foscam',
    },
    {
      id: 'foscam/http-title',
      field: 'http.title',
      pattern: /^Foscam\b/i,
      weight: 0.6,
      examples: [{ seen: 'Foscam' }],
      unlike: ['IPCam Client'],
      source: 'general knowledge, not verified',
    },
  ],
};
