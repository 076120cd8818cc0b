import type { MakerEntry } from '../define.ts';
import { camera } from '../tables/series.ts';

/** Routers and switches for the most part; cameras CS-. */
export const planex: MakerEntry = {
  id: 'planex',
  name: 'Planex',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: PLANEX COMMUNICATIONS INC. (Japan)'],
  fingerprints: [
    {
      // EZVIZ calls its cameras CS- as well, and nothing of EZVIZ's answers with a realm of that.
      id: 'planex/http-realm',
      field: ['http.auth-realm', 'http.title'],
      pattern:
        /^(?:PLANEX )?(?<model>CS-(?:T?X|W|Q)[A-Z]{0,3}\d{2}[A-Z0-9]{0,5}(?:-(?:CY|LTE))?)(?: Network Camera)?$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'CS-WMV04N2', gives: { model: 'CS-WMV04N2' } },
        { seen: 'CS-W80HD', gives: { model: 'CS-W80HD' } },
        { seen: 'CS-W07G-CY Network Camera', gives: { model: 'CS-W07G-CY' } },
        { seen: 'CS-QS50-LTE', gives: { model: 'CS-QS50-LTE' } },
      ],
      unlike: ['CS-C1C', 'CS-', 'CS-W'],
      source:
        'nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua; the grammar: general knowledge, not verified',
    },
  ],
  series: [
    camera(
      'CS-(?:W(?:MV)?\\d{2}[A-Z]{1,3}|Q[PRS]\\d{2}\\w{0,3}|TX\\d{2}\\w{0,3})',
      ['CS-W05NM', 'CS-QP50F', 'CS-WMV02G'],
      ['CS-W3-WH', 'CS-C1C'],
    ),
  ],
};
