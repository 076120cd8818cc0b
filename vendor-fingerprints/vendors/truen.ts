import { type MakerEntry, modelFields } from '../define.ts';
import { catalogued } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const truen: MakerEntry = {
  id: 'truen',
  name: 'Truen',
  headquarters: 'KR',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: TRUEN (South Korea)',
    'rapid7/recog xml/x509_subjects.xml',
  ],
  fingerprints: [
    {
      id: 'truen/title',
      field: 'http.title',
      pattern: /^TCAM(?:[ -].{0,60})?$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'TCAM' }],
      unlike: ['TCAMERA', 'CAM'],
      source: 'rapid7/recog xml/x509_subjects.xml (CN=TCAM); as a title: general knowledge, not verified',
    },
    {
      id: 'truen/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)O=Truen(?:,|$)/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'CN=TCAM, OU=Security, O=Truen, L=Seoul, ST=Seoul, C=KR' }],
      unlike: ['O=Truenet'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    {
      id: 'truen/upnp-server',
      field: ['http.server', 'ssdp.server'],
      pattern: /^Linux\/[\d.]+-Mozart-/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Linux/2.6.28.9-Mozart-8G, UPnP/1.0, Portable SDK for UPnP devices/1.6.6' }],
      unlike: ['Linux/2.6.28.9, UPnP/1.0'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      // Steinsvik's name for it.
      id: 'truen/orbit-realm',
      field: 'http.auth-realm',
      pattern: /^(?<model>Orbit-\d{3})$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.45 },
      examples: [{ seen: 'Orbit-351', gives: { model: 'Orbit-351' } }],
      unlike: ['Orbit', 'Orbit-3510', 'NETGEAR Orbi'],
      source: 'rapid7/recog xml/http_wwwauth.xml',
    },
    {
      id: 'truen/model-camera',
      field: modelFields,
      pattern: /^(?<model>TCAM-\d{3,4}[\w-]*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'TCAM-560', gives: { model: 'TCAM-560' } }],
      unlike: ['TCAM'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['TRUEN'],
  brands: [
    {
      name: 'Steinsvik',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'The UPnP server names Mozart, the platform of Truen.',
      sources: ['rapid7/recog xml/http_servers.xml'],
      fingerprints: [],
    },
  ],
  series: [
    camera(
      'TX-(?:[BD]|P\\dN?)\\d{3}N\\d{2}[A-Z]{0,2}',
      ['TX-B230N10', 'TX-P5N340N20RD', 'TX-P7230N20R'],
      ['TX-B230', 'TX-230N10'],
      { source: catalogued('truen') },
    ),
    camera('TN-[BDFP]\\d{3,4}\\w{0,6}', ['TN-B2222', 'TN-P4230CSX'], ['TN-', 'TN-22'], plain),
    unit('encoder', 'TCS-\\d{3}\\w{0,3}', ['TCS-300'], ['TCS', 'TCAM-570'], plain),
    camera('TCAM-P\\d{4}', ['TCAM-P6232'], ['TCAM-', 'CAM-P6232'], plain),
  ],
};
