import { type BehaviourFingerprint, unverified } from '../../src/model/fingerprint.ts';

/** What pages of cameras are built of and how hobbyists' cameras head theirs, of any maker. */
export const pageMarkup: readonly BehaviourFingerprint[] = [
  {
    // Everybody coins a type for what his plug-in shows, and puts into it what the unit is.
    id: 'behaviour/plugin-type',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^plugin=application\/(?:x-)?(?:[a-z\d]{1,16}-)?(?:\w{0,12}ipc(?!raft|onf|alc)|(?:ip|net|web|cloud)?-?cam(?:era)?(?!otics|pus|paign|frog|elot))[\w-]{0,24}$/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'plugin=application/x-ipcwebui' },
      { seen: 'plugin=application/x-ipcameraplugin' },
      { seen: 'plugin=application/x-ipcctrlh265' },
      { seen: 'plugin=application/npipcmonitor' },
    ],
    unlike: [
      'plugin=application/x-ipcraft-port-move',
      'plugin=application/x-camotics-project',
      'plugin=application/x-webcard-plugin',
      'plugin=application/x-vlc-plugin',
      'application/x-ipcwebui',
    ],
    source:
      'GitHub full-text search for application/x-ipc: scripts of three cameras’ pages, repositories not named; the rest: general knowledge, not verified',
  },
  {
    id: 'behaviour/plugin-type-recorder',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^plugin=application\/(?:x-)?(?:[a-z\d]{1,16}-)?[dnx]vr(?!am)[\w-]{0,24}$/i,
    type: { is: 'recorder', weight: 0.45 },
    examples: [{ seen: 'plugin=application/x-nvrplugin' }, { seen: 'plugin=application/dvr-webcam' }],
    unlike: ['plugin=application/x-nvram', 'plugin=application/x-ipcwebui', 'application/x-nvrplugin'],
    source: unverified,
  },
  {
    // Plug-ins of cameras’ pages that others’ pages load as well.
    id: 'behaviour/viewer-plugins',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^clsid=(?:EB3C8939-56AE-5D53-A89A-CB2120CDCD29|DFE02170-BE7A-5FD5-9483-BA47C65A3518)$/,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'clsid=EB3C8939-56AE-5D53-A89A-CB2120CDCD29' },
      { seen: 'clsid=DFE02170-BE7A-5FD5-9483-BA47C65A3518' },
    ],
    unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000', 'EB3C8939-56AE-5D53-A89A-CB2120CDCD29'],
    source:
      'GitHub full-text search for application/x-ipc: scripts of three cameras’ pages, repositories not named',
  },
  {
    // Sample programs for a chip with a sensor name both, and nothing else; so does a program that makes a Raspberry Pi a camera.
    id: 'behaviour/hobby-camera',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?:ESP(?:32|8266)[ -](?:\w{2,10} )?(?:OV\d{4}|GC\d{4}|SC\d{3,4}\w?)|Ardu ?CAM\b.{0,24}|ESP32[ -]?(?:S3[ -]?)?CAM\b.{0,24}|RPi Cam Control|XIAO ESP32S3 (?:Sense )?Camera\b.{0,12})$/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'ESP32 OV2640' },
      { seen: 'ArduCAM ESP8266 UNO' },
      { seen: 'ESP32-CAM Webserver' },
      { seen: 'RPi Cam Control' },
    ],
    unlike: ['ESP32', 'ESP32 Dashboard', 'OV2640', 'RPi Control'],
    source: `espressif/arduino-esp32 CameraWebServer; ${unverified}`,
  },
  {
    // A page’s file name for its heading.
    id: 'behaviour/file-heading',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?:(?:IP|Net|Web)_?)?(?:Cam(?:era)?|IPC)_(?:Login|Web|View(?:er)?|Index|Main|Live|Home|Preview|Config|Setup)$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'IPC_Login' }, { seen: 'IPCamera_Login' }, { seen: 'camera_view' }],
    unlike: ['Campus_Login', 'IPC', 'Login', 'camera_shop'],
    source: 'whswhs1128/7608_netcam app/netcam/web/index_en.html; the rest: general knowledge, not verified',
  },
];
