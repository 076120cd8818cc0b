import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { nonVideo } from './define-non-video.ts';

/** Fingerprints of programs that show, keep or pass on what cameras film. */
export const cameraSoftware: readonly BehaviourFingerprint[] = [
  nonVideo({
    id: 'camera-software',
    field: [
      'http.title',
      'http.server',
      'http.auth-realm',
      'http.page-mark',
      'upnp.friendly-name',
      'mdns.instance',
      'tls.subject',
      'banner.telnet',
      'banner.ftp',
    ],
    pattern:
      /\b(?:iVMS(?:-?\d{4})?|HikCentral|SmartPSS|DSS (?:Express|Pro(?:fessional)?)|AXIS Camera Station|VIVOTEK VAST|BVMS|VideoXpert|Ocularis|Guarding Vision|XProtect|Milestone|Security Center|exacqVision|Avigilon Control Center|ACC Server|Blue ?Iris|ZoneMinder|Shinobi|Frigate|Surveillance Station|Nx (?:Witness|Meta)|Digifort|SecuritySpy|Agent ?DVR|iSpy|go1984|Luxriot|Aimetis|OnSSI|Wisenet WAVE|Active ?WebCam|EvoCam|(?<!object=)WebCamX(?!\.(?:cab|exe))|Scrypted|Kerberos\.io|Android (?:IP )?Webcam(?: Server)?|FRITZ!App Cam|IP[ -]Webcam[ -]Server|DroidCam|go2rtc|RTSPtoWeb|Bluecherry|Xeoma|Macroscop|TRASSIR(?! TR-[A-Z])|Viseron|webcam ?7|EZVIZ Studio|Moonfire NVR|OS-NVR|Kerberos Agent|ZM - (?:Console|Login)|OBS|NetCam Studio|PTZOptics (?:Producer|Hive|CMS)|VisionGS|AbelCam|Biromsoft|V-Gear BEE|supervisioncam|NetDVMS|OnSSI|Zoom Rooms|Poly Studio|Webcam Chat)\b/i,
    seen: [
      'Hikvision iVMS-4200',
      'O=hikvision, OU=louyu, CN=ivms8700',
      'HikCentral Professional',
      'Blue Iris Login',
      'Frigate',
      'SecuritySpy Web Server',
      'IP Webcam Server 0.4',
      'NetCam Studio X',
      'PTZOptics Producer',
    ],
    unlike: ['Milestones', 'NETSurveillance WEB', 'Stationary Surveillance'],
    source:
      'nmap/nmap nmap-service-probes (Active WebCam, Aimetis, EvoCam, go1984, SecuritySpy); the rest: general knowledge, not verified',
    weight: 0.75,
  }),
  nonVideo({
    // Programs that pass on over ONVIF what cameras show them, or that keep it: each of their cameras is counted by itself.
    id: 'camera-software-onvif',
    field: ['onvif.scope-name', 'onvif.scope-hardware', 'onvif.manufacturer', 'onvif.model'],
    pattern:
      /^(?:(?:Milestone|XProtect)(?: (?:Systems|ONVIF|Open Network|XProtect).{0,60})?|(?:Genetec[ _-]?)?Security[ _-]?Center.{0,40}|Genetec(?: Inc\.?)?|Frigate|go2rtc(?: PTZ proxy)?|Scrypted|Blue ?Iris|OBS(?: Studio)?|(?:ONVIF|RTSP)[ _-]?(?:to|2|4)[ _-]?(?:ONVIF|RTSP)|(?:ONVIF|RTSP|Tuya|Wyze|Ring|Eufy|Nest|Reolink|UniFi|Tapo|P2P)[ _-]?(?:cam(?:era)?[ _-])?(?:Bridge|Proxy|Splitter|Simulator|Emulator)|Net(?:work)? ?Optix|Nx (?:Witness|Meta)|DW Spectrum|Siveillance(?: VMS)?|TerraMaster|lite-nvr|OpenCVR|Monocle(?: Gateway)?|Neolink(?:\.NET)?|Happytimesoft|onvif-?srvd|rtsp-simple-server|MediaMTX)$/i,
    seen: [
      'Milestone ONVIF Bridge',
      'SecurityCenter',
      'Genetec Security Center',
      'RTSP-Proxy',
      'Wyze Bridge',
      'Neolink.NET',
      'unifi-cam-proxy',
      'TuyaBridge',
      'rtsp-2-onvif',
      'ONVIF-Splitter',
      'Siveillance VMS',
      'Network Optix',
      'TerraMaster',
      'lite-nvr',
    ],
    unlike: [
      'Milestones',
      'Monocles',
      'Genetec AutoVu',
      'Frigate bay camera',
      'Reolink',
      'Ring camera',
      'Bridge',
    ],
    source:
      'GitHub full-text search for <tds:Manufacturer> and onvif.org/hardware/: repositories not named (RTSP-Proxy, Wyze Bridge, Neolink.NET, rtsp-2-onvif, ONVIF-Splitter, TuyaBridge, lite-nvr, OpenCVR, Monocle); the rest: general knowledge, not verified',
    weight: 0.75,
  }),
];
