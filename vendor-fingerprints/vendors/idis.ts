import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const idis: Maker = {
  id: 'idis',
  name: 'IDIS',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: IDIS Co., Ltd. (South Korea)'],
  marks: [
    nameMark({
      id: 'idis/own-name',
      name: 'IDIS',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: IDIS Co., Ltd. (South Korea)',
    }),
    {
      id: 'idis/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>DC-[A-Z]\d{4}\w*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'DC-T3233HRXL', gives: { model: 'DC-T3233HRXL' } }],
      unlike: ['DC-', 'DCS-4602EV'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'idis/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>(?:DR|NR)-\d{4}\w*)$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'DR-8364', gives: { model: 'DR-8364' } }],
      unlike: ['DR', 'SNR-1'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['IDIS Co., Ltd.', 'IDIS Nederland BV'],
  prefixWeight: 0.3,
};
