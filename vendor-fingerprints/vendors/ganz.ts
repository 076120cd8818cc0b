import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { strix, vmsTable } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const ganz: MakerEntry = {
  id: 'ganz',
  name: 'Ganz',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: CBC Co., Ltd (Japan)'],
  fingerprints: [
    {
      id: 'ganz/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>ZN(?!ID|IP-C)\w{0,2}-(?!IPC)\w{2,12}(?:-\w{1,12})?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'ZN-D1A', gives: { model: 'ZN-D1A' } },
        { seen: 'ZN8-DB4M', gives: { model: 'ZN8-DB4M' } },
      ],
      unlike: ['DZN-D1', 'ZNID-GPON-2426'],
      source: 'general knowledge, not verified',
    },
    {
      // Of the company; the brand stands behind it in parentheses.
      id: 'ganz/company',
      field: 'onvif.manufacturer',
      pattern: /^CBC(?: ?\(Ganz\)| Co\b.{0,30}| America\b.{0,30}| Europe\b.{0,30})?$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.25 },
      examples: [{ seen: 'CBC' }, { seen: 'CBC (Ganz)' }, { seen: 'CBC Co., Ltd.' }],
      unlike: ['CBC News', 'ABC Co., Ltd.'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    line('Computar Ganz(?: [\\w-]{2,14}){0,2}', ['Computar Ganz MP8'], ['Computar', 'Computer Ganz']),
    line(
      '(?:PixelPro|PixelMaster|GENSTAR|HI-PEAK) (?:IP|HD|Camera|IP Camera|Dome|ZN\\w?-[\\w-]{3,14})',
      ['PixelPro IP Camera', 'GENSTAR ZN1-D4NMZ43L'],
      ['PixelPro', 'GENSTAR'],
    ),
    line(
      '(?:DIGIMASTER|DigiMaster|GXi) ?(?:NVR|DVR|Lite|Pro)|DIGIMASTER',
      ['DIGIMASTER', 'GXi NVR'],
      ['GXi', 'Digimasters'],
      ['recorder', 0.45],
    ),
    {
      field: ['http.title', 'http.auth-realm'],
      pattern:
        /^(?:CBC )?(?:Ganz|GANZ) (?:Pixel(?:Pro|Master)|Digimaster|DIGIMASTER|GXi|AI-BOX|CORTROL|Z[NRX]\w?-?|.{0,30}\b(?:IP|Network) Camera\b|DVR\b|NVR\b)/,
      weight: 0.5,
      seen: ['Ganz PixelPro IP Camera', 'GANZ Digimaster DVR DR16H', 'GANZ ZN-D1A'],
      unlike: ['Ganz neue Kameras', 'GANZ'],
      source: unverified,
    },
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^(?:Ganz )?DIGIMASTER\b/i,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['DIGIMASTER', 'GANZ DIGIMASTER'],
      unlike: ['DIGI', 'MASTER'],
      source: unverified,
    },
  ],
  series: [
    unit(
      'recorder',
      '[ND]R\\d{1,2}(?:H|HL|M|NRT)',
      ['NR4H', 'NR16M', 'DR16NRT'],
      ['NR4', 'NR4HX', 'R4H'],
      plain,
    ),
    unit('encoder', 'ZS\\d-\\d{1,2}DS\\w?', ['ZS1-4DS'], ['ZS1', 'ZS1-4'], { ...plain, source: vmsTable }),
    camera(
      'Z\\d-[BCDN]\\w[A-Z]{2,7}\\d{0,2}[A-Z]{0,3}|IPH-[BD]P?\\w{2,4}',
      ['Z8-D4NTMVF28LIR', 'IPH-DP1D'],
      ['Z8-', 'Z8-D4', 'IPH-D'],
      plain,
    ),
    unit(
      'recorder',
      'DR-\\d{1,2}[A-Z]\\d{2}\\w{1,3}(?:-\\w{1,4})?',
      ['DR-16F45AT-3TB'],
      ['DR-16', 'DR-2116P'],
      { ...plain, source: strix('ganz') },
    ),
    unit(
      'recorder',
      'ZR-[A-Z]{1,3}\\d{1,4}\\w{0,5}',
      ['ZR-DH1621NP', 'ZR-DHC1630'],
      ['ZR-', 'Z-DH1621'],
      plain,
    ),
    camera('IIP-[A-Z]{1,2}\\d{4}\\w?', ['IIP-C3211'], ['IIP-C', 'IP-C3211'], {
      ...plain,
      source: strix('ganz'),
    }),
    camera('GXi-\\d{2}[A-Z]{2}\\d{2}(?:-\\w{1,3})?', ['GXi-22AF28-B3'], ['GXi-22', 'GX-22AF28'], plain),
  ],
};
