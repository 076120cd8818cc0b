import { type MakerEntry, modelFields } from '../define.ts';
import { camera, unit } from '../tables/series.ts';

export const grundig: MakerEntry = {
  id: 'grundig',
  name: 'Grundig',
  headquarters: 'DE',
  buys: 'all',
  sources: ['IEEE registry via npm oui-data 2.1.9: GRUNDIG AG (Germany)'],
  fingerprints: [
    {
      id: 'grundig/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?:Grundig )?(?<model>G(?:CI|D-CI|U-CI)-\w{4,14}(?:-\w{1,8})?)$/i,
      // Others make part of what it sells: the model number names it and establishes no maker.
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'GCI-K1523B', gives: { model: 'GCI-K1523B' } },
        { seen: 'GD-CI-AC2616T', gives: { model: 'GD-CI-AC2616T' } },
      ],
      unlike: ['GCI'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'grundig/model-recorder',
      field: [...modelFields, 'http.title', 'http.auth-realm'],
      pattern: /^(?:Grundig )?(?<model>G(?:RN|RT|RX|D-R[NTVX]|U-R[NTVX])-\w{4,14}(?:-\w{1,8})?)$/i,
      weight: 0.3,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'GD-RN-AC8016P', gives: { model: 'GD-RN-AC8016P' } },
        { seen: 'Grundig GRN-K1104A', gives: { model: 'GRN-K1104A' } },
      ],
      unlike: ['GRN', 'GD-RN'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    unit(
      'recorder',
      'G(?:RA-[A-Z]\\d{4}\\w{0,3}|DRHN\\d{4}\\w{0,2})',
      ['GRA-K1106A', 'GDRHN3216A'],
      ['GRA-K', 'GDRH3216A'],
    ),
    camera('G(?:CA|CT)-[A-Z]\\d{4}\\w{0,3}', ['GCA-B0112M'], ['GCA-B', 'GC-B0112M']),
  ],
};
