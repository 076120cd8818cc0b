import type { MakerEntry } from '../define.ts';
import { alone } from '../tables/firmware-strings.ts';

export const netwave: MakerEntry = {
  id: 'netwave',
  name: 'Netwave',
  // Not established: firmware of early pan-and-tilt cameras under many brands, Foscam's among them.
  headquarters: null,
  sources: ['rapid7/recog xml/http_servers.xml'],
  fingerprints: [
    {
      id: 'netwave/http-server',
      field: 'http.server',
      // The unit reports its brand elsewhere: that counts for more.
      pattern: /^Netwave IP Camera$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Netwave IP Camera' }],
      unlike: ['Netwave', 'IP Camera'],
      source: 'nmap/nmap nmap-service-probes; rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'netwave/http-realm',
      field: 'http.auth-realm',
      pattern: /^ipcamera_(?<mac>[0-9A-F]{12})$/i,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ipcamera_78A5DD0F9593', gives: { mac: '78A5DD0F9593' } }],
      unlike: ['ipcamera', 'ipcamera_1'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [alone('Netwave')],
};
