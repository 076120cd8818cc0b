import type { MakerEntry } from '../define.ts';
import { strix } from '../sources.ts';
import { camera, short } from '../tables/series.ts';

export const tenvis: MakerEntry = {
  id: 'tenvis',
  name: 'Tenvis',
  headquarters: 'CN',
  sources: [
    'research notes on Tenvis’s cameras (“Tenvis (Shenzhen)”; GitHub full-text search for “tenvis (”, repository not named)',
  ],
  fingerprints: [
    {
      id: 'tenvis/http-server',
      field: 'http.server',
      pattern: /^IPCamera-Web$/,
      weight: 0.4,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IPCamera-Web' }],
      unlike: ['IPCamera-Webs', 'IPCamera'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  series: [
    camera(
      '(?:JPT[ -]?\\d{4}\\w{0,4}(?:[- ]?HD)?(?:[- ]?20\\d{2})?|IPROBOT ?\\d|TH-?6[01679]\\d[A-Z]?|IP-?(?:319|391|602)W(?:-?HD)?|MINI-?31[89]W|TR-?38[12]\\dW?|PT-?7131W|3815-?W-?20\\d{2})',
      ['JPT3815W', 'JPT-3815W-HD', 'IPROBOT3', 'TH661', 'TH-611', 'IP391W-HD', 'MINI-319W', 'TR3818'],
      ['JPT', 'IP-390', 'TH-900'],
      { source: strix('tenvis') },
    ),
    camera('(?:T8\\d{3}D|TZ\\d{3})', ['T8810D', 'TZ100'], ['T88', 'TZ1'], short),
  ],
};
