import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { vmsFetcher } from '../sources.ts';
import { at, line } from '../tables/firmware-strings.ts';
import { camera, plain } from '../tables/series.ts';

export const arecont: MakerEntry = {
  id: 'arecont',
  name: 'Arecont Vision',
  // Owned by Costar Technologies since 2018.
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Arecont Vision (United States)'],
  fingerprints: [
    {
      id: 'arecont/mdns-service',
      field: 'mdns.service',
      pattern: /^_arec\._tcp(?:\.local\.?)?$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: '_arec._tcp' }],
      unlike: ['_axis-video._tcp'],
      source: 'julienblitte/UniversalScanner UniversalScanner/Arecont.cs',
    },
    {
      id: 'arecont/mdns-instance',
      field: 'mdns.instance',
      pattern: /^ARECONT (?<model>AV ?\d{3,5}\w*)-/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ARECONT AV5115-AV334455', gives: { model: 'AV5115' } }],
      unlike: ['ARECONT', 'AVIGILON 5.0'],
      source: 'julienblitte/UniversalScanner UniversalScanner/Arecont.selftest',
    },
    {
      id: 'arecont/realm',
      field: ['rtsp.auth-realm', 'http.auth-realm'],
      pattern: /^Arecont Vision$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Arecont Vision' }],
      unlike: ['Arecont', 'Vision'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'arecont/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>(?!AV(?:1[24]|24)00)AV\d{4,5}[A-Z]{0,4}(?:-[\w-]+)?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'AV5115DN', gives: { model: 'AV5115DN' } }],
      // Blue Coat's proxies are called AV1200, too.
      unlike: ['AVN801', 'AV-TECH', 'AV1200'],
      source:
        'julienblitte/UniversalScanner UniversalScanner/Arecont.selftest (AV…); the rest of the grammar: general knowledge, not verified',
    },
  ],
  registrants: ['Arecont Vision'],
  prefixWeight: 0.3,
  firmwareStrings: [
    line(
      'MicroDome(?: (?:G2|Duo|UHD|MP))?(?: \\w{2,6})?',
      ['MicroDome G2'],
      ['Micro Dome', 'ME4 IR MicroDome'],
    ),
    at(
      '(?:h264|jpeg)\\.sdp\\?\\S{0,100}\\bres=(?:full|half)\\b',
      0.6,
      ['h264.sdp?res=half&x0=0&y0=0&x1=1600'],
      ['h264.sdp', 'h264.sdp?channel=1'],
      unverified,
    ),
    {
      field: ['http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^AV(?:400|800|1600|3200)$/,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['AV800'],
      unlike: ['AV5115', 'AV-800', 'AV8000'],
      source:
        'GitHub full-text search for arecont_vision_nvr_detect: an OpenVAS script, its repository not named',
    },
  ],
  series: [
    // The board, in the place of a model number.
    camera('spartan-6\\w{0,6}', ['spartan-6lx'], ['spartan-6 board', 'artan-6lx'], { source: vmsFetcher }),
    camera(
      'AV(?:\\d{4,5}[A-Za-z]{1,6}\\d?(?:-\\w{1,4})?|\\d{2}[A-Z]{3}-\\d{3})',
      ['AV2115DNv1', 'AV20175DN-28', 'AV05CLB-100'],
      ['AV20', 'AVN80X'],
    ),
    camera(
      'D4(?:F|SO?)-AV\\d{4,5}\\w{0,6}(?:-\\d{4})?',
      ['D4F-AV3115-3312', 'D4SO-AV5115v1-3312'],
      ['D4F-3312', 'AV3115-3312'],
    ),
    camera(
      'AV\\d{4,5}[A-Z]{0,6}v\\d[xX]?(?:-\\w{1,4})?',
      ['AV3125IRv1x', 'AV10115v1'],
      ['AV312v1', 'AV3125IRx'],
    ),
    camera(
      'AVO-\\d{2}|MegaVideo G\\d(?: \\w{2,8})?|ConteraIP(?: \\w{2,8}){0,2}',
      ['AVO-05', 'MegaVideo G5'],
      ['AVO', 'MegaVideos 2'],
      plain,
    ),
    camera('AV\\d{2}C[A-Z]{2}-\\d{1,3}(?:-\\w{1,3})?', ['AV05CMT-1'], ['AV05CMT', 'AV05-1'], plain),
  ],
};
