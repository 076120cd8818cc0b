import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const siqura: Maker = {
  id: 'siqura',
  name: 'Siqura',
  headquarters: 'NL',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: TKH Security B.V. (Netherlands)',
    'that Siqura belongs to TKH: general knowledge, not verified',
    'rapid7/recog xml/http_servers.xml',
  ],
  marks: [
    {
      id: 'siqura/upnp-server',
      field: ['http.server', 'ssdp.server'],
      pattern: /^Linux\/[\d.]+_eureka_\d/,
      weight: 0.8,
      type: { is: 'encoder', weight: 0.5 },
      examples: [{ seen: 'Linux/2.6.37_eureka_1, UPnP/1.0, Portable SDK for UPnP devices/1.6.6' }],
      unlike: ['Linux/2.6.37, UPnP/1.0'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'siqura/realm',
      field: 'http.auth-realm',
      pattern: /^Siqura$/i,
      weight: 0.8,
      type: { is: 'encoder', weight: 0.4 },
      examples: [{ seen: 'Siqura' }],
      unlike: ['Siqura camera', 'Sequra'],
      source: 'rapid7/recog xml/http_wwwauth.xml',
    },
    {
      // The company's name before.
      id: 'siqura/rtsp-server',
      field: 'rtsp.server',
      pattern: /^Optelecom-NKF RTSPServer\b/,
      weight: 0.8,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'Optelecom-NKF RTSPServer/1.0.0' }],
      unlike: ['Optelecom'],
      source:
        'nmap/nmap nmap-service-probes; that Optelecom-NKF became Siqura: general knowledge, not verified',
    },
    nameMark({
      id: 'siqura/own-name',
      name: 'Siqura',
      weight: 0.9,
      source: 'rapid7/recog xml/http_servers.xml',
    }),
  ],
};
