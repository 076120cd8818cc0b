import { type MakerEntry, modelFields } from '../define.ts';
import { catalogued, strix } from '../sources.ts';
import { alone, line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const eneo: MakerEntry = {
  id: 'eneo',
  name: 'eneo',
  headquarters: 'DE',
  sources: ['IEEE registry via npm oui-data 2.1.9: VIDEOR E. Hartig GmbH (Germany)'],
  fingerprints: [
    {
      id: 'eneo/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:IPB|IPD|IPP|IPM|IEB|IED|IEP|INB|IND|IMD|IPBC?)-\d{2}[A-Z]\d{4}[\w-]{0,12})$/,
      // Others make part of what it sells: the model number names it and establishes no maker.
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IPB-72M2812MWA', gives: { model: 'IPB-72M2812MWA' } },
        { seen: 'IED-63M2812M0A', gives: { model: 'IED-63M2812M0A' } },
      ],
      unlike: ['IPB-72'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    line(
      'eneo (?:inno|pro|evo|candid|IN|PRO)(?: Series| SERIES)?',
      ['eneo inno Series'],
      ['eneo', 'inno Series'],
    ),
    alone('eneo'),
  ],
  series: [
    unit(
      'recorder',
      '(?:MER-\\d{2}R\\d{6}[A-Z]|DMR-\\d{4}/[\\d.]{1,4}(?: ?TB)?|PNR-5\\d{3})',
      ['MER-28R160004A', 'DMR-5008/1.0TB', 'PNR-5304'],
      ['MER-28', 'DMR-5008', 'PNR-53'],
    ),
    camera('M[EP][BDEFT]-\\d{2}[A-Z]\\d{4}[A-Z]\\d[A-Z]', ['MEB-64F0028M0A'], ['MEB-64', 'MEB-0028M0A']),
    camera(
      'I[CENP][BCDMPT]-\\d[0-9S][A-Z]\\d{4}[MP]\\w{2,3}',
      ['IPC-55C0000M0A', 'INP-75A0033MIB', 'INT-8SF0003M0A', 'INB-68M0550MJBA'],
      ['IPC-55C', 'INP-7500'],
      { ...plain, source: catalogued('eneo') },
    ),
    unit(
      'recorder',
      'I[AENP]R-\\d{1,2}[A-Z]\\d{5,7}[A-Z]?|IAR-\\d{4}',
      ['IER-38N160005A', 'INR-18N040005A', 'IAR-7108'],
      ['IER-38', 'INR-410', 'IAR-71'],
      plain,
    ),

    camera(
      '(?:NX[BCDP](?!-\\d{3,4}Vi)|PX[BCDP]|NL[BCD]|PT[BCD]|GL[BCD]|VK[BC]|IE[BDP]|IP[BDP])-\\d{2,4}[A-Z]?\\w{0,10}',
      ['NXC-1402M', 'PXB-2080Z03', 'GLD-1401'],
      ['NXC', 'NX-1402', 'IPM-50HV20', 'IPM-721S', 'NXD-1000Vi'],
      plain,
    ),
    camera(
      '(?:G[LX][BCDPS]|MP[BCDP]|N[LX][BCDP]|IAB|ICB)-(?:\\d{4}[FHM]\\w{0,3}|\\d{2}[A-Z]\\d{4}\\w{0,4})(?:[/-]IR)?',
      ['GXD-1710M/IR', 'GLS-2302H', 'GXC-1606M-IR', 'MPD-72M2812M0A'],
      ['GLS-1234', 'GX-1710M'],
      { source: strix('eneo') },
    ),
    camera(
      '(?:HDB-\\d{4}M\\d{4}|[MF][PL]D-\\d{2,4}[A-Z]?)',
      ['HDB-1080M2812', 'MPD-72', 'FLD-2002F'],
      ['HDB-1080', 'MPD'],
      plain,
    ),
    camera('IPR-\\d{2}[A-Z]\\w{6,8}', ['IPR-63M2812M0A'], ['IPR-63', 'IPR722ES'], plain),
    unit('recorder', 'MPR-\\d{2}[A-Z]\\w{6,8}', ['MPR-11R160004A'], ['MPR-11', 'MPR-11000'], plain),
  ],
};
