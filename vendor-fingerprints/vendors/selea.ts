import type { MakerEntry } from '../define.ts';
import { camera, plain } from '../tables/series.ts';

export const selea: MakerEntry = {
  id: 'selea',
  name: 'Selea',
  headquarters: 'IT',
  sources: ['IEEE registry via npm oui-data 2.1.9: Selea SRL (Italy)'],
  fingerprints: [
    {
      id: 'selea/http-server',
      field: 'http.server',
      pattern: /^selea_httpd(?:\/[\d.]+)?$/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.9 },
      examples: [{ seen: 'selea_httpd' }],
      unlike: ['selea', 'mini_httpd'],
      source: 'offensive-security/exploitdb exploits/hardware/webapps/49456.txt',
    },
  ],
  registrants: ['Selea SRL'],
  series: [
    camera(
      'T(?:arga|ARGA) [5-9]\\d{2}\\w{0,4}|iZero [A-Z]\\w{2,6}(?: [\\w/]{1,10})?',
      ['Targa 704', 'TARGA 512'],
      ['Targa', 'Targa 4'],
      plain,
    ),
  ],
};
