import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const pelco: Maker = {
  id: 'pelco',
  name: 'Pelco',
  // Owned by Motorola Solutions.
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Motorola Solutions Inc. (United States)',
    'that Pelco belongs to it: general knowledge, not verified',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    {
      id: 'pelco/http-server',
      field: 'http.server',
      pattern: /^ev-compat$/,
      weight: 0.8,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ev-compat' }],
      unlike: ['compat', 'ev'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'pelco/upnp-server',
      field: ['http.server', 'ssdp.server'],
      pattern: /\bEverest\/[\d.]+$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Linux/2.6.10, UPnP/1.0, Everest/1.0' }],
      unlike: ['Everest'],
      source: 'nmap/nmap nmap-service-probes',
    },
    nameMark({
      id: 'pelco/own-name',
      name: 'Pelco',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/pelco',
    }),
    {
      id: 'pelco/title-name',
      field: 'http.title',
      pattern: /^Pelco(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'Pelco' }, { seen: 'PELCO by Schneider Electric' }],
      unlike: ['Pel', 'Pelcom'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'pelco/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)O=Pelco\b/i,
      weight: 0.6,
      examples: [{ seen: 'CN=192.0.2.2, O=Pelco Inc.' }],
      unlike: ['O=Pelcom'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'pelco/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>(?:IM[EPFVS]|IX[EP]|IB[DEPV]|IJ[EPV]|IW[EP]|IE[EP])\w{0,3}\d{2,4}-\w+)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IMP521-1RS', gives: { model: 'IMP521-1RS' } },
        { seen: 'IBE329-1R', gives: { model: 'IBE329-1R' } },
      ],
      unlike: ['IB9360-VVTK', 'IMP521'],
      source:
        'ch-bas/cctv-camera-database cameras/pelco; nmap/nmap nmap-service-probes (IDE10DN); the rest of the grammar: general knowledge, not verified',
    },
  ],
};
