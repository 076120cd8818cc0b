import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { nonVideo } from './define-non-video.ts';

/** Fingerprints of software that passes streams on: it answers as cameras do, and is none. */
export const streaming: readonly BehaviourFingerprint[] = [
  nonVideo({
    id: 'airtunes',
    field: ['rtsp.server', 'http.server', 'rtsp.auth-realm'],
    pattern: /^(?:Air(?:Tunes|Play)\/|raop$)/,
    seen: ['AirTunes/220.68', 'AirPlay/220.68', 'raop'],
    unlike: ['AirTunes', 'Rtsp Server/2.0'],
    source: 'rapid7/recog xml/rtsp_servers.xml; yaklang/yaklang rules of iotdevfp, found by full-text search',
  }),
  nonVideo({
    id: 'stream-software',
    field: 'rtsp.server',
    pattern:
      /^(?:Wowza(?:(?:Streaming|Media)\w{0,16})?\b|Cisco MediaSense|WMServer|Windows Media Server|Helix|RealServer|QTSS|DSS\/|RealMedia|HDHomeRun|Embedded HTTP Server|Microsoft Application Virtualization|MediaMTX|gortsplib|EvoStream|Darwin|Ant ?Media|ZLMediaKit|SRS\b|Unreal ?Media|Nimble|Flussonic|Red5|Catalyst|Adobe Media|nginx-rtmp|Icecast|minisatip|OctopusNet|Kathrein EXIP|Triax TSS|SatIP|(?:[\w/.]{1,16} )?SAT>IP|fbxrtspd|Amino streamer|PanWeb|MediaPortal|ffserver|EasyDarwin|PhonyRTSP|rtsp-simple-server|mini-?DLNA|Twonky|Serviio|shairp|AirReceiver|AirServer|AppleTV|Monibuca|lalserver|HMS_V\d|ZMSS|UTStarcom|Kasenna|BitBand|SeaChange|Oven ?Media|Blue ?Coat|MSMiracast|stagefright\/|MajorKernelPanic|pedroSG94|go2rtc|RCSS$|SecuritySpy|(?:\w{1,16} )?XProtect|tvheadend|Spydroid|Android RTSP|rtsp-server-go\b|RtspServer4j|node-rtsp|NanoStream|DVBViewer|DVBLink|Digibit|Telestar|Inverto|(?:Elgato )?EyeTV|Barix|DW Spectrum|Nx\/\d|Vuzix|HoloLens|TVU\b|Extron\b|Nginx RTMP|Onelan\b|Biamp\b|Kurento\b|Zixi\b|Ateme\b|Intinor\b|Octopus NET\b|Ravenna\b|Dante\b|Q-?SYS\b|QSC\b|DM-NVX|AudioCodes\b|Plex\b|Kodi\b|Ampache\b)/i,
    seen: [
      'Wowza Streaming Engine 4.8.10 build20210217143515',
      'MediaMTX',
      'Flussonic (http://www.flussonic.com/) 20.01',
      'HDHomeRun/1.0',
      'Octopus/1.0 SAT>IP',
      'Kathrein EXIP 418',
      'SRS Streaming Media v2020.04.24',
      'MajorKernelPanic RTSP Server',
      'DVBViewer RTSP',
      'RCSS',
      'Nx/4.2',
    ],
    unlike: ['GStreamer RTSP server', 'Dahua Rtsp Server', 'Hipcam RealServer/V1.0', 'Nx camera', 'TVUX'],
    source:
      'rapid7/recog xml/rtsp_servers.xml; nmap/nmap nmap-service-probes (RTSPRequest); public code excerpts that set the name (SRS, MajorKernelPanic, stagefright, MSMiracastSource, and of a receiver for telephones RCSS); OvenMediaEngine, UnrealMediaServer, pedroSG94, XProtect and those after tvheadend: general knowledge, not verified',
  }),
  nonVideo({
    // Conferences, recorded lectures, televisions and games pass their picture on over RTSP.
    id: 'stream-of-a-room',
    field: 'rtsp.server',
    pattern:
      /^(?:TANDBERG\/|Poly G\d|Cisco (?:Codec|TelePresence)\b|(?:Radvision |Avaya )?Scopia\b|Sonic ?Foundry\b|Mediasite\b|(?:NVIDIA )?GameStream\b|MediaTek DTV\b|(?:Linux\/\S{1,20} )?UPnP\/1\.\d DLNADOC\/)/i,
    seen: [
      'TANDBERG/257',
      'Poly G7500',
      'Scopia',
      'SonicFoundry RTSP',
      'NVIDIA GameStream',
      'UPnP/1.0 DLNADOC/1.50',
    ],
    unlike: ['TANDBERG', 'Polycom EagleEye', 'Cisco Video Surveillance', 'Cisco', 'NVIDIA', 'UPnP/1.0'],
    source: 'general knowledge, not verified',
  }),
  nonVideo({
    // How Apple's and VideoLAN's servers list what they do, and who followed them. As strong as the bare answer, no stronger.
    id: 'stream-methods',
    field: 'rtsp.public',
    pattern: /^DESCRIBE, ?SETUP, ?TEARDOWN, ?PLAY, ?PAUSE(?:, ?(?:OPTIONS|ANNOUNCE|RECORD|GET_PARAMETER))*$/,
    seen: [
      'DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE',
      'DESCRIBE,SETUP,TEARDOWN,PLAY,PAUSE,GET_PARAMETER',
      'DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, ANNOUNCE, RECORD',
    ],
    unlike: [
      'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE',
      'DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, SET_PARAMETER',
      'DESCRIBE, GET_PARAMETER, PAUSE, PLAY, SETUP, TEARDOWN',
    ],
    source:
      'nmap/nmap nmap-service-probes (VLC, TwonkyMedia, Wowza); https://github.com/iizukanao/node-rtsp-rtmp-server/issues/110',
    weight: 0.5,
  }),
  nonVideo({
    // Programs that make a stream of a screen, and boxes that do so on a stage.
    id: 'stream-of-a-stage',
    field: 'rtsp.sdp-session',
    pattern:
      /^(?:NAV[- ][ED][- ]?\d{2,4}(?:\s.*)?|HELO(?: Plus)?|Wirecast(?: .{0,20})?|OBS(?: Studio)?|vMix(?: .{0,20})?|XSplit(?: .{0,20})?|DM-NVX-\S+|Ultra (?:En|De)code.{0,20}|Monarch HD.{0,10})$/i,
    seen: ['NAV-E-101', 'HELO', 'Wirecast', 'OBS Studio', 'vMix Output 1', 'DM-NVX-E30'],
    unlike: ['NAV', 'HELOX', 'OBSBOT', 'Session streamed by "preview"'],
    source: 'general knowledge, not verified',
  }),
  nonVideo({
    id: 'airplay-methods',
    field: 'rtsp.public',
    pattern: /^(?:(?=.{0,200}\bANNOUNCE\b)(?=.{0,200}\bFLUSH\b)|.{0,200}\borg\.wfa\.wfd)/,
    seen: [
      'ANNOUNCE, SETUP, RECORD, PAUSE, FLUSH, TEARDOWN, OPTIONS, GET_PARAMETER, SET_PARAMETER',
      'org.wfa.wfd1.0, GET_PARAMETER, SET_PARAMETER',
    ],
    unlike: ['OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY', 'ANNOUNCE, RECORD'],
    source:
      'nmap/nmap nmap-service-probes (Boxee, Freebox); public code excerpts of receivers of screens (org.wfa.wfd1.0), repositories not named',
  }),
  nonVideo({
    id: 'satellite-tuner',
    field: ['rtsp.sdp-session', 'ssdp.target'],
    pattern: /^(?:SatIPServer:\d|urn:ses-com:device:SatIPServer:\d)/,
    seen: ['SatIPServer:1 1 1 0', 'urn:ses-com:device:SatIPServer:1'],
    unlike: ['SatIP', 'Session streamed by "preview"'],
    source: 'https://github.com/catalinii/minisatip/issues/94',
  }),
  nonVideo({
    id: 'stream-tool',
    field: ['rtsp.sdp-tool', 'rtsp.sdp-session'],
    pattern:
      /^(?:libavformat|vlc|Wowza|go2rtc|(?:RTSP Session, )?Streamed by (?:(?:the )?ZL(?:MediaKit)?|\w{1,20} (?:Media|Simple RTSP) Server))\b/i,
    seen: [
      'libavformat 58.25.100',
      'go2rtc/1.8.5',
      'RTSP Session, streamed by the ZL',
      'Streamed by ZLMediaKit-5.0(build in Jul 12 2020 14:01:57)',
      'Streamed by Ceanic Simple Rtsp Server',
    ],
    unlike: ['GStreamer', 'BC Streaming Media v202210012022.10.01', 'streamed by RTSP server'],
    source: 'scottlamb/retina src/client/testdata; GitHub full-text search for s=Streamed by',
  }),
  nonVideo({
    // A small program names its language.
    id: 'stream-tool-of-computers',
    field: ['rtsp.sdp-tool', 'rtsp.server'],
    pattern:
      /^(?:aiortsp|sbrtp_send|rtsp server by \w{1,20}|(?:\w{1,16} )?(?:python|node\.?js|java|golang|rust|c#|\.net) rtsp\b.{0,20}|UServer \d.{0,12})$/i,
    seen: ['Tiny python RTSP server', 'sbrtp_send', 'rtsp server by chuanjiong', 'UServer 0.9.7_rc1'],
    unlike: ['RTSP server', 'python', 'UServer'],
    source:
      'GitHub full-text search for a=tool: and for Content-Base: files read in excerpts, repositories not named',
  }),
  nonVideo({
    // The camera in the chamber of a printer of things (Bambu Lab).
    id: 'stream-of-printer',
    field: 'rtsp.sdp-session',
    pattern: /^rtsp stream server$/,
    seen: ['rtsp stream server'],
    unlike: ['RTSP Server', 'RTSP stream server', 'rtsp stream'],
    source:
      'GitHub full-text search for title: RTSP (rtsps://bblp:…:322/streaming/live/1): repository not named',
  }),
  nonVideo({
    // As ZLMediaKit and what is built on it name a session; firmware writes it small.
    id: 'streams-by',
    field: 'rtsp.sdp-session',
    pattern: /^Streamed by [A-Z]/,
    seen: ['Streamed by VRCDN Media Server 1.0.3', 'Streamed by RtspServer Study'],
    unlike: [
      'streamed by the VSTARCAM RTSP server',
      'Session streamed by "preview"',
      'Streamed by the camera',
    ],
    source: 'GitHub full-text search for s=Streamed by: files read in excerpts, repositories not named',
    weight: 0.6,
  }),
  nonVideo({
    // The same programs where a stream's description or a request for a password names them.
    id: 'stream-program',
    field: ['rtsp.auth-realm', 'rtsp.sdp-session', 'rtsp.sdp-tool'],
    pattern:
      /^(?:(?:(?:session )?stream(?:ing|ed)? (?:from|by|with) "?)?(?:OBS(?: Studio|-RTSP\w{0,8})|Larix\b.{0,20}|VLC\b.{0,20}|VideoLAN\b.{0,20}|Wowza\b.{0,40}|Flussonic\b.{0,30}|Erly ?video\b.{0,20}|Red5\b.{0,20}|Nimble Streamer|Lavf\d.{0,16}|ffmpeg|pedroSG94|Spydroid|EasyDarwin|rtsp-server-go|BrightSign\b.{0,20})|Air(?:Play|Server)|Miracast\w{0,10}|TVersity|Plex|Kodi|Jellyfin|Emby|Restreamer|SDP Seminar|Big ?Buck ?Bunny)$/i,
    seen: [
      'OBS Studio',
      'obs-rtspserver',
      'Streaming from Larix',
      'VLC RTSP server',
      'Wowza Streaming Engine',
      'Lavf58.29.100',
      'AirPlay',
      'SDP Seminar',
      'Session streamed by Erlyvideo',
    ],
    unlike: [
      'OBS',
      'VLCam',
      'Kodiak',
      'Session streamed by "testOnDemandRTSPServer"',
      'LIVE555 Streaming Media',
    ],
    source:
      'bluenviron/gortsplib pkg/sdp/sdp_test.go (SDP Seminar, of RFC 4566); the rest: general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    id: 'stream-on-windows',
    field: 'rtsp.server',
    pattern: /\b(?:Platform\/Win(?:32|64|dows)|MSWin|Windows NT)\b/i,
    seen: ['RTSPStack/1.1 (Build/11.11; Platform/Win32; Release/FYM; state/beta; )'],
    unlike: ['Rtsp Server/2.0', 'Win32'],
    source: 'notes on a streaming stack, found by full-text search: repository not named',
    weight: 0.6,
  }),
  nonVideo({
    id: 'satellite-methods',
    field: 'rtsp.public',
    pattern: /^OPTIONS,SETUP,PLAY,TEARDOWN,DESCRIBE$/,
    seen: ['OPTIONS,SETUP,PLAY,TEARDOWN,DESCRIBE'],
    unlike: ['OPTIONS, SETUP, PLAY, TEARDOWN, DESCRIBE', 'OPTIONS,DESCRIBE,SETUP,PLAY,TEARDOWN'],
    source: 'https://github.com/catalinii/minisatip/issues/91',
    weight: 0.6,
  }),
  nonVideo({
    // Boards' samples are called media server, too; programs that pass on what others film mostly are.
    id: 'stream-server-named',
    field: 'rtsp.server',
    pattern:
      /^(?!Hisilicon|nessy|HiIpcam).{0,60}(?:(?:Media|Audio|Radio|Music|IPTV|TV) ?(?:Server|Engine|Router|Gateway|Relay|Proxy)|\bSat-?>?(?:IP|PI)\b|\bNDI\b|Exterity|\bAmino\b|Miracast|Streaming Client|Re-?stream\w{0,6}|Transcoder|\b(?:IPTV|ARRIS)\b|\b(?:Smart )?TV(?!-)|\bBDP|Blu-?ray|Media (?:Center|Player)|Chromecast|Roku|ClickShare|Signage|Broadcaster|\bvMix|MistServer|Larix|xNode|MassCore|Q-SYS|\b(?:Audio|Radio|Speaker|Loudspeaker|Amplifier|Receiver)$)(?![a-z])/i,
    seen: [
      'Scanner Audio Server 0.0.1',
      'Tripleplay IPTV Server',
      'IPTV RTSP Server',
      'ARRIS VIP RTSP',
      'UnrealMediaServer',
      'AVM SAT-IP Server',
      'SatPI WebServer v0.1',
      'NDI RTSP',
      'LG TV',
      'QSC Q-SYS',
    ],
    unlike: [
      'Hisilicon Streaming Media Server/1.0.0(Jul 30 2015)',
      'UBNT Streaming Server v1.2',
      'TV-IP110W RTSP',
    ],
    source:
      'public code excerpts of an RTSP server of a radio scanner, repository not named; the rest: general knowledge, not verified',
    weight: 0.55,
  }),
  nonVideo({
    // Audio over IP (RAVENNA, AES67, Dante) describes its sound in RTSP.
    id: 'sound-alone',
    field: 'rtsp.sdp-media',
    pattern: /^only audio (?:live|stored)$/,
    seen: ['only audio live'],
    unlike: ['audio live', 'video live'],
    source: 'https://github.com/bondagit/aes67-linux-daemon/issues/5',
  }),
  nonVideo({
    // Who can neither set a stream up nor play it shows no picture.
    id: 'describes-alone',
    field: 'rtsp.public',
    pattern: /^(?!.{0,300}\b(?:PLAY|SETUP)\b)(?=.{0,300}\bDESCRIBE\b)/,
    seen: ['OPTIONS, DESCRIBE', 'OPTIONS, DESCRIBE, GET_PARAMETER'],
    unlike: ['OPTIONS, DESCRIBE, SETUP, PLAY', 'OPTIONS', 'DESCRIBE, PLAY'],
    source: 'RFC 2326 section 10; general knowledge, not verified',
    weight: 0.55,
  }),
  nonVideo({
    id: 'flies',
    field: [
      'rtsp.sdp-session',
      'rtsp.server',
      'rtsp.auth-realm',
      'http.title',
      'http.server',
      'mdns.instance',
    ],
    pattern:
      /^(?:Parrot (?:ANAFI|Bebop|Disco|Swing|Mambo|Drone|Streaming Server)|ANAFI\b|DJI (?:MRTC|Air|Avata|Fly|Inspire|Matrice|Mavic|Mini|Phantom|Pilot|Spark|Stream)|AR\.?Drone\b|Tello\b|Skydio\b|Yuneec\b)/i,
    seen: [
      'Parrot Anafi',
      'Parrot Streaming Server',
      'DJI Mavic',
      'DJI MRTC RTSP Server',
      'DJI Stream',
      'ARDrone/2.4.8',
      'Tello',
    ],
    unlike: ['Parrot', 'Tellow', 'DJI'],
    source:
      'https://github.com/bluenviron/mediamtx/issues/413; https://github.com/dji-sdk/Mobile-SDK-Android-V5/issues/449; the rest: general knowledge, not verified',
  }),
  nonVideo({
    id: 'stream-realm',
    field: ['rtsp.auth-realm', 'http.auth-realm'],
    pattern:
      /^(?:rtsp-simple-server|mediamtx|go2rtc|ZLMediaKit|EasyDarwin|Frigate|Scrypted|Wowza\w{0,16}|DIVA)$/i,
    seen: ['rtsp-simple-server', 'go2rtc', 'DIVA'],
    unlike: ['rtsp', 'simple server', 'ipcam'],
    source:
      'public code excerpts that set the realm (rtsp-simple-server), repositories not named; https://github.com/Streamedian/html5_rtsp_player/issues/89 and TKH Security’s notes on VDG Sense (DIVA); the rest: general knowledge, not verified',
  }),
];
