import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const brickcom: Maker = {
  id: 'brickcom',
  name: 'Brickcom',
  headquarters: 'TW',
  sources: ['general knowledge, not verified'],
  marks: [
    nameMark({
      id: 'brickcom/own-name',
      name: 'Brickcom',
      weight: 0.9,
      source: 'offensive-security/exploitdb exploits/hardware/webapps/42588.txt',
    }),
    {
      id: 'brickcom/title-name',
      field: 'http.title',
      pattern: /^Brickcom(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'Brickcom' }, { seen: 'Brickcom Corporation' }],
      unlike: ['Brick'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'brickcom/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>(?:[GW]?(?:CB|FB|MB|OB)|FD|MD|VD)-[EH1-9]?\d{2,3}[ANP]\w{0,4}(?:-\w{2,4}){0,2})$/,
      weight: 0.4,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'OB-100Ap', gives: { model: 'OB-100Ap' } }],
      unlike: ['OB-', 'FD9387-HTV', 'VD-233E'],
      source: 'general knowledge, not verified',
    },
  ],
};
