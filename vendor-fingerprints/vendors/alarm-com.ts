import type { MakerEntry } from '../define.ts';
import { strix } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const alarmCom: MakerEntry = {
  id: 'alarm-com',
  name: 'Alarm.com',
  headquarters: 'US',
  buys: 'all',
  sources: ['IEEE registry via npm oui-data 2.1.9: Alarm.com (United States)'],
  fingerprints: [],
  registrants: ['Alarm.com'],
  series: [
    unit(
      'recorder',
      'ADC-C?SVR\\d{3}\\w{0,3}(?:-\\w{2,8})?',
      ['ADC-CSVR126-1x1TB', 'ADC-SVR122'],
      ['ADC-SVR', 'ADC-V520IR'],
      plain,
    ),
    camera('ADC-V(?!DB)[A-Z]{0,2}\\d{3}\\w{0,4}', ['ADC-V520IR', 'ADC-V620PT'], ['ADC-V', 'ADC-500'], {
      ...plain,
      source: strix('vivotek'),
    }),
    unit('doorbell', 'ADC-VDB\\d{3}\\w{0,3}', ['ADC-VDB770'], ['ADC-VDB', 'ADC-V520IR'], plain),
  ],
};
