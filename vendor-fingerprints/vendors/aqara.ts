import { unverified } from '../../src/model/fingerprint.ts';
import { hostNameFields, type MakerEntry } from '../define.ts';
import { catalogue } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const aqara: MakerEntry = {
  id: 'aqara',
  name: 'Aqara',
  // Lumi United Technology: where it belongs is not established by this project.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Lumi United Technology Co., Ltd (China)',
    'that Aqara is this company’s, so the country is left open: general knowledge, not verified',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'aqara/mdns-camera',
      field: ['mdns.instance', 'mdns.host'],
      pattern: /^lumi-camera-(?<model>[a-z0-9-]{2,24})_miio\d+/,
      weight: 0.8,
      type: { is: 'camera', weight: 0.9 },
      examples: [{ seen: 'lumi-camera-gwpagl01_miio55512345', gives: { model: 'gwpagl01' } }],
      unlike: ['lumi-gateway-v3_miio555', 'chuangmi-camera-ipc019_miio123'],
      source:
        'GitHub full-text search for lumi-camera-aq2: files read in excerpts, repositories not named; rytilahti/python-miio miio/discovery.py',
    },
    {
      id: 'aqara/homekit-model',
      field: 'mdns.txt',
      pattern: /^md=(?<model>C[HA]-[CH]\d{2}[DE]?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'md=CH-H03', gives: { model: 'CH-H03' } },
        { seen: 'md=CH-C01', gives: { model: 'CH-C01' } },
      ],
      unlike: ['md=HE1-G01', 'md=CH-1'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: hostNameFields,
      pattern:
        /^(?:lumi-camera-[a-z0-9]{4,12}(?:_mi[a-z]{2}[0-9A-F]{4})?|Aqara-(?:Camera-(?:Hub-)?[A-Z]\d|Hub-G[2-5]\d{0,2})[\w-]{0,12})(?:\.[\w.-]{1,60})?$/i,
      weight: 0.45,
      is: ['camera', 0.6],
      seen: ['lumi-camera-gwpagl01_mibt1234', 'Aqara-Camera-Hub-G3-1A2B', 'Aqara-Hub-G3-1A2B'],
      unlike: ['lumi-gateway-v3_miio1234', 'Aqara-Hub-M2-1A2B'],
      source: unverified,
    },
  ],
  series: [
    camera(
      '(?:Doorbell )?Camera (?:Hub )?(?:G\\d{1,3}\\w?)(?: Pro)?',
      ['Camera Hub G350', 'Camera Hub G5 Pro'],
      ['Camera Hub', 'Hub G350'],
      { source: catalogue },
    ),
    camera('lumi\\.camera\\.\\w{4,12}', ['lumi.camera.gwagl02'], ['lumi.camera', 'lumi.sensor_ht'], plain),
    camera(
      '(?:CH-[CH]\\d{2}[A-Z]?|G(?:2H Pro|3|5 Pro))',
      ['CH-C01', 'G2H Pro', 'G5 Pro'],
      ['CH-C', 'G2H'],
      plain,
    ),
    unit('doorbell', 'G410', ['G410'], ['G41', 'G4100'], short),
  ],
};
