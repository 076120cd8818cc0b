import { type MakerEntry, modelFields } from '../define.ts';
import { camera, plain } from '../tables/series.ts';

export const ktAndC: MakerEntry = {
  id: 'kt-and-c',
  name: 'KT&C',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: KT&C Co., Ltd. (South Korea)'],
  fingerprints: [
    {
      id: 'kt-and-c/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>KPC-\w{3,16})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'KPC-IP560NH', gives: { model: 'KPC-IP560NH' } }],
      unlike: ['KPC'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['KT&C Co., Ltd.'],
  series: [
    camera('KNC-[pH]?\\w{3,16}', ['KNC-HDi47', 'KNC-p3BR28V12IR'], ['KNC-', 'KN-HDi47']),
    camera('OMNI-[TBDP]\\d\\w{1,3}', ['OMNI-T5AF'], ['OMNI-', 'OMNI-PRO'], plain),
  ],
};
