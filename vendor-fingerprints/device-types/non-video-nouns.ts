import { type BehaviourFingerprint, unverified } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { nonVideo } from './define-non-video.ts';

const selfNaming: readonly Field[] = [
  'snmp.sys-descr',
  'http.title',
  'http.auth-realm',
  'upnp.friendly-name',
  'upnp.model-description',
  'banner.ftp',
  'banner.telnet',
];
/** Words of who films: what has one of them may be a camera, whatever else it is called. */
const films =
  '(?!.{0,300}(?:cam(?:era)?s?\\b|\\b(?:ipc|ipnc|[dhnx]vr|dv[rs]|video|surveillance|security|cctv|ptz|onvif|dome|encoder|recorder|door|bell|intercom|thermal imag)))';
const systems = `nmap/nmap nmap-os-db (names of systems); the rest: ${unverified}`;

/** The thing stands at the end, or before a version, a number or a bracket: a `label printer`, no `printer room`. */
function called(things: string): RegExp {
  return new RegExp(
    `^${films}.{0,120}?(?<![a-z])(?:${things})s?(?=$|[;,.(\\[/|:]| ?[-–] | (?:v|ver|version|rev|firmware|model|s\\/n)(?=[ .:\\d])| \\d)`,
    'i',
  );
}

/**
 * What plainly names its kind in the line in which it names itself. A model number before it may resemble a camera's (a Zebra GX430T label
 * printer, an Icom IC-7800 radio transceiver): such a line counts for a little more than a model number among words.
 */
export const nonVideoNouns: readonly BehaviourFingerprint[] = [
  nonVideo({
    id: 'called-office-machine',
    field: selfNaming,
    pattern: called(
      '(?:(?:label|card|laser|ink-?jet|thermal|receipt|ticket|line|dot[ -]matrix|barcode|3D|photo|wide[ -]format|network) )?printer|multi-?function(?:al)? (?:printer|device|peripheral|system)|MFP|plotter|copier|(?:document|flatbed|barcode|book|film) (?:scanner|reader)|fax(?: machine| server)?|franking machine|time clock|thin client|zero client|cash register',
    ),
    seen: [
      'Zebra GX430T label printer',
      'Acme ZX-400 Multifunction Printer v2.1',
      'Fargo HDP5000 card printer',
    ],
    unlike: ['Printer camera', 'Printer Room', 'Network Camera', '3D printer webcam'],
    source: systems,
    weight: 0.5,
  }),
  nonVideo({
    id: 'called-network-machine',
    field: selfNaming,
    pattern: called(
      '(?:(?:A|V|S)?DSL2?\\+?|cable|DOCSIS|LTE|[345]G|GPON|EPON|GSM|cellular|fib(?:er|re)|wireless|VPN|broadband|SOHO|ISDN|industrial|edge) (?:modem|router|gateway|bridge)(?: router)?|modem|WAP|access point|firewall|load balancer|(?:managed|ethernet|KVM|HDMI|media|fib(?:er|re)|PoE) (?:switch|extender|converter)|media converter|(?:terminal|console|device|serial|print|time|NTP|VPN|proxy) server|KVM(?: over IP)?|ONT|ONU|DSLAM|range extender|powerline adapter|radio (?:transceiver|modem|repeater|link)|transceiver|repeater',
    ),
    seen: [
      'Pirelli AV4202N wireless ADSL modem',
      'Pirelli PRG AV4202N WAP',
      'Icom IC-7800 radio transceiver',
    ],
    unlike: ['Camera Access Point', 'Access Points of ours', 'PoE Camera Switch', 'Modem Security Gateway'],
    source: systems,
    weight: 0.5,
  }),
  nonVideo({
    id: 'called-plant-machine',
    field: selfNaming,
    pattern: called(
      'UPS|PDU|(?:power|rack) (?:strip|distribution unit|meter|supply)|generator|inverter|rectifier|charge(?:r| controller)|charging station|wall ?box|thermo(?:meter|stat|-hygrometer)|hygrometer|(?:temperature|humidity|environment(?:al)?|leak|water|air quality|particle|noise|weather) (?:sensor|monitor|station|logger)|data ?logger|(?:lighting|light|motor|motion|robot|process|HVAC|boiler|heat pump|irrigation|pump|valve|traffic|automation|building|programmable(?: logic)?|LED|DMX|stage) (?:controller|gateway|interface)|PLC|remote I\\/O|bus coupler|(?:BACnet|Modbus|KNX|LonWorks|M-Bus|DALI|PROFINET|EtherCAT) (?:gateway|router|controller|interface|coupler)|oscilloscope|(?:spectrum|network|power|logic) analy[sz]er|signal generator|multimeter|weighing scale|energy meter|flow meter',
    ),
    seen: [
      'Advanced Illumination DCS-100E lighting controller',
      'Acme IC-3000 temperature monitor',
      'Eaton 5PX UPS',
    ],
    unlike: ['Upside', 'Sensor', 'PTZ motion controller', 'Temperature monitoring camera', 'UPS room'],
    source: systems,
    weight: 0.5,
  }),
  nonVideo({
    id: 'called-home-machine',
    field: selfNaming,
    pattern: called(
      '(?:NAS|network[ -]attached storage|storage) (?:device|server|system|array|appliance|unit)|(?:disk|tape) (?:array|library)|(?:media|music|audio|network|Blu-?ray|DVD|MP3|signage|streaming) player|(?:media|music|TV|audio|game) (?:server|streamer|console)|set[- ]top box|(?:AV|A\\/V|satellite|stereo|radio|DVB) receiver|(?:power|audio|integrated) amplifier|sound ?bar|(?:smart|internet|wireless) (?:speaker|television|TV)|(?:smart|internet|webb?|wireless|digital|DAB\\+?|FM)[ -]?radio|television|(?:VoIP|SIP|IP|desk|cordless|DECT|conference|analog(?:ue)?|wireless) (?:tele)?phone(?: adapter| system)?|(?:VoIP|SIP|analog(?:ue)?|telephone) (?:adapter|gateway|PBX)|PBX|(?:data |video ?)?projector|interactive (?:display|whiteboard|panel)|e-?book reader|smart (?:plug|socket|bulb|lamp|meter|lock)',
    ),
    seen: [
      'Argosy HD363N NAS device',
      'Roku HD1500 media player',
      'Acme IP-400 VoIP phone',
      'Internetradio',
      'Acme DAB+ Radio',
    ],
    unlike: [
      'Smart video player',
      'Door phone',
      'IP Camera phone',
      'NAS',
      'Player',
      'Radio',
      'Internet radio camera',
    ],
    source: systems,
    weight: 0.5,
  }),
  nonVideo({
    // It shows on a screen what others' cameras film.
    id: 'called-decoder',
    field: [
      'http.title',
      'http.auth-realm',
      'upnp.friendly-name',
      'upnp.model-description',
      'snmp.sys-descr',
    ],
    pattern:
      /^(?!.{0,80}(?:encoder|camera|[nd]vr)).{0,60}(?<![a-z])(?:network |IP |HD |4K )?video decoder(?![a-z])/i,
    seen: ['AXIS 292 Network Video Decoder', 'Video Decoder'],
    unlike: ['Video Encoder/Decoder', 'Decoder', 'Video Decoders'],
    source: unverified,
    weight: 0.6,
  }),
];
