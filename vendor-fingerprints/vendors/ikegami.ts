import type { MakerEntry } from '../define.ts';
import { camera, plain } from '../tables/series.ts';

export const ikegami: MakerEntry = {
  id: 'ikegami',
  name: 'Ikegami',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: Ikegami Tsushinki Co., Ltd. (Japan)'],
  fingerprints: [],
  registrants: ['Ikegami Tsushinki Co., Ltd.'],
  prefixWeight: 0.2,
  series: [
    camera(
      'ICD-[5-9]\\d{2}\\w{0,3}|IPD-[A-Z]{2}\\d{2,3}\\w{0,4}|ISD-[A-Z]\\d{2}\\w{0,3}',
      ['ICD-879S', 'IPD-BX11', 'ISD-A15'],
      ['ICD-PX370', 'IPD-BX', 'ISD-15'],
      plain,
    ),
    camera(
      'I[PS]D-[A-Z]{1,2}\\d{2,3}\\w?',
      ['IPD-DM11', 'ISD-A10', 'IPD-BL200'],
      ['IPD-', 'IPD-1920'],
      plain,
    ),
  ],
};
