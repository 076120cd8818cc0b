import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { classTable } from '../sources.ts';

/** Strings of firmware in unbranded cameras: its server name, what it announces, a method of its own, its realm. */
export const unbrandedFirmware: readonly BehaviourFingerprint[] = [
  {
    // The web server of cameras for nurseries without a brand, and of nothing else.
    id: 'behaviour/server-nursery-camera',
    says: 'video',
    field: 'http.server',
    pattern: /^luozewen-Webs\b/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [{ seen: 'luozewen-Webs' }],
    unlike: ['GoAhead-Webs', 'luozewen'],
    source:
      'wjmccann.github.io, Baby Monitor Breakdown (a search engine knows the server as that of 33 cameras), found by full-text search',
  },
  {
    // A refusal that lists ONVIF's services for video: the unit has them, whatever else it is.
    id: 'behaviour/data-onvif-fault',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^data=onvif-fault$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'data=onvif-fault' }],
    unlike: ['data=onvif', 'ident=onvif-fault'],
    source:
      'notes on the firmware and the services of a camera of Sricam (herrfeder/Offensive_IOT_Exploitation), found by full-text search',
  },
  {
    // Where others have a random number: what the unit is called, a sign, its address. No number in hexadecimal digits reads so.
    id: 'behaviour/ssdp-designated',
    says: 'video',
    field: 'ssdp.usn',
    pattern:
      /^uuid:(?:upnp-)?(?:IPC|IPCAM|IPNC|NVR|XVR)-?(?=[A-Z]*\d)[0-9A-Z]{3,12}(?:-[0-9A-Z]{1,10}){0,3}(?:-\d_\d)?[_-][0-9A-F]{8,16}(?:::|$)/i,
    type: { is: 'camera', weight: 0.4 },
    examples: [
      { seen: 'uuid:IPC-3605N_0018FB4002C3::upnp:rootdevice' },
      { seen: 'uuid:IPC-3605N_0018FB4002C3' },
    ],
    unlike: [
      'uuid:IPC_0018FB4002C3::upnp:rootdevice',
      'uuid:DVR-3605N_0018FB4002C3::upnp:rootdevice',
      'uuid:2f402f80-da50-11e1-9b23-0018fb4002c3::upnp:rootdevice',
      'uuid:SPC-3605N_0018FB4002C3',
    ],
    source:
      'notes on the firmware and the services of an IPC-3605N of ZyXEL, found by full-text search: repository not named',
  },
  {
    // A method of its own, which it lists in refusals as well.
    id: 'behaviour/public-user-command',
    says: 'video',
    field: 'rtsp.public',
    pattern: /\bUSER_CMD_SET\b/,
    type: { is: 'camera', weight: 0.45 },
    examples: [{ seen: 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, SET_PARAMETER,USER_CMD_SET' }],
    unlike: ['OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, SET_PARAMETER'],
    source: classTable,
  },
  {
    // One firmware's password realm: the owner's name of the camera stands behind it.
    id: 'behaviour/realm-camera-name',
    says: 'video',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^camera ?name ?:/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [{ seen: 'camera name : FRONT' }, { seen: 'Camera Name:yard' }],
    unlike: ['name : FRONT', 'camera named front'],
    source: classTable,
  },
];
