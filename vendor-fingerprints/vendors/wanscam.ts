import type { MakerEntry } from '../define.ts';
import { camera, short } from '../tables/series.ts';

export const wanscam: MakerEntry = {
  id: 'wanscam',
  name: 'Wanscam',
  headquarters: 'CN',
  sources: [
    'ch-bas/cctv-camera-database strix/verified/wanscam.json (Shenzhen Wanscam Technology, of a manual filed with the FCC)',
  ],
  fingerprints: [],
  series: [
    camera(
      '(?:[HJ]W00\\d{2}|AJ-C\\dWA-[A-Z]\\d{3})(?:-\\w{1,5})?',
      ['HW0021', 'JW0008', 'AJ-C2WA-C118'],
      ['HW21', 'AJ-C2'],
    ),
    camera('(?:FR40\\d{2}A\\d|K\\d{2}[A-Z])', ['FR4020A2', 'K38D'], ['FR40', 'K38'], short),
  ],
};
