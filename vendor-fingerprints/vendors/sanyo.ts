import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { cameraTable, cctvOnline, nndefaccts } from '../sources.ts';
import { at } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const sanyo: MakerEntry = {
  id: 'sanyo',
  name: 'Sanyo',
  // Part of Panasonic since 2009.
  headquarters: 'JP',
  group: 'panasonic',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: SANYO Electric Co., Ltd. (Japan)',
    'that it belongs to Panasonic: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: 'sanyo/http-title',
      field: 'http.title',
      pattern: /^SANYO Network Camera\b/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'SANYO Network Camera' }],
      unlike: ['SANYO projector'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'sanyo/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>VCC-(?:HD)?[A-Z]?\d{3,4}\w*)$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'VCC-HD2300', gives: { model: 'VCC-HD2300' } }],
      unlike: ['VCC-', 'VCC'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      // The parameters of a track next to the picture show what the unit is.
      id: 'sanyo/sdp-unit',
      field: 'rtsp.sdp-attribute',
      pattern:
        /^fmtp:\d{1,3} Mac=(?<mac>[0-9a-f]{12}); ?Model=(?<model>V[CD]C-\w{2,12});(?:.{0,100} FirmVer=(?<firmware>\w{1,12});)?/i,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        {
          seen: 'fmtp:111 Mac=08007b123456; Model=VCC-HD2300P; TargetBitRate=975; FirmVer=010202;',
          gives: { mac: '08007b123456', model: 'VCC-HD2300P', firmware: '010202' },
        },
      ],
      unlike: ['fmtp:111 Model=VCC-HD2300P;', 'fmtp:111 Mac=08007b123456; Model=DS-2CD2032;'],
      source: 'tests of erlyvideo/erlyvideo-old sdp (VCC-HD2300P)',
    },
  ],
  firmwareStrings: [
    {
      // The picture at the head of the page to log in.
      field: 'http.page-mark',
      pattern: /^ident=SANYO_lan\.gif$/i,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['ident=SANYO_lan.gif'],
      unlike: ['ident=SANYO.gif', 'SANYO_lan.gif'],
      source: 'an OpenVAS script on Sanyo’s cameras, found by full-text search: repository not named',
    },
    {
      field: 'http.auth-realm',
      pattern: /^You need (?:advanced )?ID$/,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['You need ID', 'You need advanced ID'],
      unlike: ['You need an ID', 'You need ID card'],
      source: nndefaccts,
    },
    {
      field: 'http.title',
      pattern: /^SANYO NETWORK (?:OPTION BOARD|VIDEO SERVER)\b/i,
      weight: 0.6,
      is: ['encoder', 0.6],
      seen: ['SANYO NETWORK OPTION BOARD', 'SANYO NETWORK VIDEO SERVER'],
      unlike: ['SANYO PROJECTOR', 'NETWORK VIDEO SERVER'],
      source: cctvOnline,
    },
    {
      field: ['http.title', 'http.auth-realm', 'banner.ftp'],
      pattern: /^(?:220 )?SANYO (?<model>DSR-[A-Z]?\d{3,4}\w{0,2})\b/i,
      weight: 0.6,
      is: ['recorder', 0.6],
      seen: ['SANYO DSR-3009', '220 SANYO DSR-M814 FTP server'],
      unlike: ['DSR-250N', 'SANYO DSR'],
      source: unverified,
    },
    at('VideoInput/\\d/h264/\\d\\b', 0.45, ['VideoInput/1/h264/1'], ['VideoInput', 'h264/1'], unverified),
    {
      field: 'http.page-mark',
      pattern: /^\/cgi-bin\/lang\.cgi$/,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['/cgi-bin/lang.cgi'],
      unlike: ['/cgi-bin/language.cgi', '/lang.cgi'],
      source:
        'GitHub full-text search for Camera</title>" >< res: an OpenVAS script, its repository not named',
    },
  ],
  series: [
    unit(
      'recorder',
      '(?:DSR-HB\\d{4}|VSP-SV?\\d{4})[A-Z]{0,2}',
      ['DSR-HB8000', 'VSP-SV2000'],
      ['DSR-HB', 'VSP-SV'],
    ),
    unit(
      'recorder',
      'DSR-(?:M8\\d{2}|[2-9]\\d{3})[A-Z]{0,2}',
      ['DSR-2116', 'DSR-M814'],
      ['DSR-250N', 'DSR-1000N'],
      plain,
    ),
    camera(
      'V[CD]C-(?!HD\\d{2}[A-Z])[A-Z]{2,4}\\d{1,4}[A-Z]{0,2}',
      ['VCC-HDN1', 'VDC-HD3500'],
      ['VCC-HD', 'VCC-HD30PN'],
      plain,
    ),
    camera(
      'V[CD]C-[A-Z]{1,3}\\d{3,4}[A-Z]{0,2}',
      ['VDC-HD3300P', 'VCC-MCH5600P', 'VCC-XZN600P'],
      ['VDC', 'VCC-6'],
      { source: cameraTable },
    ),
  ],
};
