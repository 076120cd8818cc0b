import { type MakerEntry, modelFields } from '../define.ts';
import { titleList } from '../sources.ts';
import { camera } from '../tables/series.ts';

export const airlink101: MakerEntry = {
  id: 'airlink101',
  name: 'Airlink101',
  headquarters: 'US',
  sources: ['general knowledge, not verified'],
  fingerprints: [
    {
      id: 'airlink101/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>AICN?\d{3,4}\w{0,4})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'AICN500W', gives: { model: 'AICN500W' } },
        { seen: 'AIC250W', gives: { model: 'AIC250W' } },
      ],
      unlike: ['AIC'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: 'http.auth-realm',
      pattern: /^(?<model>aicn?\d{3,4}\w{0,4})$/,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['aic250'],
      unlike: ['aic', 'air250'],
      source: titleList,
    },
  ],
  series: [camera('AICA?P\\d{3}W?', ['AICP310W', 'AICAP650'], ['AIC', 'AP310W'])],
};
