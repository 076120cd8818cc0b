import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';

const source = 'general knowledge, not verified';

/** The word for the thing, or for what it shows, as the whole of a password realm, a server's name or a certificate's holder. */
export const genericRealms: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/plain-realm',
    says: 'video',
    field: 'http.auth-realm',
    pattern:
      /^(?:IP-?CAM_\w{2,16}|[a-z]{3,14}[_-](?:ip)?camera|(?:IPC|IPCAM)-?\d{2,4}\w{0,4}|(?:Video )?Surveillance System|CCTV(?:[ _-](?:Login|System|Server|Web|Viewer))?|H\.?26[45] (?:Web )?Server|[A-Z][\w-]{2,14} (?:Speed |PTZ |IP )Dome|(?:IP )?Camera (?:Access|Viewer|User|Users|Area|Control Panel)|(?:Please )?log ?in to (?:the |your )?(?:IP )?camera|Live[ _-]?View(?:er)?|cam[ _-]?(?:admin|user|viewer)|M-?JPE?G(?: Server| Stream)?)$/i,
    type: { is: 'camera', weight: 0.25 },
    examples: [
      { seen: 'IPCAM_ZORVEX' },
      { seen: 'IPC-200W' },
      { seen: 'CCTV Login' },
      { seen: 'Camera Access' },
      { seen: 'Live View' },
      { seen: 'Please login to camera' },
    ],
    unlike: ['Camera club', 'IPC', 'The domed hall', 'viewer', 'Surveillance of networks'],
    source,
  },
  {
    id: 'behaviour/plain-server',
    says: 'video',
    field: 'http.server',
    pattern:
      /^(?:CCTV|Video ?Encoder|(?:IP|Speed) ?Dome|PTZ(?=[ _-]?(?:Web|HTTP|Server))|H\.?26[45](?=[ _-]?(?:Web|HTTP|Server))|M-?JPEG|Video ?Door(?:bell|phone|station)?|Door(?:bell|station)|ONVIF)(?:[ _-]?(?:Web|HTTP))?(?:[ _-]?(?:Server|Service|d))?(?:\/v?\d[\d.]{0,10})?$/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'CCTV/1.0' },
      { seen: 'VideoEncoder/1.0' },
      { seen: 'H.264 Server' },
      { seen: 'onvif-server' },
      { seen: 'DoorStation/1.0' },
    ],
    unlike: ['Encoder', 'Server', 'H264', 'Doors/1.0', 'Surveillance Station'],
    source,
  },
  {
    id: 'behaviour/plain-video-server',
    says: 'video',
    field: ['http.server', 'banner.ftp'],
    pattern:
      /^(?:[ND]VS(?:[ _-]?(?:Http|Web)[ _-]?(?:Server)?)?\/v?\d[\d.]{0,8}$|220[ -](?:[ND]VS|camera[ _-]?ftpd?)\b.{0,40}$)/i,
    type: { is: 'encoder', weight: 0.25 },
    examples: [{ seen: 'NVS/2.0' }, { seen: '220 NVS FTP server' }],
    unlike: ['NVS', '220 NVStore FTP', 'nvs2'],
    source,
  },
  {
    // What firmware writes into the certificate it makes, and no authority of an owner's does.
    id: 'behaviour/plain-certificate',
    says: 'video',
    field: 'tls.subject',
    pattern:
      /(?:^|, ?)(?:CN=(?:HD-?IPC|IPC[_-]\d{2,8}|(?:IP |Network )?Video (?:Encoder|Server))|O=(?:ONVIF|(?:IP ?|Network ?)?Camera)|OU=(?:IP |Video |SIP )?Door ?(?:phone|station))(?=,|$)/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'CN=HD-IPC' },
      { seen: 'CN=192.168.1.10, O=ONVIF' },
      { seen: 'CN=E18C,O=Zorvex,OU=Door Phone' },
    ],
    unlike: ['CN=ipc.example.org', 'O=Camera Club', 'CN=Encoder', 'OU=Door'],
    source,
  },
];
