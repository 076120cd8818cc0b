import type { Habit } from './habit.ts';

/** What streams and certificates of one family of firmware say. */
export const habitsStreamed: readonly Habit[] = [
  {
    maker: 'hanwha',
    // The cameras of Samsung Techwin, which is Hanwha Vision now.
    field: 'rtsp.sdp-information',
    pattern: /^samsung$/i,
    weight: 0.6,
    is: ['camera', 0.45],
    seen: ['samsung'],
    unlike: ['samsung tv', 'h264Preview_01_main'],
    source: 'https://github.com/Ullaakut/cameradar/issues/199',
  },
  {
    maker: 'reolink',
    field: 'rtsp.sdp-information',
    pattern: /^(?:h26[45])?preview_\d\d_(?:main|sub|ext|autotrack)$/i,
    weight: 0.6,
    is: ['camera', 0.4],
    seen: ['h264Preview_01_main', 'Preview_02_sub', 'h265Preview_01_main'],
    unlike: ['preview', 'h264Preview'],
    source: 'https://github.com/scottlamb/retina/issues/17; https://github.com/AlexxIT/Blog/issues/5',
  },
  {
    maker: 'vstarcam',
    field: 'rtsp.auth-realm',
    pattern: /^RTSPD$/,
    weight: 0.45,
    is: ['camera', 0.45],
    seen: ['RTSPD'],
    unlike: ['rtspd', 'HYRtspd', 'RTSP'],
    source: 'https://github.com/scottlamb/retina/issues/45; https://github.com/Ullaakut/cameradar/issues/142',
  },
  {
    maker: 'vstarcam',
    // Spelled so by the server of pictures alone, which then sends the time without saying that it is one.
    field: 'http.server',
    pattern: /^GoaHead$/,
    weight: 0.45,
    is: ['camera', 0.45],
    seen: ['GoaHead'],
    unlike: ['GoAhead-Webs', 'GoAhead', 'goahead'],
    source:
      'https://github.com/home-assistant/core/issues/14960; https://github.com/home-assistant/core/issues/46600 (G43S, the same time); https://github.com/home-assistant/core/issues/151745 (VSTF133422SCHRD)',
  },
  {
    maker: 'd-link',
    // Cameras of the series DCS-8000; routers and switches write Taipei there.
    field: ['tls.subject', 'tls.issuer'],
    pattern:
      /^(?:C=TW, ?ST=Asia, ?L=Asia, ?O=D-Link Corporation\b.{0,80}|CN=www\.dlink\.com,.{0,80}\bO=D-Link Corporation, ?L=Asia, ?ST=Asia, ?C=TW)$/,
    weight: 0.6,
    is: ['camera', 0.25],
    seen: [
      'C=TW, ST=Asia, L=Asia, O=D-Link Corporation, OU=D-Link Corporation, CN=www.dlink.com',
      'CN=www.dlink.com, OU=D-Link Corporation, O=D-Link Corporation, L=Asia, ST=Asia, C=TW',
    ],
    unlike: [
      'C=TW, ST=Taiwan, L=Taipei, O=D-Link Corporation, OU=D-Link Corporation, CN=www.dlink.com',
      'CN=www.dlink.com',
    ],
    source: 'https://github.com/bmork/defogger/issues/9',
  },
  {
    maker: 'axis',
    // How its picture is turned; nobody else tells it so.
    field: 'rtsp.sdp-attribute',
    pattern: /^transform:-?\d[\d.]{0,9},-?\d[\d.]{0,9},-?\d[\d.]{0,9};/,
    weight: 0.6,
    is: ['camera', 0.45],
    seen: [
      'transform:-1,0,0;0,-1,0;0,0,1',
      'transform:0.916667,0.000000,0.000000;0.000000,1.000000,0.000000',
    ],
    unlike: ['transform:none', 'transform:1'],
    source: 'https://github.com/meetecho/janus-gateway/issues/849',
  },
  {
    maker: 'ubiquiti',
    field: 'rtsp.auth-realm',
    pattern: /^RTSP (?<model>UVC[ -]\w[\w .-]{1,30}?)(?: \([0-9A-F]{4}\))?$/,
    weight: 0.8,
    is: ['camera', 0.75],
    seen: ['RTSP UVC G4 Bullet (9BB2)', 'RTSP UVC G3 Flex'],
    unlike: ['RTSP UVC', 'UVC G4 Bullet'],
    source: 'a session in the tests of an RTSP client, found by full-text search: repository not named',
  },
  {
    maker: 'ubiquiti',
    // The consoles that record, on port 7447.
    field: 'rtsp.server',
    pattern: /^Media Server \(www\.ui\.com\)$/,
    weight: 0.8,
    is: ['recorder', 0.62],
    seen: ['Media Server (www.ui.com)'],
    unlike: ['Media Server', 'EvoStream Media Server (www.evostream.com)'],
    source: 'a session in the tests of an RTSP client, found by full-text search: repository not named',
  },
  {
    maker: 'synology',
    // What records cameras on its file servers hands their streams on under this name.
    field: 'rtsp.sdp-session',
    pattern: /^Session streamed by "ssrtspd"$/,
    weight: 0.5,
    is: ['recorder', 0.6],
    seen: ['Session streamed by "ssrtspd"'],
    unlike: ['Session streamed by "rtspd"', 'ssrtspd'],
    source: 'general knowledge, not verified',
  },
  {
    maker: 'vivotek',
    field: 'rtsp.sdp-attribute',
    pattern: /^rtpmap:\d{1,3} vnd\.vivotek\.\w{1,20}\//i,
    weight: 0.6,
    is: ['camera', 0.3],
    seen: ['rtpmap:108 vnd.vivotek.metj/90000'],
    unlike: ['rtpmap:107 vnd.onvif.metadata/90000', 'vnd.vivotek.metj'],
    source: 'a session in the tests of an RTSP client, found by full-text search: repository not named',
  },
  {
    maker: 'dahua',
    // A track beside the picture for what its own player draws into it.
    field: 'rtsp.sdp-attribute',
    pattern: /^rtpmap:\d{1,3} stream-assist-frame\//,
    weight: 0.6,
    is: ['camera', 0.25],
    seen: ['rtpmap:100 stream-assist-frame/90000'],
    unlike: ['rtpmap:107 vnd.onvif.metadata/90000', 'stream-assist-frame'],
    source:
      'notes on Dahua’s stream over HTTP with its description, found by full-text search: repository not named',
  },
  {
    maker: 'uniview',
    // `IPC_G6106-B0005P11D1812C03`, `GIPC-B6215.1.68.NB.240617`: the same on what others sell.
    field: 'onvif.firmware',
    pattern: /^(?:(?:[GQDHS]?IPC|[GH]?NVR|HCM[HN])[-_][BG]\d{4}[.-]\w[\w.]{1,40})$/,
    weight: 0.55,
    is: ['camera', 0.25],
    seen: ['IPC_G6106-B0005P11D1812C03', 'GIPC-B6215.1.68.NB.240617'],
    unlike: ['IPC-B122-PF28', 'NVR-B3', 'IPC_B6215'],
    source: 'general knowledge, not verified',
  },
  {
    maker: 'uniview',
    field: 'onvif.scope',
    pattern:
      /^onvif:\/\/www\.onvif\.org\/version\/(?:(?:[GQDHS]?IPC|[GH]?NVR|HCM[HN])[-_][BG]\d{4}[.-]\w[\w.]{1,40})$/i,
    weight: 0.55,
    is: ['camera', 0.25],
    seen: ['onvif://www.onvif.org/version/GIPC-B6215.1.68.NB.240617'],
    unlike: ['onvif://www.onvif.org/version/v3.12', 'onvif://www.onvif.org/version/GIPC'],
    source: 'general knowledge, not verified',
  },
  {
    maker: 'uniview',
    // Where it would register with a platform, which none but its cameras tell in this way.
    field: 'onvif.scope',
    pattern: /^onvif:\/\/www\.onvif\.org\/(?:register_status|regist_id|VideoSourceNumber)\/\w{1,40}$/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['onvif://www.onvif.org/register_status/offline', 'onvif://www.onvif.org/VideoSourceNumber/1'],
    unlike: ['onvif://www.onvif.org/register', 'onvif://www.onvif.org/status/offline'],
    source: 'general knowledge, not verified',
  },
  {
    maker: 'bosch',
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
    maker: 'dahua',
    field: 'rtsp.auth-realm',
    pattern: /^DahuaRtsp$/,
    weight: 0.7,
    is: ['camera', 0.3],
    seen: ['DahuaRtsp'],
    unlike: ['Dahua', 'dahuartspd'],
    source: 'an OpenVAS script on RTSP, found by full-text search: repository not named',
  },
  {
    // The order of methods, here and below: a hint, which others may share.
    maker: 'bosch',
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
    maker: 'uniview',
    field: 'rtsp.public',
    pattern: /^OPTIONS,DESCRIBE,SETUP,PLAY,PAUSE,TEARDOWN,(?:ANNOUNCE,)?SET_PARAMETER,GET_PARAMETER$/,
    weight: 0.4,
    is: ['camera', 0.25],
    seen: ['OPTIONS,DESCRIBE,SETUP,PLAY,PAUSE,TEARDOWN,ANNOUNCE,SET_PARAMETER,GET_PARAMETER'],
    unlike: ['OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, TEARDOWN', 'OPTIONS,SETUP,PLAY,TEARDOWN,DESCRIBE'],
    source: 'https://github.com/bluenviron/mediamtx/issues/5008 (IPC2122LB-SF28K-A)',
  },
  {
    maker: 'dahua',
    field: 'rtsp.public',
    pattern:
      /^OPTIONS, DESCRIBE, ANNOUNCE, SETUP, PLAY, RECORD, PAUSE, TEARDOWN, SET_PARAMETER, GET_PARAMETER$/,
    weight: 0.4,
    is: ['camera', 0.25],
    seen: ['OPTIONS, DESCRIBE, ANNOUNCE, SETUP, PLAY, RECORD, PAUSE, TEARDOWN, SET_PARAMETER, GET_PARAMETER'],
    unlike: [
      'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, ANNOUNCE, RECORD, SET_PARAMETER, GET_PARAMETER',
    ],
    source: 'https://blog.csdn.net/BeanGuohui/article/details/121969076',
  },
  {
    maker: 'foscam',
    field: 'rtsp.public',
    pattern: /^OPTIONS, DESCRIBE, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN$/,
    weight: 0.35,
    is: ['camera', 0.25],
    seen: ['OPTIONS, DESCRIBE, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN'],
    unlike: ['OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER'],
    source:
      'https://github.com/google/ExoPlayer/issues/8941; that its path videoMain is Foscam’s: CamioCam/rtsp cameras/paths.csv',
  },
  ...(['arlo', 'eufy', 'aiphone'] as const).map((maker): Habit => {
    return {
      maker,
      field: 'rtsp.auth-realm',
      pattern: new RegExp(`^${maker}$`, 'i'),
      weight: 0.5,
      is: [maker === 'aiphone' ? 'doorbell' : 'camera', 0.3],
      seen: [maker],
      unlike: [`${maker} room`, `my ${maker}`],
      source: 'general knowledge, not verified',
    };
  }),
];
