import type { Fingerprint } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { hikvisionBrands } from './hikvision/brands.ts';
import { firmwareStrings } from './hikvision/firmware-strings.ts';
import { series } from './hikvision/series.ts';
import { snmpFingerprints } from './hikvision/snmp.ts';
import { streamFingerprints } from './hikvision/streams.ts';

const banners = 'rapid7/recog xml/http_servers.xml; nmap/nmap nmap-service-probes';
const rest = 'the rest of the grammar: general knowledge, not verified';

const webFingerprints: readonly Fingerprint[] = [
  {
    // What it is called on the network, as it announces it: model, version, serial number.
    id: 'hikvision/ssdp-name',
    field: 'ssdp.usn',
    pattern: /^uuid:upnp-(?<model>DS-[\w-]{4,40})-1_0-\d{6,12}(?:::|$)/i,
    weight: 0.75,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      {
        seen: 'uuid:upnp-DS-2CV2Q21FD-IW-1_0-214701551::upnp:rootdevice',
        gives: { model: 'DS-2CV2Q21FD-IW' },
      },
    ],
    unlike: ['uuid:upnp-BasicDevice-1_0-KEQ0123456::upnp:rootdevice', 'uuid:upnp-DS-1_0-214701551'],
    source: 'GitHub full-text search for uuid:upnp-DS-2: repository not named',
  },
  {
    id: 'hikvision/http-server',
    field: 'http.server',
    pattern: /^(?:Hikvision-Webs|App-webs\/?)$/,
    weight: 0.8,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Hikvision-Webs' }, { seen: 'App-webs/' }],
    unlike: ['App-webservice/1.0', 'Hikvision-Webserver', 'webs'],
    source: banners,
  },
  {
    id: 'hikvision/http-server-interlogix',
    field: 'http.server',
    pattern: /^Interlogix-Webs$/,
    weight: 0.6,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Interlogix-Webs' }],
    unlike: ['Interlogix', 'Interlogix-Webserver'],
    source:
      'nmap/nmap nmap-service-probes (Interlogix TruVision); that it is Hikvision’s web server: general knowledge, not verified',
  },
  {
    // Old recorders; the string travels with a chip vendor's sample code, so it decides nothing alone.
    id: 'hikvision/http-server-dvr',
    field: 'http.server',
    pattern: /^D(?:NVRS|VRDVS)-Webs$/,
    weight: 0.3,
    type: { is: 'recorder', weight: 0.2 },
    examples: [{ seen: 'DNVRS-Webs' }, { seen: 'DVRDVS-Webs' }],
    unlike: ['DNVRS-Webs/1.0', 'DVR-Webs'],
    source: banners,
  },
  {
    // Nothing else in the sources names its server so, with no version and no word more; short enough that it may yet.
    id: 'hikvision/http-server-short',
    field: 'http.server',
    // Routers and much else send it, too: it names a maker to look at and makes nothing a camera.
    pattern: /^(?:[Ww]ebs?|webserver)$/,
    weight: 0.3,
    examples: [{ seen: 'Webs' }, { seen: 'webserver' }, { seen: 'Web' }],
    unlike: ['GoAhead-Webs', 'Web Server', 'webserver/1.0', 'Webserver'],
    source: banners,
  },
  {
    // Newer firmware names no server, and writes its headers in this order.
    id: 'hikvision/header-order',
    field: 'http.header-order',
    pattern:
      /^Vary,X-Frame-Options,Content-Type,X-Content-Type-Options,Date,ETag,Content-Length,X-XSS-Protection,Last-Modified,Connection,Accept-Ranges$/,
    weight: 0.3,
    type: { is: 'camera', weight: 0.2 },
    examples: [
      {
        seen: 'Vary,X-Frame-Options,Content-Type,X-Content-Type-Options,Date,ETag,Content-Length,X-XSS-Protection,Last-Modified,Connection,Accept-Ranges',
      },
    ],
    unlike: ['Vary,X-Frame-Options,Content-Type', 'Date,Server,ETag,Content-Length,Content-Type'],
    source: 'nmap/nmap nmap-service-probes',
  },
  {
    id: 'hikvision/login-page',
    field: ['http.redirect', 'http.page-mark'],
    pattern:
      /^(?:https?:\/\/[^/]{1,80}|\.{1,2})?\/?doc\/(?:(?:page|[a-z]{2})\/login\.asp(?:\?_.*)?|index\.html#\/(?:portal(?:\/login)?|login))$/,
    weight: 0.6,
    type: { is: 'camera', weight: 0.2 },
    examples: [
      { seen: '/doc/page/login.asp' },
      { seen: '/doc/page/login.asp?_' },
      { seen: '../doc/page/login.asp' },
      { seen: '/doc/page/login.asp?_1618488065777' },
      { seen: 'http://192.0.2.7/doc/index.html#/portal/login' },
      { seen: './doc/index.html#/portal' },
      { seen: 'doc/en/login.asp' },
    ],
    unlike: [
      '/login.asp',
      '/doc/login.asp',
      '/doc/pages/login.asp',
      '/doc/page/index.html',
      '/docs/index.html#/login',
    ],
    source:
      'GitHub full-text search for doc/page/login.asp: files read in excerpts, repositories not named; immewnity/qualys-tags (doc/en/login.asp)',
  },
  {
    id: 'hikvision/realm-camera',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^IP Camera\((?=[A-Z]*\d[A-Z]*\d)[A-Z0-9]{4,6}\)$/,
    weight: 0.75,
    type: { is: 'camera', weight: 0.6 },
    examples: [{ seen: 'IP Camera(C1214)' }, { seen: 'IP Camera(FG513)' }],
    unlike: ['IP Camera', 'IP Camera(front door)', 'IP Camera(HALL)', 'IPCamera(C1214)'],
    source: 'https://github.com/google/ExoPlayer/issues/9800; scottlamb/retina src/client/testdata',
  },
  {
    id: 'hikvision/realm-name',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^hikvision$/i,
    weight: 0.75,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'hikvision' }, { seen: 'Hikvision' }],
    unlike: ['hikvision.local', 'not hikvision'],
    source: banners,
  },
  {
    // What newer firmware of door stations makes of itself, and that of terminals which open doors, too.
    id: 'hikvision/realm-number',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^DS-(?=[A-Fa-f]*\d)[0-9A-Fa-f]{8}$/,
    weight: 0.75,
    type: { is: 'doorbell', weight: 0.3 },
    examples: [{ seen: 'DS-0CED27ED' }, { seen: 'DS-E0C4467D' }, { seen: 'DS-0753f32c' }],
    unlike: ['DS-2CD2032-I', 'DS-ABCDEFAB', 'DS-7616NI-E2', 'DS-E0C4467', 'DCS-E0C4467D'],
    source:
      'https://github.com/koush/scrypted/issues/533; GitHub full-text search for domain="::": notes on a DS-KB8113 and answers of terminals, repositories not named',
  },
  {
    id: 'hikvision/realm-recorder',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^DVR(?:NVR)?DVS$/,
    weight: 0.6,
    type: { is: 'recorder', weight: 0.5 },
    examples: [{ seen: 'DVRNVRDVS' }, { seen: 'DVRDVS' }],
    unlike: ['DVR', 'DVRNVR', 'DVS'],
    source:
      'GitHub full-text search for DVRNVRDVS and DVRDVS: files read in excerpts, repositories not named',
  },
  {
    // Uniview and others use their MAC address as a realm, too: only the address is read.
    id: 'hikvision/realm-mac',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^(?<mac>[0-9a-f]{12})$/,
    weight: 0,
    examples: [{ seen: '4419b63f5e51', gives: { mac: '4419b63f5e51' } }],
    unlike: ['AXIS_ACCC8E123456', '4419b63f5e51aa', '4419B63F5E5'],
    source: 'scottlamb/retina src/client/testdata',
  },
  {
    // Its own address as the realm, and the address is Hikvision's: most such units film, and the others report that they do not.
    id: 'hikvision/realm-own-mac',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^[0-9a-f]{12}$/,
    weight: 0.15,
    type: { is: 'camera', weight: 0.2 },
    needsPrefix: true,
    examples: [{ seen: '4419b63f5e51' }],
    unlike: ['AXIS_ACCC8E123456', '4419b63f5e51aa', '4419B63F5E5'],
    source: 'scottlamb/retina src/client/testdata',
  },
  {
    id: 'hikvision/certificate',
    field: ['tls.subject', 'tls.issuer'],
    pattern:
      /^(?:.*, ?)?(?:CN=www\.hikvision\.com|O="?(?:HIKVISION|Hangzhou Hikvision Digital Technology\b[^=]{0,60}))(?:,.*)?$/i,
    weight: 0.85,
    examples: [
      { seen: 'CN=www.hikvision.com, OU=DVRNVR, O=HIKVISION, L=HangZhou, ST=ZheJiang, C=CN' },
      { seen: 'C=CN, ST=ZheJiang, L=HangZhou, O=HIKVISION, OU=DVRNVR, CN=www.hikvision.com' },
    ],
    unlike: ['CN=www.hikvision.com.example.org, O=Example', 'CN=nvr.school.example, O=School'],
    source: 'rapid7/recog xml/x509_subjects.xml',
  },
];

