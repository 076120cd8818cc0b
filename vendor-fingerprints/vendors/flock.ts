import type { MakerEntry } from '../define.ts';

const flockPanel = 'projectdiscovery/nuclei-templates http/iot/flock-safety-camera-panel.yaml';

export const flock: MakerEntry = {
  id: 'flock',
  name: 'Flock Safety',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Flock Safety (United States)'],
  fingerprints: [],
  registrants: ['Flock Safety'],
  firmwareStrings: [
    {
      field: 'http.title',
      pattern: /^(?:[\w -]{1,30} )?Flock Admin$/i,
      weight: 0.7,
      is: ['camera', 0.6],
      seen: ['Flock Admin', 'Falcon Flock Admin'],
      unlike: ['Flock', 'Admin', 'Flock Administration of sheep'],
      source: flockPanel,
    },
    {
      field: 'http.page-mark',
      pattern: /^com\.flocksafety\.android\b/i,
      weight: 0.7,
      is: ['camera', 0.6],
      seen: ['com.flocksafety.android.cameraconfig'],
      unlike: ['com.flock.android'],
      source: flockPanel,
    },
  ],
};
