import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const everfocus: Maker = {
  id: 'everfocus',
  name: 'EverFocus',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: EverFocus Electronics Corp. (Taiwan)'],
  marks: [
    {
      id: 'everfocus/http-server',
      field: 'http.server',
      pattern: /^http server\/everfocus$/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'http server/everfocus' }],
      unlike: ['http server 1.0'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'everfocus/http-title',
      field: 'http.title',
      pattern:
        /(?:^(?!.{0,200}camera).{0,200}\bEverFocus\b|^(?:Welcome to )?(?<model>EDS?R ?\d{3,4})(?=[ -]|$))/i,
      weight: 0.85,
      type: { is: 'recorder', weight: 0.5 },
      examples: [
        { seen: 'EverFocus EDSR Applet (1.5)' },
        { seen: 'Welcome to eDR400--login', gives: { model: 'eDR400' } },
        { seen: 'EDR1600 login | Welcome', gives: { model: 'EDR1600' } },
      ],
      unlike: ['Ever Focus', 'EDR', 'XDR1600', 'EDR1600X', 'EverFocus EAN3120 Network Camera'],
      source: 'nmap/nmap nmap-service-probes; exploit-db dork "EDR1600 login | Welcome"',
    },
    {
      id: 'everfocus/http-realm',
      field: 'http.auth-realm',
      pattern: /^(?<model>ECOR\w*(?:-\w+)*)$/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'ECOR264-16X1', gives: { model: 'ECOR264-16X1' } }],
      unlike: ['DECOR'],
      source: 'nmap/nmap nmap-service-probes',
    },
    nameMark({
      id: 'everfocus/own-name',
      name: 'EverFocus',
      weight: 0.9,
      source: 'nmap/nmap nmap-service-probes',
    }),
    {
      id: 'everfocus/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>E(?:AN|HN|DN|ZN|PN|QN|BN)\d{3,4}\w*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'EAN3220', gives: { model: 'EAN3220' } }],
      unlike: ['EAN'],
      source: 'general knowledge, not verified',
    },
  ],
};
