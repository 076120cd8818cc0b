import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { cctvOnline, titleList, yak } from '../sources.ts';

/** LevelOne: cameras FCS and WCS; the rest of its range is switches. */
export const levelone: MakerEntry = {
  id: 'levelone',
  name: 'LevelOne',
  buys: 'all',
  headquarters: 'DE',
  sources: ['general knowledge, not verified', 'nmap/nmap nmap-service-probes'],
  fingerprints: [
    {
      id: 'levelone/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm'],
      pattern: /^(?:LevelOne )?(?<model>(?:WCS|FCS)-\d{4}\w*)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'WCS-2030', gives: { model: 'WCS-2030' } },
        { seen: 'FCS-3051', gives: { model: 'FCS-3051' } },
      ],
      unlike: ['FCS', 'WCS-20', 'GES-2450'],
      source: 'nmap/nmap nmap-service-probes (WCS-…); FCS-…: general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^description=(?<model>[FW]CS-\d{4}\w{0,2})$/,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['description=FCS-1030'],
      unlike: ['description=FCS', 'description=FCS-1030 at a low price'],
      source: 'GitHub full-text search for fingerprintWebcam: repository not named',
    },
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^(?:LevelOne )?(?<model>FVS-\d{4}\w{0,2})$/i,
      weight: 0.45,
      is: ['encoder', 0.6],
      seen: ['FVS-1010', 'LevelOne FVS-1020'],
      unlike: ['FVS318', 'FVS-10'],
      source: unverified,
    },
    {
      field: 'http.auth-realm',
      pattern: /^(?:fcs|wcs)$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['fcs', 'WCS'],
      unlike: ['fc', 'WCSX'],
      source: cctvOnline,
    },
    {
      field: ['http.auth-realm', 'http.title'],
      pattern: /^(?<model>NVR-0\d{3})$/,
      weight: 0.45,
      is: ['recorder', 0.6],
      seen: ['NVR-0208'],
      unlike: ['NVR-208', 'NVR-10208'],
      source: yak,
    },
    {
      field: ['http.auth-realm', 'http.title'],
      pattern: /^(?:LevelOne )?(?<model>NVR-0[24]\d{2}\w{0,2})$/i,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['NVR-0208', 'LevelOne NVR-0204'],
      unlike: ['NVR-0', 'NVR-104', 'NVR'],
      source: titleList,
    },
  ],
};
