import { type BehaviourFingerprint, unverified } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { nonVideo } from './define-non-video.ts';

const own: readonly Field[] = ['onvif.model', 'onvif.scope-hardware', 'onvif.scope-name'];

/** The kind of unit that firmware reports over ONVIF, in a scope of its own or where its model number should stand. */
export const scopeWords: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/scope-type-recorder',
    says: 'video',
    field: 'onvif.scope-type',
    pattern: /^(?:[NDXH]VR|(?:network_?|digital_?)video_?(?:recorder|storage)|recorder)$/i,
    type: { is: 'recorder', weight: 0.6 },
    examples: [{ seen: 'NVR' }, { seen: 'Network_Video_Recorder' }, { seen: 'NetworkVideoStorage' }],
    unlike: ['video_encoder', 'nvrx', 'NetworkVideoDisplay'],
    source: unverified,
  },
  {
    id: 'behaviour/scope-type-doorbell',
    says: 'video',
    field: 'onvif.scope-type',
    pattern: /^(?:video_?)?door(?:[_-]?(?:bell|phone|station))$/i,
    type: { is: 'doorbell', weight: 0.6 },
    examples: [{ seen: 'doorbell' }, { seen: 'video_door_phone' }, { seen: 'VideoDoorStation' }],
    unlike: ['door', 'door_control', 'doorbells'],
    source: unverified,
  },
  {
    id: 'behaviour/scope-type-encoder',
    says: 'video',
    field: 'onvif.scope-type',
    pattern: /^(?:video_?server|encoder|network_?video_?encoder)$/i,
    type: { is: 'encoder', weight: 0.45 },
    examples: [{ seen: 'video_server' }, { seen: 'encoder' }],
    unlike: ['video_encoder', 'audio_encoder', 'server'],
    source: unverified,
  },
  {
    id: 'behaviour/scope-type-camera',
    says: 'video',
    field: 'onvif.scope-type',
    pattern: /^(?:IPC|IP_?Cam(?:era)?|(?:network_?)?camera|dome|bullet)$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'IPC' }, { seen: 'ipcamera' }, { seen: 'Network_Camera' }],
    unlike: ['ipcx', 'video_encoder', 'cameras'],
    source:
      'a probe match kept in a repository with type/IPC, found by full-text search: repository not named',
  },
  {
    id: 'behaviour/onvif-says-encoder',
    says: 'video',
    field: own,
    pattern:
      /^(?:(?:HDMI|SDI|VGA|CVBS|H\.?26[45]|HD|4K|IP|Network|Video|\d{1,2}CH)[ _/+-]?){1,4}(?:Encoder|Video[ _]?Server)(?:[ _-]\w{1,12})?$/i,
    type: { is: 'encoder', weight: 0.5 },
    examples: [{ seen: 'HDMI Encoder' }, { seen: 'H264Encoder' }, { seen: 'Network Video Server' }],
    unlike: ['Encoder', 'audio encoder', 'Video Server of Ann'],
    source: unverified,
  },
  {
    id: 'behaviour/onvif-says-recorder-of-kind',
    says: 'video',
    field: own,
    pattern:
      /^(?:(?:\d{1,2}[ _-]?CH|Wi-?Fi|PoE|HD|4K|5MP|AHD|Hybrid|Smart|H\.?26[45]|Network)[ _-]?){0,3}(?:[NDXH]VR|Video[ _]Recorder)(?:[ _-](?:\d{1,3}(?:CH)?|V\d[\w.]{0,8}))?$/i,
    type: { is: 'recorder', weight: 0.45 },
    examples: [
      { seen: 'WIFI_NVR' },
      { seen: '8CH_NVR' },
      { seen: 'HVR' },
      { seen: 'Network Video Recorder' },
    ],
    unlike: ['NVRAM', 'my NVR', 'NVR4108HS-8P'],
    source: 'GitHub full-text search for onvif.org/name/NVR; the rest: general knowledge, not verified',
  },
  {
    id: 'behaviour/onvif-says-door-station',
    says: 'video',
    field: own,
    pattern:
      /^(?:(?:IP|SIP|Smart|Wi-?Fi|HD|Outdoor)[ _-]?){0,2}(?:(?:Video[ _-]?)?Door[ _-]?(?:phone|station|bell)|Video[ _-]?Intercom|VDP|Villa[ _-]?(?:Door[ _-]?)?Station)(?:[ _-]\w{1,12})?$/i,
    type: { is: 'doorbell', weight: 0.5 },
    examples: [
      { seen: 'VideoDoorPhone' },
      { seen: 'IP Video Intercom' },
      { seen: 'Door Station V2' },
      { seen: 'VDP' },
    ],
    unlike: ['Door', 'Intercom', 'front doorbell camera'],
    source: unverified,
  },
  nonVideo({
    // Profiles A, C and D are of doors; what films next to that announces a profile of video, too.
    id: 'scope-profile-door',
    field: 'onvif.scope-profile',
    pattern: /^[ACD](?:\/.*)?$/i,
    seen: ['C', 'A', 'D'],
    unlike: ['S', 'G', 'Streaming', 'Q/Operational', 'capabilities'],
    source:
      'ONVIF profiles A and C: https://blog.csdn.net/weixin_48134886/article/details/129755946; profile D: general knowledge, not verified',
    weight: 0.53,
  }),
  nonVideo({
    // Loudspeakers and what plays announcements. Cameras hear and speak, too, and announce their video next to it.
    id: 'scope-type-sound',
    field: 'onvif.scope-type',
    pattern:
      /^(?:network_?)?(?:audio(?:_?(?:encoder|decoder|output|source|device|transmitter|receiver))?|(?:loud)?speaker|horn|siren)$/i,
    seen: ['audio_encoder', 'audio_decoder', 'Network_Audio_Decoder', 'speaker'],
    unlike: ['video_encoder', 'audio_video_encoder', 'ptz'],
    source:
      'https://www.onvif.org/specs/core/ONVIF-Core-Specification.pdf, the scopes of type (audio_encoder)',
    weight: 0.53,
  }),
  nonVideo({
    id: 'scope-type-door',
    field: 'onvif.scope-type',
    pattern:
      /^(?:door(?:_?(?:control(?:ler)?|lock))?|access_?(?:control(?:ler)?|point|rules)|credential|lock|card_?reader|(?:intrusion_?|alarm_?)?panel|io_?(?:device|module)|relay|radar|switch|network_?video_?display|video_?(?:decoder|display))$/i,
    seen: ['door_control', 'access_control', 'radar', 'video_decoder'],
    unlike: ['doorbell', 'door_station', 'video_encoder', 'doors'],
    source: unverified,
    weight: 0.53,
  }),
  {
    // What stores video; many recorders call themselves transmitters instead.
    id: 'behaviour/onvif-types-storage',
    says: 'neither',
    field: 'onvif.types',
    pattern: /^(?:[\w-]{1,40}:)?NetworkVideoStorage(?: (?:[\w-]{1,40}:)?Device)?$/i,
    type: { is: 'recorder', weight: 0.5 },
    examples: [{ seen: 'dn:NetworkVideoStorage' }, { seen: 'dn:NetworkVideoStorage tds:Device' }],
    unlike: ['dn:NetworkVideoTransmitter', 'dn:NetworkVideoTransmitter dn:NetworkVideoStorage'],
    source:
      'ONVIF Core specification, 7.3.2 (types of devices); that recorders have this one: general knowledge, not verified',
  },
];
