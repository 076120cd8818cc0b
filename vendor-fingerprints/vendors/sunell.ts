import { type MakerEntry, modelFields, sharedBrands } from '../define.ts';
import { catalogued } from '../sources.ts';
import { brandOnly, camera, plain } from '../tables/series.ts';

export const sunell: MakerEntry = {
  id: 'sunell',
  name: 'Sunell',
  headquarters: 'CN',
  sources: ['IEEE registry via npm oui-data 2.1.9: Sunell Electronics Co. (China)'],
  fingerprints: [
    {
      id: 'sunell/model-camera',
      field: modelFields,
      pattern: /^(?<model>SN-(?:IP[A-Z](?!-)|T[A-Z]{1,3})\d?[\w/-]+)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'SN-IPR8041BZDN-Z', gives: { model: 'SN-IPR8041BZDN-Z' } }],
      unlike: ['SN-1234', 'SNC-IPR8041'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'sunell/model-recorder',
      field: modelFields,
      pattern: /^(?<model>SN-(?:NVR|ADR|XVR)[\w/-]+)$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'SN-NVR2608E2', gives: { model: 'SN-NVR2608E2' } }],
      unlike: ['SN-NV', 'NVR2608'],
      source: 'general knowledge, not verified',
    },
  ],
  brands: sharedBrands({
    names: ['Ernitec'],
    howToTell: 'Its network cameras of today; their streams are Sunell’s, /snl/live/1/1.',
    source: 'ch-bas/cctv-camera-database strix/verified/ernitec.json and sunell.json',
  }),
  registrants: ['Sunell Electronics Co.'],
  prefixWeight: 0.3,
  series: [
    camera('IPR\\d{2}(?:/\\w{2,4}|-Z?DN)\\w{0,4}', ['IPR57-ZDN'], ['IPR57', 'IPR-ZDN'], plain),
    camera(
      '(?:SN-)?CHP8\\d{3}[A-Z]{3}(?:-K)?(?:-Z\\d{0,2})?(?:-[SF]{1,4}){0,2}',
      ['CHP8650CDN-Z30-SSFF', 'SN-CHP8650CDN-K-Z30-SS', 'CHP8681EBR'],
      ['CHP865CDN', 'CHP8650'],
      { source: catalogued('sunell') },
    ),
    camera(
      'IPC8\\d{3}[HW]AN(?:-[A-Z]{1,2}){0,2}|IP[DR][58]\\d{3}[A-Z]{3,4}(?:-B)?',
      ['IPC8045HAN-F', 'IPC8290WAN-EC-T', 'IPD8080EPAR-B', 'IPR5321KABS'],
      ['IPC8544EA-KM', 'IPR722ES4', 'IPD8080EP'],
      { source: catalogued('sunell') },
    ),
    camera(
      'SN-[BDEHPTV]1[34]\\d{2}[A-Z]{1,2}-[A-Z]-[A-Z]{2}\\d{0,2}',
      ['SN-B1312CW-R-BB', 'SN-H1332S-R-AT20', 'SN-E1318HS-R-CB'],
      ['SN-B1312CW', 'SN-1312-R-BB'],
      { source: catalogued('sunell') },
    ),
    camera(
      '(?:MERCURY|ORION|HAWK|SATURN|VEGA|WOLF|DEIMOS|PLUTO|JUPITER|HALO)-(?:SX|PX|DX|UX|B|P)-?\\w{2,8}(?:-\\w{1,5})?',
      ['MERCURY-SX312', 'WOLF-PX-205'],
      ['MERCURY', 'VEGA 2000'],
      brandOnly('Ernitec'),
    ),
    camera(
      '(?:SN-)?IP[CDPRSV]\\d{2}/\\d{2}\\w{2,6}(?:/\\w)?',
      ['IPR58/41UZDN', 'SN-IPR54/40ALDN/Z'],
      ['IPR58', 'IPR722/1'],
    ),
    camera(
      '[SP]X-\\d{3}[A-Z]{0,3}|MERCURY-SX \\d{3}[A-Z]{0,2}|(?:WOLF|DEIMOS)-\\d{1,2}(?:MP|X)(?:-\\w{2,4})?',
      ['SX-308AF', 'MERCURY-SX 308R', 'WOLF-8MP-28'],
      ['SX-30', 'WOLF-8'],
      brandOnly('Ernitec'),
    ),
  ],
};
