import { type MakerEntry, modelFields } from '../define.ts';
import { nessus } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const hunt: MakerEntry = {
  id: 'hunt',
  name: 'Hunt',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: Hunt Electronic Co., Ltd. (Taiwan)'],
  fingerprints: [
    {
      id: 'hunt/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>HLC-\w{3,12})$/,
      // Others make part of what it sells: the model number names it and establishes no maker.
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'HLC-79AD', gives: { model: 'HLC-79AD' } }],
      unlike: ['HLC'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Hunt Electronic Co., Ltd.'],
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^object=APOLancam\d?$/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['object=APOLancam2'],
      unlike: ['object=Lancam', 'APOLancam2'],
      source: nessus,
    },
  ],
  series: [
    unit('recorder', 'HNR-\\d{2}[A-Z]{0,2}', ['HNR-08', 'HNR-16A'], ['HNR', 'HN-08']),
    camera('HL[CT]-(?:S\\d|\\d{2}[A-Z]/[A-Z])', ['HLT-S1', 'HLC-86F/W'], ['HLC', 'HLT-']),
    unit(
      'recorder',
      'H[DN]R-(?:04|08|09|16)[A-Z]{2,4}\\d?',
      ['HDR-04RP', 'HNR-16AH'],
      ['HDR-04', 'HDR-AS30V'],
      plain,
    ),
    camera('HL[TV]-\\d{1,2}\\w{1,3}', ['HLT-87Z'], ['HLT-', 'HLT87Z'], plain),
    unit('recorder', 'HVR-\\d{2}[A-Z]\\w{0,3}', ['HVR-04C'], ['HVR', 'HVR-16'], short),
    unit('recorder', 'HNR-\\d{2}[A-Z]{2}', ['HNR-08BE'], ['HNR-08', 'HNR08BE'], plain),
    camera('H(?:VT|TC)-\\w{2,4}', ['HVT-06IT', 'HTC-F07'], ['HVT', 'HTC-'], plain),
    unit(
      'recorder',
      'DR6-7\\d{1,2}\\d?\\d?A4HL?|HDR-0[48]KD',
      ['DR6-7316A4HL', 'DR6-708A4H', 'HDR-08KD'],
      ['DR6-7316', 'HDR-08'],
    ),
  ],
};
