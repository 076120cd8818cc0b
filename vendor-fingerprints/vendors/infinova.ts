import type { MakerEntry } from '../define.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const infinova: MakerEntry = {
  id: 'infinova',
  name: 'Infinova',
  // Infinova LLC is in the United States; a Shenzhen company carries the same name, and which owns the other is not
  // established by this project.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Infinova LLC (United States)',
    'that its owner sits elsewhere, so the country is left open: general knowledge, not verified',
  ],
  fingerprints: [],
  registrants: ['Infinova LLC'],
  prefixWeight: 0.3,
  firmwareStrings: [
    {
      // Whereto its pages send what is typed in, and its player.
      field: 'http.page-mark',
      pattern: /^ident=(?:infinova\/(?:UserLogin|\w{3,16}Cfg)|NVRPlayer\.SetServerParam(?:Ex)?)$/i,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['ident=infinova/UserLogin', 'ident=infinova/dvrStatCfg', 'ident=NVRPlayer.SetServerParamEx'],
      unlike: ['ident=infinova', 'ident=NVRPlayer', 'infinova/UserLogin'],
      source: 'kabulogic/webs-2-5-2 www/km01/web',
    },
  ],
  series: [
    unit('encoder', 'V2504-E\\d', ['V2504-E4'], ['V2504', 'V2504-4'], plain),
    unit(
      'encoder',
      'V2[25]\\d{2}-\\d{2,3}[A-Z](?:-\\d{1,2})?',
      ['V2516-16E', 'V2216-128N-25'],
      ['V2516', 'V2516-E'],
      plain,
    ),
    camera(
      'V62[0-2]\\d-[A-Z]\\w{0,4}',
      ['V6201-H40', 'V6202-H', 'V6221-TH'],
      ['V6201', 'V6301-H', 'V920D-N312MIR'],
      plain,
    ),
    camera(
      'V(?:6\\d{3}|[ST]2\\d{2})-[A-Z]\\w{1,5}',
      ['V6201-L15', 'VS211-A2', 'VT210-A2'],
      ['V6201', 'VS121-P'],
      short,
    ),
    camera(
      '(?:V[1236]\\d{3}[A-Z]{1,3}-\\w{1,12}|V[HST]2\\d{2}-\\w{2,12})',
      ['V1492TN-N', 'VT231-A230'],
      ['V1492', 'V920D-N312MIR'],
      short,
    ),
    camera(
      'V[TH][PR]?\\d{3}-[A-Z]\\w{1,4}-[A-Z]\\w{1,4}',
      ['VT210-A230-A131', 'VH110-A2-A0'],
      ['VT210', 'VT-210'],
      plain,
    ),
    camera(
      'V(?:61|64|65|10|17)\\d{2}-[A-Z]{1,3}\\d{0,3}\\w{0,8}',
      ['V6501-A2', 'V6101-A24N'],
      ['V6501', 'V6501-', 'V5615-FF'],
      plain,
    ),
    camera(
      '(?:V17\\d{2}[A-Z]{0,3}|V[HS]\\d{3}[A-Z]?|V2492[A-Z]{0,2})(?:-\\w{1,4}){0,2}',
      ['V1748', 'VH171', 'VS210', 'V2492T'],
      ['V17', 'VH17'],
      short,
    ),
    camera(
      'V[HST]2\\d{2}-[A-Z]\\d{2,3}-[A-Z]\\w{0,3}',
      ['VT231-A230-A'],
      ['VT231-A230', 'V231-A230-A'],
      short,
    ),
  ],
};
