import { type MakerEntry, modelFields } from '../define.ts';
import { alone } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const cnb: MakerEntry = {
  id: 'cnb',
  name: 'CNB',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: CNB Technology Inc. (South Korea)'],
  fingerprints: [
    {
      id: 'cnb/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:IGC|IDC|IDP|IGP|INS|ISS)\d{4}\w{0,8})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IGC2050F', gives: { model: 'IGC2050F' } },
        { seen: 'IDC4050VR', gives: { model: 'IDC4050VR' } },
      ],
      unlike: ['IGC'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['CNB Technology Inc.'],
  firmwareStrings: [
    alone('CNB'),
    {
      field: 'http.page-mark',
      pattern: /^ident=WebClient_CNB_Logo$/i,
      weight: 0.6,
      is: ['recorder', 0.45],
      seen: ['ident=WebClient_CNB_Logo'],
      unlike: ['ident=CNB_Logo', 'WebClient_CNB_Logo'],
      source:
        'GitHub full-text search for flir_webplugin.exe: a scanner’s table of first pages, repository not named',
    },
  ],
  series: [
    camera('IV[BCDP]\\d{4}[A-Z]{0,3}', ['IVB2250', 'IVP4030VR'], ['IVB22', 'VB2250'], plain),
    camera('N[BDSX]\\d{2}-\\d[A-Z0-9]{3}[A-Z]?', ['NS22-7CMH', 'NB22-7MHR'], ['NS22', 'NS22-CMH'], plain),
    unit(
      'recorder',
      '(?:HD[EFS]|SD[EF])\\d{4}(?!DN)\\w{0,2}',
      ['HDF1212', 'SDE3024'],
      ['HDF12', 'VCM-24VF', 'DF1212', 'SDF6800DN'],
      plain,
    ),
    camera('M[DP][CF]\\d{4}[A-Z]{0,3}', ['MDF4330VL', 'MPC1070PN'], ['MDF43', 'MFC-L8690CDW'], short),
    camera(
      'I(?:[GN][BCDPS]|[BDV][BCMPV]|V[CP])\\d{4}[A-Z]{1,3}',
      ['IVP4030VR', 'IGB1110PF'],
      ['IVP4030', 'IPC1030P', 'VP4030VR', 'ISC3000E'],
      short,
    ),
    camera('N[BDV]2\\d-\\d[A-Z]{2}', ['NB21-1MH', 'NB25-7MH'], ['NB21', 'NB-21'], plain),
    camera('I[GJ][MP]\\d{4}[A-Z]{0,2}', ['IGM1030', 'IJP4030VR'], ['IGM10', 'IG1030'], plain),
    camera('I[TD]E\\d{2}\\w{2}|M[BD]L\\dT-IR', ['ITE20S0', 'MBL2T-IR'], ['ITE20', 'MBL2T'], plain),
  ],
};
