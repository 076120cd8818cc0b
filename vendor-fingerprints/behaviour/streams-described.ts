import type { BehaviourMark } from '../../src/model/fingerprint.ts';
import { other } from './not-video.ts';

/** Marks of streams that no camera sends: what their description says of them. */
export const streamsDescribed: readonly BehaviourMark[] = [
  other(
    'streams-files',
    'rtsp.sdp-session',
    // The kit's own server says what kind of file it is; firmware built with the kit says something of its own.
    /^(?:(?:H\.26\d|MPEG|MP3|Matroska|WebM|Ogg|AC-3|AMR|AAC|ADTS|WAV|DV|VOB|SVG)\b.{0,60}, streamed by the LIVE555 Media Server|(?!(?:h26[45]|mpeg4|video|live|stream|ipcam|cam\w{0,10}|ch\d{1,2})\w{0,4}\.)[^.]{1,100}\.(?:mp4|m4v|mov|mkv|avi|webm|wmv|flv|3gp|mp3))$/i,
    ['H.264 Video, streamed by the LIVE555 Media Server', 'BigBuckBunny_115k.mov'],
    [
      'Session streamed by "preview"',
      'h264.mp4',
      'camera1.mp4',
      'LIVE555 Streaming Media v2022.06.16',
      'Nvt RTSP, streamed by the LIVE555 Media Server',
    ],
    'live555 on a computer in lessons and SDK documents, found by full-text search; https://blog.csdn.net/weixin_41637955/article/details/122508561',
    0.6,
  ),
  other(
    // Apple's server plays a list of files as if they were live.
    'streams-playlist',
    'rtsp.sdp-origin',
    /^QTSS_Play_List$/,
    ['QTSS_Play_List'],
    ['StreamingServer', 'QTSS'],
    'a player’s log of a television station, found by full-text search: repository not named',
  ),
  other(
    // Pictures with an end, given to anybody: a file. A camera shows what is, and a recorder asks who wants to know.
    'streams-recording',
    'rtsp.sdp-media',
    /^video stored$/,
    ['video stored'],
    ['video live', 'audio stored', 'only audio stored'],
    'RFC 2326 appendix C.1.5; erlyvideo/erlyvideo-old tests of sdp (Darwin); https://github.com/bluenviron/mediamtx/issues/136',
    0.62,
  ),
  other(
    'streams-screen',
    ['rtsp.sdp-session', 'rtsp.sdp-information'],
    /^(?:(?:.{0,60}\b)?(?:desktop|screen ?cast|screen ?share)\b|(?:android|computer|laptop|mobile|phone|tablet) screen\b|Screen2|SyncTV)/i,
    ['Real-Time Desktop', 'desktop', 'Screen2NVR', 'SyncTV reconnect source', 'Android screen'],
    ['Desk', 'screen door'],
    'a lesson on RTSP, found by full-text search: repository not named',
    0.6,
  ),
  other(
    // What is sent to viewers of television, and to whoever follows somebody on the Internet.
    'streams-broadcast',
    ['rtsp.sdp-session', 'rtsp.sdp-information'],
    /\b(?:Live ?TV|IPTV)\b|^(?:Facebook Live|RTMP|Twitch|WebRTC|YouTube)\b/i,
    ['Live TV', 'IPTV head-end', 'WebRTC'],
    ['Live', 'TV-IP110W', 'MediaBox Live Cast'],
    'general knowledge, not verified',
    0.6,
  ),
  other(
    // What servers call a stream that somebody else made and did not name.
    'streams-on',
    'rtsp.sdp-session',
    /^(?:Stream|No Name|QuickTime|Session streamed with aiortsp|LIVE555 (?:Media Server|Streaming Media) proxy.{0,60}|Live stream from (?:iOS|iPhone|Android|mobile|phone)\b.{0,20})$/,
    ['Stream', 'No Name', 'QuickTime', 'Live stream from iOS'],
    ['stream', 'Stream 1', 'Unnamed', 'QuickTime Camera', 'Session streamed with GStreamer'],
    'https://github.com/bluenviron/mediamtx/issues/1902; erlyvideo/erlyvideo-old tests of sdp (QuickTime Broadcaster); public code excerpts of programs for phones (Live stream from iOS, from mobile), repositories not named; the rest: general knowledge, not verified',
    0.6,
  ),
  other(
    // A VMS passes on what cameras stream, in a session named as some of them name theirs.
    'streams-vms',
    'rtsp.sdp-attribute',
    /^control:\/vurix\//i,
    ['control:/vurix/1414/0/video'],
    ['control:/vurix', 'control:/live/vurix/1'],
    'https://github.com/bluenviron/mediamtx/issues/2128',
  ),
  other(
    'streams-windows-media',
    'rtsp.sdp-attribute',
    /^rtpmap:\d{1,3} x-(?:asf-pf|wms-rtx)\//,
    ['rtpmap:96 x-asf-pf/1000', 'rtpmap:96 x-wms-rtx/1000'],
    ['rtpmap:96 H264/90000', 'rtpmap:96 x-asf/1000'],
    'https://github.com/bluenviron/mediamtx/issues/136',
  ),
  other(
    // What a computer shows of a game to whoever plays it elsewhere (NVIDIA GameStream).
    'streams-game',
    ['rtsp.sdp-attribute', 'rtsp.sdp-session'],
    /^(?:x-nv-(?:general|video|vqos|aqos|packet|ri|callbacks|clientsupport|runtime)\b|NVIDIA Streaming (?:Client|Server))/i,
    ['x-nv-video[0].clientViewportWd:1280', 'NVIDIA Streaming Client'],
    ['x-nvr:1', 'NVIDIA', 'x-nv-camera:1'],
    'general knowledge, not verified',
    0.6,
  ),
  other(
    // RealNetworks' server and its followers say which packets matter.
    'streams-real-media',
    'rtsp.sdp-attribute',
    /^(?:ASMRuleBook|SdpPlin\d|StreamCount):/,
    ['ASMRuleBook:string;"marker=0, Avg"', 'SdpPlin2:1', 'StreamCount:integer;2'],
    ['ASM:1', 'Streams:2'],
    'nmap/nmap nmap-service-probes (the server); the rest: general knowledge, not verified',
    0.6,
  ),
  other(
    // Uncompressed pictures and what goes with them between the machines of a studio (SMPTE ST 2110).
    'streams-studio',
    ['rtsp.sdp-attribute', 'rtsp.sdp-session'],
    /^(?:rtpmap:\d{1,3} (?:jxsv|smpte291)\/90000|Streamed by V__matrix)$/i,
    ['rtpmap:100 smpte291/90000', 'rtpmap:112 jxsv/90000', 'Streamed by V__matrix'],
    ['rtpmap:97 raw/90000', 'rtpmap:96 H264/90000', 'Streamed by V'],
    'RFC 8331; RFC 9134; a test of descriptions that quotes V__matrix, found by full-text search: repository not named',
  ),
];
