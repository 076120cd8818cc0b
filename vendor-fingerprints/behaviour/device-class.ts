import type { BehaviourMark } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';

const dahua =
  'rroller/dahua code and tests; certtools/intelmq shadowserver testdata scan_dvr_dhcpdiscover.csv';
const isapi = 'maciej-or/hikvision_next tests/fixtures/devices; openlab-red/hikvision-isapi-cli openapi.json';
const kasa = 'python-kasa/python-kasa kasa/discover.py and tests/fixtures';
const rest =
  'GitHub full-text search for SMART.TAPOCHIME and SMART.TAPONVR: repositories not named; the rest: general knowledge, not verified';

/** What a unit calls its kind, in the words of the makers' own protocols: Dahua's, Hikvision's, TP-Link's, TVT's. */
function kind(
  id: string,
  is: DeviceType,
  says: BehaviourMark['says'],
  pattern: RegExp,
  seen: readonly [string, ...string[]],
  unlike: readonly [string, ...string[]],
): BehaviourMark {
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

/** Marks of the kind that a unit gives itself. A door station shows who rings: it counts as a doorbell. */
export const deviceClasses: readonly BehaviourMark[] = [
  kind(
    'camera',
    'camera',
    'video',
    /^(?:IP ?C(?:am(?:era)?)?|IP ?(?:Dome|Zoom)|IPDM|SD|ITC|TPC|PSD|HAC|PTZ|NetCam|SMART\.IPCAMERA|IOT\.IPCAMERA)$/i,
    ['IPC', 'IPCamera', 'IPDome', 'SD', 'SMART.IPCAMERA'],
    ['NVR', 'IPC tool', 'SMART.KASAPLUG'],
  ),
  kind(
    'recorder',
    'recorder',
    'video',
    /^(?:[A-Z]{0,2}[CDNXSH]VR\d?|IVSS|EVS|ITSE|Hyb(?:ir|ri)dNVR|SMART\.(?:TAPO|VIGI)?NVR)$/i,
    ['NVR', 'HCVR', 'DVR', 'XVR', 'MXVR', 'ITSE', 'SMART.TAPONVR'],
    ['NVD', 'IPC', 'DVR viewer'],
  ),
  kind(
    'encoder',
    'encoder',
    'video',
    /^(?:NVS|DVS|EnCoder|VideoServer)$/i,
    ['NVS', 'DVS'],
    ['NVD', 'Decoder'],
  ),
  kind(
    'door-station',
    'doorbell',
    'video',
    /^(?:VTO|DB|Vis|DoorBell|SMART\.(?:TAPO|KASA)DOORBELL)$/i,
    ['VTO', 'Vis', 'SMART.TAPODOORBELL'],
    ['VTH', 'Visitor', 'SMART.TAPOCHIME'],
  ),
  kind('indoor-station', 'intercom', 'not-video', /^(?:VTH|VTS|VTN[CS]|VTA)$/i, ['VTH', 'VTS'], ['VTO']),
  kind(
    'door',
    'access-control',
    'not-video',
    /^(?:BSC|AS[ACFGIMR]|ACS|AccessControl\w{0,20})$/i,
    ['BSC', 'ASI', 'ASA', 'ACS'],
    ['BSCX', 'IPC'],
  ),
  kind(
    'other',
    'other',
    'not-video',
    /^(?:AR[A-DKM]|AHC|NVD|NKB|DSS|IPM[A-Z]{2,4}|M\d{2}|decoder|PFS|switch|(?:network ?)?speaker|(?:ITS)?radar|LCD|LED|MCU|AlarmHost|securityCPHost|SMART\.(?!IPCAMERA$|(?:TAPO|VIGI)?NVR$|(?:TAPO|KASA)DOORBELL$)[A-Z]{2,30}|IOT\.(?!IPCAMERA$)[A-Z]{2,30})$/i,
    [
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
    ['SMART.IPCAMERA', 'SMART.TAPODOORBELL', 'SMART.TAPONVR', 'NVR'],
  ),
];
