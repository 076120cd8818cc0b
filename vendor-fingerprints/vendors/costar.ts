import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { vmsTable } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const costar: MakerEntry = {
  id: 'costar',
  name: 'Costar',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Costar Video Systems (United States)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [],
  registrants: ['Costar Video Systems'],
  prefixWeight: 0.3,
  firmwareStrings: [
    {
      field: 'http.title',
      pattern: /^Costar ?HD\b/i,
      weight: 0.45,
      is: ['camera', 0.3],
      seen: ['CostarHD CRI2110', 'Costar HD'],
      unlike: ['Costar Group', 'HD'],
      source: unverified,
    },
  ],
  series: [
    camera(
      'C[BDT]IP\\d{1,2}[A-Z]{2,4}(?:-\\d{1,2})?',
      ['CDIP8FIW-4', 'CBIP2FIR'],
      ['CDIP8', 'DIP8FIW-4'],
      plain,
    ),
    camera('CD[CIT]\\d{4}[A-Z]{2}\\d?', ['CDI2209VW'], ['CDI2209', 'CDR1651'], plain),
    camera('C(?:BIM|DIH|BID|DIM)\\d{3,4}[A-Z]{0,4}', ['CBIM2100LD', 'CDIH212V'], ['CBIM', 'CBI-2100']),
    unit(
      'encoder',
      'MAM-6ME\\w{4,8}(?:-\\w{1,4})?|CRT\\d{4}EN(?:-\\w{1,6})?',
      ['MAM-6ME1012MTA', 'CRT1200EN', 'CRT1200EN-Demo'],
      ['MAM-6ME', 'CRT1200'],
      { source: vmsTable },
    ),
    unit(
      'recorder',
      'C(?:R|DR|VR)\\d{3,4}(?:X|XD|XDI|UXD|MX)?\\w{0,3}',
      ['CR1610XDI', 'CDR1651'],
      ['CR16', 'CR-1610'],
      short,
    ),
    camera('C[BCDMT][CIT]\\d{3,4}[A-Z]\\w{0,5}', ['CDI200VIR', 'CBI202IF'], ['CDI200', 'CTI'], short),
    camera('C[BDEFT]IP\\d{2,4}[A-Z]\\w{0,5}', ['CFIP86BX', 'CDIP42VIR'], ['CFIP86', 'CMIP1042W'], short),
    camera('CF[CIT]\\d{4}\\w{0,4}', ['CFI4212', 'CFT2213'], ['CFI42', 'CF4212'], short),
    camera(
      'RISE \\d{4}HD(?: Series)?',
      ['RISE 4260HD', 'RISE 4261HD Series'],
      ['RISE 4260', 'SUNRISE 4260HD'],
      {
        source: 'https://github.com/kerberos-io/agent/issues/59',
      },
    ),
    camera('C[BDTV]I\\d[DA]\\d{1,2}[A-Z]{1,4}', ['CBI5D4IW', 'CDI8D33VIW'], ['CBI5', 'CBI5X4'], plain),
    camera('(?:CCI\\d{4}|CTX\\d{4})[A-Z]{0,4}', ['CCI5136', 'CTX9200'], ['CCI51', 'CT9200'], plain),
  ],
};