const selfFingerprints: readonly Fingerprint[] = [
  {
    id: 'hikvision/sdk-port',
    field: 'port.open',
    pattern: /^8000$/,
    weight: 0,
    // On a unit with everything else off, it is all there is to see. Much else listens there, too.
    needsPrefix: true,
    type: { is: 'camera', weight: 0.2 },
    examples: [{ seen: '8000' }],
    unlike: ['80', '8001', '18000'],
    source: 'nmap/nmap nmap-service-probes (Hikvision IPCam control port)',
  },
  {
    id: 'hikvision/own-name',
    field: [
      'onvif.manufacturer',
      'upnp.manufacturer',
      'upnp.friendly-name',
      'onvif.scope-name',
      'mdns.instance',
    ],
    pattern: /^(?:Hangzhou )?Hikvision(?: Digital Technology.*| (?!i?DS-).*)?$/i,
    weight: 0.8,
    examples: [{ seen: 'HIKVISION' }, { seen: 'Hangzhou Hikvision Digital Technology Co.,Ltd.' }],
    unlike: ['Hikvisionary', 'not Hikvision', 'HIKVISION DS-2CD2385G1-I'],
    source:
      'https://github.com/evercam/evercam-server/issues/10; IEEE registry via npm oui-data 2.1.9: Hangzhou Hikvision Digital Technology Co.,Ltd. (China)',
  },
  {
    id: 'hikvision/own-name-and-model',
    field: ['onvif.scope-name', 'upnp.friendly-name', 'mdns.instance'],
    pattern: /^HIKVISION (?<model>i?DS-[A-Z0-9][\w/()-]{2,40})(?: .*)?$/i,
    weight: 0.85,
    examples: [{ seen: 'HIKVISION DS-2CD2385G1-I', gives: { model: 'DS-2CD2385G1-I' } }],
    unlike: ['HIKVISION front door', 'DS-2CD2385G1-I'],
    source: 'WS-Discovery answer of a DS-2CD2385G1-I (GitHub, repository not named)',
  },
  {
    // The model, the day it was made, region and number: kept under every brand it makes for.
    id: 'hikvision/serial',
    field: ['onvif.serial', 'upnp.serial'],
    pattern: /^(?<serial>[\w/() -]{3,40}?20\d{6}(?:AA|BB|CC)(?:CH|RR|WR)[A-Z]{0,2}\d{5,12}[A-Z]{0,4})$/,
    weight: 0.7,
    examples: [
      {
        seen: 'DS-2DF7286-A20140705CCWR471699220B',
        gives: { serial: 'DS-2DF7286-A20140705CCWR471699220B' },
      },
      {
        seen: 'DS-7804HQH-K10420190822CCCHD53257168WCVU',
        gives: { serial: 'DS-7804HQH-K10420190822CCCHD53257168WCVU' },
      },
    ],
    unlike: ['DS-2DF7286-A', '20140705471699220', '4K01FD2PAJ6E3FF'],
    source:
      'https://github.com/evercam/evercam-server/issues/10; https://www.mhzhuji.com/zhuji_info_958/; maciej-or/hikvision_next tests/fixtures/devices',
  },
  {
    id: 'hikvision/firmware',
    field: 'onvif.firmware',
    pattern: /^(?<firmware>V\d{1,2}\.\d{1,3}\.\d{1,3},? ?build ?\d{6})$/i,
    weight: 0.5,
    examples: [
      { seen: 'V5.1.8 build 140616', gives: { firmware: 'V5.1.8 build 140616' } },
      { seen: 'V5.5.0build 170914', gives: { firmware: 'V5.5.0build 170914' } },
    ],
    unlike: ['V5.00.R02.00030747.10010', 'V3.3.0.20200606', '5.6.1.1127'],
    source:
      'https://github.com/evercam/evercam-server/issues/10; the build without a blank: https://www.mhzhuji.com/zhuji_info_958/',
  },
];

