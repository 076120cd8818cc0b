import type { MakerEntry } from '../define.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const vaddio: MakerEntry = {
  id: 'vaddio',
  name: 'Vaddio',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Vaddio (United States)',
    'that it belongs to Legrand: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: 'vaddio/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)O=Vaddio(?:,|$)/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'CN=Vaddio Device, O=Vaddio, L=Minnetonka, ST=MN, C=US' }],
      unlike: ['O=Vadio'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    {
      id: 'vaddio/http-title',
      field: 'http.title',
      pattern: /^Vaddio\b(?!.{0,40}\b(?:Mic|Mixer|Speaker|Switcher)\b)/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Vaddio DocCAM 20' }],
      unlike: ['Vadio', 'Vaddio EasyIP Mixer'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Vaddio'],
  prefixWeight: 0.2,
  series: [
    // What mixes, bridges and steers next to its cameras.
    unit(
      'other',
      '(?:Vaddio )?(?:AV Bridge|EasyIP (?:Mixer|Decoder)|ProductionVIEW|Quick-Connect|PCC|Precision Camera Controller|EasyTalk)(?: [\\w-]{1,10}){0,4}',
      ['AV Bridge 2x1', 'Vaddio AV Bridge MatrixMIX', 'ProductionVIEW HD', 'Quick-Connect CCU'],
      ['AV Bridges', 'EasyIP 20', 'Bridge'],
    ),
    camera(
      'ClearVIEW (?:HD|QSR|SR)-?\\w{2,5}|EasyIP ?[12]0|PrimeSHOT ?\\d{2}(?: \\w{2,5})?',
      ['ClearVIEW HD-20SE', 'EasyIP 20'],
      ['ClearVIEW', 'EasyIP Phone'],
      plain,
    ),
    camera(
      '(?:Vaddio )?(?:Robo|Conference|Zoom|Wide|Clear|Easy|Intelli)SHOT(?: [\\w-]{1,8}){0,3}',
      ['RoboSHOT 12', 'ConferenceSHOT 10'],
      ['SHOT 12', 'Robo'],
    ),
    camera(
      '(?:DocCAM \\d{2}(?: \\w{3,6})?|WallVIEW(?: \\w{2,8}){0,2}|RoboTRAK(?: IR)?)',
      ['DocCAM 20 HDBT', 'WallVIEW', 'RoboTRAK IR'],
      ['DocCAM', 'Robo'],
      plain,
    ),
  ],
};
