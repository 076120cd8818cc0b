import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { cctvOnline, nessus, yak } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { series } from './bosch/series.ts';

const boschWalk = 'librenms/librenms tests/snmpsim/boschcpp.snmprec';

export const bosch: MakerEntry = {
  id: 'bosch',
  name: 'Bosch',
  headquarters: 'DE',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Bosch Sicherheitssysteme GmbH (Germany)',
    'IEEE registry via npm oui-data 2.1.9: Robert Bosch GmbH (Germany)',
  ],
  fingerprints: [
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
      pattern: /^Use 'live' as User Name(?: in order to log in to the respective level)?$/,
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
      // The other two levels of access.
      id: 'bosch/http-realm-level',
      field: ['http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^Use '(?:service|user)' as User Name\b/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: "Use 'service' as User Name in order to log in to the respective level" }],
      unlike: ["Use 'admin' as User Name", 'Use service as User Name'],
      source: 'general knowledge, not verified',
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
      id: 'bosch/certificate-host',
      field: 'tls.alt-name',
      pattern: /^(?:[\w-]{1,60}\.)?myboschcam\.net$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'local.myboschcam.net' }],
      unlike: ['myboschcam.net.example.org', 'bosch-thermotechnology.com'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'bosch/telnet',
      field: 'banner.telnet',
      pattern:
        /^Welcome to (?<model>(?:Auto ?Dome|Dinion|Flexi ?Dome|IP (?:bullet|dome|starlight|panoramic)|MIC)\S*(?: [\w-]+){0,4}?)(?: \d{1,3}(?:\.\d{1,4}){2,3})? from /i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'Welcome to AutoDome 800 HD 1.2.3.4 from 5.6.7.8', gives: { model: 'AutoDome 800 HD' } },
        {
          seen: 'Welcome to IP bullet 5000 HD 192.0.2.1 from 192.0.2.2',
          gives: { model: 'IP bullet 5000 HD' },
        },
        {
          seen: 'Welcome to IP bullet 5000 HD 6.30.0059 from 192.0.2.2',
          gives: { model: 'IP bullet 5000 HD' },
        },
        {
          seen: 'Welcome to MIC IP starlight 7000 HD from 192.0.2.2',
          gives: { model: 'MIC IP starlight 7000 HD' },
        },
      ],
      unlike: ['Welcome to Ubuntu 22.04', 'Welcome to AutoDome'],
      source:
        'rapid7/recog xml/telnet_banners.xml; a version in place of the address: general knowledge, not verified',
    },
    {
      id: 'bosch/telnet-encoder',
      field: 'banner.telnet',
      pattern:
        /^Welcome to (?<model>(?:VIP[- ]?X|VJ|VideoJet)[\w-]{0,20}(?: [\w-]{1,20}){0,4}?)(?: \d{1,3}(?:\.\d{1,4}){1,3})? from /i,
      weight: 0.8,
      type: { is: 'encoder', weight: 0.6 },
      examples: [
        { seen: 'Welcome to VIP-X1600 from 192.0.2.2', gives: { model: 'VIP-X1600' } },
        { seen: 'Welcome to VideoJet X40 192.0.2.1 from 192.0.2.2', gives: { model: 'VideoJet X40' } },
        { seen: 'Welcome to VIP X1600 2.5 from 192.0.2.2', gives: { model: 'VIP X1600' } },
      ],
      unlike: ['Welcome to VIP lounge'],
      source:
        'nmap/nmap nmap-service-probes; a version in place of the address: general knowledge, not verified',
    },
    {
      id: 'bosch/http-title',
      field: 'http.title',
      pattern: /^Bosch (?:Security Systems|Sicherheitssysteme)(?: GmbH)?$/i,
      weight: 0.7,
      type: { is: 'recorder', weight: 0.25 },
      examples: [{ seen: 'Bosch Security Systems' }, { seen: 'Bosch Sicherheitssysteme GmbH' }],
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
      // Encoders and recorders by the names they are sold under; `VIP` and `DIVAR` are no other maker's so numbered.
      id: 'bosch/named-encoder',
      field: ['snmp.sys-descr', 'onvif.model', 'onvif.scope-hardware', 'upnp.friendly-name'],
      pattern:
        /^(?:Bosch |VCS )?(?<model>VIP[ _-]?X(?:1600|\d|D)\w{0,4}(?:[_-]\w{1,6}){0,2}|Video ?Jet[ -](?:(?:X\d{2}|1000|[678]00\d|multi \d{4}|connect \d{4}|decoder)\w{0,4}|\d{2,3}[a-z]{0,2}))(?: (?:video )?encoder)?$/i,
      weight: 0.6,
      type: { is: 'encoder', weight: 0.6 },
      examples: [
        { seen: 'VCS VIP X1 encoder', gives: { model: 'VIP X1' } },
        { seen: 'VIDEOJET multi 4000', gives: { model: 'VIDEOJET multi 4000' } },
      ],
      unlike: ['VIP lounge', 'VideoJet printer', 'VideoJet 1620', 'VIP X'],
      source: 'nmap/nmap nmap-service-probes (VIP-X); the rest: general knowledge, not verified',
    },
    {
      id: 'bosch/named-recorder',
      field: ['snmp.sys-descr', 'onvif.model', 'upnp.friendly-name', 'http.title'],
      pattern: /^(?:Bosch )?(?<model>DIVAR (?:IP|AN|MR|XF|\d{3,4})[\w -]{0,30})$/i,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'DIVAR IP all-in-one 5000', gives: { model: 'DIVAR IP all-in-one 5000' } },
        { seen: 'Bosch DIVAR MR', gives: { model: 'DIVAR MR' } },
      ],
      // Those are Dahua's.
      unlike: ['DIVA IP', 'DIVAR', 'DIVAR network 2000'],
      source: 'general knowledge, not verified',
    },
    {
      // What the same company makes for halls and conferences.
      id: 'bosch/sound',
      field: ['snmp.sys-descr', 'http.title', 'upnp.friendly-name', 'mdns.instance'],
      pattern: /^(?:Bosch )?(?<model>PRAESENSA|Praesideo|DICENTIS|PLENA|AVENAR|OMNEO)\b/i,
      weight: 0.5,
      type: { is: 'other', weight: 0.6 },
      examples: [
        { seen: 'Bosch PRAESENSA PRA-AD608', gives: { model: 'PRAESENSA' } },
        { seen: 'DICENTIS conference', gives: { model: 'DICENTIS' } },
      ],
      unlike: ['Bosch', 'Plenary'],
      source: 'general knowledge, not verified',
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
        /^(?<model>(?!NBE-\d[A-Z]|NDI-\d{1,3}(?:-\d{1,3}){2})(?:N(?:B[ENC]|D[EIPNVCSA]|E[VZI]|F[NE]|I[INT]|T[CIVE]|U[CEVI]|H[TM]|K[NP]|P[NE]|W[CD])|MIC|VEZ)-\d[A-Z0-9]{2}[\w-]*)$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'NBE-3503-AL', gives: { model: 'NBE-3503-AL' } },
        { seen: 'NDE-8502-R', gives: { model: 'NDE-8502-R' } },
        { seen: 'MIC-9502-Z30WVS', gives: { model: 'MIC-9502-Z30WVS' } },
      ],
      unlike: ['NVR-104MH-D', 'NTE', 'NIP-02OAM', 'NBE-5AC-Gen2', 'NDI-192-168-1-88'],
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
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^ident=loadxmlfunc\(getLang\(\)$/i,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['ident=loadxmlfunc(getLang()'],
      unlike: ['ident=getLang()', 'loadxmlfunc(getLang()'],
      source: 'wooluo/POC sysscanrule/camera/BoschDINIONIPcamera-ua.nasl',
    },
    line(
      'DIVAR (?:MR|XF|AN|IP|[23457]\\d{3})(?: [\\w-]{2,8}){0,3}',
      ['DIVAR MR', 'DIVAR AN 3000'],
      ['DIVAR', 'Divarication', 'DIVAR hybrid 5000'],
      ['recorder', 0.45],
    ),
    {
      field: ['http.page-mark', 'http.redirect'],
      pattern: /^\/?inner_frmset\.html?$/,
      weight: 0.45,
      is: ['camera', 0.3],
      seen: ['inner_frmset.html'],
      unlike: ['frmset.html', 'inner.html'],
      source: 'zhzyker/dismap configs/rule.go',
    },
    {
      // The viewer of the first Divar.
      field: 'http.page-mark',
      pattern: /^clsid=E3A1E133-6730-4EE4-8CB2-C1267841E9BA$/,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['clsid=E3A1E133-6730-4EE4-8CB2-C1267841E9BA'],
      unlike: ['clsid=E3A1E133-6730-4EE4-8CB2-000000000000'],
      source: nessus,
    },
    {
      // Style sheet of DiBos.
      field: 'http.page-mark',
      pattern: /^style=\/?(?:[\w-]{1,20}\/){0,2}bovisnt\.css$/i,
      weight: 0.45,
      is: ['recorder', 0.45],
      seen: ['style=style/bovisnt.css'],
      unlike: ['style=bovis.css', 'bovisnt.css'],
      source: 'zhzyker/dismap configs/rule.go',
    },
    {
      // The cameras' web server is VCS-VideoJet-Webserver.
      field: ['http.server', 'http.title', 'http.auth-realm'],
      pattern: /^(?:Bosch )?Video ?Jet\b(?! (?:1[1-9]|3\d|6[1-9]|8[1-9]|9)\d{2,3}\b)/i,
      weight: 0.6,
      is: ['encoder', 0.6],
      seen: ['VideoJet', 'VIDEOJET X10', 'BOSCH VideoJet X40'],
      unlike: ['Jet', 'VideoJetty', 'VideoJet 1620', 'VCS-VideoJet-Webserver'],
      source: cctvOnline,
    },
    {
      field: 'http.title',
      pattern: /^Divar\b/i,
      weight: 0.6,
      is: ['recorder', 0.6],
      seen: ['Divar', 'DIVAR XF'],
      unlike: ['Divario', 'Div'],
      source: cctvOnline,
    },
    {
      // Its boards report the object of the MIB for video, and the unit's name for a description.
      field: 'snmp.sys-object-id',
      pattern: /^1\.3\.6\.1\.4\.1\.3967\.1\.1(?:\.\d{1,6}){0,8}$/,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['1.3.6.1.4.1.3967.1.1.0'],
      unlike: ['1.3.6.1.4.1.3967', '1.3.6.1.4.1.3967.99'],
      source: boschWalk,
    },
    {
      field: ['snmp.sys-descr', 'http.title', 'onvif.model', 'onvif.scope-hardware'],
      pattern:
        /^(?:Bosch )?(?<model>(?:MIC IP|AUTODOME|AutoDome|FLEXIDOME|DINION|EXTEGRA|AVIOTEC)\b[\w .-]{2,50})$/,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['DINION IP starlight 7000 HD', 'MIC IP fusion 9000i', 'AVIOTEC IP starlight 8000'],
      unlike: ['DINION', 'MIC 1', 'Domestic DINION IP'],
      source: boschWalk,
    },
    {
      field: ['snmp.sys-descr', 'http.title', 'onvif.model', 'onvif.scope-hardware'],
      pattern:
        /^(?:Bosch )?(?<model>(?:VIP X|V(?:IDEOJET|ideoJet) (?!(?:1[1-9]|3\d|6[1-9]|8[1-9]|9)\d{2,3}\b))[\w .-]{1,40})$/,
      weight: 0.6,
      is: ['encoder', 0.6],
      seen: ['VIP X1600 XFM4', 'VideoJet multi 4000', 'VIDEOJET decoder 8000'],
      unlike: ['VIP', 'VIPs welcome', 'VideoJet', 'VideoJet 1620'],
      source: unverified,
    },
    {
      field: ['http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^Bosch Security\b/i,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['Bosch Security'],
      unlike: ['Bosch', 'Security'],
      source: yak,
    },
    {
      field: ['http.title', 'onvif.model'],
      pattern: /^(?<model>ND[CN]-\d{3}-\w{1,6})\b/,
      weight: 0.5,
      is: ['camera', 0.6],
      seen: ['NDC-265-P', 'NDN-498-V09'],
      unlike: ['NDC', 'NDX-265-P'],
      source: yak,
    },
    {
      field: 'rtsp.auth-realm',
      pattern: /^Please log in with a valid username$/,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['Please log in with a valid username'],
      unlike: ['Please log in', 'please log in with a valid username and password'],
      source:
        'a session in the tests of an RTSP client, whose stream is called LIVE VIEW, found by full-text search: repository not named',
    },
    {
      // The order of methods: a hint, which others may share.
      field: 'rtsp.public',
      pattern: /^DESCRIBE, SETUP, TEARDOWN, PLAY, SET_PARAMETER, GET_PARAMETER, PAUSE$/,
      weight: 0.4,
      is: ['camera', 0.25],
      seen: ['DESCRIBE, SETUP, TEARDOWN, PLAY, SET_PARAMETER, GET_PARAMETER, PAUSE'],
      unlike: [
        'DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE',
        'DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, SET_PARAMETER',
      ],
      source:
        'a session in the tests of an RTSP client, whose stream is called LIVE VIEW, found by full-text search: repository not named',
    },
    {
      field: 'rtsp.sdp-attribute',
      pattern:
        /^control:\/(?:rtsp_tunnel\b|(?:video)?\?(?:[a-z0-9]{1,8}=\d{1,2}&){0,3}(?:inst|line|h26x)=\d)/i,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['control:/?inst=2&h26x=4', 'control:/rtsp_tunnel?line=1&inst=1', 'control:/video?inst=1'],
      unlike: ['control:/?channel=1', 'control:/tunnel'],
      source: 'https://github.com/bluenviron/gortsplib/issues/632, found by full-text search',
    },
    {
      field: 'rtsp.sdp-session',
      pattern: /^LIVE VIEW$/,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['LIVE VIEW'],
      unlike: ['Live View', 'Live view of the street'],
      source: 'https://github.com/bluenviron/gortsplib/issues/632, found by full-text search',
    },
    {
      field: ['onvif.scope-hardware', 'onvif.model'],
      pattern: /^(?<model>HOME_Eyes_(?:Indoor|Outdoor)\w{0,12}|CAMERA_(?:EYES|360))$/,
      weight: 0.7,
      is: ['camera', 0.6],
      seen: ['HOME_Eyes_Outdoor', 'CAMERA_360'],
      unlike: ['HOME_Eyes', 'CAMERA_36'],
      source:
        'GitHub full-text search for onvif.org/name/Bosch; the older two: general knowledge, not verified',
    },
    {
      field: 'http.page-mark',
      pattern: /^api=\.{0,2}\/?rcp\.xml\b/,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['api=/rcp.xml'],
      unlike: ['api=/rcp', '/rcp.xml'],
      source: unverified,
    },
    {
      // The program that manages its recordings.
      field: 'http.page-mark',
      pattern: /^ident=vrmChunk\.setHelpName$/i,
      weight: 0.5,
      is: ['other', 0.6],
      seen: ['ident=vrmChunk.setHelpName'],
      unlike: ['ident=vrmChunk', 'ident=vrm_monitor'],
      source: unverified,
    },
  ],
  series,
};
