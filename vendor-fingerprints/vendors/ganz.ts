import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const ganz: Maker = {
  id: 'ganz',
  name: 'Ganz',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: CBC Co., Ltd (Japan)'],
  marks: [
    nameMark({ id: 'ganz/own-name', name: 'Ganz', weight: 0.8, source: 'general knowledge, not verified' }),
    {
      id: 'ganz/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>ZN(?!ID)\w{0,2}-\w{2,12}(?:-\w{1,12})?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'ZN-D1A', gives: { model: 'ZN-D1A' } },
        { seen: 'ZN8-DB4M', gives: { model: 'ZN8-DB4M' } },
      ],
      unlike: ['DZN-D1', 'ZNID-GPON-2426'],
      source: 'general knowledge, not verified',
    },
  ],
};
