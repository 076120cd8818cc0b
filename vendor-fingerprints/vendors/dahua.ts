import type { Fingerprint } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { dahuaBrands } from './dahua/brands.ts';
import { firmwareStrings } from './dahua/firmware-strings.ts';
import { series } from './dahua/series.ts';
import { snmpFingerprints } from './dahua/snmp.ts';
import { ssdpFingerprints } from './dahua/ssdp.ts';

const integration = 'rroller/dahua, README, code and issues';
const rest = 'the rest of the grammar: general knowledge, not verified';
const recordings =
  'scottlamb/retina src/client/testdata; https://github.com/scottlamb/retina/issues/62; https://github.com/Ullaakut/cameradar/issues/199';

const webFingerprints: readonly Fingerprint[] = [
  {
    id: 'dahua/realm-serial',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^Login to (?<serial>(?=[0-9A-Z]*[A-Z])(?=(?:[A-Z]*\d){3})(?!AMC|ND\d)[0-9A-Z]{13,18})$/,
    weight: 0.8,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'Login to 4K01FD2PAJ6E3FF', gives: { serial: '4K01FD2PAJ6E3FF' } },
      { seen: 'Login to 5F04690PAZF0934', gives: { serial: '5F04690PAZF0934' } },
    ],
    unlike: [
      'Login to the router',
      'Login to 4K01FD2',
      'Login to ADMINISTRATION',
      'login to 4K01FD2PAJ6E3FF',
      'Login to ND011811000000',
    ],
    source: recordings,
  },
  {
    // Newer firmware: a hash in the place of the serial number.
    id: 'dahua/realm-hash',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^Login to [0-9a-f]{32}$/,
    weight: 0.75,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Login to 11839e10161ff4ebab8e3260b8779f14' }],
    unlike: ['Login to 11839e10161f', '11839e10161ff4ebab8e3260b8779f14'],
    source:
      'GitHub full-text search for realm="Login to 11839e10161ff4ebab8e3260b8779f14: files read in excerpts, repositories not named',
  },
  {
    // Lorex units of the Dahua years have it, and no source shows that later ones have not.
    id: 'dahua/realm-lorex-serial',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^Login to (?<serial>ND(?!02)\d{12})$/,
    weight: 0.6,
    // ND01 is its recorders'. Any other sign of what it is weighs more.
    type: { is: 'recorder', weight: 0.2 },
    examples: [{ seen: 'Login to ND011811000000', gives: { serial: 'ND011811000000' } }],
    unlike: ['Login to ND', 'Login to 4K01FD2PAJ6E3FF', 'Login to ND021811019863'],
    source: 'rapid7/recog xml/http_wwwauth.xml',
  },
  {
    // Its cameras of the same years.
    id: 'dahua/realm-lorex-camera',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^Login to (?<serial>ND02\d{10})$/,
    weight: 0.6,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Login to ND021811019863', gives: { serial: 'ND021811019863' } }],
    unlike: ['Login to ND02', 'Login to ND011811000000'],
    source:
      'OpenVisualCloud/Smart-City-Sample sensor/README.md (LNB8973B, ND02…); GitHub full-text search for Digest realm="Login to ND02: repository not named',
  },
  {
    id: 'dahua/realm-cgi',
    field: 'http.auth-realm',
    pattern: /^(?:Device_CGI|DH_(?<mac>[0-9A-F]{12}))$/,
    weight: 0.7,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Device_CGI' }, { seen: 'DH_4C11BF001122', gives: { mac: '4C11BF001122' } }],
    unlike: ['Device', 'DH_4C11BF', 'AXIS_ACCC8E123456'],
    source:
      'GitHub full-text search for realm="Device_CGI: files read in excerpts, repositories not named; DH_…: documents of the HTTP interface, quoted in GitHub files (repositories not named)',
  },
  {
    // The documents of its interface without a name on them; anybody may call a realm so.
    id: 'dahua/realm-device',
    field: 'http.auth-realm',
    pattern: /^Device_(?<mac>[0-9A-F]{12})$/,
    weight: 0.5,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Device_4C11BF001122', gives: { mac: '4C11BF001122' } }],
    unlike: ['Device_4C11BF', 'Device', 'MyDevice_4C11BF001122'],
    source:
      'a document of the HTTP interface (magicBox.cgi), found by full-text search (GitHub, repository not named)',
  },
  {
    id: 'dahua/http-title',
    field: 'http.title',
    pattern: /^WEB SERVICE$/,
    weight: 0.6,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'WEB SERVICE' }],
    unlike: ['Web Service', 'WEB SERVICES', 'WEB'],
    source: 'nmap/nmap nmap-service-probes; rapid7/recog xml/html_title.xml',
  },
  {
    // Newer web pages. Short and ordinary: only with something else.
    id: 'dahua/http-title-short',
    field: 'http.title',
    pattern: /^WEB$/,
    weight: 0.3,
    type: { is: 'camera', weight: 0.2 },
    examples: [{ seen: 'WEB' }],
    unlike: ['Web', 'WEB SERVICE', 'WEBDVR'],
    source: 'https://github.com/D4-project/Plum-Island/issues/204',
  },
  {
    // Header names in capitals, and no Server.
    id: 'dahua/header-order',
    field: 'http.header-order',
    pattern: /^(?!.*\b(?:Server|SERVER)\b)(?:.*,)?CONNECTION\b.*\bCONTENT-(?:TYPE|LENGTH)\b/,
    weight: 0.35,
    type: { is: 'camera', weight: 0.2 },
    examples: [
      { seen: 'CONNECTION,CONTENT-LENGTH,CONTENT-TYPE' },
      { seen: 'CONNECTION,Etag,CACHE-CONTROL,P3P,CONTENT-TYPE' },
    ],
    unlike: [
      'Server,CONNECTION,CONTENT-TYPE',
      'SERVER,CONNECTION,CONTENT-LENGTH,CONTENT-TYPE',
      'CONTENT-TYPE,CONTENT-LENGTH,CONNECTION',
      'Connection,Content-Length,Content-Type',
      'CONTENT-TYPE',
    ],
    source: 'nmap/nmap nmap-service-probes; https://github.com/D4-project/Plum-Island/issues/204',
  },
  {
    // The blanks are no-break spaces on the wire.
    id: 'dahua/certificate',
    field: ['tls.issuer', 'tls.subject'],
    pattern: /^(?:.*, ?)?O="?Zhe ?Jiang\s+Dahua\s+Technology\b/i,
    weight: 0.85,
    examples: [
      { seen: 'CN=NVR, C=CN, ST=Zhejiang, L=Hangzhou, O=ZheJiang Dahua Technology CO.,LTD., OU=NVR' },
    ],
    unlike: ['CN=NVR, C=CN, ST=Zhejiang, L=Hangzhou, O=Another Company', 'CN=Dahua Technology, O=School'],
    source: 'https://github.com/rroller/dahua/issues/647',
  },
];

