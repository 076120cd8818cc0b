import type { Fingerprint } from '../../../src/model/fingerprint.ts';

/** What its streams and their refusals contain. */
export const streamFingerprints: readonly Fingerprint[] = [
  {
    id: 'hikvision/rtsp-public',
    field: 'rtsp.public',
    pattern: /^OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER$/,
    weight: 0.35,
    examples: [{ seen: 'OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER' }],
    unlike: ['OPTIONS, DESCRIBE, SETUP, TEARDOWN, GET_PARAMETER, SET_PARAMETER, PLAY, PAUSE'],
    source: 'https://github.com/google/ExoPlayer/issues/9800; scottlamb/retina src/client/testdata',
  },
  {
    id: 'hikvision/sdp-session',
    field: 'rtsp.sdp-session',
    pattern: /^Media Presentation$/,
    weight: 0.35,
    examples: [{ seen: 'Media Presentation' }],
    unlike: ['Media Server', 'Session streamed by "preview"'],
    source: 'scottlamb/retina src/client/testdata',
  },
  {
    id: 'hikvision/sdp-media-server',
    field: 'rtsp.sdp-session',
    pattern: /^HIK Media Server (?:V\d[\d.]{1,12}|\(null\))$/,
    weight: 0.75,
    type: { is: 'camera', weight: 0.25 },
    examples: [{ seen: 'HIK Media Server V3.4.103' }, { seen: 'HIK Media Server (null)' }],
    unlike: ['Media Server', 'HIK Media Server'],
    source:
      'GitHub full-text search for “s=HIK Media Server”: files read in excerpts, repositories not named',
  },
  {
    // `IMKH`, the head of its container format; Anjvision and others send it too.
    id: 'hikvision/sdp-media-header',
    field: 'rtsp.sdp-attribute',
    pattern: /^Media_header:MEDIAINFO=494D4B48[0-9A-F]*;?$/,
    weight: 0.25,
    examples: [{ seen: 'Media_header:MEDIAINFO=494D4B48010200000400000100000000;' }],
    unlike: ['Media_header:MEDIAINFO=000000000102;', 'appversion:1.0'],
    source: 'scottlamb/retina src/client/testdata',
  },
  {
    id: 'hikvision/namespace',
    field: 'maker.namespace',
    pattern: /^hikvision\.com$/,
    weight: 0.75,
    examples: [{ seen: 'hikvision.com' }],
    unlike: ['nothikvision.com', 'hikvision.com.example.org'],
    source: 'maciej-or/hikvision_next tests/fixtures/devices; openlab-red/hikvision-isapi-cli openapi.json',
  },
  {
    // The neutral names of the same interface; nothing keeps others from using them.
    id: 'hikvision/namespace-neutral',
    field: 'maker.namespace',
    pattern: /^(?:isapi|std-cgi)\.(?:org|com)$/,
    weight: 0.5,
    examples: [{ seen: 'isapi.org' }, { seen: 'std-cgi.com' }],
    unlike: ['isapi.example', 'onvif.org'],
    source:
      'maciej-or/hikvision_next tests/fixtures/devices (isapi.org); std-cgi.com: general knowledge, not verified',
  },
  {
    id: 'hikvision/telnet-default-address',
    field: 'banner.telnet',
    pattern: /^192\.0\.0\.64 login:/,
    weight: 0.6,
    examples: [{ seen: '192.0.0.64 login:' }],
    unlike: ['192.168.0.64 login:', 'login:'],
    source: 'GitHub full-text search for 192.0.0.64 login: files read in excerpts, repositories not named',
  },
  {
    id: 'hikvision/telnet-recorder',
    field: 'banner.telnet',
    pattern: /^(?:.{0,80}\s)?dvrdvs login:/i,
    weight: 0.6,
    type: { is: 'recorder', weight: 0.4 },
    examples: [{ seen: 'dvrdvs login:' }],
    unlike: ['dvr login:', 'login:'],
    source: 'general knowledge, not verified',
  },
];
