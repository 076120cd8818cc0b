import { type BehaviourFingerprint, unverified } from '../../src/model/fingerprint.ts';

/** What a thing is, behind a name that is in no list: in makers' page titles, password realms and server names. */
export const brandedTitles: readonly BehaviourFingerprint[] = [
  {
    // The short word behind one name. Programs that make a computer a camera are called so, too, and what takes photographs.
    id: 'behaviour/named-cam',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?!.{0,16}\b(?:Web|Dash|Body|Action|Trail|Spy|Droid|Epoc|Phone|Iriun|Snap|Split|Many|You|Face|Pi|Octo|Evo|Abel|Yaw|Helmet|Photo|Document|My|Our|Live|Bird|Nest|Beach|Snow|Ski|City|Weather|Traffic|Harbou?r|Mountain|Sky|V|iV)(?: ?Cam\b))[A-Z][a-z]{3,14}(?: ?(?:Pro|HD|Mini|Smart|Home))? ?Cam(?: ?\d{1,2})?(?: (?:Live|Login|Viewer|Web ?Client|Web ?Server|Setup))?$/,
    type: { is: 'camera', weight: 0.25 },
    examples: [{ seen: 'Quadriga Cam' }, { seen: 'NelvisionCam Login' }, { seen: 'Nelvision Pro Cam 2' }],
    unlike: ['Dash Cam', 'DroidCam', 'EpocCam', 'Beach Cam', 'Tarragona Cam Software', 'Sky Cam'],
    source: unverified,
  },
  {
    // The word alone behind one name, as a sentence has it; what takes photographs is named so, too, and what is shown of it.
    id: 'behaviour/named-camera',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?!(?:About|Action|Analog|Buy|Canon|Choose|Compact|Digital|Disable|Document|Enable|Fake|Film|Find|Fuji\w{0,4}|Hasselblad|Instant|Kodak|Leica|Lomo|Minolta|Mirrorless|Need|Nikon|Obscura|Olympus|Open|Pentax|Photo|Pinhole|Polaroid|Rent|Select|Sell|Toy|Virtual|Vintage|Web)\b)[A-Z][a-z]{3,14} camera$/,
    type: { is: 'camera', weight: 0.25 },
    examples: [{ seen: 'Kelmina camera' }],
    unlike: ['Document camera', 'Nikon camera', 'My camera', 'Kelmina cameras', 'Our new camera'],
    source: unverified,
  },
  {
    // Kinds of cameras and recorders for which no other machine has the word, behind one name.
    id: 'behaviour/named-kind',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?!(?:Beckhoff|Siemens|Advantech|Simatic|Industrial|Box|Panel|Nexcom|B&R|Phoenix|Synology|QNAP|The|My|Our)\b)[A-Z][\w.&-]{2,16} (?:(?:Smart|Mini|IR|HD|IP|4K|Network|AI) ){0,2}(?:PTZ|Fish-?eye|(?:Speed|IR|PTZ|Mini|Smart|IP|HD|Network) Dome|IPC (?:Web|Login|Client|Viewer)(?: ?(?:Client|UI))?|Baby (?:Monitor|Cam)|(?:IP|Network|Video) Surveillance)$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'Kelmina PTZ' },
      { seen: 'Zorvex Smart Dome' },
      { seen: 'Pyrosec IPC Web' },
      { seen: 'Quadriga IP Surveillance' },
    ],
    unlike: ['Siemens IPC Web', 'Kelmina Dome', 'Synology Video Surveillance', 'Kelmina Surveillance', 'PTZ'],
    source: unverified,
  },
  {
    id: 'behaviour/named-kind-recorder',
    says: 'video',
    field: 'http.title',
    pattern:
      /^[A-Z][\w.&-]{2,16} (?:(?:(?:Digital|Network|Hard) )?Dis[ck]|Hybrid|(?:Digital |Network )?Video) Recorder(?: (?:Login|Web|Viewer|Client))?$/,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'Kelmina Digital Disk Recorder' }, { seen: 'Zorvex Hybrid Recorder Login' }],
    unlike: ['Kelmina Digital Recorder', 'Kelmina Recorder', 'Kelmina Disk Recorder of calls'],
    source: unverified,
  },
  {
    // A password realm: no door and no loudspeaker uses this name.
    id: 'behaviour/realm-onvif',
    says: 'video',
    field: 'http.auth-realm',
    pattern:
      /^(?:onvif(?:[ _-]?(?:device|camera|server|service|realm|nvt|user)){0,2}|(?:Video )?Doorbell|Baby[ _-]?(?:Monitor|Cam))$/i,
    type: { is: 'camera', weight: 0.25 },
    examples: [{ seen: 'onvif' }, { seen: 'ONVIF Device' }, { seen: 'Baby Monitor' }],
    unlike: ['onvifx', 'my onvif', 'Monitor'],
    source: unverified,
  },
  {
    id: 'behaviour/named-camera-page',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?:(?!.{0,40}\b(?:Web|Digital|Document|Action|Photo)\b.{0,3}Camera)[A-Z][\w.-]{2,16} (?:IP )?Camera (?:Web ?)?(?:Service|Login|Interface|Page|Client|Setup|Configuration)|Live ?view ?[-|:] ?[\w .-]{2,30} (?:cam(?:era)?|IPC|dome))$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Pyrosec Camera Web Service' }, { seen: 'Live view - Pyrosec camera' }],
    unlike: ['Lumens Document Camera Setup', 'Pyrosec Camera Store', 'Live view - energy'],
    source: unverified,
  },
  {
    // A model number with the letters for a camera behind those of the series; computers for machines have them before the figures alone.
    id: 'behaviour/named-designation',
    says: 'video',
    field: ['http.title', 'http.auth-realm', 'upnp.friendly-name', 'mdns.instance'],
    pattern: /^(?:[A-Z][\w.-]{1,16} )?[A-Z]{1,3}\d?-IPC-?\d{2,4}[A-Z]{0,4}(?:-[\w-]{1,12})?$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Wendrick ZX-IPC200' }, { seen: 'TS-IPC40W' }],
    unlike: ['SIMATIC IPC427E', 'IPC-7351', 'Beckhoff C6030 IPC'],
    source: unverified,
  },
  {
    id: 'behaviour/named-surveillance',
    says: 'video',
    field: ['http.title', 'http.auth-realm'],
    pattern:
      /^(?!(?:Synology|QNAP|ASUSTOR|NETGEAR)\b)[A-Z][\w.&-]{2,16}(?: [A-Z][\w.&-]{1,12})? (?:Video Surveillance(?: System| Login)?|Surveillance (?:Web )?(?:Client|Viewer|Login)|Video Security System|CCTV Web(?: ?Client)?|(?:AHD|HD-?(?:TVI|CVI|SDI)|CCTV) Recorder)$/,
    type: { is: 'recorder', weight: 0.3 },
    examples: [
      { seen: 'Quadriga Video Surveillance' },
      { seen: 'Kelmina Surveillance Web Client' },
      { seen: 'Zorvex Video Security System' },
    ],
    unlike: ['Video Surveillance for schools', 'Zorvex Security System', 'Synology Surveillance Client'],
    source: unverified,
  },
  {
    // One word, as in password realms of firmware.
    id: 'behaviour/named-realm',
    says: 'video',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern:
      /^(?:Login to )?(?!(?:droid|octo|many|spy|evo|yaw|abel|iv|my)cam|(?:beckhoff|siemens|advantech|simatic|industrial|box|panel|nexcom)[ _-]?ipc)(?:[a-z][a-z\d]{2,14}(?:[ _-]?IP[ _-]?cam(?:era)?|cam|[ _-]?[dn]vr|[ _-]ipc)|[a-z][a-z\d]{2,14} (?:camera|(?:network )?video recorder))(?: ?\d{1,3})?$/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'Kelmina_IPCAM' },
      { seen: 'Brunellcam' },
      { seen: 'Login to Quadriga Camera' },
      { seen: 'pyrosec-ipc' },
      { seen: 'tavotecdvr' },
      { seen: 'Kelmina Video Recorder' },
    ],
    unlike: ['droidcam', 'campus', 'Beckhoff IPC', 'Kelmina Recorder', 'mycam', 'server'],
    source: unverified,
  },
  {
    id: 'behaviour/named-server',
    says: 'video',
    field: 'http.server',
    pattern:
      /^(?!(?:droid|yaw|evo|abel|octo|many|spy|web|iv)_?cam)[A-Z][A-Za-z]{2,14}(?:Cam(?:era)?|IPC|DVR|NVR|VideoServer)(?:[-_ ]?(?:Web|Httpd?|Server)s?)?\/v?\d[\d.]{0,8}$/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [{ seen: 'NelvisionCam/1.0' }, { seen: 'ZorvexDVR/2.0' }, { seen: 'TavotecVideoServer/1.0' }],
    unlike: ['YawCam/1.0', 'webcam/2.0', 'Scam', 'Zorvex/1.0'],
    source: unverified,
  },
  {
    id: 'behaviour/named-prompt',
    says: 'video',
    field: 'banner.telnet',
    pattern:
      /^\s{0,8}(?!(?:web|octo|pi)[-_])(?:[a-z]{3,16}[-_](?:cam(?:era)?|ip-?cam(?:era)?)\d{0,3}|[a-z]{4,16}[-_]?IPC) login:/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'nelvision-cam login: ' },
      { seen: 'front_ipcam2 login:' },
      { seen: 'NelvisionIPC login: ' },
    ],
    unlike: ['nelvision login:', 'nelvision-campus login:', 'octo-cam login:'],
    source: unverified,
  },
  {
    id: 'behaviour/named-greeting',
    says: 'video',
    field: 'banner.ftp',
    pattern:
      /^220[ -](?!.{0,60}\b(?:shop|store|photo|digital camera)\b)(?:Welcome to (?:the )?)?(?:[\w.-]{2,16} ){0,2}(?:camera|(?:HD-?)?IPC)(?:[ .!]{0,2}FTP\b.{0,40}|[ .!]{0,2}(?:ready\b.{0,10})?)$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: '220 HD-IPC FTP' },
      { seen: '220 Welcome to the Zorvex camera' },
      { seen: '220 Zorvex IPC FTP Server' },
      { seen: '220 camera FTP server (Version 1.0)' },
    ],
    unlike: ['220 camelot ftp', '220 Camera Shop FTP', '220 photo camera FTP'],
    source: unverified,
  },
  {
    id: 'behaviour/named-video-server',
    says: 'video',
    field: 'banner.telnet',
    pattern:
      /^\s{0,8}(?:Welcome to (?:the )?)?(?!(?:my|media|home)\b)[\w.-]{3,16} Video Server\b.{0,20}(?:login|user ?name|password) ?[:>]/i,
    type: { is: 'encoder', weight: 0.3 },
    examples: [{ seen: 'Zorvex Video Server Username: ' }],
    unlike: ['Video Server login:', 'my video server login:', 'Zorvex Video Server'],
    source: unverified,
  },
  {
    // The holder that firmware writes into the certificate it makes; a host's name has a domain or a number.
    id: 'behaviour/certificate-of-camera',
    says: 'video',
    field: 'tls.subject',
    pattern: /(?:^|, ?)(?:CN=(?:HD)?IPC(?:am)?|OU=(?:(?:IP |Network |Net)?Cameras?|IPC|[ND]VR))(?=,|$)/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'CN=IPC, O=Zorvex, C=CN' }, { seen: 'CN=192.168.1.64, O=Zorvex, OU=IP Camera' }],
    unlike: ['CN=ipc.example.org', 'OU=Camera Club', 'CN=IPCop', 'OU=IPC Media'],
    source: unverified,
  },
];
