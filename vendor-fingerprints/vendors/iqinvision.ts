import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const iqinvision: Maker = {
  id: 'iqinvision',
  name: 'IQinVision',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: IQinVision (United States)',
    'that it merged into Vicon in 2014: general knowledge, not verified',
  ],
  marks: [
    {
      id: 'iqinvision/http-title',
      field: ['http.title', 'http.auth-realm', 'mdns.instance', 'upnp.friendly-name'],
      pattern: /^(?:(?<model>IQ\w{2,6}) )?IQ(?:eye|inVision)\w*(?:: Live Images|\b)/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IQA22N IQEYE1A1613: Live Images', gives: { model: 'IQA22N' } },
        { seen: 'IQeye3 Live Images' },
      ],
      unlike: ['IQ test', 'Eye'],
      source: 'rapid7/recog xml/html_title.xml',
    },
    {
      id: 'iqinvision/http-server',
      field: 'http.server',
      pattern: /^IQinVision Embedded [\d.]+$/i,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IQinVision Embedded 1.0' }],
      unlike: ['Gordian Embedded1.0'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'iqinvision/telnet',
      field: 'banner.telnet',
      pattern: /\bIQinVision (?<model>\w+) Version [vV](?<firmware>[\w./()-]+)/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        {
          seen: 'IQinVision IQeye3 Version V2.8/4(060731)',
          gives: { model: 'IQeye3', firmware: '2.8/4(060731)' },
        },
      ],
      unlike: ['IQinVision'],
      source: 'nmap/nmap nmap-service-probes',
    },
    nameMark({
      id: 'iqinvision/own-name',
      name: 'IQinVision',
      weight: 0.9,
      source: 'rapid7/recog xml/html_title.xml',
    }),
  ],
};
