import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';

const onvif =
  'edgexfoundry/device-onvif-camera internal/netscan; vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json';

const protocol: readonly BehaviourFingerprint[] = [
  {
    // It answers any discovery of cameras. More than one word for another kind in a page or name, less than a program that reports
    // that it passes on what cameras show it.
    id: 'behaviour/onvif-types',
    says: 'video',
    field: 'onvif.types',
    pattern: /^(?:\S+ )*?(?:[\w-]{1,40}:)?NetworkVideo(?:Transmitter|Storage|Analytics)(?: .*)?$/i,
    type: { is: 'unknown', weight: 0.72 },
    examples: [{ seen: 'dn:NetworkVideoTransmitter tds:Device' }, { seen: 'NetworkVideoTransmitter' }],
    unlike: ['wsdp:Device pub:Computer', 'tds:Device', 'dn:NetworkVideoDisplay'],
    source: onvif,
  },
  {
    id: 'behaviour/onvif-scope-type',
    says: 'video',
    field: 'onvif.scope-type',
    pattern: /^(?:video_encoder|(?:Network_?Video_?)?Transmitter|video_analytics|ptz|ip_?camera)$/i,
    // A little more than what doors and loudspeakers announce: some units are both.
    type: { is: 'unknown', weight: 0.56 },
    examples: [{ seen: 'video_encoder' }, { seen: 'Network_Video_Transmitter' }, { seen: 'ptz' }],
    unlike: ['audio_encoder', 'door_control', 'printer'],
    source: onvif,
  },
  {
    id: 'behaviour/onvif-scope-profile',
    says: 'video',
    field: 'onvif.scope-profile',
    pattern: /^(?:Streaming|[SGTM])(?:\/.*)?$/i,
    type: { is: 'unknown', weight: 0.56 },
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
    // A server that does not understand a plain RTSP request does not stream over RTSP.
    id: 'behaviour/rtsp',
    says: 'video',
    field: 'rtsp.status',
    pattern: /^(?!400|405|501|505)\d{3}$/,
    examples: [{ seen: '200' }, { seen: '401' }, { seen: '404' }],
    unlike: ['', '20', '4010', '400', '405', '501', '505'],
    source:
      'scottlamb/retina src/client/testdata; RFC 2326 section 11 (400, 405, 501, 505); nmap/nmap nmap-service-probes (AirTunes, Sametime)',
  },
  {
    // A stream description without a password; it does not show the kind of unit.
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
    pattern: /^_(?:axis-video|arec|rtsp|psia|onvif|(?:d|ip-?|net-?)?cam(?:era)?|nipca)\._tcp$/i,
    examples: [{ seen: '_axis-video._tcp' }, { seen: '_rtsp._tcp' }],
    unlike: ['_http._tcp', '_ipp._tcp', '_rtsp._udp'],
    source:
      'home-assistant/core homeassistant/components/axis/manifest.json; julienblitte/UniversalScanner UniversalScanner/Arecont.selftest',
  },
  {
    id: 'behaviour/mdns-recorder',
    says: 'video',
    field: 'mdns.service',
    pattern: /^_(?:axis-)?[nd]vr\._tcp$/i,
    type: { is: 'recorder', weight: 0.6 },
    examples: [{ seen: '_axis-nvr._tcp' }, { seen: '_nvr._tcp' }],
    unlike: ['_axis-video._tcp', '_tivo-dvr._tcp'],
    source: 'julienblitte/UniversalScanner UniversalScanner/Axis.cs',
  },
  {
    id: 'behaviour/upnp-camera',
    says: 'video',
    field: ['upnp.device-type', 'ssdp.target'],
    pattern:
      /^urn:(?!schemas-canon-com:)[\w-]{1,60}:device:(?:DigitalSecurityCamera|NetCamSensor|(?:[\w-]{1,20} ){0,3}[\w-]{0,20}Camera)\w{0,20}:\d+$/i,
    // More than a name that file servers bear, too: here the unit itself reports its kind of device.
    type: { is: 'camera', weight: 0.75 },
    examples: [
      { seen: 'urn:schemas-upnp-org:device:DigitalSecurityCamera:1' },
      { seen: 'urn:Belkin:device:NetCamSensor:1' },
      { seen: 'urn:schemas-upnp-org:device:Wireless Network Camera:1' },
      { seen: 'urn:schemas-upnp-org:device:IPCamera:1' },
    ],
    unlike: [
      // A camera for photographs.
      'urn:schemas-canon-com:device:ICPO-CameraControlAPIService:1',
      'urn:schemas-upnp-org:device:Basic:1',
      'urn:Belkin:device:sensor:1',
    ],
    source:
      'https://github.com/bwp91/homebridge-platform-wemo/issues/58 (NetCamSensor); https://github.com/home-assistant-libs/netdisco/pull/238 (with blanks); GitHub full-text search for IPCamera:1; the rest: general knowledge, not verified',
  },
];