const streamFingerprints: readonly Fingerprint[] = [
  {
    id: 'dahua/rtsp-server',
    field: 'rtsp.server',
    pattern: /^Dahua Rtsp Server\b/,
    weight: 0.85,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Dahua Rtsp Server' }],
    unlike: ['Rtsp Server/2.0', 'Dahua Server'],
    source: 'rapid7/recog xml/rtsp_servers.xml',
  },
  {
    // Version 2.0 is Reolink's and others'.
    id: 'dahua/rtsp-server-3',
    field: 'rtsp.server',
    pattern: /^Rtsp Server\/3\.0$/,
    weight: 0.35,
    examples: [{ seen: 'Rtsp Server/3.0' }],
    unlike: ['Rtsp Server/2.0', 'Rtsp Server/3.0.1'],
    source: recordings,
  },
  {
    id: 'dahua/sdp-session',
    field: 'rtsp.sdp-session',
    pattern: /^Media Server$/,
    weight: 0.4,
    examples: [{ seen: 'Media Server' }],
    unlike: ['Media Presentation', 'Cisco MediaSense Media Server'],
    source: recordings,
  },
  {
    id: 'dahua/sdp-packetization',
    field: 'rtsp.sdp-attribute',
    pattern: /^(?:packetization|rtppayload)-supported:DH$/,
    weight: 0.85,
    examples: [{ seen: 'packetization-supported:DH' }, { seen: 'rtppayload-supported:DH' }],
    unlike: ['packetization-supported:PS', 'packetization-mode=1'],
    source: recordings,
  },
  {
    // Others set it so that Dahua's recorders find them.
    id: 'dahua/scope-identifier',
    field: 'onvif.scope',
    pattern: /^onvif:\/\/www\.onvif\.org\/extension\/unique_identifier(?:\/\d)?$/,
    weight: 0.35,
    examples: [
      { seen: 'onvif://www.onvif.org/extension/unique_identifier' },
      { seen: 'onvif://www.onvif.org/extension/unique_identifier/1' },
    ],
    unlike: ['onvif://www.onvif.org/extension/unique', 'onvif://www.onvif.org/acc/uuid/0b6b62ea'],
    source:
      'GitHub full-text search for extension/unique_identifier: files read in excerpts, repositories not named',
  },
  {
    id: 'dahua/scope-mask',
    field: 'onvif.scope',
    pattern: /^onvif:\/\/www\.onvif\.org\/extension\/\w{1,40}_mask\/37777$/,
    weight: 0.6,
    examples: [{ seen: 'onvif://www.onvif.org/extension/Honeywell_mask/37777' }],
    unlike: ['onvif://www.onvif.org/extension/Honeywell_mask/80', 'onvif://www.onvif.org/extension/mask'],
    source:
      'GitHub full-text search for Honeywell_mask/37777: files read in excerpts, repositories not named',
  },
  {
    id: 'dahua/sdk-port',
    field: 'port.open',
    pattern: /^3777[78]$/,
    weight: 0.3,
    // On a unit with everything else off, it is all there is to see.
    type: { is: 'camera', weight: 0.2 },
    examples: [{ seen: '37777' }, { seen: '37778' }],
    unlike: ['37779', '7777', '377770'],
    source: integration,
  },
];

