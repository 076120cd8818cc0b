import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue } from '../sources.ts';
import { alone, line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const arlo: MakerEntry = {
  id: 'arlo',
  name: 'Arlo',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Arlo Technology (United States)'],
  fingerprints: [
    {
      id: 'arlo/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:VMC|ABC)\d{4}[\w-]{0,8})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'VMC4040P', gives: { model: 'VMC4040P' } }],
      unlike: ['VMB4000'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Arlo Technology'],
  prefixWeight: 0.2,
  firmwareStrings: [
    line('Vue[Zz]one(?: \\w{2,12})?', ['VueZone'], ['Vue', 'VueZones']),
    {
      field: ['mdns.instance', 'http.title'],
      pattern: /^Arlo (?:Pro|Ultra|Essential|Go|Q|Baby|Wired|Video Doorbell)\b/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['Arlo Pro 3', 'Arlo Baby'],
      unlike: ['Arlo Guthrie', 'Arlo Base Station'],
      source: unverified,
    },
    {
      field: 'rtsp.auth-realm',
      pattern: /^arlo$/i,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['arlo'],
      unlike: ['arlo room', 'my arlo'],
      source: unverified,
    },
    alone('Arlo'),
    {
      field: 'mdns.service',
      pattern: /^_arlo-video\._tcp$/i,
      weight: 0.6,
      is: ['other', 0.45],
      seen: ['_arlo-video._tcp'],
      unlike: ['_axis-video._tcp', '_arlo._tcp'],
      source:
        'GitHub full-text search for _arlo-video._tcp: programs that look for base stations (VMB4540), repositories not named',
    },
  ],
  series: [
    camera(
      'Arlo (?:Pro|Essential|Ultra|Go|Q|Baby)(?: [\\w.]{1,9}){0,3}',
      ['Arlo Pro 3', 'Arlo Essential XL v2', 'Arlo Q Plus'],
      ['Arlo', 'Pro 3'],
      { source: catalogue },
    ),
    camera('VML\\d{4}\\w{0,4}', ['VML4030'], ['VML', 'VMB4500']),
    unit('doorbell', 'A[AV]D\\d{4}\\w{0,4}', ['AVD2001', 'AAD1001'], ['AVD20', 'VMB4500']),
    unit(
      'other',
      '(?:VMB\\d{4}(?:r\\d)?|FB1\\d{3}-\\w{1,6})',
      ['VMB5000', 'VMB4500r2'],
      ['VMB', 'VMC4040'],
      plain,
    ),
    camera('FB1001|FBC1001', ['FB1001'], ['FB1002', 'FB-1001'], {
      ...plain,
      source: 'Debian python3-pyaarlo 0.8.0.15 pyaarlo/constant.py',
    }),
  ],
};
