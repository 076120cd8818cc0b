import type { Maker } from '../../src/model/fingerprint.ts';

/** AVTECH of Taiwan. AVTECH Software of the United States makes room thermometers and is somebody else. */
export const avtech: Maker = {
  id: 'avtech',
  name: 'AVTECH',
  headquarters: 'TW',
  sources: ['general knowledge, not verified'],
  marks: [
    {
      id: 'avtech/http-server',
      field: 'http.server',
      pattern: /^AV-TECH (?<model>AV\w+) Video Web Server$/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.5 },
      examples: [{ seen: 'AV-TECH AV787 Video Web Server', gives: { model: 'AV787' } }],
      unlike: ['AVTECH Software, Inc.', 'AV-TECH'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'avtech/http-server-upnp',
      field: ['http.server', 'ssdp.server'],
      pattern: /^Linux\/[\d.x]+ UPnP\/[\d.]+ Avtech\/[\d.]+$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'Linux/2.x UPnP/1.0 Avtech/1.0' }],
      unlike: ['Linux/2.x UPnP/1.0 miniupnpd/1.0'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'avtech/http-title',
      field: 'http.title',
      pattern: /^(?:-+ )?Remote Surveillance, Any ?time (?:&|&amp;) Any ?where(?: -+)?$/i,
      weight: 0.7,
      type: { is: 'recorder', weight: 0.3 },
      examples: [{ seen: 'Remote Surveillance, Any time & Any where' }],
      unlike: ['Remote Surveillance'],
      source: 'sansatart/scrapts shodan-favicon-hashes.csv',
    },
    {
      id: 'avtech/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^AV-?TECH(?: Corp.*)?$/i,
      weight: 0.9,
      examples: [{ seen: 'AVTECH' }],
      unlike: ['AVTECH Software, Inc.'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'avtech/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>AV[MNC]\d{3,4}[A-Z]?\w*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'AVN801', gives: { model: 'AVN801' } },
        { seen: 'AVM571', gives: { model: 'AVM571' } },
      ],
      unlike: ['AV5115DN', 'AVM'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
};
