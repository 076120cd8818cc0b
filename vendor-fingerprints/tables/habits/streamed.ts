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
];
