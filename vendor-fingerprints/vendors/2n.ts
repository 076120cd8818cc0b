import { unverified } from '../../src/model/fingerprint.ts';
import { hostNameFields, type MakerEntry, modelFields } from '../define.ts';
import { plain, unit } from '../tables/series.ts';

export const twoN: MakerEntry = {
  id: '2n',
  name: '2N',
  headquarters: 'CZ',
  group: 'axis',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: 2N TELEKOMUNIKACE a.s. (Czechia)',
    'that it belongs to Axis: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: '2n/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)O=2N T(?:elekomunikace|ELEKOMUNIKACE)\b/,
      weight: 0.95,
      type: { is: 'doorbell', weight: 0.6 },
      examples: [{ seen: 'CN=11111111111d, OU=2N IP Intercoms, O=2N Telekomunikace a.s., L=Prague, C=CZ' }],
      unlike: ['O=2N Logistics'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    {
      id: '2n/http-title',
      field: [
        'http.title',
        'snmp.sys-descr',
        'upnp.friendly-name',
        'mdns.instance',
        'rtsp.server',
        'dhcp.vendor-class',
      ],
      pattern:
        /^2N\b(?! Access|(?:.{0,20} )?Indoor|.{0,20}\b(?:Speaker|Audio Kit|IP Uni\b)).{0,40}\b(?:IP|Helios|Intercom|Verso)\b/,
      weight: 0.6,
      type: { is: 'doorbell', weight: 0.5 },
      examples: [{ seen: '2N Helios IP' }, { seen: '2N IP Verso' }],
      unlike: [
        '2Nd Line IP',
        '2N Access Commander',
        '2N Access Unit',
        '2N Indoor Touch',
        '2N SIP Speaker',
        '2N IP Uni',
      ],
      source: 'general knowledge, not verified',
    },
    {
      // Readers at doors: they do not film.
      id: '2n/http-title-access',
      field: ['http.title', 'snmp.sys-descr', 'upnp.friendly-name', 'mdns.instance'],
      pattern: /^2N (?<model>Access Unit\b[\w .]{0,20})/,
      weight: 0.6,
      type: { is: 'access-control', weight: 0.9 },
      examples: [{ seen: '2N Access Unit 2.0', gives: { model: 'Access Unit 2.0' } }],
      unlike: ['2N Access Commander', 'Access Unit', '2N IP Verso'],
      source: 'general knowledge, not verified',
    },
    {
      id: '2n/http-title-indoor',
      field: ['http.title', 'snmp.sys-descr', 'upnp.friendly-name', 'mdns.instance'],
      pattern: /^2N (?<model>(?:[\w ]{1,12} )?Indoor\b[\w .]{0,20})/,
      weight: 0.6,
      type: { is: 'intercom', weight: 0.9 },
      examples: [{ seen: '2N Indoor Touch 2.0', gives: { model: 'Indoor Touch 2.0' } }],
      unlike: ['Indoor', '2N IP Verso'],
      source: 'general knowledge, not verified',
    },
    {
      id: '2n/rtsp-server',
      field: 'rtsp.server',
      pattern: /^HIP(?<firmware>\d[\d.]*)$/,
      weight: 0.6,
      type: { is: 'doorbell', weight: 0.5 },
      examples: [{ seen: 'HIP2.17.0.27.4', gives: { firmware: '2.17.0.27.4' } }],
      unlike: ['Hipcam RealServer/V1.0', 'HIP', 'HIPCAM'],
      source: 'nmap/nmap nmap-service-probes (2N Helios IP intercom)',
    },
    {
      id: '2n/own-name',
      field: ['onvif.manufacturer', 'onvif.scope-name'],
      pattern: /^2N(?: Telekomunikace.*)?$/i,
      weight: 0.9,
      type: { is: 'doorbell', weight: 0.5 },
      examples: [{ seen: '2N' }, { seen: '2N TELEKOMUNIKACE a.s.' }],
      unlike: ['2ND'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    {
      id: '2n/model-door',
      field: [...modelFields, 'onvif.scope-name'],
      pattern:
        /^(?:2N )?(?<model>(?:Helios )?IP (?:Verso|Force|Style|Solo|Base|Vario|Safety|One)\b[\w .]*)$/i,
      weight: 0.75,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [
        { seen: 'IP Verso', gives: { model: 'IP Verso' } },
        { seen: '2N IP Style', gives: { model: 'IP Style' } },
      ],
      unlike: ['IP Camera', 'IP Versatile', '2N IP Uni'],
      source:
        'ch-bas/cctv-camera-database cameras/2n; GitHub full-text search for 2N IP Verso: files read in excerpts, repositories not named',
    },
    {
      id: '2n/model-access',
      field: modelFields,
      pattern: /^(?:2N[ _])?(?<model>Access[ _]Unit(?![a-z])[\w .]*)$/i,
      weight: 0.75,
      type: { is: 'access-control', weight: 0.9 },
      examples: [
        { seen: '2N Access Unit 2.0', gives: { model: 'Access Unit 2.0' } },
        { seen: '2N_Access_Unit', gives: { model: 'Access_Unit' } },
      ],
      unlike: ['Access Point', 'Access Units'],
      source: 'GitHub full-text search for 2N Access Unit: files read in excerpts, repositories not named',
    },
  ],
  registrants: ['2N TELEKOMUNIKACE a.s.'],
  prefixWeight: 0.2,
  firmwareStrings: [
    {
      field: hostNameFields,
      pattern:
        /^2N-?IP-?(?<model>Verso|Force|Style|Solo|Base|Vario|Safety|One)(?:-[\w-]{1,20})?(?:\.[\w.-]{1,60})?$/i,
      weight: 0.45,
      is: ['doorbell', 0.6],
      seen: ['2N-IP-Verso', '2NIPVerso-5412345678.local'],
      unlike: ['2N-Indoor-Touch', '2N-IP-Phone'],
      source: unverified,
    },
  ],
  series: [
    // Sound alone, behind another maker's front.
    unit(
      'intercom',
      '(?:2N )?(?:IP )?Audio (?:Kit|Uni)(?: \\w{1,8})?',
      ['IP Audio Kit', '2N IP Audio Kit Lite'],
      ['Audio', 'IP Video Kit'],
    ),
    // A door station without a camera.
    unit(
      'intercom',
      '(?:2N )?(?:Helios )?IP Uni(?: \\d\\.\\d)?',
      ['IP Uni', '2N IP Uni'],
      ['Uni', 'IP Unit'],
      {
        source: 'GitHub full-text search for 2N IP Uni: files read in excerpts, repositories not named',
      },
    ),
    unit(
      'intercom',
      '(?:2N )?Indoor (?:View|Touch|Talk|Compact)(?: \\d\\.\\d)?',
      ['Indoor View', '2N Indoor Touch 2.0'],
      ['Indoor', 'Indoor Camera'],
    ),
    // What speaks and does not film.
    unit(
      'intercom',
      '(?:2N )?(?:(?:Helios )?IP Audio Kit|SIP (?:Audio Converter|Mic|Speaker)|Lift(?:8|IP)|IP (?:Eye|Mobile)|Clip)(?: \\d\\.\\d)?',
      ['IP Audio Kit', '2N SIP Speaker', 'Lift8'],
      ['IP Video Kit', 'Speaker', 'Lift'],
    ),
    unit('doorbell', 'LTE Verso', ['LTE Verso'], ['LTE', 'Verso'], plain),
  ],
};