const selfFingerprints: readonly Fingerprint[] = [
  {
    id: 'dahua/own-name',
    field: [
      'onvif.manufacturer',
      'onvif.scope-name',
      'upnp.manufacturer',
      'upnp.friendly-name',
      'mdns.instance',
    ],
    // A factory of scales in Shanghai has the name, too.
    pattern: /^(?:Zhejiang )?Dahua(?: (?!.{0,40}\b(?:scales?|balances?|weighing)\b).*)?$/i,
    weight: 0.8,
    examples: [{ seen: 'Dahua' }, { seen: 'Zhejiang Dahua Technology Co., Ltd.' }],
    unlike: ['Dahuatech', 'Shanghai Dahua Scale Factory', 'Dahua Electronic Scale'],
    source: 'IEEE registry via npm oui-data 2.1.9: Zhejiang Dahua Technology Co., Ltd. (China)',
  },
  {
    // What unbranded units call themselves. Others do, too.
    id: 'dahua/generic-name',
    field: ['onvif.manufacturer', 'onvif.scope-name'],
    pattern: /^(?:General|Private)$/,
    weight: 0.25,
    examples: [{ seen: 'General' }, { seen: 'Private' }],
    unlike: ['General Electric', 'general'],
    source: `${integration}; certtools/intelmq intelmq/tests/bots/parsers/shadowserver/testdata/scan_dvr_dhcpdiscover.csv`,
  },
  {
    id: 'dahua/serial',
    field: ['onvif.serial', 'upnp.serial'],
    pattern: /^(?<serial>[0-9A-F][A-Z0-9][0-9A-F]{5}P[A-Z]{2}[0-9A-F]{5})$/,
    weight: 0.6,
    examples: [
      { seen: '4K01FD2PAJ6E3FF', gives: { serial: '4K01FD2PAJ6E3FF' } },
      { seen: '6J0E022PAG35073', gives: { serial: '6J0E022PAG35073' } },
      { seen: 'BA07995PHA29A85', gives: { serial: 'BA07995PHA29A85' } },
    ],
    unlike: ['DS-2DF7286-A20140705CCWR471699220B', '4K01FD2PAJ', 'ND011811000000'],
    source: `${integration}; certtools/intelmq intelmq/tests/bots/parsers/shadowserver/testdata/scan_dvr_dhcpdiscover.csv`,
  },
  {
    id: 'dahua/firmware',
    field: 'onvif.firmware',
    pattern:
      /^(?<firmware>\d\.\d{3}\.(?:[0-9A-Z]{7,14}\.\d{1,3}(?:\.[A-Z])?|\d{4}\.\d{1,3}\.[A-Z]))(?:, ?Build Date:? ?\d{4}-\d{2}-\d{2})?$/i,
    weight: 0.55,
    examples: [
      { seen: '2.800.106F004.0.R', gives: { firmware: '2.800.106F004.0.R' } },
      {
        seen: '2.800.0000000.34.R, Build Date 2021-07-08',
        gives: { firmware: '2.800.0000000.34.R' },
      },
      {
        seen: '2.400.0000.16.R, Build Date 2017-08-31',
        gives: { firmware: '2.400.0000.16.R' },
      },
    ],
    unlike: ['V5.1.8 build 140616', '2.800', '4.47.2'],
    source: `${integration}; certtools/intelmq intelmq/tests/bots/parsers/shadowserver/testdata/scan_dvr_dhcpdiscover.csv`,
  },
];

