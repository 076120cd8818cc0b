import type { BehaviourMark } from '../../src/model/fingerprint.ts';

const onvif =
  'edgexfoundry/device-onvif-camera internal/netscan; vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json';

const protocol: readonly BehaviourMark[] = [
  {
    id: 'behaviour/onvif-types',
    says: 'video',
    field: 'onvif.types',
    pattern: /^(?:\S+ )*?(?:[\w-]{1,40}:)?NetworkVideo(?:Transmitter|Storage|Analytics)(?: .*)?$/i,
    examples: [{ seen: 'dn:NetworkVideoTransmitter tds:Device' }, { seen: 'NetworkVideoTransmitter' }],
    unlike: ['wsdp:Device pub:Computer', 'tds:Device', 'dn:NetworkVideoDisplay'],
    source: onvif,
  },
  {
    id: 'behaviour/onvif-scope-type',
    says: 'video',
    field: 'onvif.scope-type',
    pattern: /^(?:video_encoder|(?:Network_?Video_?)?Transmitter|video_analytics|ptz|ip_?camera)$/i,
    examples: [{ seen: 'video_encoder' }, { seen: 'Network_Video_Transmitter' }, { seen: 'ptz' }],
    unlike: ['audio_encoder', 'door_control', 'printer'],
    source: onvif,
  },
  {
    id: 'behaviour/onvif-scope-profile',
    says: 'video',
    field: 'onvif.scope-profile',
    pattern: /^(?:Streaming|[SGTM])(?:\/.*)?$/i,
    examples: [{ seen: 'Streaming' }, { seen: 'G' }, { seen: 'T' }],
    // Profiles A, C and D are of doors.
    unlike: ['C', 'A', 'D', 'Q/Operational'],
    source:
      'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json; https://github.com/andreikop/python-ws-discovery/issues/56',
  },
  {
    id: 'behaviour/onvif-xaddr',
    says: 'video',
    field: 'onvif.xaddr',
    pattern: /^https?:\/\/[^/]{1,100}\/onvif\/(?:device_service|device|services)\/?$/i,
    examples: [{ seen: 'http://192.0.2.7/onvif/device_service' }],
    unlike: [
      'http://192.0.2.7:5357/deadbeef-ea5c-4b9a-a68d-deadbeefceb3/',
      'http://192.0.2.7/onvif-http/snapshot',
    ],
    source: onvif,
  },
  {
    id: 'behaviour/onvif-service',
    says: 'video',
    field: 'onvif.service',
    pattern: /^(?:yes|NotAuthorized|ActionNotSupported|OptionalActionNotImplemented)$/,
    examples: [{ seen: 'yes' }, { seen: 'NotAuthorized' }],
    unlike: ['Sender', 'Fault', 'no'],
    source: 'https://github.com/agsh/onvif/issues/184; futomi/node-onvif README.md',
  },
  {
    id: 'behaviour/has-channels',
    says: 'video',
    field: 'maker.channel',
    pattern: /^[1-9]\d{0,3}\|/,
    type: { is: 'recorder', weight: 0.6 },
    examples: [{ seen: '3|192.168.254.4|DS-2CD2143G2-I||||Yard' }],
    unlike: ['0||||||', 'channel 3'],
    source: 'src/model/channel.ts (our own form of what recorders list after a login)',
  },
  {
    id: 'behaviour/seen-through',
    says: 'video',
    field: 'maker.seen-through',
    pattern: /^channel [1-9]\d{0,3}$/,
    type: { is: 'camera', weight: 0.4 },
    examples: [{ seen: 'channel 3' }],
    unlike: ['channel', '3|192.168.254.4|DS-2CD2143G2-I||||Yard'],
    source: 'src/model/channel.ts (our own form of what recorders list after a login)',
  },
  {
    id: 'behaviour/rtsp',
    says: 'video',
    field: 'rtsp.status',
    pattern: /^\d{3}$/,
    examples: [{ seen: '200' }, { seen: '401' }],
    unlike: ['', '20', '4010'],
    source: 'scottlamb/retina src/client/testdata',
  },
  {
    // A stream description for somebody without a password; of what kind of unit, it does not say.
    id: 'behaviour/rtsp-open',
    says: 'video',
    field: 'rtsp.open',
    pattern: /^yes$/,
    type: { is: 'unknown', weight: 0.58 },
    examples: [{ seen: 'yes' }],
    unlike: ['no', 'yes, please'],
    source: 'RFC 2326 section 10.2 (DESCRIBE)',
  },
  {
    id: 'behaviour/mdns-service',
    says: 'video',
    field: 'mdns.service',
    pattern: /^_(?:axis-video|arec|rtsp)\._tcp$/i,
    examples: [{ seen: '_axis-video._tcp' }, { seen: '_rtsp._tcp' }],
    unlike: ['_http._tcp', '_ipp._tcp', '_rtsp._udp'],
    source:
      'home-assistant/core homeassistant/components/axis/manifest.json; julienblitte/UniversalScanner UniversalScanner/Arecont.selftest',
  },
  {
    id: 'behaviour/mdns-recorder',
    says: 'video',
    field: 'mdns.service',
    pattern: /^_axis-nvr\._tcp$/i,
    type: { is: 'recorder', weight: 0.6 },
    examples: [{ seen: '_axis-nvr._tcp' }],
    unlike: ['_axis-video._tcp', '_nvr._tcp'],
    source: 'julienblitte/UniversalScanner UniversalScanner/Axis.cs',
  },
  {
    id: 'behaviour/upnp-camera',
    says: 'video',
    field: ['upnp.device-type', 'ssdp.target'],
    pattern: /^urn:[\w-]{1,60}:device:(?:DigitalSecurityCamera|NetCamSensor|[\w-]{0,20}Camera)\w{0,10}:\d+$/i,
    type: { is: 'camera', weight: 0.6 },
    examples: [
      { seen: 'urn:schemas-upnp-org:device:DigitalSecurityCamera:1' },
      { seen: 'urn:Belkin:device:NetCamSensor:1' },
    ],
    unlike: ['urn:schemas-upnp-org:device:Basic:1', 'urn:Belkin:device:sensor:1'],
    source:
      'https://github.com/bwp91/homebridge-platform-wemo/issues/58 (NetCamSensor); the rest: general knowledge, not verified',
  },
];

