import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { vmsTable } from '../sources.ts';

/** Where a unit reports in words what it is. */
const selfNaming: readonly Field[] = [
  'http.title',
  'http.auth-realm',
  'http.server',
  'rtsp.server',
  'rtsp.sdp-session',
  'upnp.model-description',
  'upnp.model-name',
  'upnp.friendly-name',
  'onvif.model',
  'onvif.scope-name',
  'onvif.scope-hardware',
  'mdns.instance',
  'snmp.sys-descr',
  'tls.subject',
  'banner.ftp',
  'banner.telnet',
  'dhcp.vendor-class',
];

const source = 'general knowledge, not verified';

/**
 * Words for recorders, encoders and door stations that other machines bear as well: telephone calls are recorded, too. They
 * show no video; next to a maker of cameras or a stream they show which of its products it is.
 */
export const typeWords: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/kind-recorder',
    says: 'neither',
    field: selfNaming,
    pattern:
      /(?<![a-z])(?:(?:Digital|Video|IP|Network|Hybrid|Embedded|Surveillance|Dis[ck]|CCTV)[ -]?Recorder|Digital-?rekorder|Videorekorder)(?![a-z])/i,
    type: { is: 'recorder', weight: 0.45 },
    inWords: true,
    examples: [
      { seen: 'Bosch Video Recorder 400/600' },
      { seen: 'CN=9132 IP Recorder, O=March Networks Corporation' },
      { seen: 'Digitalrekorder TVVR30004' },
    ],
    unlike: ['Recorder', 'Voice Recorder', 'Digital Recorders'],
    source,
  },
  {
    // Where a model number stands; before and after it other letters and digits of the model number.
    id: 'behaviour/kind-recorder-model',
    says: 'neither',
    field: ['onvif.model', 'onvif.scope-hardware', 'rtsp.sdp-session', 'upnp.model-name', 'http.title'],
    pattern: /^(?:[A-Za-z][\w.]{1,20}[ -])?(?:[A-Z]{1,4}-)?[A-Z]{0,2}[NDX]VR-?[\dA-Z]{1,4}\d[\w/-]{0,20}$/,
    type: { is: 'recorder', weight: 0.45 },
    examples: [
      { seen: 'ABUS NVR10040P' },
      { seen: 'SF-NVR8416A-16P' },
      { seen: 'DVR-04CH' },
      { seen: 'NVR-P16/16P-4VA' },
    ],
    unlike: ['NVR', 'NVRAM-2', 'H.264DVR1'],
    source,
  },
  {
    // As a part of a model number over ONVIF, where no printer or router states one.
    id: 'behaviour/kind-recorder-part',
    says: 'neither',
    field: ['onvif.model', 'onvif.scope-hardware'],
    pattern:
      /^(?=[^\d]{0,30}\d|.{0,30}VR[-_ ]\d)[A-Z][\w./]{1,16}(?:-\w{1,12}){0,2}[-_][NDXH]VR(?:[-_][\w./]{1,14}){0,2}$/,
    type: { is: 'recorder', weight: 0.45 },
    examples: [{ seen: 'ALL-CAM2400-NVR-KIT' }, { seen: 'LUM-501-DVR-8CH' }, { seen: 'ABC1234_NVR' }],
    unlike: ['NVR', 'MY-NVR', 'CAM-NVRX-1', 'NVR-04'],
    source: vmsTable,
  },
  {
    id: 'behaviour/kind-encoder-part',
    says: 'neither',
    field: ['onvif.model', 'onvif.scope-hardware', 'onvif.manufacturer', 'onvif.scope-name'],
    pattern: /^(?:[A-Z][\w.]{0,16}[-_]){0,3}ENC(?:ODER)?(?:[-_](?:[A-Z]?\d{1,4}[A-Z]?|H26[45])){0,2}$/i,
    type: { is: 'encoder', weight: 0.45 },
    examples: [
      { seen: 'ONVIF_ENCODER' },
      { seen: 'NET-K-ENCODER-4' },
      { seen: 'VLR-ENC-16' },
      { seen: 'ENC-H264-16' },
      { seen: 'VK2-ENCODER' },
    ],
    unlike: ['video_encoder_left', 'ENCLOSURE', 'FENC', 'Encoder of Ann'],
    source: vmsTable,
  },
  {
    // Not of streams: cameras of several makers call theirs that of a video server.
    id: 'behaviour/kind-encoder',
    says: 'neither',
    field: selfNaming.filter((field) => !field.startsWith('rtsp.')),
    pattern:
      /(?<![a-z])(?:(?:Video|IP|MPEG-?4|H\.?26[45]|JPEG|HDMI|SDI|HD|Network)[ _-]?(?:Encoder|Transmitter|Codec)|Video Server|\d{1,4} Encoder|[A-Z]\d{1,2} Encoder)(?![a-z])/i,
    type: { is: 'encoder', weight: 0.45 },
    inWords: true,
    examples: [
      { seen: 'AXIS 2400+ Video Server login:' },
      { seen: 'IndigoVision 9000 encoder' },
      { seen: 'E3 Encoder' },
    ],
    unlike: ['Encoder', 'Rotary Encoder', 'Video Decoder', 'Media Server'],
    source,
  },
  {
    id: 'behaviour/kind-doorbell',
    says: 'neither',
    field: selfNaming,
    pattern:
      /(?<![a-z])(?:(?:IP |Video )?Door ?(?:Station|Phone|Bell|Panel)|(?:Video )?Entry ?(?:Panel|Phone|Station)|Entrance (?:Panel|Station)|T[\u00fcu]rstation|Outdoor (?:Station|Panel)|Video Intercom(?! (?:Monitor|Master|Server|System|Indoor)))(?![a-z])/i,
    type: { is: 'doorbell', weight: 0.6 },
    inWords: true,
    examples: [
      { seen: 'Commend IP door station' },
      { seen: '2N entry panel' },
      { seen: 'Outdoor Station' },
      { seen: 'Commend id5 video intercom' },
    ],
    unlike: ['Video Intercom Indoor Station', 'Door Controller', 'Indoor Station', 'Doors'],
    source,
  },
];
