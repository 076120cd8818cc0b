import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { Texts } from './define-non-video.ts';

const dahua =
  'rroller/dahua code and tests; certtools/intelmq shadowserver testdata scan_dvr_dhcpdiscover.csv';
const isapi = 'maciej-or/hikvision_next tests/fixtures/devices; openlab-red/hikvision-isapi-cli openapi.json';
const kasa = 'python-kasa/python-kasa kasa/discover.py and tests/fixtures';
const rest =
  'GitHub full-text search for SMART.TAPOCHIME and SMART.TAPONVR: repositories not named; the rest: general knowledge, not verified';

/** What a fingerprint of a kind consists of. */
interface Kind {
  /** What the fingerprint is called behind `behaviour/class-`. */
  readonly id: string;
  readonly is: DeviceType;
  /** Whether such a unit is video surveillance. */
  readonly says: BehaviourFingerprint['says'];
  readonly pattern: RegExp;
  /** Examples: the pattern matches each. */
  readonly seen: Texts;
  /** Near misses: the pattern matches none. */
  readonly unlike: Texts;
}

/** What a unit calls its kind, in the words of the makers' own protocols: Dahua's, Hikvision's, TP-Link's, TVT's. */
function kind({ id, is, says, pattern, seen, unlike }: Kind): BehaviourFingerprint {
  const [first, ...others] = seen;
  return {
    id: `behaviour/class-${id}`,
    says,
    field: 'maker.device-class',
    pattern,
    type: { is, weight: 0.85 },
    examples: [{ seen: first }, ...others.map((text) => ({ seen: text }))],
    unlike,
    source: `${dahua}; ${isapi}; ${kasa}; ${rest}`,
  };
}

/** Fingerprints of the kind that a unit gives itself. A door station shows who rings: it counts as a doorbell. */
export const deviceClasses: readonly BehaviourFingerprint[] = [
  kind({
    id: 'camera',
    is: 'camera',
    says: 'video',
    pattern:
      /^(?:IP ?C(?:am(?:era)?)?|IP ?(?:Dome|Zoom)|IPDM|SD|ITC|TPC|PSD|HAC|PTZ|NetCam|SMART\.IPCAMERA|IOT\.IPCAMERA)$/i,
    seen: ['IPC', 'IPCamera', 'IPDome', 'SD', 'SMART.IPCAMERA'],
    unlike: ['NVR', 'IPC tool', 'SMART.KASAPLUG'],
  }),
  kind({
    id: 'recorder',
    is: 'recorder',
    says: 'video',
    pattern: /^(?:[A-Z]{0,2}[CDNXSH]VR\d?|IVSS|EVS|ITSE|Hyb(?:ir|ri)dNVR|SMART\.(?:TAPO|VIGI)?NVR)$/i,
    seen: ['NVR', 'HCVR', 'DVR', 'XVR', 'MXVR', 'ITSE', 'SMART.TAPONVR'],
    unlike: ['NVD', 'IPC', 'DVR viewer'],
  }),
  kind({
    id: 'encoder',
    is: 'encoder',
    says: 'video',
    pattern: /^(?:NVS|DVS|EnCoder|VideoServer)$/i,
    seen: ['NVS', 'DVS'],
    unlike: ['NVD', 'Decoder'],
  }),
  kind({
    id: 'door-station',
    is: 'doorbell',
    says: 'video',
    pattern: /^(?:VTO|DB|Vis|DoorBell|SMART\.(?:TAPO|KASA)DOORBELL)$/i,
    seen: ['VTO', 'Vis', 'SMART.TAPODOORBELL'],
    unlike: ['VTH', 'Visitor', 'SMART.TAPOCHIME'],
  }),
  kind({
    id: 'indoor-station',
    is: 'intercom',
    says: 'not-video',
    pattern: /^(?:VTH|VTS|VTN[CS]|VTA)$/i,
    seen: ['VTH', 'VTS'],
    unlike: ['VTO'],
  }),
  kind({
    id: 'door',
    is: 'access-control',
    says: 'not-video',
    pattern: /^(?:BSC|AS[ACFGIMR]|ACS|AccessControl\w{0,20})$/i,
    seen: ['BSC', 'ASI', 'ASA', 'ACS'],
    unlike: ['BSCX', 'IPC'],
  }),
  kind({
    id: 'other',
    is: 'other',
    says: 'not-video',
    pattern:
      /^(?:AR[A-DKM]|AHC|NVD|NKB|DSS|IPM[A-Z]{2,4}|M\d{2}|decoder|PFS|switch|(?:network ?)?speaker|(?:ITS)?radar|LCD|LED|MCU|AlarmHost|securityCPHost|SMART\.(?!IPCAMERA$|(?:TAPO|VIGI)?NVR$|(?:TAPO|KASA)DOORBELL$)[A-Z]{2,30}|IOT\.(?!IPCAMERA$)[A-Z]{2,30})$/i,
    seen: [
      'ARC',
      'ARK',
      'NVD',
      'DSS',
      'Speaker',
      'ITSRADAR',
      'LED',
      'IPMECD',
      'decoder',
      'SMART.TAPOHUB',
      'SMART.KASAPLUG',
      'SMART.TAPOCHIME',
    ],
    unlike: ['SMART.IPCAMERA', 'SMART.TAPODOORBELL', 'SMART.TAPONVR', 'NVR'],
  }),
];
