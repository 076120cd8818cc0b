import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { gobyRules, nesca } from '../sources.ts';
import { alone } from '../tables/firmware-strings.ts';
import { camera, plain } from '../tables/series.ts';

export const aviosys: MakerEntry = {
  id: 'aviosys',
  name: 'Aviosys',
  headquarters: 'TW',
  sources: ['general knowledge, not verified', 'nmap/nmap nmap-service-probes'],
  fingerprints: [
    {
      id: 'aviosys/http-realm',
      field: 'http.auth-realm',
      pattern: /^Camera Name ?:(?: (?<name>.{1,40}))?$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Camera Name : Gate', gives: { name: 'Gate' } }],
      unlike: ['Camera Name', 'Camera Server', 'Camera Named: x'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  firmwareStrings: [
    alone('Aviosys'),
    {
      field: 'http.page-mark',
      pattern: /^copyright=(?:Copyright|\(C\)|\xa9)? ?(?:\d{4} ?)?AVIOSYS\b/i,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['copyright=Copyright AVIOSYS', 'copyright=\xa9 2006 Aviosys International Inc.'],
      unlike: ['copyright=Copyright Avios', 'Copyright AVIOSYS'],
      source: gobyRules,
    },
    {
      field: 'http.title',
      pattern: /^IP Kamera(?: (?<model>9\d{3}[A-Z]?))?$/i,
      weight: 0.45,
      is: ['camera', 0.6],
      seen: ['IP Kamera 9100A', 'IP Kamera'],
      unlike: ['IP Kameras', 'IP Kamera von Lidl'],
      source: unverified,
    },
    {
      // Recorders with AVTECH's page call themselves so, too.
      field: 'http.server',
      pattern: /^SQ-WEBCAM\b/i,
      weight: 0.3,
      is: ['camera', 0.45],
      seen: ['SQ-WEBCAM'],
      unlike: ['WEBCAM', 'SQ'],
      source: `${nesca}; an OpenVAS script on AVTECH’s recorders, found by full-text search: repository not named`,
    },
  ],
  series: [
    camera(
      '(?:(?:IP )?(?:[CK]amera )?9[01]\\d{2}[A-Z]?-?(?:WiFi|CS|HP|SL|MP|PoE)|IP [CK](?:amera|AMERA) 9\\d{3}[A-Z]?)',
      ['9060A-WiFi', '9070-CS', 'IP Camera 9100A'],
      ['9000', '9060A'],
      plain,
    ),
  ],
};