const plugins: readonly BehaviourMark[] = [
  {
    id: 'behaviour/viewer-plugin',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^clsid=259F9FDF-97EA-4C59-B957-5160CAB6884E$/,
    type: { is: 'recorder', weight: 0.6 },
    examples: [{ seen: 'clsid=259F9FDF-97EA-4C59-B957-5160CAB6884E' }],
    unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000', 'clsid='],
    source: 'urbanadventurer/WhatWeb plugins/dvr-webclient.rb',
  },
];

// Any maker's, or nobody's: it calls itself a camera. Software that shows cameras, and shops, do not.
const words: readonly BehaviourMark[] = [
  {
    id: 'behaviour/says-camera',
    says: 'video',
    field: [
      'http.title',
      'http.auth-realm',
      'http.server',
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
      /\b(?:(?:IP|Network|Internet|Net|Wi-?Fi|Wireless|Cloud|HD|PTZ|Dome|Bullet|Video|Surveillance|Security|Megapixel|Fisheye|Thermal|Web|Cube|Mini|Box|Turret|Eyeball|Pan[/-]Tilt|Day[/&]Night|IR|Outdoor|Indoor|Baby|Smart Home)[ _-]?Cam(?:era)?|IPC(?:am|AM)(?:era)?|(?:Speed|IR|Mini|Vandal) ?Dome|IP ?Dome|HiIpcam|Camera (?:Web )?(?:Server|Login)|Network (?:Fixed |Mini )?Dome|NetCam)s?\b(?! (?:software|viewer|tool|adapter|app)\b)/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [
      { seen: 'Network Camera' },
      { seen: 'IPCamera Login' },
      { seen: '220 AXIS 216FD Network Fixed Dome Camera 4.47 (Mar 13 2008) ready.' },
      { seen: 'NetCam Live Image' },
      { seen: 'Camera Web Server' },
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
      /^(?:IP|HD|Net|Web)?[ _-]?(?:cam(?:era)?|webcam|ipc|dome|streaming[ _]server|H\.?26[45])(?: \d{1,3})?$/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [{ seen: 'camera' }, { seen: 'IPCam' }, { seen: 'ipc' }],
    unlike: ['campus', 'cameras and more', 'admin'],
    source: 'rapid7/recog xml/http_wwwauth.xml',
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
      'tls.subject',
      'snmp.sys-descr',
      'rtsp.auth-realm',
      'mdns.instance',
    ],
    pattern:
      /(?:^|[^a-z0-9])(?:(?:[NDX]|Web)[ _-]?VR|E?DV[RS](?:\/E?DV[RS])?|(?:Network|Digital|Web|Hybrid) Video Recorder|DVR ?(?:Web|Client|Login|Components)\w{0,10}|WebDVR|i3DVR|VideoEdge|Intellex|NVMS|NetDvr|NetSurveillance)(?![a-z])/i,
    type: { is: 'recorder', weight: 0.45 },
    examples: [
      { seen: 'WebDVR' },
      { seen: 'Network Video Recorder Login' },
      { seen: 'DVR' },
      { seen: 'NVR Web Viewer' },
    ],
    unlike: ['Survrl', 'Driver', 'nvram', 'Video Recorder'],
    source: 'rapid7/recog xml/html_title.xml, http_wwwauth.xml; urbanadventurer/WhatWeb plugins',
  },
  {
    // What a login prompt calls the machine; the names that firmware ships with.
    id: 'behaviour/prompt',
    says: 'video',
    field: 'banner.telnet',
    pattern:
      /(?:^|\s)(?:\(none\) )?(?:IPC(?:am(?:era)?)?|IPNC|NetCam|Camera|[NDX]VR|Embedded DVR|Monitor Tech\.?)(?: login:|[-_ ]\w{0,20} login:|$|\s)/i,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'IPC login:' },
      { seen: 'dvr login:' },
      { seen: 'Welcome to Monitor Tech. [LocalHost] login:' },
    ],
    unlike: ['LocalHost login:', 'server login:', 'nvram login:'],
    source: 'general knowledge, not verified',
  },
  {
    id: 'behaviour/camera-server',
    says: 'video',
    field: 'http.server',
    pattern: /^IP ?C(?:am(?:era)?)?[-_ ]?(?:Web(?:[-_ ]?Server)?|Server|Logo|Login|HTTPD?)\b/i,
    type: { is: 'camera', weight: 0.45 },
    examples: [{ seen: 'IPCWebServer' }, { seen: 'IPC-Web' }, { seen: 'IPCamera_Logo' }],
    unlike: ['IPC', 'IPSwitch', 'Web'],
    source: 'rapid7/recog xml/http_servers.xml; the rest: general knowledge, not verified',
  },
  {
    id: 'behaviour/says-encoder',
    says: 'video',
    field: ['http.title', 'http.auth-realm', 'http.server', 'upnp.model-description', 'banner.ftp'],
    pattern: /\b(?:(?:Network |IP )?Video (?:Encoder|Server))\b/i,
    type: { is: 'encoder', weight: 0.45 },
    examples: [
      { seen: '220 AXIS 241Q Video Server 4.47.2 (Dec 11 2008) ready.' },
      { seen: 'Network Video Encoder' },
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
    pattern: /^(?:[\w-]{1,20} ){0,2}(?:Video )?Doorbell(?: [\w-]{1,20}){0,3}$/i,
    type: { is: 'doorbell', weight: 0.6 },
    examples: [{ seen: 'Video Doorbell' }, { seen: 'WiFi Doorbell Pro' }],
    unlike: ['Doorbells for sale near you', 'Door'],
    source: 'ch-bas/cctv-camera-database README.md',
  },
];

/** Marks of what behaves like video surveillance. */
export const video: readonly BehaviourMark[] = [...protocol, ...plugins, ...words];
