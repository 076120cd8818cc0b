import { type MakerEntry, modelFields } from '../define.ts';
import { yak } from '../sources.ts';
import { firmwareStrings } from './axis/firmware-strings.ts';
import { productTypes } from './axis/product-type.ts';
import { series } from './axis/series.ts';
import { snmpFingerprints } from './axis/snmp.ts';
import { titleFingerprints } from './axis/title.ts';

export const axis: MakerEntry = {
  id: 'axis',
  name: 'Axis',
  // Axis itself sits in Sweden; its owner, Canon, in Japan.
  headquarters: 'SE',
  sources: ['IEEE registry via npm oui-data 2.1.9: Axis Communications AB (Sweden)'],
  fingerprints: [
    {
      id: 'axis/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)(?:CN=axis-(?<mac>[0-9a-f]{12}),.{0,200})?O=Axis Communications AB(?:,|$)/i,
      weight: 0.95,
      type: { is: 'camera', weight: 0.25 },
      examples: [
        { seen: 'CN=axis-accc8ea31abf, O=Axis Communications AB', gives: { mac: 'accc8ea31abf' } },
        { seen: 'C=SE, O=Axis Communications AB, CN=Axis device ID' },
      ],
      unlike: ['O=Axis Bank Ltd', 'CN=axis-accc8ea31abf'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    ...titleFingerprints,
    {
      id: 'axis/http-realm',
      field: ['http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^AXIS_(?:WS_)?(?<mac>[0-9A-F]{12})$/,
      weight: 0.95,
      // More than the name of the library that its streams come from, which is everybody's.
      type: { is: 'camera', weight: 0.57 },
      examples: [
        { seen: 'AXIS_ACCC8E123456', gives: { mac: 'ACCC8E123456' } },
        { seen: 'AXIS_WS_ACCC8E3A0A8F', gives: { mac: 'ACCC8E3A0A8F' } },
      ],
      unlike: ['AXIS_', 'AXIS_user'],
      source: 'GitHub full-text search for AXIS_ACCC8E: files read in excerpts, repositories not named',
    },
    {
      id: 'axis/rtsp-public',
      field: 'rtsp.public',
      pattern:
        /^(?:OPTIONS, )?DESCRIBE, GET_PARAMETER, PAUSE, PLAY, (?:RECORD, )?SETUP, SET_PARAMETER, TEARDOWN$/,
      weight: 0.4,
      examples: [{ seen: 'DESCRIBE, GET_PARAMETER, PAUSE, PLAY, SETUP, SET_PARAMETER, TEARDOWN' }],
      unlike: ['OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER'],
      source: 'nmap/nmap nmap-service-probes',
    },
    // Door stations of DoorBird announce it, too: their MAC address distinguishes them.
    {
      id: 'axis/mdns-service',
      field: 'mdns.service',
      // DoorBird's door stations announce it as well: alone it contradicts no maker.
      pattern: /^_axis-video\._tcp(?:\.local\.?)?$/,
      weight: 0.3,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: '_axis-video._tcp' }],
      unlike: ['_axis-nvr._tcp', '_rtsp._tcp'],
      source:
        'home-assistant/core homeassistant/components/axis/manifest.json, tests/components/axis/test_config_flow.py',
    },
    {
      id: 'axis/mdns-nvr',
      field: 'mdns.service',
      pattern: /^_axis-nvr\._tcp(?:\.local\.?)?$/,
      weight: 0.8,
      type: { is: 'recorder', weight: 0.9 },
      examples: [{ seen: '_axis-nvr._tcp' }],
      unlike: ['_axis-video._tcp'],
      source: 'julienblitte/UniversalScanner UniversalScanner/Axis.cs',
    },
    {
      id: 'axis/mdns-instance',
      field: 'mdns.instance',
      pattern: /^AXIS (?<model>\S.{0,40}?) - (?<mac>[0-9A-F]{12})\b/i,
      weight: 0.95,
      examples: [
        { seen: 'AXIS M1065-LW - 00408C123456', gives: { model: 'M1065-LW', mac: '00408C123456' } },
        { seen: 'AXIS M5014 - ACCC8E3C0419 H.264', gives: { model: 'M5014', mac: 'ACCC8E3C0419' } },
      ],
      unlike: ['AXIS M1065-LW', 'DoorBird - 1CCAE3700000'],
      source:
        'home-assistant/core homeassistant/components/axis/manifest.json, tests/components/axis/test_config_flow.py',
    },
    {
      id: 'axis/mdns-host',
      // Older firmware writes it into its stream's description.
      field: ['mdns.host', 'mdns.instance', 'tls.alt-name', 'rtsp.sdp-origin'],
      pattern: /^axis-(?<mac>[0-9a-f]{12})(?:\.local\.?)?$/i,
      weight: 0.9,
      examples: [{ seen: 'axis-00408c123456.local', gives: { mac: '00408c123456' } }],
      unlike: ['axis-printer.local', 'axis-00408c'],
      source:
        'home-assistant/core homeassistant/components/axis/manifest.json, tests/components/axis/test_config_flow.py; its place in a description: tests of erlyvideo/erlyvideo-old sdp',
    },
    {
      id: 'axis/ftp-host',
      field: ['banner.ftp', 'banner.telnet'],
      // Named by its address, in one of Axis's ranges.
      pattern:
        /^(?:220 )?axis-(?<mac>(?:00408c|accc8e|b8a44f|e82725)[0-9a-f]{6})(?:[ .]\S{0,40})? (?:FTP server\b|login:)/i,
      weight: 0.6,
      examples: [{ seen: '220 axis-00408cb0ca7b FTP server ready.', gives: { mac: '00408cb0ca7b' } }],
      unlike: ['220 axis-001122b0ca7b FTP server ready.', '220 axis FTP server ready.'],
      source: yak,
    },
    {
      id: 'axis/host-model',
      field: ['dhcp.host-name', 'mdns.host'],
      pattern: /^axis-(?<model>[mpqf]\d{2,4}(?:-[a-z]{1,5})?)-(?<mac>[0-9a-f]{12})(?:\.local\.?)?$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.5 },
      examples: [{ seen: 'AXIS-P1448-LE-ACCC8E112233', gives: { model: 'P1448-LE', mac: 'ACCC8E112233' } }],
      unlike: ['axis-accc8e112233', 'axis-c1310-e-accc8e112233', 'axis-p1448'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'axis/mdns-txt',
      field: 'mdns.txt',
      pattern: /\bmacaddress=(?<mac>(?:00408C|ACCC8E|B8A44F|E82725)[0-9A-F]{6})\b/i,
      weight: 0.8,
      examples: [{ seen: 'macaddress=00408C123456', gives: { mac: '00408C123456' } }],
      unlike: ['macaddress=1CCAE3700000'],
      source:
        'home-assistant/core homeassistant/components/axis/manifest.json, tests/components/axis/test_config_flow.py',
    },
    {
      id: 'axis/upnp-server',
      field: ['http.server', 'ssdp.server'],
      pattern: /^Linux\/[\d.]+-axis\d*\b/,
      weight: 0.85,
      type: { is: 'camera', weight: 0.25 },
      examples: [{ seen: 'Linux/4.9.94-axis5, UPnP/1.0, Portable SDK for UPnP devices/1.6.22' }],
      unlike: ['Linux/4.9.94, UPnP/1.0', 'Linux/2.6.26, UPnP/1.0, Portable SDK for UPnP devices/1.3.1'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'axis/scope-name',
      field: 'onvif.scope-name',
      pattern: /^AXIS(?: (?<model>2\d\d PTZ(?:-V)?(?!\w)|[A-Z]?\d{3,4}[\w+-]{0,20}(?: Mk I{1,3})?).*)?$/i,
      weight: 0.9,
      examples: [{ seen: 'AXIS P3265-LVE', gives: { model: 'P3265-LVE' } }, { seen: 'AXIS' }],
      unlike: ['Praxis', 'AXISTEC'],
      source: 'home-assistant/core tests/components/axis/test_config_flow.py',
    },
    {
      // Laser printers of Samsung's are called M2070, M4020, M4370 and M5270.
      id: 'axis/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern:
        /^(?:AXIS |(?=[A-Z]))(?<model>(?:M(?!7[01]|20[4-9]|2[1-9]|3[3-9]|4[04-9]|43[4-9]|5[1-46-9]|[689])[1-9]\d{3}|Q(?!7)[1-9]\d{3}|P(?:1[1-5]\d{2}|3\d{3}|47\d{2}|5(?!1\d\d|210)\d{3}|9\d{3}|85\d{2}|88\d{2})|F(?:\d{2,3}|10(?!00)\d{2}|[24]\d{3}|7225)|V59\d{2}|D201-S|X[FP]Q?\d{2,4}|2\d\d(?:FD|MFD|MW?|A|W|R|0|S|D\+?| ?PTZ)?|21[02]0)(?:-(?![A-Z]{0,3}I\b)[A-Z]{1,5}(?:-\d{1,2})?)?(?: Mk I{1,3})?)(?: .*)?$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'P3265-LVE', gives: { model: 'P3265-LVE' } },
        { seen: 'AXIS M3106-L Mk II', gives: { model: 'M3106-L Mk II' } },
        { seen: 'AXIS Q6135-LE PTZ Network Camera', gives: { model: 'Q6135-LE' } },
        { seen: 'AXIS 216FD', gives: { model: '216FD' } },
        { seen: 'AXIS 212PTZ-V', gives: { model: '212PTZ-V' } },
        { seen: 'P1455-LE-3', gives: { model: 'P1455-LE-3' } },
      ],
      unlike: [
        'A1001',
        'M2141-10',
        'C1310-E',
        'S3008',
        'M7104',
        'Q7411',
        '2100',
        '200',
        'M2070',
        'M4020ND',
        'M4370',
        'M5270',
        'M8510',
      ],
      source: 'librenms/librenms tests/snmpsim/axiscam_*.snmprec; ch-bas/cctv-camera-database cameras/axis',
    },
    {
      id: 'axis/model-encoder',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern:
        /^(?:AXIS |(?=[A-Z]))(?<model>(?:Q7[4-9]\d{2}|M7[01]\d{2}|P7[1-3]\d{2}|24[0137][A-Z]*|250S|24\d\d\+?)(?:-[A-Z]{1,3})?(?: Mk I{1,3})?)(?: .*)?$/,
      weight: 0.75,
      type: { is: 'encoder', weight: 0.8 },
      examples: [
        { seen: 'AXIS M7011', gives: { model: 'M7011' } },
        { seen: 'Q7401', gives: { model: 'Q7401' } },
        { seen: 'AXIS 241Q Video Server', gives: { model: '241Q' } },
      ],
      unlike: ['M1065-LW', 'Q6055-E', '2400-E'],
      source:
        'librenms/librenms tests/snmpsim/axiscam_nve.snmprec (M7011); rapid7/recog xml/ftp_banners.xml (Q7401, 241Q)',
    },
    // Printers are called P3015, too: without the name a model number counts only where ONVIF reports it.
    {
      id: 'axis/model-upnp',
      field: ['upnp.model-name', 'upnp.friendly-name'],
      pattern:
        /^AXIS (?<model>(?:[MQ][1-9]\d{3}|P[1345689]\d{3}|F\d{2,4}|V59\d{2}|2\d\d(?: PTZ(?!\w)|\w{0,2}))(?:-[A-Z]{1,5}(?:-\d{1,2})?)?(?: Mk I{1,3})?)(?: .*)?$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'AXIS P3245-LVE', gives: { model: 'P3245-LVE' } },
        { seen: 'AXIS P1455-LE-3 - ACCC8E123456', gives: { model: 'P1455-LE-3' } },
        { seen: 'AXIS M1065-LW - ACCC8E123456', gives: { model: 'M1065-LW' } },
      ],
      unlike: ['P3015', 'AXIS C1310-E', 'HP LaserJet P3015'],
      source:
        'home-assistant/core tests/components/axis/test_config_flow.py; ch-bas/cctv-camera-database cameras/axis',
    },
    {
      id: 'axis/recorder-name',
      field: 'onvif.scope-name',
      pattern: /^AXIS (?<model>S(?:11|20|21|22|30|40)\d{2}[\w-]*(?: Mk I{1,3})?)(?: .*)?$/,
      weight: 0.75,
      type: { is: 'recorder', weight: 0.8 },
      examples: [{ seen: 'AXIS S4000', gives: { model: 'S4000' } }],
      unlike: ['AXIS P3364', 'AXIS M3015'],
      source: 'GitHub full-text search for DC-D4236 (product data): repository not named',
    },
    {
      id: 'axis/model-recorder',
      field: modelFields,
      pattern: /^(?:AXIS )(?<model>S(?:11|20|21|22|30|40)\d{2}[\w-]*(?: Mk I{1,3})?)(?: .*)?$/,
      weight: 0.75,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'AXIS S3008 Recorder', gives: { model: 'S3008' } }],
      unlike: ['S3008', 'AXIS P3364'],
      source: 'GitHub full-text search for AXIS S3008: files read in excerpts, repositories not named',
    },
    {
      id: 'axis/model-door-station',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?:AXIS )?(?<model>(?:A8[0-2]\d{2}|I8\d{3})(?:-[A-Z]{1,3})?(?: Mk I{1,3})?)(?: .*)?$/,
      weight: 0.75,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [
        { seen: 'AXIS A8105-E', gives: { model: 'A8105-E' } },
        { seen: 'I8116-E', gives: { model: 'I8116-E' } },
      ],
      unlike: ['A1001', 'A8'],
      source:
        'librenms/librenms tests/snmpsim/axiscam_i8116-e.snmprec; GitHub full-text search for AXIS A8105: files read in excerpts, repositories not named',
    },
    {
      id: 'axis/named-door-station',
      field: ['upnp.model-name', 'upnp.friendly-name', 'maker.model', 'http.title', 'mdns.instance'],
      pattern: /^AXIS (?<model>(?:A8[0-2]\d{2}|I8\d{3})(?:-[A-Z]{1,3})?(?: Mk I{1,3})?)(?: .*)?$/,
      weight: 0.9,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [
        { seen: 'AXIS A8004-VE - ACCC8E123456', gives: { model: 'A8004-VE' } },
        { seen: 'AXIS A8105-E Network Video Door Station', gives: { model: 'A8105-E' } },
      ],
      unlike: ['A8105-E', 'AXIS A1001', 'AXIS A8'],
      source: 'GitHub full-text search for AXIS A8105: files read in excerpts, repositories not named',
    },
    {
      id: 'axis/model-door-controller',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?:AXIS )?(?<model>A(?:1[0-9]\d{2}|4\d{3}|9\d{3})(?:-[A-Z]{1,3})?(?: Mk I{1,3})?)(?: .*)?$/,
      weight: 0.75,
      type: { is: 'access-control', weight: 0.9 },
      examples: [{ seen: 'AXIS A1001 Network Door Controller', gives: { model: 'A1001' } }],
      unlike: ['AXIS P1001', 'A8105-E'],
      source: 'rapid7/recog xml/ftp_banners.xml (A1001)',
    },
    // Loudspeakers, radars, relays, body-worn systems: made by Axis, and no cameras on the network.
    {
      id: 'axis/model-other',
      field: modelFields,
      pattern:
        /^(?:AXIS )(?<model>(?:C[1-8]\d{3}|D[1-46]\d{3}|P82\d{2}|T\d{2}\w*|W\d{3})(?:-[A-Z]{1,3})?(?: Mk I{1,3})?)(?: .*)?$/,
      weight: 0.75,
      type: { is: 'other', weight: 0.9 },
      examples: [
        { seen: 'AXIS C1310-E', gives: { model: 'C1310-E' } },
        { seen: 'AXIS D2110-VE Security Radar', gives: { model: 'D2110-VE' } },
        { seen: 'AXIS P8221 Network I/O Audio Module', gives: { model: 'P8221' } },
      ],
      unlike: ['AXIS P3364', 'AXIS Q7401'],
      source:
        'librenms/librenms tests/snmpsim/axiscam_d2110ve, axisaudio.snmprec (P8221); GitHub full-text search for Network Horn Speaker: files read in excerpts, repositories not named',
    },
    {
      id: 'axis/ftp-camera',
      field: 'banner.ftp',
      pattern:
        /^220 AXIS (?<model>[A-Z]?\d{2,4}[\w+-]*) (?:[A-Z][\w/-]* ){0,4}(?:Camera|Dome)(?: version)? (?<firmware>\d[\w.]*)/i,
      weight: 0.95,
      type: { is: 'camera', weight: 0.9 },
      examples: [
        {
          seen: '220 Axis 2100 Network Camera 2.43 Nov 04 2008 ready.',
          gives: { model: '2100', firmware: '2.43' },
        },
        {
          seen: '220 AXIS 214 PTZ Network Camera 4.49 (Oct 05 2009) ready',
          gives: { model: '214', firmware: '4.49' },
        },
        {
          seen: '220 AXIS 216FD Network Fixed Dome Camera 4.47 (Mar 13 2008) ready.',
          gives: { model: '216FD', firmware: '4.47' },
        },
      ],
      unlike: [
        '220 AXIS 5600+ (rev 3) FTP Network Print Server V7.00 Sep 10 2004 ready.',
        '220 AXIS A1001 Network Door Controller 1.65.1.1 (2018) ready.',
      ],
      source: 'rapid7/recog xml/ftp_banners.xml',
    },
    {
      id: 'axis/ftp-old-camera',
      field: 'banner.ftp',
      pattern: /^220 AXIS (?<model>20[5-9]\w*)(?: version|V) ?(?<firmware>\d[\w.]*)/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.8 },
      examples: [
        { seen: '220 AXIS 205 version 4.05 (Dec 21 2004) ready.', gives: { model: '205', firmware: '4.05' } },
      ],
      unlike: ['220 AXIS 5600+ version 7.00 ready.'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'axis/ftp-encoder',
      field: 'banner.ftp',
      pattern:
        /^220 AXIS (?<model>[A-Z]?\d{3,4}[\w+-]*) (?:[A-Z][\w-]* ){0,3}(?:Video (?:Server|Encoder)(?: Blade)?|Encoder|MPEG-2 Video Server) (?<firmware>\d[\w.]*)/i,
      weight: 0.95,
      type: { is: 'encoder', weight: 0.9 },
      examples: [
        {
          seen: '220 AXIS 241Q Video Server 4.47.2 (Dec 11 2008) ready.',
          gives: { model: '241Q', firmware: '4.47.2' },
        },
        {
          seen: '220 AXIS Q7401 Video Encoder 5.01 (Aug 01 2008) ready.',
          gives: { model: 'Q7401', firmware: '5.01' },
        },
      ],
      unlike: ['220 AXIS 214 PTZ Network Camera 4.49 ready'],
      source: 'rapid7/recog xml/ftp_banners.xml',
    },
    {
      id: 'axis/ftp-door',
      field: 'banner.ftp',
      pattern:
        /^220 AXIS (?<model>\w[\w-]*) Network (?:Door Controller|Door Station|I\/O Relay Module) (?<firmware>\d[\w.]*)/i,
      weight: 0.95,
      type: { is: 'access-control', weight: 0.9 },
      examples: [
        {
          seen: '220 AXIS A1001 Network Door Controller 1.65.1.1 (2018) ready.',
          gives: { model: 'A1001', firmware: '1.65.1.1' },
        },
      ],
      unlike: ['220 AXIS 214 PTZ Network Camera 4.49 ready'],
      source: 'rapid7/recog xml/ftp_banners.xml',
    },
    {
      id: 'axis/ftp-print-server',
      field: 'banner.ftp',
      pattern:
        /^220 AXIS (?<model>\w[\w+-]*)(?: \(rev \d\))?(?: FTP)? (?:Network )?(?:Print|Document|CD-ROM|Storage) Server\b/i,
      weight: 0.95,
      type: { is: 'other', weight: 0.9 },
      examples: [
        {
          seen: '220 AXIS 5600+ (rev 3) FTP Network Print Server V7.00 Sep 10 2004 ready.',
          gives: { model: '5600+' },
        },
      ],
      unlike: ['220 AXIS 241Q Video Server 4.47.2 (Dec 11 2008) ready.'],
      source: 'rapid7/recog xml/ftp_banners.xml',
    },
    {
      id: 'axis/ftp-audio',
      field: 'banner.ftp',
      pattern:
        /^220 AXIS (?<model>\w[\w-]*) (?:Network )?(?:Horn |Cabinet |Ceiling )?(?:Speaker|IO Audio Module|Audio\b.*|Radar\b.*) (?<firmware>\d[\w.]*)/i,
      weight: 0.95,
      type: { is: 'other', weight: 0.9 },
      examples: [
        {
          seen: '220 AXIS C3003-E Network Horn Speaker 1.58.2 (2019) ready.',
          gives: { model: 'C3003-E', firmware: '1.58.2' },
        },
      ],
      unlike: ['220 AXIS 214 PTZ Network Camera 4.49 ready'],
      source:
        'rapid7/recog xml/ftp_banners.xml (the form of the banner); GitHub full-text search for Network Horn Speaker: files read in excerpts, repositories not named',
    },
    {
      // Loudspeakers and door controllers, too; most are cameras.
      id: 'axis/dhcp-host',
      field: ['dhcp.host-name', 'mdns.host', 'dns.name'],
      pattern: /^axis-(?<mac>[0-9a-f]{12})(?:\.|$)/i,
      weight: 0.75,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'axis-00408C123456', gives: { mac: '00408C123456' } }],
      unlike: ['axis-front-door', 'taxis-00408C123456'],
      source: 'home-assistant/core homeassistant/components/axis/manifest.json',
    },
    {
      id: 'axis/ssdp-usn',
      field: 'ssdp.usn',
      pattern: /urn:axis-com:service:BasicService:\d/,
      weight: 0.6,
      // Loudspeakers, too; most are cameras.
      type: { is: 'camera', weight: 0.2 },
      examples: [{ seen: 'uuid:Upnp-BasicDevice-1_0-00408C123456::urn:axis-com:service:BasicService:1' }],
      unlike: ['uuid:1::urn:schemas-upnp-org:device:Basic:1'],
      source: 'general knowledge, not verified',
    },
    ...snmpFingerprints,
    ...productTypes,
  ],
  registrants: ['Axis Communications AB'],
  prefixWeight: 0.3,
  firmwareStrings,
  series,
};
