import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue, wificam } from '../sources.ts';
import { alone, line } from '../tables/firmware-strings.ts';
import { camera } from '../tables/series.ts';

export const instar: MakerEntry = {
  id: 'instar',
  name: 'INSTAR',
  // German brand; the boards come from elsewhere.
  headquarters: 'DE',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: INSTAR Deutschland GmbH (Germany)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'instar/http-title',
      field: 'http.title',
      pattern: /^INSTAR\b.{0,20}\bIP[ -]?Cameras?\b/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'INSTAR IP Cameras' }, { seen: 'INSTAR Full-HD IP-Camera' }],
      unlike: ['Instar Music'],
      source:
        'sansatart/scrapts shodan-favicon-hashes.csv; https://github.com/D4-project/Plum-Island/issues/211',
    },
    {
      id: 'instar/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?:INSTAR )?(?<model>IN-\d{4}(?: ?(?:HD|Full HD|WQHD|2K\+))?)$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IN-9408 WQHD', gives: { model: 'IN-9408 WQHD' } },
        { seen: 'IN-8415', gives: { model: 'IN-8415' } },
      ],
      unlike: ['IN-94', 'DCS-9408'],
      source: 'ch-bas/cctv-camera-database cameras/instar',
    },
  ],
  registrants: ['INSTAR Deutschland GmbH'],
  firmwareStrings: [
    alone('INSTAR'),
    line(
      'INSTAR (?:(?:720p|1080p) )?(?:Full )?HD',
      ['INSTAR 720p HD', 'INSTAR Full HD'],
      ['INSTAR 720p', 'INSTARS HD'],
    ),
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^INSTAR (?<model>(?:IN-)?\d{4})\b/i,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['INSTAR 4010', 'INSTAR IN-3011'],
      unlike: ['INSTAR', 'INSTAR 40'],
      source: wificam,
    },
    {
      // Behind the number of its firmware, in the variable with its model.
      field: ['http.title', 'http.model'],
      pattern: /^[\d._]{1,40}_(?<model>IN-\d{4}(?:HD|PoE|WLAN)?)$/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['76699.163.3.3.2_0.5_IN-8015HD', '1.0_IN-5905HD'],
      unlike: ['76699.163_IN-80', 'x_IN-8015HD'],
      source: unverified,
    },
  ],
  series: [
    camera(
      'IN-\\d{4} (?:Full HD|[24]K\\+?)(?: (?:WLAN|WiFi|PoE|LTE))?',
      ['IN-8815 4K', 'IN-9420 2K+', 'IN-9408 2K+ PoE'],
      ['IN-8815', 'IN-88 4K'],
      {
        source: catalogue,
      },
    ),
  ],
};
