import type { BehaviourMark } from '../../src/model/fingerprint.ts';

/** What streams and shapes are called by firmware that names nobody. */
export const streamWords: readonly BehaviourMark[] = [
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
];