const announced: readonly BehaviourFingerprint[] = [
  {
    // What else than the kind of device is announced, or searched for.
    id: 'behaviour/ssdp-camera',
    says: 'video',
    field: ['ssdp.target', 'upnp.service'],
    pattern:
      /^(?:hnap:networkcamera|urn:[\w-]{1,60}:service:(?:DigitalSecurityCamera\w{1,20}|(?:p\d{2})?NetCamService):\d)$/i,
    type: { is: 'camera', weight: 0.7 },
    examples: [
      { seen: 'hnap:networkcamera' },
      { seen: 'urn:schemas-upnp-org:service:DigitalSecurityCameraSettings:1' },
      { seen: 'urn:panasonic-com:service:p01NetCamService:1' },
    ],
    unlike: [
      'hnap:router',
      'urn:panasonic-com:service:p00NetworkControl:1',
      'urn:schemas-upnp-org:service:RenderingControl:1',
    ],
    source: 'GitHub full-text search for NetCamService and hnap:networkcamera: repositories not named',
  },
  {
    // Of a description that recorders and cameras of several makers in China copied from one another, and others from them.
    id: 'behaviour/upnp-net-device',
    says: 'video',
    field: ['upnp.device-type', 'upnp.service', 'ssdp.target'],
    pattern: /^urn:schemas-upnp-org:(?:device:EmbeddedNetDevice|service:EmbeddedNetDeviceControl):\d$/i,
    type: { is: 'camera', weight: 0.35 },
    examples: [
      { seen: 'urn:schemas-upnp-org:device:EmbeddedNetDevice:1' },
      { seen: 'urn:schemas-upnp-org:service:EmbeddedNetDeviceControl:1' },
    ],
    unlike: [
      'urn:schemas-upnp-org:device:EmbeddedDevice:1',
      'urn:schemas-upnp-org:service:NetDeviceControl:1',
    ],
    source:
      'GitHub full-text search for EmbeddedNetDevice: TVT’s search for its units, a scan of a Swann DVR8-1550, and a lamp’s gateway with the same description; repositories not named',
  },
];

/** How many a UPnP library builds the name of a unit: what it is, a version, a number. */
const unique: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/ssdp-named-camera',
    says: 'video',
    field: 'ssdp.usn',
    pattern:
      /^uuid:(?:upnp-)?(?:[a-z]{2,20}_)?(?:(?:Network|Internet|IP|Digital_?Security)_?Cam(?:era)?|IPCam|NetCam(?:Sensor|era)?)(?:-\d_\d)?-[0-9A-Z]{6,20}(?:::|$)/i,
    type: { is: 'camera', weight: 0.65 },
    examples: [
      { seen: 'uuid:upnp-Linksys_NetworkCamera-00C002110003::upnp:rootdevice' },
      { seen: 'uuid:NetCamSensor-1_0-23A595V018F00C::upnp:rootdevice' },
    ],
    unlike: [
      'uuid:Upnp-BasicDevice-1_0-ACCC8E270AD8::upnp:rootdevice',
      'uuid:upnp-InternetGatewayDevice-1_0-00C002110003',
      'uuid:Socket-1_0-221517K0101769',
    ],
    source:
      'https://github.com/bwp91/homebridge-platform-wemo/issues/58 (NetCamSensor); GitHub full-text search for device:NetworkCamera:1: repository not named (Linksys_NetworkCamera)',
  },
];

