import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';

const issues =
  'https://github.com/vicmaeg/onvif-discovery/issues/17; https://github.com/ZoneMinder/zoneminder/issues/1536; GitHub full-text search for onvif.org/name and onvif.org/hardware: files read in excerpts, repositories not named';

/** Factory default names: type, not maker. */
export const defaultNames: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/onvif-says-camera',
    says: 'video',
    field: ['onvif.scope-name', 'onvif.scope-hardware', 'onvif.manufacturer', 'onvif.model'],
    pattern:
      /^(?:.{0,40}[^a-z])?(?:(?:IP|HD|Net|Network|H\.?26[45])?[ _-]?I?(?:IP)?CAM(?:ERA)?|(?:HD[ _-]?)?IPC(?!\d[247]7[A-Z])|IPNC|IP ?Dome|NVT)(?:[_ \d-].{0,40})?$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'IPCAM' },
      { seen: 'IPC_2802222' },
      { seen: 'HDIPC' },
      { seen: 'ONVIF_ICAMERA' },
      { seen: 'MSTAR_IPNC' },
      { seen: 'H.264_IPCamera' },
      { seen: 'IPCAM_FARADAY_01' },
      { seen: 'NVT20130806-01' },
    ],
    // The last is a computer for industry.
    unlike: ['IPCop', 'Camus', 'Cameron', 'NVR-104', 'IPC427E'],
    source: issues,
  },
  {
    id: 'behaviour/onvif-says-recorder',
    says: 'video',
    field: ['onvif.scope-name', 'onvif.scope-hardware', 'onvif.model'],
    pattern: /^(?:[NDX]VR)(?:[_ -][\w.]{1,12})?$/i,
    type: { is: 'recorder', weight: 0.45 },
    examples: [{ seen: 'NVR' }, { seen: 'NVR-16CH' }, { seen: 'NVR_V1.2' }],
    unlike: ['NVRAM', 'NVR4108HS-8P'],
    source: 'GitHub full-text search for onvif.org/name/NVR',
  },
  {
    // Of what makers’ own searches find only: a maker of routers calls some of them NVR510.
    id: 'behaviour/designation-recorder',
    says: 'video',
    field: 'maker.model',
    pattern: /^(?:[A-Z]{2,6}[-_ ])?(?:[NDXH]VR|HCVR|TVVR)[-_ ]?[A-Z]?\d[\w/.()-]{0,40}$/i,
    type: { is: 'recorder', weight: 0.5 },
    examples: [{ seen: 'NVR10020' }, { seen: 'TVVR36301' }, { seen: 'SF-NVR6108A-4K' }],
    unlike: ['NVRAM', 'IPC-NVR', 'NVR', 'CAMNVR4'],
    source: 'general knowledge, not verified',
  },
  {
    id: 'behaviour/onvif-turns',
    says: 'video',
    field: 'onvif.scope-type',
    pattern: /^ptz$/i,
    type: { is: 'camera', weight: 0.25 },
    examples: [{ seen: 'ptz' }],
    unlike: ['video_encoder', 'ptzx'],
    source: issues,
  },
  {
    // Most units that report no more are cameras.
    id: 'behaviour/onvif-films',
    says: 'video',
    field: 'onvif.scope-type',
    pattern: /^(?:video_encoder|Network_?Video_?Transmitter)$/i,
    type: { is: 'camera', weight: 0.2 },
    examples: [{ seen: 'video_encoder' }, { seen: 'Network_Video_Transmitter' }],
    unlike: ['audio_encoder', 'Network_Video_Storage', 'video_decoder'],
    source: issues,
  },
  {
    // A profile that only video has; most that announce nothing else are cameras.
    id: 'behaviour/onvif-streams',
    says: 'video',
    field: 'onvif.scope-profile',
    pattern: /^(?:Streaming|[ST])$/i,
    type: { is: 'camera', weight: 0.2 },
    examples: [{ seen: 'Streaming' }, { seen: 'T' }],
    unlike: ['G', 'C', 'Q/Operational'],
    source: issues,
  },
  {
    // One software names its sessions, its tool and what it guards alike.
    id: 'behaviour/session-camera',
    says: 'video',
    field: ['rtsp.sdp-session', 'rtsp.sdp-tool', 'rtsp.auth-realm'],
    pattern:
      /^(?:Session streamed by (?:"(?:ISD|\w{1,16}) RTSP Server"|rkipc)|streamed by (?:the )?[\w-]{1,20}(?: rtsp)? server|VCP IPC Realtime stream|.{0,60}\b(?:IP|Net|Network|Web)[ _-]?Cam(?:era)?\b.{0,60}|ISD Streaming Media\b.{0,20}|RTSP\/RTP stream from (?:(?:a|the) )?[\w -]{0,30}(?:IPNC|IPC|camera|encoder|Video Server|DVR|NVR)|streamed by the [A-Z]{2,4} MM RTSP server|HTMS|IPC[ _-](?:Stream(?:ing)?|Live|RTSP)\b.{0,30})$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'Session streamed by rkipc' },
      { seen: 'streamed by the macro-video rtsp server' },
      { seen: 'VCP IPC Realtime stream' },
      { seen: 'IP Camera Video' },
      { seen: 'HTMS' },
      { seen: 'RTSP/RTP stream from IPNC' },
      { seen: 'RTSP/RTP stream from VZ Smart-IPC' },
      { seen: 'RTSP/RTP stream from a VMFD encoder' },
      { seen: 'streamed by the BL MM RTSP server' },
      { seen: 'IPC Streaming' },
    ],
    unlike: [
      'Session streamed by "preview"',
      'Media Presentation',
      'Streamed by ZLMediaKit-5.0',
      'RTSP/RTP stream from a phone',
      'Session streamed by "testOnDemandRTSPServer"',
    ],
    source:
      'scottlamb/retina src/client/testdata; https://github.com/AlexxIT/go2rtc/issues/1663; https://github.com/AlexxIT/go2rtc/issues/2390; https://github.com/media-kit/media-kit/issues/1177; GitHub full-text search for s=RTSP/RTP stream from',
  },
  {
    id: 'behaviour/session-recorder',
    says: 'video',
    field: ['rtsp.sdp-session', 'rtsp.auth-realm', 'rtsp.server'],
    pattern: /^(?:[\w-]{1,20} )?[NDX]VR(?:[ _-](?:channel|ch|live|stream|streaming|rtsp|server)\b.{0,40})?$/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'DVR channel 1' }, { seen: 'NVR' }, { seen: 'Hoverex NVR RTSP Server' }],
    unlike: ['NVRAM', 'DVRMS', 'TiVo DVR of the week', 'Blackjack NVR of ours'],
    source: 'general knowledge, not verified',
  },
  {
    // The sample of a maker of camera processors, which names itself and never the unit.
    id: 'behaviour/origin-sample',
    says: 'video',
    field: 'rtsp.sdp-origin',
    pattern: /^(?:StreamingServer|CV-RTSPHandler)$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'StreamingServer' }, { seen: 'CV-RTSPHandler' }],
    unlike: ['Streaming Server', 'RTSP Session', 'MediaBox'],
    source: 'GitHub full-text search for o=StreamingServer; AlexxIT/go2rtc pkg/rtsp',
  },
  {
    // The server that board makers' samples come with.
    id: 'behaviour/server-sample',
    says: 'video',
    field: 'rtsp.server',
    pattern: /^(?:rtsp_demo\b|nessyMediaServer\b|AJSS\/\d|TAS-Tech Streaming Server\b)/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'rtsp_demo' },
      { seen: 'AJSS/1.0.4 (Build/001.0; Platform/Linux; Release/Ajy Rtsp Svr; State/Development; )' },
      { seen: 'TAS-Tech Streaming Server V100R001' },
    ],
    unlike: ['demo', 'rtsp'],
    source:
      'https://github.com/AlexxIT/go2rtc/issues/7; https://github.com/scottlamb/retina/issues/45; https://github.com/ant-thomas/zsgx1hacks/issues/35',
  },
];
