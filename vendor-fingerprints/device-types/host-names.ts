import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';

const hosts: readonly Field[] = ['dhcp.host-name', 'mdns.host', 'dns.name'];

/**
 * Default names that firmware requests a lease with. What stands behind them is nothing or a piece of a MAC address
 * or serial number: with any other word behind or before, a user chose the name, and it may be a machine that shows cameras.
 */
export const hostNames: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/host-camera',
    says: 'video',
    field: hosts,
    pattern:
      /^(?:(?:IP|HD|Net)[-_ ]?Cam(?:era)?(?:[-_ ]?[0-9a-f]{2,12})?|IP[-_]?C(?:[-_][0-9a-f]{4,12})?|HD[-_]?IPC|IPNC|(?:Network|IP)[-_]Camera(?:[-_][0-9a-f]{2,12})?|camera_[0-9a-f]{4}|ESP32-?CAM(?:[-_][0-9a-f]{4,12})?)(?:\.[\w.-]{1,60})?$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'IPCAM' },
      { seen: 'ipcamera_C4D655112233.home' },
      { seen: 'IPC-1234ABCD' },
      { seen: 'IPC_6a6b' },
      { seen: 'camera_07c3' },
      { seen: 'esp32-cam' },
    ],
    unlike: ['IPC427E', 'ipcam-viewer', 'camera-pc', 'webcam', 'Camry', 'camera_reception', 'IPCop'],
    source:
      'an inventory’s test of names seen on a network, found by full-text search: repository not named; OpenIPC/python-dvr DeviceManager.py; the rest: general knowledge, not verified',
  },
  {
    id: 'behaviour/host-recorder',
    says: 'video',
    field: hosts,
    pattern: /^(?:[NDX]VR|HCVR|HVR)(?:[-_]?[0-9a-f]{4,12})?(?:\.[\w.-]{1,60})?$/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'NVR' }, { seen: 'DVR-0a1b2c.lan' }, { seen: 'XVR' }],
    unlike: ['NVR-PC', 'nvram', 'HVRx', 'driver'],
    source: 'general knowledge, not verified',
  },
];
