import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { vmsTable } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const idis: MakerEntry = {
  id: 'idis',
  name: 'IDIS',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: IDIS Co., Ltd. (South Korea)'],
  fingerprints: [
    {
      id: 'idis/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>DC-[A-Z]{1,2}\d[0-9A-Z]\d{2}\w*(?:-A)?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'DC-T3233HRXL', gives: { model: 'DC-T3233HRXL' } }],
      unlike: ['DC-', 'DCS-4602EV'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'idis/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      // The last two figures count channels; those of Canon's scanners do not.
      pattern: /^(?<model>(?:DR-\d{2}(?:0[48]|16|24|28|32|36|64|96)|NR-\d{4})\w*)$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'DR-8364', gives: { model: 'DR-8364' } }],
      unlike: ['DR', 'SNR-1', 'DR-6010C', 'DR-2580C', 'DR-6080'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['IDIS Co., Ltd.', 'IDIS Nederland BV'],
  prefixWeight: 0.3,
  firmwareStrings: [
    line(
      'DirectIP (?:Network Camera|IP Camera|Camera)(?: [\\w-]{2,14})?',
      ['DirectIP Network Camera'],
      ['DirectIP', 'Direct IP Camera'],
    ),
    line(
      'DirectIP (?:NVR|Recorder)(?: [\\w-]{2,14})?',
      ['DirectIP NVR DR-6232P'],
      ['DirectIP', 'NVR'],
      ['recorder', 0.45],
    ),
    {
      field: 'http.title',
      pattern: /^(?:WEBWATCH|iRAS)\b/i,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['WEBWATCH Login', 'iRAS WEB Viewer'],
      unlike: ['Web Watch', 'Watch Login'],
      source: unverified,
    },
  ],
  series: [
    unit('encoder', 'HE-\\d{4}\\w{0,2}', ['HE-1101'], ['HE-11', 'HE-DV5216W'], {
      ...short,
      source: vmsTable,
    }),
    unit('recorder', 'IR-(?:1[01]0|3[01]0|1100)0?', ['IR-1100', 'IR-300'], ['IR-', 'IR-200'], short),
    camera(
      '(?:NC|MNC)-[BDT]\\d{4}|MNC\\d{4}[A-Z]{2,4}',
      ['NC-B1113', 'MNC5550AR'],
      ['NC-1113', 'MNC5550'],
      plain,
    ),
    unit('recorder', 'HR-[1-4][1-6](?:04|08|16)P?', ['HR-3116', 'HR-1104'], ['HR-3100', 'DR-3116'], short),
    unit('recorder', 'TR-[1-4]\\d{3}\\w{0,2}', ['TR-4408', 'TR-2316'], ['TR-44', 'TR-D2221WDIR4'], short),
    camera(
      '(?:NC|MNC|TC)-[DTBSY]\\d{4}[A-Z]{2,6}',
      ['NC-D4223RXL', 'MNC-B4233WRX'],
      ['NC-D42', 'TC-NC44M', 'NC-1000'],
    ),
    unit(
      'recorder',
      'DR-\\d{4}[A-Z]{0,2}-[AS]',
      ['DR-6316P-S', 'DR-2316PS-S', 'DR-2508P-A'],
      ['DR-6316P', 'TR-6316-S'],
    ),
    unit('encoder', 'DV-[12][13](?:04|08|16)-A', ['DV-1304-A'], ['DV-1304', 'DVR-1304-A'], plain),
  ],
};
