import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

export const bosch: Maker = {
  id: 'bosch',
  name: 'Bosch',
  headquarters: 'DE',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Bosch Sicherheitssysteme GmbH (Germany)',
    'IEEE registry via npm oui-data 2.1.9: Robert Bosch GmbH (Germany)',
  ],
  marks: [
    {
      id: 'bosch/http-server',
      field: 'http.server',
      pattern: /^VCS-VideoJet-Webserver$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'VCS-VideoJet-Webserver' }],
      unlike: ['VideoJet', 'VCS-VIDOS-NVR'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'bosch/http-server-nvr',
      field: 'http.server',
      pattern: /^VCS-VIDOS-NVR$/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.8 },
      examples: [{ seen: 'VCS-VIDOS-NVR' }],
      unlike: ['VCS-VideoJet-Webserver'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'bosch/http-realm',
      field: ['http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^Use 'live' as User Name\b/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: "Use 'live' as User Name in order to log in to the respective level" },
        { seen: "Use 'live' as User Name" },
      ],
      unlike: ['Use live', 'User Name'],
      source: 'rapid7/recog xml/http_wwwauth.xml',
    },
    {
      id: 'bosch/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern:
        /(?:^|, ?)(?:CN=[^,]*\bmyboschcam\.net|O=Bosch (?:Sicherheitssysteme GmbH|Security Systems)[^,]*)(?:,|$)/,
      weight: 0.85,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'CN=local.myboschcam.net, O=Bosch Sicherheitssysteme GmbH' }],
      unlike: ['O=Robert Bosch GmbH', 'CN=bosch-thermotechnology.com'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    {
      id: 'bosch/telnet',
      field: 'banner.telnet',
      pattern:
        /^Welcome to (?<model>(?:Auto ?Dome|Dinion|Flexi ?Dome|IP (?:bullet|dome|starlight|panoramic)|MIC|VIP-?X|VideoJet|VIDEOJET)\S*(?: [\w-]+){0,4}) \d{1,3}(?:\.\d{1,3}){3} from /i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'Welcome to AutoDome 800 HD 1.2.3.4 from 5.6.7.8', gives: { model: 'AutoDome 800 HD' } },
        {
          seen: 'Welcome to IP bullet 5000 HD 192.0.2.1 from 192.0.2.2',
          gives: { model: 'IP bullet 5000 HD' },
        },
      ],
      unlike: ['Welcome to Ubuntu 22.04', 'Welcome to AutoDome'],
      source: 'rapid7/recog xml/telnet_banners.xml',
    },
    {
      id: 'bosch/telnet-encoder',
      field: 'banner.telnet',
      pattern: /^Welcome to (?<model>VIP-?X[\w -]{0,30}|VJ[\w -]{0,30}) from /i,
      weight: 0.8,
      type: { is: 'encoder', weight: 0.6 },
      examples: [{ seen: 'Welcome to VIP-X1600 from 192.0.2.2', gives: { model: 'VIP-X1600' } }],
      unlike: ['Welcome to VIP lounge'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'bosch/http-title',
      field: 'http.title',
      pattern: /^Bosch Security Systems$/i,
      weight: 0.7,
      type: { is: 'recorder', weight: 0.25 },
      examples: [{ seen: 'Bosch Security Systems' }],
      unlike: ['Bosch', 'Robert Bosch GmbH'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'bosch/own-name',
      field: ['onvif.manufacturer', 'onvif.scope-name'],
      pattern: /^Bosch(?: Security(?: Systems)?.*| Sicherheitssysteme.*| Smart Home Camera|-\d{18})?$/i,
      weight: 0.9,
      examples: [
        { seen: 'Bosch' },
        { seen: 'Bosch Security Systems' },
        { seen: 'BOSCH-404754734001050102' },
        { seen: 'Bosch Smart Home Camera' },
      ],
      unlike: ['Boschung', 'Bosch-4047'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    {
      // Cameras and encoders number themselves so behind the maker's name; nothing else of its does.
      id: 'bosch/numbered',
      field: 'onvif.scope-name',
      pattern: /^BOSCH-(?<serial>\d{18})$/i,
      weight: 0.5,
      type: { is: 'camera', weight: 0.35 },
      examples: [{ seen: 'BOSCH-404754734001050102', gives: { serial: '404754734001050102' } }],
      unlike: ['BOSCH', 'BOSCH-4047'],
      source:
        'GitHub full-text search for onvif.org/name/BOSCH: files read in excerpts, repositories not named',
    },
    {
      id: 'bosch/home-camera',
      field: ['onvif.scope-hardware', 'onvif.model'],
      pattern: /^(?<model>HOME_Eyes_(?:Outdoor|Indoor)|CAMERA_(?:EYES|360))$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'HOME_Eyes_Outdoor', gives: { model: 'HOME_Eyes_Outdoor' } }],
      unlike: ['HOME_Outdoor', 'Eyes_Outdoor'],
      source:
        'GitHub full-text search for onvif.org/name/BOSCH: files read in excerpts, repositories not named',
    },
    {
      id: 'bosch/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern:
        /^(?<model>(?!NBE-\d[A-Z])(?:N(?:B[ENC]|D[EIPNVCSA]|E[VZI]|F[NE]|I[INT]|T[CIVE]|U[CEVI]|H[TM]|K[NP]|P[NE]|W[CD])|MIC|VEZ)-[A-Z0-9]{3}[\w-]*)$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'NBE-3503-AL', gives: { model: 'NBE-3503-AL' } },
        { seen: 'NDE-8502-R', gives: { model: 'NDE-8502-R' } },
        { seen: 'MIC-9502-Z30WVS', gives: { model: 'MIC-9502-Z30WVS' } },
      ],
      unlike: ['NVR-104MH-D', 'NTE', 'NIP-02OAM', 'NBE-5AC-Gen2'],
      source: 'ch-bas/cctv-camera-database cameras/bosch',
    },
    {
      id: 'bosch/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>(?:DIP|DRN|DRH|DDN|DVR)-\d{4}-[\w-]+)$/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'DIP-7184-8HD', gives: { model: 'DIP-7184-8HD' } },
        { seen: 'DRN-5532-400N00', gives: { model: 'DRN-5532-400N00' } },
      ],
      unlike: ['DIP', 'DVR-204G-F1'],
      source:
        'GitHub full-text search for DIP-718: files read in excerpts, repositories not named; the rest of the grammar: general knowledge, not verified',
    },
  ],
  registrants: [
    'Bosch Security Systems, Inc.',
    'Bosch Security Systems',
    'Bosch Sicherheitssysteme GmbH',
    'Bosch (zhuhai) Security Systems Company, Ltd.',
  ],
  prefixWeight: 0.2,
};
