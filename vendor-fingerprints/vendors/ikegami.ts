import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const ikegami: Maker = {
  id: 'ikegami',
  name: 'Ikegami',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: Ikegami Tsushinki Co., Ltd. (Japan)'],
  marks: [
    nameMark({
      id: 'ikegami/own-name',
      name: 'Ikegami',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
};
