import { type MakerEntry, modelFields } from '../define.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const matrix: MakerEntry = {
  id: 'matrix',
  name: 'Matrix',
  headquarters: 'IN',
  sources: ['IEEE registry via npm oui-data 2.1.9: MATRIX COMSEC PRIVATE LIMITED (India)'],
  fingerprints: [
    // Others use the word alone, too: a Russian brand calls itself nothing else.
    {
      id: 'matrix/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>SATATYA (?:CIDR|CIBR|MIDR|MIBR|PZ\w{0,3}|COSEC)\w{0,20})$/,
      // Others make part of what it sells: the model number names it and establishes no maker.
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'SATATYA CIDR20', gives: { model: 'SATATYA CIDR20' } }],
      unlike: ['SATATYA NVR0801X'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    unit(
      'recorder',
      '(?:SATATYA )?(?:HVR\\d{4}(?:S|XS?)|NVR(?:0[48]|16|32|64|96)\\d{2}(?:XS?|PX?|S)(?: P2)?)',
      ['HVR1624S', 'NVR6404X P2', 'NVR3202XS', 'SATATYA NVR1602X'],
      ['HVR1624', 'NVR4108', 'NVR4108HS'],
      plain,
    ),
    camera('[CMP]I[DB]RP?\\d{2}[A-Z]{2,3}\\d{2}[A-Z]{2,4}', ['CIDRP20MVL12CW'], ['CIDRP', 'CIDRP20']),
    unit(
      'recorder',
      'SATATYA (?:DVR|HVR|NVR|SIGHT)\\w{0,10}',
      ['SATATYA NVR1602X', 'SATATYA HVR0801XS'],
      ['SATATYA', 'NVR1602X'],
    ),
    camera('SATATYA [CMP]I(?:BR|DR|FE|PZ|TR)\\w{4,14}', ['SATATYA CIBR50FL36CWP'], ['SATATYA C', 'CIBR']),
    camera(
      '[CMP]I(?:DR|BR|PZ|FE|TR)\\d{2}\\w{3,12}',
      ['MIDR20FL36CWP', 'CIBR20MVL12CWP'],
      ['MIDR20', 'CIB20FL36'],
      plain,
    ),
    camera('PZ[A-Z]{1,2}\\d{2}[FM]?L\\w{3,10}', ['PZCR20ML33CWP'], ['PZCR20', 'PZ20ML33CWP'], plain),
  ],
};