const modelFingerprints: readonly Fingerprint[] = [
  {
    // The Platinum line of LTS, whose other lines are others'.
    id: 'hikvision/lts-platinum',
    field: modelFields,
    pattern: /^(?<model>CM(?:IP|HR|HT)\d{3,4}[\w/.()-]{0,30})$/,
    weight: 0.55,
    type: { is: 'camera', weight: 0.6 },
    examples: [{ seen: 'CMIP1042W-28MA', gives: { model: 'CMIP1042W-28MA' } }],
    unlike: ['CMIP', 'LTN8916'],
    source: 'ch-bas/cctv-camera-database, README brand table and entries per camera',
  },
  {
    id: 'hikvision/old-recorder-name',
    field: [
      'http.title',
      'http.auth-realm',
      'rtsp.auth-realm',
      'onvif.scope-name',
      'upnp.friendly-name',
      'maker.name',
    ],
    pattern: /^Embedded Net (?:DVR|NVR)\b/i,
    weight: 0.35,
    type: { is: 'recorder', weight: 0.4 },
    examples: [{ seen: 'Embedded Net DVR' }, { seen: 'EMBEDDED NET DVR - 0420130517' }],
    unlike: ['Embedded Network', 'Net DVR'],
    source: 'maciej-or/hikvision_next tests/fixtures/devices (iDS-7204HUHI-M1)',
  },
  {
    id: 'hikvision/model-camera',
    field: modelFields,
    pattern: /^(?:HIK\/)?(?<model>i?DS-(?:2(?!FP)[A-Z]{1,3}[A-Z0-9]|TC[A-Z]\d)[\w/.()-]{0,40})(?: \(.*\))?$/i,
    weight: 0.85,
    type: { is: 'camera', weight: 0.9 },
    examples: [
      { seen: 'DS-2CD2385G1-I', gives: { model: 'DS-2CD2385G1-I' } },
      { seen: 'iDS-2CD7A46G0/P-IZHS', gives: { model: 'iDS-2CD7A46G0/P-IZHS' } },
      { seen: 'DS-2TD2617B-6/PA', gives: { model: 'DS-2TD2617B-6/PA' } },
      { seen: 'DS-TCG406-E', gives: { model: 'DS-TCG406-E' } },
    ],
    unlike: ['DS-7608NI-I2', 'DS-K1T671M', 'DS-2', 'DCS-2CD'],
    source:
      'maciej-or/hikvision_next tests/fixtures/devices; ch-bas/cctv-camera-database cameras/hikvision; GitHub full-text search for DS-TCG4 and DS-2TD2617: files read in excerpts, repositories not named',
  },
  {
    id: 'hikvision/model-recorder',
    field: modelFields,
    pattern:
      /^(?:HIK\/)?(?<model>i?DS-(?:[789]\d{3,4}(?:[A-Z]{2,4}|[A-Z](?=[-/]))|E\d{2}[A-Z]{2,4}|A[78]\d|M[A-Z]?\d{4})[\w/.()-]{0,40})$/i,
    weight: 0.85,
    type: { is: 'recorder', weight: 0.9 },
    examples: [
      { seen: 'DS-7608NI-I2/8P', gives: { model: 'DS-7608NI-I2/8P' } },
      { seen: 'DS-7808N-R2/8P', gives: { model: 'DS-7808N-R2/8P' } },
      { seen: 'iDS-7204HUHI-M1/E', gives: { model: 'iDS-7204HUHI-M1/E' } },
      { seen: 'DS-96256NI-I24', gives: { model: 'DS-96256NI-I24' } },
      { seen: 'DS-E04HGHI-B', gives: { model: 'DS-E04HGHI-B' } },
      { seen: 'HIK/DS-7816HQH-SH', gives: { model: 'DS-7816HQH-SH' } },
    ],
    // Epson's scanners count up to there, too.
    unlike: ['DS-2CD2385G1-I', 'DS-3E0318P-E/M', 'NVR-104MH-D', 'DS-790WN', 'DS-860', 'DS-7500N'],
    source:
      'maciej-or/hikvision_next tests/fixtures/devices (DS-7616NI-K2, iDS-7204HUHI-M1); networkoptix/nx_open resource_data.json (HIK/DS-7816…); GitHub full-text search for DS-96256NI and DS-M5504: files read in excerpts, repositories not named; DS-E…, DS-A8…: general knowledge, not verified',
  },
  {
    id: 'hikvision/model-encoder',
    field: modelFields,
    pattern: /^(?<model>DS-6(?:1\d{2}H|[67]\d{2}[A-Z])[A-Z]{1,3}[\w/.()-]{0,40})$/i,
    weight: 0.85,
    type: { is: 'encoder', weight: 0.9 },
    examples: [{ seen: 'DS-6704HUHI-K', gives: { model: 'DS-6704HUHI-K' } }],
    unlike: ['DS-6916UDI', 'DS-7204HUHI-K1'],
    source: `GitHub full-text search for DS-6704HUHI: files read in excerpts, repositories not named`,
  },
  {
    id: 'hikvision/model-analysing-recorder',
    field: modelFields,
    pattern: /^(?<model>iDS-[69]\d{3,4}N[A-Z]{0,4}[\w/.()-]{0,40})$/i,
    weight: 0.5,
    type: { is: 'recorder', weight: 0.9 },
    examples: [{ seen: 'iDS-6708NXI-I/8F', gives: { model: 'iDS-6708NXI-I/8F' } }],
    unlike: ['iDS-6708HUHI', 'iDS-2CD7A46G0/P-IZHS', 'DS-6708NI'],
    source: 'general knowledge, not verified',
  },
  {
    // Whatever else it resembles, this opens doors: no camera, though it answers like one.
    id: 'hikvision/model-access-control',
    field: [...modelFields, 'http.auth-realm', 'rtsp.auth-realm', 'onvif.scope-name', 'http.title'],
    pattern: /^(?:HIKVISION )?(?<model>DS-K(?!V|D|H|IS|B|C|M)[A-Z0-9]{2,}[\w/.()-]{0,40})$/i,
    weight: 0.85,
    type: { is: 'access-control', weight: 0.95 },
    examples: [
      { seen: 'DS-K1T671M', gives: { model: 'DS-K1T671M' } },
      { seen: 'HIKVISION DS-K1T673DX', gives: { model: 'DS-K1T673DX' } },
    ],
    unlike: ['DS-KV6113-WPE1', 'DS-2CD2385G1-I'],
    source: `ISAPI answers of DS-K1T341CMFW and DS-K1A340FWX (GitHub, repositories not named); ${rest}`,
  },
  {
    id: 'hikvision/model-intercom',
    field: [...modelFields, 'http.auth-realm', 'rtsp.auth-realm', 'onvif.scope-name', 'http.title'],
    pattern: /^(?:HIKVISION )?(?<model>DS-K(?:H|IS|C|M)[A-Z0-9]{2,}[\w/.()-]{0,40})$/i,
    weight: 0.85,
    type: { is: 'intercom', weight: 0.95 },
    examples: [
      { seen: 'DS-KH6320-WTE1', gives: { model: 'DS-KH6320-WTE1' } },
      { seen: 'HIKVISION DS-KC001', gives: { model: 'DS-KC001' } },
    ],
    unlike: ['DS-K1T671M', 'DS-KV6113-WPE1'],
    source: `GitHub full-text search for DS-KH6320: files read in excerpts, repositories not named; ${rest}`,
  },
  {
    // It films who rings.
    id: 'hikvision/model-door-station',
    field: [...modelFields, 'http.auth-realm', 'rtsp.auth-realm', 'onvif.scope-name', 'http.title'],
    pattern: /^(?:HIKVISION )?(?<model>DS-K(?:V|D)[A-Z0-9]{2,}[\w/.()-]{0,40})$/i,
    weight: 0.85,
    type: { is: 'doorbell', weight: 0.95 },
    examples: [
      { seen: 'DS-KV6113-WPE1', gives: { model: 'DS-KV6113-WPE1' } },
      { seen: 'HIKVISION DS-KD8003-IME1', gives: { model: 'DS-KD8003-IME1' } },
    ],
    unlike: ['DS-K1T671M', 'DS-KH6320-WTE1'],
    source: `openlab-red/hikvision-isapi-cli openapi.json (DS-KV8113-WME1); GitHub full-text search for DS-KV6113: files read in excerpts, repositories not named; ${rest}`,
  },
  {
    id: 'hikvision/model-doorbell',
    field: modelFields,
    pattern: /^(?<model>DS-(?:KB|HD)\d[\w/.()-]{0,40})$/i,
    weight: 0.85,
    type: { is: 'doorbell', weight: 0.9 },
    examples: [
      { seen: 'DS-KB6003-WIP', gives: { model: 'DS-KB6003-WIP' } },
      { seen: 'DS-HD1', gives: { model: 'DS-HD1' } },
    ],
    unlike: ['DS-KV6113-WPE1', 'DS-HDR'],
    source: 'GitHub full-text search for DS-KB6 and DS-HD1: files read in excerpts, repositories not named',
  },
  {
    // Switches, alarm panels, displays, decoders, keyboards, servers, barriers, loudspeakers.
    id: 'hikvision/model-other',
    field: [...modelFields, 'http.auth-realm', 'rtsp.auth-realm', 'http.title'],
    pattern:
      /^(?<model>DS-(?:3[A-Z]{1,3}\d|QA[A-Z]?\d|P[A-Z]{1,3}\d?|D\d|6[49]\d{2}|6A\d{2}U|2FP|1[0-6]\d{2}K|19[A-Z]\d|B\d{2}-|C\d{2}[A-Z]?-|T(?:M[EG]|V[GL]|PM|DE|RC)\d|TDSB\d|MDS\d|WDN?\d|ISD[A-Z]|UVC-[A-Z]?\d|TL\d{4}|V[DEM]\d{2}|AT\d{4}|UPS\d|TR[ADS]\d)[\w/.()-]{0,40})$/i,
    weight: 0.85,
    type: { is: 'other', weight: 0.95 },
    examples: [
      { seen: 'DS-3E0318P-E/M', gives: { model: 'DS-3E0318P-E/M' } },
      { seen: 'DS-PWA64-L-WE', gives: { model: 'DS-PWA64-L-WE' } },
      { seen: 'DS-6916UDI', gives: { model: 'DS-6916UDI' } },
      { seen: 'DS-QAZ1307G1-V', gives: { model: 'DS-QAZ1307G1-V' } },
      { seen: 'DS-1200KI', gives: { model: 'DS-1200KI' } },
      { seen: 'DS-TMG402-LR', gives: { model: 'DS-TMG402-LR' } },
      { seen: 'DS-TDSB00-EKH', gives: { model: 'DS-TDSB00-EKH' } },
      { seen: 'DS-TME401-A', gives: { model: 'DS-TME401-A' } },
      { seen: 'DS-UVC-U108', gives: { model: 'DS-UVC-U108' } },
      { seen: 'DS-AT1000S', gives: { model: 'DS-AT1000S' } },
    ],
    unlike: ['DS-2CD2385G1-I', 'DS-7608NI-I2', 'DS-TCG406-E'],
    source: `GitHub full-text search for DS-3E0318P: files read in excerpts, repositories not named; ${rest}`,
  },
  {
    id: 'hikvision/realm-model',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^(?<model>i?DS-(?:2[A-Z]{1,3}[A-Z0-9]|[79]\d{3,4}[A-Z](?:[A-Z]|[-/]))[\w/.()-]{0,40})$/,
    weight: 0.8,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'DS-2CD2032-I', gives: { model: 'DS-2CD2032-I' } }],
    unlike: ['DCS-5222LB1', 'DS-K1T671M', 'DS-7500', 'DS-790WN'],
    source: 'GitHub full-text search for realm="DS-2CD: files read in excerpts, repositories not named',
  },
];

export const hikvision: MakerEntry = {
  id: 'hikvision',
  name: 'Hikvision',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Hangzhou Hikvision Digital Technology Co.,Ltd. (China)',
    'Wikipedia, Hikvision (read in a mirror)',
  ],
  fingerprints: [
    ...webFingerprints,
    ...streamFingerprints,
    ...selfFingerprints,
    ...modelFingerprints,
    ...snmpFingerprints,
  ],
  brands: hikvisionBrands,
  registrants: ['Hangzhou Hikvision Digital Technology Co.,Ltd.'],
  prefixWeight: 0.4,
  ownWebServer: true,
  firmwareStrings,
  series,
};