const modelFingerprints: readonly Fingerprint[] = [
  {
    id: 'dahua/model-camera',
    field: modelFields,
    pattern:
      /^(?<model>(?:DHI?-(?:IPC|HAC|SD|TPC|PTZ|ITC)[\w-]|IPC-(?:H(?:FW|DW|DBW|DPW|F|UM)|EBW|EW|PF[WA]|PDBW|PDW|MW|MFW)\d|HAC-[A-Z]{2,4}\d)[\w/.()-]{0,40})$/,
    weight: 0.85,
    type: { is: 'camera', weight: 0.9 },
    examples: [
      { seen: 'DH-IPC-HFW5443T1P-Z', gives: { model: 'DH-IPC-HFW5443T1P-Z' } },
      { seen: 'IPC-HDW2831T-ZS-S2', gives: { model: 'IPC-HDW2831T-ZS-S2' } },
      { seen: 'HAC-HFW1200R', gives: { model: 'HAC-HFW1200R' } },
    ],
    unlike: ['IPC-B140HA-LU', 'IPC2122LB-AF28', 'DHI-NVR4104', 'IPC-model'],
    source: `ch-bas/cctv-camera-database cameras/dahua; GitHub full-text search for DH-IPC-HFW, HAC-HFW1200, IPC-EBW8 and IPC-PDBW: files read in excerpts, repositories not named; ${rest}`,
  },
  {
    // Newer lines count differently behind the prefix; other fingerprints must show what they are.
    id: 'dahua/model-prefix',
    field: modelFields,
    pattern: /^(?<model>DHI?-(?=\d*[A-Z])(?=[A-Z]*\d[A-Z]*\d)[A-Z0-9]{5}[\w/.()-]{0,40})$/,
    weight: 0.7,
    examples: [
      { seen: 'DH-P40A2-WT', gives: { model: 'DH-P40A2-WT' } },
      { seen: 'DH-2H3400-ADP', gives: { model: 'DH-2H3400-ADP' } },
    ],
    unlike: ['DH-', 'DHCP-1', 'ADH-Web', 'DH-200', 'DH-3000', 'DH-XX1', 'DH-S100'],
    source: `librenms/librenms tests/snmpsim/dahua-nvr.snmprec (DH-NVR4108HS-8P-4KS2); GitHub full-text search for DH-IPC-HFW: files read in excerpts, repositories not named`,
  },
  {
    // Model numbers of CP Plus' Orange line, which is Dahua's: its other lines are not, so the brand itself shows nothing.
    id: 'dahua/cp-plus-orange',
    field: modelFields,
    pattern: /^(?<model>CP-(?:UNC|VNC|USC|URC|UNP|VCG|UNR|UVR|E\d)[\w-]{0,40})$/,
    weight: 0.6,
    examples: [
      { seen: 'CP-UNC-DA21PL3C-V3', gives: { model: 'CP-UNC-DA21PL3C-V3' } },
      { seen: 'CP-UNR-4K4162-V2', gives: { model: 'CP-UNR-4K4162-V2' } },
    ],
    unlike: ['CP-7942G', 'CP-UV', 'CPP-UNC-1'],
    source:
      'a forensic project’s notes that quote the IPVM Dahua directory of 3 May 2024 (GitHub, repository not named)',
  },
  {
    id: 'dahua/model-camera-short',
    field: modelFields,
    pattern: /^(?<model>(?:(?:HFW|HDW|HDBW|HDPW|EBW)\d{4}|TPC-[A-Z]{2}\d{4})[\w/.()-]{0,40})$/,
    weight: 0.7,
    type: { is: 'camera', weight: 0.9 },
    examples: [
      { seen: 'HFW1431S', gives: { model: 'HFW1431S' } },
      { seen: 'TPC-BF2221P-B3F4', gives: { model: 'TPC-BF2221P-B3F4' } },
    ],
    unlike: ['HFW14', 'IPC-HFW1431S'],
    source: `${integration}; GitHub full-text search for TPC-BF2221: files read in excerpts, repositories not named`,
  },
  {
    // HiLook's have an H after the digits, Uniview's two digits.
    id: 'dahua/model-camera-us',
    field: modelFields,
    pattern: /^(?<model>IPC-[TB]\d{4}(?!H)[A-Z][\w/.()-]{0,30})$/,
    weight: 0.55,
    type: { is: 'camera', weight: 0.9 },
    examples: [{ seen: 'IPC-T5442TM-AS', gives: { model: 'IPC-T5442TM-AS' } }],
    unlike: ['IPC-T221H', 'IPC-B1120HA-L', 'IPC-T23S-A40'],
    source: integration,
  },
  {
    id: 'dahua/model-dome',
    field: modelFields,
    // Vivotek's domes are SD and four digits (SD9384-EHL), Pelco's SD and three (SD436-PG-E0).
    pattern: /^(?<model>SD(?![89]\d{3}E?-)\d[A-Z0-9]{0,2}\d{3}[A-Z0-9]{0,5}-[A-Z][\w/.()-]{0,30})$/,
    weight: 0.55,
    type: { is: 'camera', weight: 0.9 },
    examples: [{ seen: 'SD42212S-HN', gives: { model: 'SD42212S-HN' } }],
    unlike: ['SD4221', 'SSD4221-HN', 'SD9384-EHL', 'SD8362E-SS', 'SD436-PG-E0'],
    source: 'GitHub full-text search for SD42212: files read in excerpts, repositories not named',
  },
  {
    id: 'dahua/model-traffic',
    field: modelFields,
    pattern: /^(?<model>(?:ITC|ITS)\d{3}[\w/.()-]{0,30})$/,
    weight: 0.5,
    type: { is: 'camera', weight: 0.8 },
    examples: [{ seen: 'ITC215-PW6M-IRLZF', gives: { model: 'ITC215-PW6M-IRLZF' } }],
    unlike: ['ITC', 'ITS-2000'],
    source: 'GitHub full-text search for DHI-ITC237: files read in excerpts, repositories not named',
  },
  {
    id: 'dahua/model-recorder',
    field: modelFields,
    pattern: /^(?<model>DHI?-(?:M?[NX]VR|[HM]CVR|DVR|IVSS|EVS|ITSE)[\w/.()-]{2,40})$/,
    weight: 0.85,
    type: { is: 'recorder', weight: 0.9 },
    examples: [
      { seen: 'DHI-NVR4104-P-4KS2', gives: { model: 'DHI-NVR4104-P-4KS2' } },
      { seen: 'DH-XVR5104HS-I3', gives: { model: 'DH-XVR5104HS-I3' } },
    ],
    unlike: ['NVR-104MH-D', 'DHI-VTO2202F', 'DH-IPC-HFW5443T1P-Z'],
    source:
      'librenms/librenms tests/snmpsim/dahua-nvr.snmprec (DH-NVR4108HS-8P-4KS2); GitHub full-text search for DHI-HCVR, DHI-IVSS and DH-XVR5: files read in excerpts, repositories not named',
  },
  {
    // Without the prefix, others count like this.
    id: 'dahua/model-recorder-short',
    field: modelFields,
    pattern:
      /^(?!(?:NVR5\d{3}E|NVR3108)(?![\w-]))(?<model>(?:NVR(?:[124-7][1-8]|3[12])(?:0[48]|16|24|32|64)|X?VR[4-9]\d{3}|[NX]VR1B\d{2}|[HM]CVR\d{4}|M[NX]VR\d{4}|ITSE\d{4}|IVSS\d{4}|EVS\d{4})[A-Z]{0,4}(?:-[\w/.()-]{1,30})?)$/,
    weight: 0.45,
    type: { is: 'recorder', weight: 0.9 },
    examples: [
      { seen: 'NVR4108HS-8P-4KS2', gives: { model: 'NVR4108HS-8P-4KS2' } },
      { seen: 'XVR5104H', gives: { model: 'XVR5104H' } },
      { seen: 'XVR1B08-I', gives: { model: 'XVR1B08-I' } },
    ],
    unlike: ['NVR301-08S3-P8', 'NVR-104MH-D', 'NVR800', 'NVR1218', 'NVR5832E', 'NVR3108'],
    source: `librenms/librenms tests/snmpsim/dahua-nvr.snmprec (NVR4108HS-8P-4KS2); ${rest}`,
  },
  {
    // It films who rings.
    id: 'dahua/model-door-station',
    field: modelFields,
    pattern: /^(?<model>(?:DHI?-)?VTO\w{0,2}\d{4}[\w/.()-]{0,30})$/,
    weight: 0.8,
    type: { is: 'doorbell', weight: 0.95 },
    examples: [
      { seen: 'VTO2000A-2', gives: { model: 'VTO2000A-2' } },
      { seen: 'DHI-VTO2202F-P', gives: { model: 'DHI-VTO2202F-P' } },
    ],
    unlike: ['VTO', 'DHI-VTH5221D'],
    source: `${integration} (VTO2000A); GitHub full-text search for DHI-VTO2202: files read in excerpts, repositories not named; ${rest}`,
  },
  {
    id: 'dahua/model-intercom',
    field: modelFields,
    pattern: /^(?<model>(?:DHI?-)?VT(?:[HS]|NC|A)\w{0,2}\d{4}[\w/.()-]{0,30})$/,
    weight: 0.8,
    type: { is: 'intercom', weight: 0.95 },
    examples: [
      { seen: 'VTH5221D', gives: { model: 'VTH5221D' } },
      { seen: 'DHI-VTH2421FW-P', gives: { model: 'DHI-VTH2421FW-P' } },
    ],
    unlike: ['VTH', 'DHI-VTO2202F-P'],
    source: `${integration} (VTH5221D); ${rest}`,
  },
  {
    id: 'dahua/model-access-control',
    field: modelFields,
    pattern: /^(?<model>(?:DHI?-)?AS[ACFGIMR]\d{3,4}[\w/.()-]{0,30})$/,
    weight: 0.75,
    type: { is: 'access-control', weight: 0.95 },
    examples: [{ seen: 'DHI-ASI7213X-T1', gives: { model: 'DHI-ASI7213X-T1' } }],
    unlike: ['ASI', 'ASUS1234'],
    source: 'GitHub full-text search for DHI-ASI7: files read in excerpts, repositories not named',
  },
  {
    // Switches, alarm panels, displays, decoders.
    id: 'dahua/model-other',
    field: modelFields,
    pattern:
      /^(?<model>DHI?-(?:(?:PFS|AR[ACM]|LM|LS|L[DP]H|LDV|NVD|NKB|DSS|VCS-[A-Z]{2}|IPM[A-Z]{2,4}-?|ES|PFR|PFWB)\d|S\d{4})[\w/.()-]{1,40})$/,
    weight: 0.8,
    type: { is: 'other', weight: 0.95 },
    examples: [
      { seen: 'DH-PFS3010-8ET-96', gives: { model: 'DH-PFS3010-8ET-96' } },
      { seen: 'DHI-LPH65-ST470-P', gives: { model: 'DHI-LPH65-ST470-P' } },
    ],
    unlike: ['DH-IPC-HFW5443T1P-Z', 'PFS3010', 'DH-S100'],
    source: `GitHub full-text search for DH-PFS3010: files read in excerpts, repositories not named; ${rest}`,
  },
  {
    // Radars, wireless bridges, barriers and loudspeakers, as they call themselves without the prefix.
    id: 'dahua/model-other-short',
    field: modelFields,
    pattern: /^(?<model>(?:PFR\d[A-Z]|PFWB\d|IPMECS-\d|VCS-[ST][A-Z]\d)[\w/.()-]{1,30})$/,
    weight: 0.4,
    type: { is: 'other', weight: 0.95 },
    examples: [
      { seen: 'PFR4K-E120', gives: { model: 'PFR4K-E120' } },
      { seen: 'IPMECS-2234C', gives: { model: 'IPMECS-2234C' } },
    ],
    unlike: ['PFR', 'VCS-C20', 'IPM-2'],
    source: 'general knowledge, not verified',
  },
];

export const dahua: MakerEntry = {
  id: 'dahua',
  name: 'Dahua',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Zhejiang Dahua Technology Co., Ltd. (China)',
    'Wikipedia, Dahua Technology (read in a mirror)',
  ],
  fingerprints: [
    ...webFingerprints,
    ...streamFingerprints,
    ...selfFingerprints,
    ...modelFingerprints,
    ...snmpFingerprints,
    ...ssdpFingerprints,
  ],
  brands: dahuaBrands,
  registrants: [
    'Zhejiang Dahua Technology Co., Ltd.',
    'ZHEJIANG DAHUA TECHNOLOGYCO.,LTD',
    'ZHEJIANG DAHUA ZHILIAN CO.,LTD',
  ],
  prefixWeight: 0.4,
  ownWebServer: true,
  firmwareStrings,
  series,
};