const plugins: readonly BehaviourFingerprint[] = [
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
  {
    id: 'behaviour/own-stream',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^stream=\S{4,150}$/,
    type: { is: 'camera', weight: 0.25 },
    examples: [{ seen: 'stream=/mjpg/video.mjpg' }, { seen: 'stream=videostream.cgi' }],
    unlike: ['stream=', 'script=stream.js'],
    source: 'ispysoftware/iSpy XML/Sources.xml (paths of live pictures)',
  },
  {
    // What a viewer comes in: only the names of files that show what they view.
    id: 'behaviour/viewer-file',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^plugin=(?:.{0,80}\/)?(?=[\w.-]{0,40}(?:cam(?:era)?(?![a-z]*paign)|[dnx]vr|[dn]vs|IPC|CCTV|surveil|(?:Web|Net|Video|Stream)Viewer|RealPlay|LiveView|Liveapplet|PlayerOCX|NetVideo|webrec|H26[45]|AMC\.cab|web_?(?:client_?)?plugin|AxMedia|WebActive|NewActive|xdview|[ax]plug\.jar|(?:Web|Net|Video)_?Ocx))[\w.-]{1,60}\.(?:cab|ocx|exe|jar|xpi|msi|dmg|pkg)$/i,
    type: { is: 'unknown', weight: 0.45 },
    examples: [
      { seen: 'plugin=../activex/WebViewer.cab' },
      { seen: 'plugin=../TLNetDvr.CAB' },
      { seen: 'plugin=/IPCameraActiveX.cab' },
      { seen: 'plugin=LiveApplet.jar' },
      { seen: 'plugin=/lorex_webplugin.exe' },
      { seen: 'plugin=/VideoViewer.cab' },
      { seen: 'plugin=AxMediaControl.cab' },
      { seen: 'plugin=NVRWebPlugin.msi' },
    ],
    unlike: ['plugin=swflash.cab', 'plugin=/ocx/SynCardOcx.CAB', 'plugin=WooriDeviceForOcx.cab'],
    source: 'GitHub full-text search for .cab#version: files read in excerpts, repositories not named',
  },
  {
    // What a viewer is called in the page that holds it.
    id: 'behaviour/viewer-object',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^object=(?:[\w-]{1,20}[ _.])?(?:\w{0,12}(?:[DNX]VR|[DN]VS|H26[45]|IPC(?:am|View|Player|OCX|Ctrl)|NetVideo|RealPlay|LiveView|LiveApplet|LvAppl|Surveil|VideoViewer|WebViewer|IPCamera|[Ww]eb[Rr]ec|CamPlayer)\w{0,16}|objLvr\w{0,12}|(?:dvr|nvr|ipcam|netcam|Dvr|Nvr|[ax]plug)\w{0,16})(?:[ .]\w{1,12})?$/,
    type: { is: 'unknown', weight: 0.45 },
    examples: [
      { seen: 'object=DVR_H264 ActiveX' },
      { seen: 'object=LvAppl.class' },
      { seen: 'object=dvrocx' },
      { seen: 'object=TSConfigIPCCtrl' },
      { seen: 'object=NetVideoX' },
      { seen: 'object=DVRNET.DvrNetCtrl.1' },
      { seen: 'object=xplug.class' },
      { seen: 'object=WebRecClient1' },
      { seen: 'object=objLvrForNoIE' },
    ],
    unlike: ['object=WebRTC', 'object=ShockwaveFlash', 'object=IPConfig', 'object=driver'],
    source:
      'GitHub full-text search for intitle:"WJ-NT104: lists of searches; the rest: general knowledge, not verified',
  },
  {
    // What heads a page whose title shows nothing.
    id: 'behaviour/page-heading',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^heading=(?:.{0,60}[^a-z0-9])?(?:[DNX]VR|Video Recorder|Video (?:Web )?Server|CCTV|Video Surveillance|WebDVR)(?![a-z])/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'heading=Network Video Recorder' }, { seen: 'heading=H.264 DVR' }],
    unlike: ['heading=Driver', 'heading=nvram', 'heading=Video'],
    source: 'general knowledge, not verified',
  },
];

/** Fingerprints of what behaves like video surveillance: protocols that others do not speak, and viewers in pages. */
export const video: readonly BehaviourFingerprint[] = [...protocol, ...announced, ...unique, ...plugins];
