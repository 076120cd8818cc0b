import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';

/** What streams are, and what they, shapes and recorders are called by firmware that names no maker. */
export const streamWords: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/server-of-sample',
    says: 'video',
    field: ['rtsp.server', 'rtsp.sdp-session'],
    pattern: /^(?:Session streamed by "nessyMediaServer"|Rtsp Server\/\d\.\d)$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Session streamed by "nessyMediaServer"' }, { seen: 'Rtsp Server/2.0' }],
    unlike: ['GStreamer RTSP server', 'Rtsp Server/1.2.3'],
    source:
      'scottlamb/retina src/client/testdata/gw_main_describe.txt; GitHub full-text search for “s=Session streamed by”',
  },
  {
    id: 'behaviour/session-of-board',
    says: 'video',
    field: 'rtsp.sdp-session',
    pattern:
      /^RTSP\/RTP stream(?: from (?:IPNC|[\w ]{0,20}\bI?P?-?IPC|[\w ]{0,24}(?:camera|Video Server)))?$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'RTSP/RTP stream' },
      { seen: 'RTSP/RTP stream from IPNC' },
      { seen: 'RTSP/RTP stream from VZ Smart-IPC' },
    ],
    unlike: ['RTSP/RTP stream from GStreamer', 'RTP stream'],
    source: 'GitHub full-text search for “s=RTSP/RTP stream”: files read in excerpts, repositories not named',
  },
  {
    // `Novus RTSP Server`: a name and what it is. Programs for computers are named so, too.
    id: 'behaviour/server-named',
    says: 'video',
    field: 'rtsp.server',
    pattern:
      /^(?!(?:.{0,20}\b)?(?:gstreamer|live555|simple|helix|darwin|vlc|wowza|nginx|easy\w*|zlm\w*|gst|ffmpeg|raop|airplay|libstreaming|ip-?tv|tv|radio|music)\b)[a-z][a-z0-9-]{1,14} rtsp server$/i,
    type: { is: 'camera', weight: 0.25 },
    examples: [{ seen: 'novus rtsp server' }, { seen: 'Sunell RTSP Server' }],
    unlike: ['GStreamer RTSP server', 'Simple RTSP Server', 'RTSP Server', 'Cisco MediaSense Media Server'],
    source:
      'a scanner’s list of devices by what they say, found by full-text search for “<title>dvr”: repository not named',
  },
  {
    // More than a sample's words in the description of the stream next to it.
    id: 'behaviour/server-says-camera',
    says: 'video',
    field: 'rtsp.server',
    pattern:
      /^(?:.{0,40}[ _/-])?(?:ip[ _-]?cam(?:era)?|(?:net(?:work)?|web)[ _-]?cam(?:era)?|IPC)(?:[ _/-].{0,60})?$/i,
    type: { is: 'camera', weight: 0.62 },
    examples: [
      { seen: 'IPCAM RTSP Server' },
      { seen: 'Network Camera RTSP/1.0' },
      { seen: 'IPC RTSP Server' },
    ],
    unlike: ['IPCop', 'Camera Station RTSP', 'GStreamer RTSP server'],
    source: 'general knowledge, not verified',
  },
  {
    id: 'behaviour/realm-streams',
    says: 'video',
    field: 'rtsp.auth-realm',
    pattern: /^(?:RTSPD|MediaServer\d\.\d)$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'RTSPD' }, { seen: 'MediaServer3.0' }],
    unlike: ['RTSP', 'MediaServer', 'Media Server'],
    source: 'GitHub full-text search for realm="RTSPD": files read in excerpts, repositories not named',
  },
  {
    id: 'behaviour/onvif-says-shape',
    says: 'video',
    field: ['onvif.model', 'onvif.scope-hardware'],
    pattern: /^(?:PTZ|(?:speed ?)?dome|bullet|fisheye|turret|eyeball)(?:[ _-]?(?:camera|cam))?$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'ptz' }, { seen: 'Speed Dome' }, { seen: 'bullet camera' }],
    unlike: ['dome lamp', 'ptzx', 'bulletin'],
    source:
      'GitHub full-text search for GetDeviceInformationResponse: files read in excerpts, repositories not named',
  },
  {
    // A picture without an end, sent without a password. Programs that pass streams on name themselves, and a recorder reports more.
    id: 'behaviour/stream-live',
    says: 'video',
    field: 'rtsp.sdp-media',
    pattern: /^video live$/,
    type: { is: 'camera', weight: 0.25 },
    examples: [{ seen: 'video live' }],
    unlike: ['audio live', 'video stored'],
    source: 'scottlamb/retina src/client/testdata',
  },
  {
    // The sample of the library that boards for cameras come with; behind it stands the unit's name or its chip's maker.
    id: 'behaviour/session-sample',
    says: 'video',
    field: 'rtsp.sdp-session',
    pattern: /^RTSP\/RTP stream(?: \d{1,2})?(?: from \S.{0,60})?$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'RTSP/RTP stream 2 from Margarete3' },
      { seen: 'RTSP/RTP stream from Ingenic Media' },
      { seen: 'RTSP/RTP stream' },
    ],
    unlike: ['Session streamed by "preview"', 'RTSP/RTP streaming media server', 'RTP stream'],
    source:
      'https://github.com/ZoneMinder/zoneminder/issues/911; public code excerpts that set the name, repositories not named',
  },
  {
    // What recorders are called until an owner names them.
    id: 'behaviour/name-recorder',
    says: 'video',
    field: 'maker.name',
    pattern: /^(?:(?:Embedded )?(?:Net(?:work)?|Digital|Hybrid) (?:Video Recorder|[DN]VR)|[NDX]VR)$/i,
    type: { is: 'recorder', weight: 0.45 },
    examples: [{ seen: 'Network Video Recorder' }, { seen: 'Embedded Net DVR' }, { seen: 'NVR' }],
    unlike: ['Video Recorder of Ann', 'NVR of camera 4', 'Network Video'],
    source:
      'https://github.com/maciej-or/hikvision_next/issues/67; https://github.com/CamioCam/rtsp/issues/123',
  },
];
