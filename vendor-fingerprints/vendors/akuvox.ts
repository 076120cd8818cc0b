import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { plain, short, unit } from '../tables/series.ts';

const relay = 'https://github.com/AlexxIT/go2rtc/issues/1488';
const fleet = 'dannielperez/pyakuvox pyakuvox/identify.py, pyakuvox/discovery.py';

/** Akuvox: door stations, and the monitors and readers that go with them. */
export const akuvox: MakerEntry = {
  id: 'akuvox',
  name: 'Akuvox',
  headquarters: 'CN',
  registrants: ['AKUVOX (XIAMEN) NETWORKS CO., LTD'],
  sources: ['IEEE registry via npm oui-data 2.1.9: AKUVOX (XIAMEN) NETWORKS CO., LTD (China)'],
  fingerprints: [
    {
      id: 'akuvox/rtsp-realm',
      field: 'rtsp.auth-realm',
      pattern: /^AK VRTSPD$/,
      weight: 0.8,
      type: { is: 'doorbell', weight: 0.6 },
      examples: [{ seen: 'AK VRTSPD' }],
      unlike: ['RTSPD', 'AK'],
      source: relay,
    },
    {
      id: 'akuvox/http-server',
      field: 'http.server',
      pattern: /^EasyHttpServer$/,
      weight: 0.4,
      type: { is: 'doorbell', weight: 0.3 },
      examples: [{ seen: 'EasyHttpServer' }],
      unlike: ['EasyHTTPServer 2', 'HttpServer'],
      source: fleet,
    },
    {
      id: 'akuvox/title-name',
      field: ['http.title', 'http.auth-realm', 'snmp.sys-descr', 'mdns.instance', 'upnp.friendly-name'],
      pattern:
        /^Akuvox(?: (?:SIP )?(?<model>[A-Z]\d{2,3}[A-Z]{0,2}(?:-\d)?))?(?: (?:Door ?Phone|Intercom|Web ?(?:Server|UI)?|Login))?$/i,
      weight: 0.6,
      type: { is: 'doorbell', weight: 0.5 },
      examples: [{ seen: 'Akuvox' }, { seen: 'Akuvox R29C', gives: { model: 'R29C' } }],
      unlike: ['Akuvox SmartPlus Cloud', 'Knowledge base of Akuvox'],
      source: 'general knowledge, not verified',
    },
    {
      // Indoor monitors, by their page.
      id: 'akuvox/title-monitor',
      field: ['http.title', 'http.auth-realm', 'snmp.sys-descr', 'mdns.instance', 'upnp.friendly-name'],
      pattern: /^Akuvox (?:SIP )?(?<model>(?:C31[2-9]|IT8\d|S56\d)[A-Z]{0,2})\b/i,
      weight: 0.6,
      type: { is: 'intercom', weight: 0.9 },
      examples: [{ seen: 'Akuvox C313W', gives: { model: 'C313W' } }],
      unlike: ['Akuvox R29C', 'C313W', 'Akuvox C310'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'akuvox/title-model',
      field: ['http.title', 'mdns.instance'],
      pattern: /^(?<model>[ERX]\d{2,3}[A-Z]{0,2}(?:-\d)?) ?[-|] ?Akuvox$/,
      weight: 0.6,
      type: { is: 'doorbell', weight: 0.6 },
      examples: [{ seen: 'R29C - Akuvox', gives: { model: 'R29C' } }],
      unlike: ['Akuvox', 'C319A - Akuvox', 'R29C'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'akuvox/model-door',
      field: modelFields,
      pattern:
        /^(?:(?:Akuvox )(?<model>[ERSX]\d{2,3}[A-Z]{0,2}(?:-\d)?)|(?:R2[0-9][A-Z]{1,2}|X91[0-9][A-Z]?|S53[0-9][A-Z]?))$/,
      weight: 0.3,
      type: { is: 'doorbell', weight: 0.4 },
      examples: [{ seen: 'Akuvox E12W', gives: { model: 'E12W' } }, { seen: 'R29C' }, { seen: 'X916S' }],
      unlike: ['R290', 'C313W', 'X9160', 'E12A'],
      source: `${fleet} (R29C, X916, S53x, E18C); the rest: general knowledge, not verified`,
    },
    {
      id: 'akuvox/model-access',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?:Akuvox )?(?<model>A(?:0[1-9]|9\d)[A-Z]{1,2})$/,
      weight: 0.3,
      type: { is: 'access-control', weight: 0.9 },
      examples: [{ seen: 'A05S', gives: { model: 'A05S' } }],
      unlike: ['A5S', 'A05', 'R29C'],
      source: 'general knowledge, not verified',
    },
    {
      // What hangs indoors and shows who rings.
      id: 'akuvox/model-monitor',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?:Akuvox )?(?<model>(?:C31[2-9]|IT8\d|S56\d)[A-Z]{0,2})$/,
      weight: 0.3,
      type: { is: 'intercom', weight: 0.9 },
      examples: [
        { seen: 'C313W', gives: { model: 'C313W' } },
        { seen: 'IT83R', gives: { model: 'IT83R' } },
      ],
      unlike: ['C310', 'S539'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: ['tls.subject', 'http.title', 'http.auth-realm'],
      pattern: /^(?:CN=)?Akuvox\b/i,
      weight: 0.5,
      inWords: true,
      is: ['doorbell', 0.25],
      seen: ['CN=Akuvox, O=Akuvox (Xiamen) Networks', 'Akuvox'],
      unlike: ['Aku', 'Vox'],
      source: unverified,
    },
  ],
  series: [
    unit('doorbell', 'R29C[LT]X?', ['R29CL'], ['R29', 'R29CK'], plain),
    unit('doorbell', '(?:R2[0-9][A-Z]|E1[0-8][A-Z])-\\d', ['R20K-2'], ['R20K', 'R20-2'], plain),
    unit(
      'doorbell',
      '(?:X91[0-9][A-Z]?|S53[0-9][A-Z]?|E1[0-9][A-Z]|R2[0-9][A-Z]{1,2})',
      ['X915S', 'S532', 'R29C'],
      ['X91', 'E12'],
      short,
    ),
    unit('doorbell', 'E(?:1[0-9]|2[01])[A-Z]?', ['E11', 'E21V'], ['E1', 'E310'], short),
    unit('access-control', 'A0[1-9][A-Z]?|EC33', ['A08', 'A02S', 'EC33'], ['A1', 'A001', 'EC330'], short),
    unit('doorbell', 'R2[0-9]|E21[A-Z]?', ['R25', 'E21A'], ['R2', 'R225'], short),
  ],
};
