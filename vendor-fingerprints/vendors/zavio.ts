import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { cameraTable, classTable, strix, yak } from '../sources.ts';
import { at } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const zavio: MakerEntry = {
  id: 'zavio',
  name: 'Zavio',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: Zavio Inc. (Taiwan)'],
  fingerprints: [
    {
      id: 'zavio/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>ZAVIO [BCDFMPV]\d{4})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ZAVIO F3110', gives: { model: 'ZAVIO F3110' } }],
      unlike: ['F3110', 'ZAVIO'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Zavio Inc.'],
  firmwareStrings: [
    {
      field: 'http.auth-realm',
      pattern:
        /^(?<model>[BDF]\d{3,4}[A-Z]?)(?: - |[ -])(?:[\w.-]{1,16}[ -]){0,2}(?:Bullet|Dome|Camera|Box)(?:[ -]Camera)?$/i,
      weight: 0.45,
      is: ['camera', 0.6],
      seen: ['B6210 Bullet Camera', 'F3210 IR Bullet Camera', 'D510E-Entree-Dome', 'D4210 - 2MP Dome-camera'],
      unlike: ['Bullet Camera', 'B6210'],
      source: `${yak}; ${classTable}`,
    },
    {
      field: ['http.auth-realm', 'http.title'],
      pattern: /^(?<model>[BDFMP]\d{3,4}[A-Z]?) Video server$/i,
      weight: 0.3,
      is: ['camera', 0.6],
      seen: ['F3100 Video server'],
      unlike: ['Video server', 'VS3100 Video server'],
      source: unverified,
    },
    at('video\\.pro\\d\\b', 0.45, ['video.pro1'], ['video.pro', 'profile1'], unverified),
  ],
  series: [
    camera(
      '(?:CB(?:3211|3212|5220|6181|6231)|M51\\d[EW])',
      ['CB6181', 'CB3211', 'M512E'],
      ['CB61', 'M51'],
      plain,
    ),
    camera(
      '(?:(?!D88)[BD][3-8][0-358]\\d{2}|F(?:11|3[0-3]|4[12]|5[12]|7[12])\\d{2}|P(?:43|5[12]|62)\\d{2})',
      ['B5210', 'D3200', 'F7210', 'B8520', 'P4320'],
      ['F1005', 'D9210', 'B5910', 'D8801'],
      { weight: 0.4, source: strix('zavio') },
    ),
    camera(
      '(?:[FD]\\d{3}(?:[AEPW]|IE)|M51\\dW|C[BDFP][5-8]\\d{3}|V111T)',
      ['F731E', 'F312A', 'CB5220', 'D510E'],
      ['F731', 'C5220'],
      { ...short, source: cameraTable },
    ),
    camera('CB6\\d{3}|V5\\d{3}', ['CB6231', 'V5111'], ['CB623', 'V511'], short),
    camera('[BDP]8(?:0|2[01])\\d{1,2}', ['P8202', 'B8210'], ['P8221', 'P82'], short),
    camera(
      '(?:V3[13]10|CU4140|F7315|F521[EW]|F52\\d[EW])',
      ['V3310', 'CU4140', 'F521E'],
      ['V331', 'F521'],
      plain,
    ),
    unit('encoder', 'V111[TW]', ['V111T'], ['V111', 'V1110T'], plain),
  ],
};
