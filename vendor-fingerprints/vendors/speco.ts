import type { MakerEntry } from '../define.ts';
import { catalogue, strix } from '../sources.ts';
import { alone, line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const speco: MakerEntry = {
  id: 'speco',
  name: 'Speco',
  buys: 'all',
  // A brand of the United States with several makers behind it: who made a unit is not established.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Speco Technologies (United States)',
    'ch-bas/cctv-camera-database README.md',
    'that it sells what others make, so the country is left open: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: 'speco/http-title',
      field: 'http.title',
      pattern: /^Speco IP Camera$/i,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Speco IP Camera' }],
      unlike: ['Speco'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  registrants: ['Speco Technologies'],
  prefixWeight: 0.2,
  firmwareStrings: [
    line(
      'ZIPK?\\d{1,2}[NT]\\w{0,6}|DVR-?\\d{1,2}(?:T[HNSTL]|HT|HS|HD|CN|VN)\\w{0,4}',
      ['ZIPK8N2', 'DVR-8TH'],
      ['ZIPK', 'DVR-8'],
      ['recorder', 0.45],
    ),
    {
      field: 'http.auth-realm',
      pattern: /^SuperNova$/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['SuperNova'],
      unlike: ['Nova', 'SuperNovas'],
      source: 'ztgrace/changeme creds/http/camera/speco_technologies_ip_camera.yml',
    },
    alone('Speco'),
  ],
  series: [
    camera(
      '(?:HINT\\d{2}[A-Z]\\w{1,3}|ZIP[TKL]\\d[A-Z]?\\d?)',
      ['HINT71TG', 'ZIPT8'],
      ['HINT', 'ZIP8'],
      plain,
    ),
    unit(
      'recorder',
      '(?:Speco )?[NDH](?:4|8|9|16|32|64)[A-Z]{2,4}\\d{0,2}',
      ['Speco N16NS', 'N8NSL'],
      ['N16', 'NS16', 'N24BG52', 'N68BR4'],
      short,
    ),
    camera('O\\d[A-Z]{1,4}\\d{0,2}[A-Z]?', ['O4B7M', 'O2VLD8'], ['O4', 'OB-500Af'], { weight: 0.4 }),
    unit('recorder', 'N\\d{1,2}NR[A-Z]{1,2}\\w{0,4}', ['N16NRE'], ['N16', 'NR9581']),
    camera(
      'O(?:2|4|5|6|8|12)[BDFKLMPTV](?!icro)\\w{0,6}',
      ['O12B1M', 'O4P25X2', 'O5TMLB1', 'O8LMST2'],
      ['O4', 'O7B1', 'O2Micro'],
      { source: catalogue },
    ),
    unit(
      'recorder',
      'D\\d{1,2}(?:HS|RS|VX|VT|CS|WRS|LS|MS|GS)\\w{0,4}',
      ['D16HS', 'D8RS1TB'],
      ['D16', 'D16H'],
      { ...plain, source: strix('speco') },
    ),
    camera(
      '(?:O\\d{1,2}i[A-Z]\\w{1,6}|(?:O?IP|[IO])INT-?\\d{1,2}\\w{0,8}|OPTZ-?\\d{2}X\\w{0,3}|[VZ]IP-?\\d(?!GB$)[A-Z]{1,3}\\w{0,5}|SIP(?:B|D|SD|WDR)\\d?\\w{0,4}|SIPM\\w{3,8})',
      ['O2iD8', 'OINT58D1G', 'IPINT20HX', 'VIP2D3M'],
      ['O2D8', 'INT58'],
      plain,
    ),
    camera('H\\d[BTDZ]\\d[A-Z]?', ['H4T1', 'H8D7M'], ['H4T', 'HT41'], short),
    camera('H[248]F[BDT]\\dM?|H[2458][BDT]\\dM', ['H4FD1M', 'H8B8M'], ['H4', 'H4F'], plain),
    camera(
      '(?:HT?INT\\d{2}[A-Z]\\w{0,3}|H\\d{1,2}D\\d{1,2}M?|VL\\d{3}\\w{0,3}|CVC\\d{3}\\w{1,4})',
      ['HTINT60H', 'H8D10M', 'VL648', 'CVC627B'],
      ['HTINT', 'H8D', 'CVC62'],
      short,
    ),
    unit(
      'recorder',
      'DVR-?T\\d{1,2}IP|DVR\\d{1,2}(?:TL|TN|HT|PRO)\\w{0,3}',
      ['DVR-T4IP', 'DVR8TL'],
      ['DVR-T4', 'DVR8'],
      plain,
    ),
  ],
};
