import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cctvOnline, nessus } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

/** Verint: Nextiva cameras and encoders, a legacy line. */
export const verint: MakerEntry = {
  id: 'verint',
  name: 'Verint',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Verint Loronix Video Solutions (United States)',
    'IEEE registry via npm oui-data 2.1.9: Verint Systems Inc (Canada)',
  ],
  fingerprints: [],
  registrants: ['Verint Systems Inc', 'Verint Loronix Video Solutions'],
  prefixWeight: 0.2,
  firmwareStrings: [
    line('SmartSight S1\\d{3}\\w{0,2}', ['SmartSight S1100'], ['SmartSight', 'S1100'], ['encoder', 0.6]),
    {
      // Of Loronix, whose recorders it took over: that is general knowledge, not verified.
      field: 'http.title',
      pattern: /^Wave ?Browser \d\.\d\b/,
      weight: 0.3,
      is: ['recorder', 0.3],
      seen: ['Wave Browser 1.0'],
      unlike: ['Wave Browser', 'Wavebrowser', 'Wave 1.0'],
      source: nessus,
    },
    line(
      'Nextiva (?:S5|V3|V4|V5|V6)\\d{3}\\w{0,6}(?:-\\w{1,4})?',
      ['Nextiva S5503'],
      ['Nextiva', 'Nextiva Voice'],
    ),
    line(
      'Nextiva S1\\d{3}\\w{0,3}(?:-\\w{1,4})?',
      ['Nextiva S1708e'],
      ['Nextiva S1', 'Nextiva S5503'],
      ['encoder', 0.45],
    ),
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^(?:Verint )?Nextiva (?<model>S1[5-9]\d{2}e?\w{0,4})\b/,
      weight: 0.5,
      is: ['encoder', 0.6],
      seen: ['Nextiva S1900e', 'Verint Nextiva S1808e'],
      unlike: ['Nextiva S5003', 'Nextiva X-835'],
      source: unverified,
    },
    {
      field: 'http.server',
      pattern: /^Verint-Webs?\b/i,
      weight: 0.6,
      is: ['recorder', 0.3],
      seen: ['Verint-Webs'],
      unlike: ['Webs', 'Verint'],
      source: cctvOnline,
    },
  ],
  series: [
    unit('encoder', 'S1[0-9]\\d{2}e?-AS', ['S1704e-AS', 'S1900e-AS'], ['S1704e', 'S17-AS']),
    camera(
      '(?:V[34][36]20[A-Z]{0,4}|V5620PTZ|S5[05]\\d{2}(?:FD|DW|BX|PTZ)\\w{0,4})',
      ['V4320', 'S5003FD'],
      ['V432', 'S5003'],
      short,
    ),
    unit('encoder', 'S(?:17|18)\\d{2}e\\w{0,2}', ['S1816e'], ['S1816', 'S18e'], plain),
    camera('S5\\d{3}\\w{0,3}(?:-\\w{1,4})?', ['S5003', 'S5020BX'], ['S50', 'S1708'], short),
    camera('V\\d{4}(?:BX|FDW|PTZ|MD)-DN?\\w{0,3}', ['V4320BX-DN'], ['V4320', 'V6050FD'], plain),
    // Infinova designates V6 and five figures.
    camera(
      '[SV]\\d{4}(?:FDW|FD|BXW?|PTZW?|DW?|MZW)(?:-\\w{1,3}){0,2}',
      ['V6050FDW-DN', 'V4320BX-DN'],
      ['V6050', 'V6201-T'],
      plain,
    ),
    camera('V\\d{4}FDIR(?:-\\w{2,3})?', ['V4530FDIR-DN'], ['V4530', 'V4530F'], plain),
  ],
};
