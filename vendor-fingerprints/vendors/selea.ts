import { type MakerEntry, nameMark } from '../define.ts';

export const selea: MakerEntry = {
  id: 'selea',
  name: 'Selea',
  headquarters: 'IT',
  sources: ['IEEE registry via npm oui-data 2.1.9: Selea SRL (Italy)'],
  marks: [
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
    nameMark({
      id: 'selea/own-name',
      name: 'Selea',
      weight: 0.9,
      source: 'offensive-security/exploitdb exploits/hardware/webapps/49456.txt',
    }),
    {
      id: 'selea/title-name',
      field: 'http.title',
      pattern: /^Selea(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'Selea' }, { seen: 'SELEA s.r.l.' }],
      unlike: ['Sele'],
      source: 'general knowledge, not verified',
    },
  ],
};
