import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { goby } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const convision: MakerEntry = {
  id: 'convision',
  name: 'Convision',
  headquarters: 'DE',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: CONVISION TECHNOLOGY GMBH (Germany)',
    'nmap/nmap nmap-service-probes',
  ],
  fingerprints: [
    {
      id: 'convision/http-server',
      field: 'http.server',
      pattern: /^(?:Vistabox|Convision Video Webserver)(?:[ /].{0,40})?$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Vistabox' }, { seen: 'Vistabox 7.20' }, { seen: 'Convision Video Webserver V3.1' }],
      unlike: ['Vista', 'Vistaboxes', 'Video Webserver'],
      source: `nmap/nmap nmap-service-probes; ${goby}`,
    },
  ],
  registrants: ['CONVISION TECHNOLOGY GMBH'],
  firmwareStrings: [
    {
      field: 'http.title',
      pattern: /^Con[Vv]ision\b.{0,24} (?<model>V6\d{2}[A-Z]?)\b/,
      weight: 0.6,
      is: ['encoder', 0.65],
      seen: ['ConVision Systems GmbH - V610', 'Convision V600'],
      unlike: ['Convision CC-8722', 'V610'],
      source: unverified,
    },
  ],
  series: [
    unit('encoder', 'V6[01]\\dA', ['V610A'], ['V610', 'V710A'], short),
    camera('CC-[68]\\d{3}', ['CC-8251', 'CC-6531'], ['CC-82', 'CC8251'], plain),
    camera('C[CD]-?87\\d{2}\\w{0,3}', ['CC-8722', 'CD-8733'], ['CC-87', 'CC8722-ABCD'], short),
    unit('encoder', 'V6\\d{2}[A-Z]?', ['V610A', 'V600'], ['V61', 'V6100'], short),
  ],
};
