import type { BehaviourMark } from '../../src/model/fingerprint.ts';
import { other } from './not-video.ts';

/** Marks of software that passes streams on: it answers as cameras do, and is none. */
export const streaming: readonly BehaviourMark[] = [
  other(
    'airtunes',
    ['rtsp.server', 'http.server', 'rtsp.auth-realm'],
    /^(?:AirTunes\/|raop$)/,
    ['AirTunes/220.68', 'raop'],
    ['AirTunes', 'Rtsp Server/2.0'],
    'rapid7/recog xml/rtsp_servers.xml; yaklang/yaklang rules of iotdevfp, found by full-text search',
  ),
  other(
    'stream-software',
    'rtsp.server',
    /^(?:Wowza\b|Cisco MediaSense|WMServer|Windows Media Server|Helix|RealServer|QTSS|DSS\/|RealMedia|HDHomeRun|Embedded HTTP Server|Microsoft Application Virtualization|MediaMTX|gortsplib|VLC[/ ]|EvoStream|Darwin|Ant ?Media|ZLMediaKit|SRS\/|Unreal Media|Nimble|Flussonic|Red5|Catalyst|Adobe Media|nginx-rtmp|Icecast|minisatip|SatIP|(?:\w{1,16} )?SAT>IP|fbxrtspd|Amino streamer|PanWeb|MediaPortal|ffserver|EasyDarwin|PhonyRTSP|rtsp-simple-server|mini-?DLNA|Twonky|Serviio|shairp|AirReceiver|AirServer|AppleTV|Monibuca|lalserver|HMS_V\d|ZMSS|UTStarcom|Kasenna|BitBand|SeaChange)/i,
    [
      'Wowza Streaming Engine 4.8.10 build20210217143515',
      'MediaMTX',
      'Flussonic (http://www.flussonic.com/) 20.01',
      'vlc 0.8.6h',
      'HDHomeRun/1.0',
    ],
    ['GStreamer RTSP server', 'Dahua Rtsp Server', 'Hipcam RealServer/V1.0'],
    'rapid7/recog xml/rtsp_servers.xml; nmap/nmap nmap-service-probes (RTSPRequest)',
  ),
  other(
    // How Apple's and VideoLAN's servers list what they do, and who followed them. As strong as the bare answer, no stronger.
    'stream-methods',
    'rtsp.public',
    /^DESCRIBE, ?SETUP, ?TEARDOWN, ?PLAY, ?PAUSE(?:, ?(?:OPTIONS|ANNOUNCE|RECORD|GET_PARAMETER))*$/,
    [
      'DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE',
      'DESCRIBE,SETUP,TEARDOWN,PLAY,PAUSE,GET_PARAMETER',
      'DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, ANNOUNCE, RECORD',
    ],
    [
      'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE',
      'DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, SET_PARAMETER',
      'DESCRIBE, GET_PARAMETER, PAUSE, PLAY, SETUP, TEARDOWN',
    ],
    'nmap/nmap nmap-service-probes (VLC, TwonkyMedia, Wowza); https://github.com/iizukanao/node-rtsp-rtmp-server/issues/110',
    0.5,
  ),
  {
    // Cameras are built on it too: a stream that it gives to anybody outweighs its name.
    id: 'behaviour/stream-library',
    says: 'not-video',
    field: ['rtsp.server', 'rtsp.sdp-tool'],
    pattern: /^GStreamer\b/,
    type: { is: 'other', weight: 0.55 },
    examples: [{ seen: 'GStreamer RTSP server' }, { seen: 'GStreamer' }],
    unlike: ['GStreamerX', 'Rtsp Server/3.0'],
    source: 'rapid7/recog xml/rtsp_servers.xml',
  },
  other(
    'airplay-methods',
    'rtsp.public',
    /^(?=.{0,200}\bANNOUNCE\b)(?=.{0,200}\bFLUSH\b)/,
    ['ANNOUNCE, SETUP, RECORD, PAUSE, FLUSH, TEARDOWN, OPTIONS, GET_PARAMETER, SET_PARAMETER'],
    ['OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY', 'ANNOUNCE, RECORD'],
    'nmap/nmap nmap-service-probes (Boxee, Freebox)',
  ),
  other(
    'satellite-tuner',
    ['rtsp.sdp-session', 'ssdp.target'],
    /^(?:SatIPServer:\d|urn:ses-com:device:SatIPServer:\d)/,
    ['SatIPServer:1 1 1 0', 'urn:ses-com:device:SatIPServer:1'],
    ['SatIP', 'Session streamed by "preview"'],
    'https://github.com/catalinii/minisatip/issues/94',
  ),
  other(
    'stream-tool',
    ['rtsp.sdp-tool', 'rtsp.sdp-session'],
    /^(?:libavformat|vlc|Wowza|Streamed by (?:ZLMediaKit|\w{1,20} Media Server))\b/i,
    ['libavformat 58.25.100', 'Streamed by ZLMediaKit-5.0(build in Jul 12 2020 14:01:57)'],
    ['GStreamer', 'BC Streaming Media v202210012022.10.01', 'streamed by RTSP server'],
    'scottlamb/retina src/client/testdata; GitHub full-text search for s=Streamed by',
  ),
  other(
    'streams-files',
    'rtsp.sdp-session',
    /^(?:.{1,80}, streamed by the LIVE555 Media Server|(?!(?:h26[45]|mpeg4|video|live|stream|ipcam|cam\w{0,10}|ch\d{1,2})\w{0,4}\.)[^.]{1,100}\.(?:mp4|m4v|mov|mkv|avi|webm|wmv|flv|3gp|mp3))$/i,
    ['H.264 Video, streamed by the LIVE555 Media Server', 'BigBuckBunny_115k.mov'],
    ['Session streamed by "preview"', 'h264.mp4', 'camera1.mp4', 'LIVE555 Streaming Media v2022.06.16'],
    'live555 on a computer in lessons and SDK documents, found by full-text search; https://blog.csdn.net/weixin_41637955/article/details/122508561',
    0.6,
  ),
  other(
    'streams-screen',
    ['rtsp.sdp-session', 'rtsp.sdp-information'],
    /^(?:.{0,60}\b)?(?:desktop|screen ?cast|screen ?share)\b/i,
    ['Real-Time Desktop', 'desktop'],
    ['Desk', 'screen door'],
    'a lesson on RTSP, found by full-text search: repository not named',
    0.6,
  ),
  other(
    // What servers call a stream that somebody else made and did not name.
    'streams-on',
    'rtsp.sdp-session',
    /^(?:Stream|No Name|Session streamed with aiortsp|LIVE555 (?:Media Server|Streaming Media) proxy.{0,60})$/,
    ['Stream', 'No Name'],
    ['stream', 'Stream 1', 'Unnamed', 'Session streamed with GStreamer'],
    'https://github.com/bluenviron/mediamtx/issues/1902; the rest: general knowledge, not verified',
    0.6,
  ),
  other(
    'stream-on-windows',
    'rtsp.server',
    /\b(?:Platform\/Win(?:32|64|dows)|MSWin|Windows NT)\b/i,
    ['RTSPStack/1.1 (Build/11.11; Platform/Win32; Release/FYM; state/beta; )'],
    ['Rtsp Server/2.0', 'Win32'],
    'notes on a streaming stack, found by full-text search: repository not named',
    0.6,
  ),
];
