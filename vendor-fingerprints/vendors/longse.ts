import type { MakerEntry } from '../define.ts';
import { catalogue, strix } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const longse: MakerEntry = {
  id: 'longse',
  name: 'Longse',
  headquarters: 'CN',
  sources: [
    "project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified",
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'longse/rtsp-server',
      field: 'rtsp.server',
      pattern: /^Rtsp Server \d{3,4}\*\d{3,4}\*\d{1,3}\*\d{2,6}$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Rtsp Server 1920*1080*20*2048' }],
      unlike: ['Rtsp Server/2.0', 'Rtsp Server'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'longse/rtsp-realm',
      field: 'rtsp.auth-realm',
      pattern: /^Surveillance Server$/,
      weight: 0.4,
      examples: [{ seen: 'Surveillance Server' }],
      unlike: ['Surveillance', 'Server'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    camera(
      'LB[EFHP]\\w{0,3}\\d{2,3}\\w{0,5}\\d{3}',
      ['LBE905XSS500', 'LBF30SV800', 'LBP60SS500'],
      ['LBE', 'LB120'],
      { source: catalogue },
    ),
    camera('LIRD[A-Z]{3,5}\\d{3}\\w{0,2}', ['LIRDBASP200'], ['LIRD', 'LIRDB200'], plain),
    camera(
      'L(?:BH|IC|ID|IR|IZ|VW|IV|HB|BK)[A-Z]{0,4}\\d{2}[A-Z]{1,4}\\d{3}[A-Z]?\\d?',
      ['LBH30HFG200W', 'LIZM40T200', 'LVWDB20T200', 'LID40A200'],
      ['LBH30', 'LIZM40'],
      { ...plain, source: strix('longse') },
    ),
    camera(
      '[BC]M[LS][A-Z]{2,3}\\d{3}W?|FLI\\d{3}Z-\\w{4,12}',
      ['BMSDFG400W', 'FLI521Z-DYA5XJJ500'],
      ['BMSDFG', 'FLI521'],
      { ...plain, source: strix('longse') },
    ),
    unit('recorder', 'XVR(?:20|30)(?:04|08|16)[A-Z]{1,2}', ['XVR2008D'], ['XVR2008', 'XVR5108HS'], {
      ...plain,
      source: strix('longse'),
    }),
    camera(
      'BM(?:[LM][BCDE]|SC)[A-Z]{2,5}\\d{1,4}[A-Z]{1,5}(?:-X5)?',
      ['BMLDBRL5RC-X5', 'BMMBHTC500FKE', 'BMMDTV12RC', 'BMSCFCV5R'],
      ['BMMB', 'BMMBRL'],
      { ...plain, source: catalogue },
    ),
    camera(
      '(?:[CL]M[DS][BC]?[A-Z]{1,2}[A-Z0-9]{3,8}|LM[BD]BF\\d{3})',
      ['LMDBF400', 'CMSBAFE'],
      ['LMDBF', 'CM-BAFE'],
      short,
    ),
  ],
};
