import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue } from '../sources.ts';
import { camera, short } from '../tables/series.ts';

export const sv3c: MakerEntry = {
  id: 'sv3c',
  name: 'SV3C',
  headquarters: 'CN',
  sources: [
    "project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified",
    'OpenIPC/wiki vi/hardware-board-manufacturers.md',
  ],
  fingerprints: [
    {
      id: 'sv3c/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>SV-[BD]\d{2}\w{1,10}(?:-\w{1,12}){0,3})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'SV-B06W-5MP-HX', gives: { model: 'SV-B06W-5MP-HX' } }],
      unlike: ['SV-B'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    camera(
      '(?:SV-)?[BDC]\\d{2}(?:POE|W|-\\dK)(?:-\\w{2,6}){0,2}|SD\\dPOE-\\w{3}-HX',
      ['SV-B05POE', 'B06W-1080P-HX', 'C22-4K'],
      ['B05', 'SV-B05'],
      { source: catalogue },
    ),
    camera('SD\\d[WP](?:-\\w{2,6}){0,2}', ['SD7W'], ['SD7', 'SDW7'], short),
  ],
};
