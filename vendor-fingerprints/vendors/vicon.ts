import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const vicon: Maker = {
  id: 'vicon',
  name: 'Vicon',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Vicon Industries Inc. (United States)'],
  marks: [
    nameMark({ id: 'vicon/own-name', name: 'Vicon', weight: 0.8, source: 'general knowledge, not verified' }),
  ],
};
