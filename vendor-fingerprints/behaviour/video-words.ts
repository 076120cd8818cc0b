import type { BehaviourMark } from '../../src/model/fingerprint.ts';

/** Any maker's, or nobody's: it calls itself a camera. Software that shows cameras, and shops, do not. */
export const videoWords: readonly BehaviourMark[] = [
  {
    id: 'behaviour/says-camera',
    says: 'video',
    field: [
      'http.title',
      'http.auth-realm',
      'http.server',
      'ssdp.server',
      'upnp.model-description',
      'upnp.model-name',
      'upnp.friendly-name',
      'banner.ftp',
      'banner.telnet',
      'http.page-mark',
      'rtsp.auth-realm',
      'rtsp.server',
      'tls.subject',
      'mdns.instance',
      'snmp.sys-descr',
      'dhcp.vendor-class',
    ],
    pattern:
      /\b(?:(?:IP|Network|Internet|Net|Wi-?Fi|Wireless|Cloud|HD|PTZ|Multi-?sensor|LPR|ANPR|Dome|Bullet|Video|Surveillance|Security|Megapixel|Fisheye|Thermal|Web|Cube|Mini|Box|Turret|Eyeball|Pan[/-]Tilt|Day ?[/&] ?Night|IR|Outdoor|Indoor|Baby|PoE|Smart Home)[ _-]?Cam(?:era)?|IPC(?:am|AM)(?:era)?|(?:Speed|IR|Mini|Vandal) ?Dome|IP ?Dome|HiIpcam|Camera ?(?:Web ?)?(?:Server|Login)|Network (?:Fixed |Mini )?Dome|NetCam)s?\b(?! (?:software|viewer|tool|adapter|app|shop|store|installation|reviews|for sale|library|driver|program|capture)\b)/i,
    type: { is: 'camera', weight: 0.45 },
    inWords: true,
    examples: [
      { seen: 'Network Camera' },
      { seen: 'IPCamera Login' },
      { seen: '220 AXIS 216FD Network Fixed Dome Camera 4.47 (Mar 13 2008) ready.' },
      { seen: 'NetCam Live Image' },
      { seen: 'Camera Web Server' },
      { seen: 'CameraServer' },
    ],
    unlike: ['Camera shop', 'Network Camera Viewer', 'Network Cameraman', 'Live View'],
    source:
      'rapid7/recog xml/html_title.xml, http_servers.xml, http_wwwauth.xml; urbanadventurer/WhatWeb plugins',
  },
  {
    id: 'behaviour/realm-camera',
    says: 'video',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern:
      /^(?:(?:IP|HD|Net|Web)?[ _-]?(?:cam(?:era)?|webcam|ipc(?:[ _-]?(?:login|cam(?:era)?))?|dome|streaming[ _]server(?: realm)?|H\.?26[45]|hi35\d\d|\w{0,8}IPNC)(?:[ -]?\d{1,3})?|camera[ _-]?name|(?:[a-z]{2,16} )?camera[ -]stream(?:ing|er)?|cctv|surveillance|[a-z]{1,16}[ _-]?IP[ _-]?Camera|NetworkPTZ|(?:IP ?)?cam(?:era)? (?:login|admin(?:istrator)?|server)|cam[-_][a-z]{3,12}|kamera|камера|(?:blue|my|i|x|smart|home|easy|cloud|view|eye|mini|live)[ _-]?cam)$/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'camera' },
      { seen: 'IPCam' },
      { seen: 'ipc' },
      { seen: 'IPC_CAM' },
      { seen: 'streaming server realm' },
      { seen: 'MegapixelIPCamera' },
      { seen: 'Megapixel_IP_Camera' },
      { seen: 'Camera Name' },
      { seen: 'BlueCAM' },
      { seen: 'AtBrain Camera-Streaming' },
      { seen: 'Camera Administrator' },
      { seen: 'Камера' },
    ],
    unlike: ['campus', 'cameras and more', 'admin', 'surveillance state', 'ipcamp', 'streaming realm'],
    source:
      'rapid7/recog xml/http_wwwauth.xml; nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua; https://github.com/ZoneMinder/zoneminder/issues/2029; https://blog.csdn.net/highprox/article/details/126363697',
  },
  {
    // What an owner calls it where the firmware asks for a password: his words, and the thing at the end.
    id: 'behaviour/realm-owners-camera',
    says: 'video',
    field: 'http.auth-realm',
    pattern:
      /^(?!(?:droid|ivy?|octo|pi|spy|motion|web)\b)(?:[a-z][\w'.-]{1,16} ){1,2}(?:ip)?cam(?:era)?s?(?: ?\d{1,3})?$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'home cam' }, { seen: 'Front Door Camera' }, { seen: 'back yard cam 2' }],
    unlike: ['droid cam', 'home', 'campus camp', 'Pi camera'],
    source: 'GitHub full-text search for IPCamera_Logo: a list of searches, repository not named',
  },
  {
    // Half the makers of one country begin the designation so: whose it is, it does not say.
    id: 'behaviour/designation-ipc',
    says: 'video',
    field: [
      'http.title',
      'http.auth-realm',
      'rtsp.auth-realm',
      'mdns.instance',
      'snmp.sys-descr',
      'upnp.friendly-name',
      'dhcp.host-name',
      'banner.ftp',
      'banner.telnet',
    ],
    pattern:
      /^(?:.{0,60}[ :|,;(])?(?:[A-Z]{2}-)?IPC-[A-Z]{1,5}\d{1,4}[A-Z\d]{0,8}(?:-[\w-]{1,30})?(?=$|[ :|,;)])/,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'IPC-EB5541-AS' },
      { seen: '220 DH-IPC-K100W FTP server' },
      { seen: 'IPC-B042-G2 login:' },
    ],
    unlike: ['SIMATIC IPC427E', 'IPC 2525', 'IPC-A-610 training', 'IPC-7351'],
    source: 'eduard256/StrixCamDB brands/dahua.json, hikvision.json, uniview.json',
  },
  {
    // A page that a device shows of itself; programs that view cameras have no page.
    id: 'behaviour/title-viewer',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?:(?:(?:IP|Network|Internet) ?Camera|BlueNet Video|CCTV) Viewer(?: Version \S{1,12})?|Camera(?: Image)?|Live (?:View|Images?|Video)|CCTV|IVS ?Web(?: \d(?:\.\d){0,2}(?: - Welcome)?)?|Camera Web UI|Surveillance Web|SmartCam|ESP32-?CAM.{0,20}|OpenIPC.{0,20}|thingino.{0,20})$/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'IP Camera Viewer' },
      { seen: 'BlueNet Video Viewer' },
      { seen: 'Live View' },
      { seen: 'CCTV' },
      { seen: 'IVSWeb 2.0 - Welcome' },
    ],
    unlike: ['IP Camera Viewer for Windows', 'Camera Viewer', 'Live View of our office', 'Cameras'],
    source: 'general knowledge, not verified',
  },
  {
    // A page headed by somebody's name and the bare word; what takes photographs is none of ours.
    id: 'behaviour/title-camera',
    says: 'video',
    field: 'http.title',
    pattern:
      /^(?!.{0,40}\b(?:Digital|Action|Photo|Pi|Body|Dash|Trail|Printer|Film|Document|3D|Your|My|Best)\b)[A-Z][\w.&-]{1,20}(?: [\w.&-]{1,20})? Camera$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Comelit Camera' }, { seen: 'Vimar Elvox Camera' }],
    unlike: ['Digital Camera', 'Camera', 'the camera', 'OctoPi Printer Camera'],
    source: 'general knowledge, not verified',
  },
  {
    id: 'behaviour/says-recorder',
    says: 'video',
    field: [
      'http.title',
      'http.auth-realm',
      'http.server',
      'upnp.model-description',
      'upnp.friendly-name',
      'upnp.model-name',
      'banner.ftp',
      'banner.telnet',
      'tls.subject',
      'snmp.sys-descr',
      'rtsp.auth-realm',
      'rtsp.server',
      'mdns.instance',
    ],
    pattern:
      /(?:^|[^a-z0-9])(?:(?:(?:[WX]?N|[DX]|Web)[ _-]?|(?:[HJMP]|HD|PC|Net|Acc|XM)[ _-]?D|HN?)VR|E?DV[RS](?:\/E?DV[RS])?|(?:Network|Digital|Web|Hybrid) Video Recorder|DVR ?(?:Web|Client|Login|Components)\w{0,10}|WebDVR|i3DVR|iDVR|H\.?26[45] ?DVR|VideoEdge|Intellex|NVMS|NetDvr|NetSurveillance)(?![a-z])/i,
    type: { is: 'recorder', weight: 0.45 },
    inWords: true,
    examples: [
      { seen: 'WebDVR' },
      { seen: 'Network Video Recorder Login' },
      { seen: 'DVR' },
      { seen: 'NVR Web Viewer' },
      { seen: 'iDVR-PRO Viewer' },
    ],
    unlike: ['Survrl', 'Driver', 'nvram', 'Video Recorder'],
    source: 'rapid7/recog xml/html_title.xml, http_wwwauth.xml; urbanadventurer/WhatWeb plugins',
  },
  {
    // Names that makers of cameras for the home gave to the machine.
    id: 'behaviour/prompt-home-camera',
    says: 'video',
    field: 'banner.telnet',
    pattern: /(?:^|\s)(?:izon|insight) login:/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'izon login:' }, { seen: 'insight login: ' }],
    unlike: ['horizon login:', 'In-Sight login', 'insight'],
    source: 'GitHub full-text search for izon login: an OpenVAS script, its repository not named',
  },
  {
    // What a login prompt calls the machine; the names that firmware ships with.
    id: 'behaviour/prompt',
    says: 'video',
    field: 'banner.telnet',
    pattern:
      /(?:^|\s)(?<!\b(?:Advantech|Beckhoff|Siemens|SIMATIC|DeltaV|UNO|Industrial)\s{1,3})(?:\(none\) )?(?:(?:[A-Z]{1,4}-)?IPC(?:am(?:era)?)?|IPNC|NetCam|Cam(?:era)?|(?:XM)?[NDX]VR|Embedded DVR|Monitor Tech\.?)(?: login:|[-_ ]\w{0,20} login:|$|\s)/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'IPC login:' },
      { seen: 'dvr login:' },
      { seen: 'RT-IPC login: ' },
      { seen: 'Welcome to Monitor Tech. [LocalHost] login:' },
    ],
    unlike: ['LocalHost login:', 'server login:', 'nvram login:', 'Advantech UNO IPC login: '],
    source:
      'GitHub full-text search for RT-IPC login: scripts, repositories not named; the rest: general knowledge, not verified',
  },
  {
    id: 'behaviour/camera-server',
    says: 'video',
    field: 'http.server',
    pattern:
      /^(?:IP ?C(?:am(?:era)?)?[-_ ]?(?:Webs?(?:[-_ ]?Server)?|Server|Logo|Login|HTTPD?)\b|Cam(?:era)? ?\d? ?Web ?Server$|Cam[ -]?Webs$|ESP32-?CAM\b|Majestic$)/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'IPCWebServer' },
      { seen: 'IPC-Web' },
      { seen: 'IPCamera_Logo' },
      { seen: 'Cam Webs' },
    ],
    unlike: ['IPC', 'IPSwitch', 'Web', 'Webs'],
    source: 'rapid7/recog xml/http_servers.xml; the rest: general knowledge, not verified',
  },
  {
    id: 'behaviour/says-encoder',
    says: 'video',
    field: [
      'http.title',
      'http.auth-realm',
      'http.server',
      'upnp.model-description',
      'banner.ftp',
      'snmp.sys-descr',
    ],
    pattern: /\b(?:(?:Network |IP )?Video (?:Encoder|(?:Web )?Server)|\d{1,2}[- ]?ch(?:annel)? Encoder)\b/i,
    type: { is: 'encoder', weight: 0.45 },
    inWords: true,
    examples: [
      { seen: '220 AXIS 241Q Video Server 4.47.2 (Dec 11 2008) ready.' },
      { seen: 'Network Video Encoder' },
      { seen: '4-channel Encoder' },
    ],
    unlike: ['Video Decoder', 'Media Server'],
    source: 'rapid7/recog xml/ftp_banners.xml',
  },
  {
    id: 'behaviour/says-doorbell',
    says: 'video',
    field: [
      'http.title',
      'onvif.scope-name',
      'onvif.model',
      'onvif.scope-hardware',
      'upnp.model-description',
      'upnp.friendly-name',
    ],
    pattern:
      /^(?:(?:[\w-]{1,20} ){0,2}(?:Video )?Doorbell(?! (?:Wiring|Install|Guide|Manual|Sounds?|Shop|Store|Chime|Transformer))(?: [\w-]{1,20}){0,3}|Loxone Intercom(?: Video)?)$/i,
    type: { is: 'doorbell', weight: 0.6 },
    examples: [{ seen: 'Video Doorbell' }, { seen: 'WiFi Doorbell Pro' }, { seen: 'Loxone Intercom Video' }],
    unlike: ['Doorbells for sale near you', 'Door', 'Doorbell Wiring Diagram'],
    source:
      'ch-bas/cctv-camera-database README.md; nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua (Loxone)',
  },
];
