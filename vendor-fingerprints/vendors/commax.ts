import { type MakerEntry, modelFields } from '../define.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const commax: MakerEntry = {
  id: 'commax',
  name: 'COMMAX',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: commax Co., Ltd. (South Korea)'],
  fingerprints: [
    {
      id: 'commax/model-recorder',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>CVD-A\d{2}\w{0,8})$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'CVD-A08', gives: { model: 'CVD-A08' } }],
      unlike: ['CDV-43K'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    camera(
      'CIV-\\d{1,2}M\\w{1,4}|CIO-\\d{1,2}\\w{1,4}',
      ['CIV-20M4', 'CIV-2M20R'],
      ['CIV-', 'CIV-M4'],
      plain,
    ),
    unit('recorder', 'CVD-A[FH]?\\d{2}\\w?', ['CVD-AH16', 'CVD-AF04'], ['CVD-A', 'CDV-70H'], plain),

    unit(
      'doorbell',
      '(?:CIOT-D\\d{2}\\w{0,3}|CDV-\\w{3,8}|DRC-\\w{3,8}|CMV?-\\d{2}(?!\\dDVR)\\w{3,6})',
      ['CIOT-D21M', 'CIOT-D20M'],
      ['CIOT-', 'CIOT-H10L'],
    ),
  ],
};
