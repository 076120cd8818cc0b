import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { nonVideo } from './define-non-video.ts';

/** Fingerprints of streams that no camera sends, by their description. */
export const nonVideoSdp: readonly BehaviourFingerprint[] = [
  nonVideo({
    // As VideoLAN and libraries for telephones that film call what has no name.
    id: 'stream-unnamed',
    field: 'rtsp.sdp-session',
    pattern: /^Unnamed$/,
    seen: ['Unnamed'],
    unlike: ['unnamed', 'Unnamed camera', 'No Name'],
    source:
      'https://github.com/mpromonet/v4l2rtspserver/issues/285 (VLC); https://github.com/pedroSG94/RootEncoder/issues/1191',
    weight: 0.6,
  }),
  nonVideo({
    // As television and broadcasts are carried; a little more than the open stream.
    id: 'transport-stream',
    field: 'rtsp.sdp-media',
    pattern: /^transport stream$/,
    seen: ['transport stream'],
    unlike: ['video live', 'transport'],
    source: 'RFC 2250; RFC 3551 section 5 (33, MP2T); general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // The files that the programs of live555's kit stream until a user changes them.
    id: 'stream-sample-file',
    field: 'rtsp.sdp-information',
    pattern: /^test\.(?:26[45]|m4e|mp[34g]|mpe?g|ts|mkv|aac|ac3|wav|webm|ogg|dv|amr|vob|opus|mov)$/i,
    seen: ['test.m4e', 'test.264'],
    unlike: ['live0.264', 'ch0_0.h264', 'test'],
    source: 'public test of a reader that quotes testMPEG4VideoStreamer and test.m4e, repository not named',
    weight: 0.6,
  }),
  nonVideo({
    id: 'streams-files',
    field: 'rtsp.sdp-session',
    // The kit's own server names the kind of file; firmware built with the kit sends a text of its own.
    pattern:
      /^(?:(?:H\.26\d|MPEG|MP3|Matroska|WebM|Ogg|AC-3|AMR|AAC|ADTS|WAV|DV|VOB|SVG)\b.{0,60}, streamed by the LIVE555 Media Server|(?!(?:h26[45]|mpeg4|video|live|stream|ipcam|cam\w{0,10}|ch\d{1,2})\w{0,4}\.)[^.]{1,100}\.(?:mp4|m4v|mov|mkv|avi|webm|wmv|flv|3gp|mp3))$/i,
    seen: ['H.264 Video, streamed by the LIVE555 Media Server', 'BigBuckBunny_115k.mov'],
    unlike: [
      'Session streamed by "preview"',
      'h264.mp4',
      'camera1.mp4',
      'LIVE555 Streaming Media v2022.06.16',
      'Nvt RTSP, streamed by the LIVE555 Media Server',
    ],
    source:
      'live555 on a computer in lessons and SDK documents, found by full-text search; https://blog.csdn.net/weixin_41637955/article/details/122508561',
    weight: 0.6,
  }),
  nonVideo({
    // Apple's server plays a list of files as if they were live.
    id: 'streams-playlist',
    field: 'rtsp.sdp-origin',
    pattern: /^QTSS_Play_List$/,
    seen: ['QTSS_Play_List'],
    unlike: ['StreamingServer', 'QTSS'],
    source: 'a player’s log of a television station, found by full-text search: repository not named',
  }),
  nonVideo({
    // Pictures with an end, sent without a password: a file. A camera shows what is, and a recorder requires a login.
    id: 'streams-recording',
    field: 'rtsp.sdp-media',
    pattern: /^video stored$/,
    seen: ['video stored'],
    unlike: ['video live', 'audio stored', 'only audio stored'],
    source:
      'RFC 2326 appendix C.1.5; erlyvideo/erlyvideo-old tests of sdp (Darwin); https://github.com/bluenviron/mediamtx/issues/136',
    weight: 0.62,
  }),
  nonVideo({
    id: 'streams-screen',
    field: ['rtsp.sdp-session', 'rtsp.sdp-information'],
    pattern:
      /^(?:(?:.{0,60}\b)?(?:desktop|screen ?cast|screen ?share)\b|(?:android|computer|laptop|mobile|phone|tablet) screen\b|Screen2|SyncTV)/i,
    seen: ['Real-Time Desktop', 'desktop', 'Screen2NVR', 'SyncTV reconnect source', 'Android screen'],
    unlike: ['Desk', 'screen door'],
    source: 'a lesson on RTSP, found by full-text search: repository not named',
    weight: 0.6,
  }),
  nonVideo({
    // What is sent to viewers of television, and to followers on the Internet.
    id: 'streams-broadcast',
    field: ['rtsp.sdp-session', 'rtsp.sdp-information'],
    pattern: /\b(?:Live ?TV|IPTV)\b|^(?:Facebook Live|RTMP|Twitch|WebRTC|YouTube)\b/i,
    seen: ['Live TV', 'IPTV head-end', 'WebRTC'],
    unlike: ['Live', 'TV-IP110W', 'MediaBox Live Cast'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // What servers call an unnamed stream of another source.
    id: 'streams-on',
    field: 'rtsp.sdp-session',
    pattern:
      /^(?:Stream|No Name|QuickTime|Session streamed with aiortsp|LIVE555 (?:Media Server|Streaming Media) proxy.{0,60}|Live stream from (?:iOS|iPhone|Android|mobile|phone)\b.{0,20})$/,
    seen: ['Stream', 'No Name', 'QuickTime', 'Live stream from iOS'],
    unlike: ['stream', 'Stream 1', 'Unnamed', 'QuickTime Camera', 'Session streamed with GStreamer'],
    source:
      'https://github.com/bluenviron/mediamtx/issues/1902; erlyvideo/erlyvideo-old tests of sdp (QuickTime Broadcaster); public code excerpts of programs for phones (Live stream from iOS, from mobile), repositories not named; the rest: general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // A VMS passes on what cameras stream, in a session named as some of them name theirs.
    id: 'streams-vms',
    field: 'rtsp.sdp-attribute',
    pattern: /^control:\/vurix\//i,
    seen: ['control:/vurix/1414/0/video'],
    unlike: ['control:/vurix', 'control:/live/vurix/1'],
    source: 'https://github.com/bluenviron/mediamtx/issues/2128',
  }),
  nonVideo({
    id: 'streams-windows-media',
    field: 'rtsp.sdp-attribute',
    pattern: /^rtpmap:\d{1,3} x-(?:asf-pf|wms-rtx)\//,
    seen: ['rtpmap:96 x-asf-pf/1000', 'rtpmap:96 x-wms-rtx/1000'],
    unlike: ['rtpmap:96 H264/90000', 'rtpmap:96 x-asf/1000'],
    source: 'https://github.com/bluenviron/mediamtx/issues/136',
  }),
  nonVideo({
    // What a computer shows of a game to its player elsewhere (NVIDIA GameStream).
    id: 'streams-game',
    field: ['rtsp.sdp-attribute', 'rtsp.sdp-session'],
    pattern:
      /^(?:x-nv-(?:general|video|vqos|aqos|packet|ri|callbacks|clientsupport|runtime)\b|NVIDIA Streaming (?:Client|Server))/i,
    seen: ['x-nv-video[0].clientViewportWd:1280', 'NVIDIA Streaming Client'],
    unlike: ['x-nvr:1', 'NVIDIA', 'x-nv-camera:1'],
    source: 'moonlight-stream/moonlight-common-c src/SdpGenerator.c',
    weight: 0.6,
  }),
  nonVideo({
    // RealNetworks' server and its followers mark which packets matter.
    id: 'streams-real-media',
    field: 'rtsp.sdp-attribute',
    pattern: /^(?:ASMRuleBook|SdpPlin\d|StreamCount):/,
    seen: ['ASMRuleBook:string;"marker=0, Avg"', 'SdpPlin2:1', 'StreamCount:integer;2'],
    unlike: ['ASM:1', 'Streams:2'],
    source: 'nmap/nmap nmap-service-probes (the server); the rest: general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // Uncompressed pictures and what goes with them between the machines of a studio (SMPTE ST 2110).
    id: 'streams-studio',
    field: ['rtsp.sdp-attribute', 'rtsp.sdp-session'],
    pattern: /^(?:rtpmap:\d{1,3} (?:jxsv|smpte291)\/90000|Streamed by V__matrix)$/i,
    seen: ['rtpmap:100 smpte291/90000', 'rtpmap:112 jxsv/90000', 'Streamed by V__matrix'],
    unlike: ['rtpmap:97 raw/90000', 'rtpmap:96 H264/90000', 'Streamed by V'],
    source:
      'RFC 8331; RFC 9134; a test of descriptions that quotes V__matrix, found by full-text search: repository not named',
  }),
];
