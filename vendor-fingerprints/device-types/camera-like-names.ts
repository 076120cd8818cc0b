import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { nonVideo } from './define-non-video.ts';

/** Fingerprints of equipment that is called as cameras and recorders are, or that their makers sell besides. */
export const cameraLikeNames: readonly BehaviourFingerprint[] = [
  nonVideo({
    // Yamaha's routers, called as others call recorders.
    id: 'router-called-recorder',
    field: ['http.title', 'http.auth-realm', 'snmp.sys-descr', 'banner.telnet', 'mdns.instance'],
    pattern: /^(?:Yamaha )?(?:NVR(?:510|700W)|RTX\d{3,4}|FWX120)(?:\s.{0,80})?$/i,
    seen: ['NVR510', 'Yamaha NVR700W', 'RTX1220'],
    unlike: ['NVR5104', 'NVR', 'Acme NVR510', 'RTX'],
    source:
      'notes on a Yamaha NVR510 (GitHub, repository not named); the rest: general knowledge, not verified',
  }),
  nonVideo({
    // Recorders of television in Japanese homes, and receivers of it from satellites.
    id: 'home-recorder',
    field: ['upnp.model-name', 'upnp.friendly-name', 'http.title', 'mdns.instance', 'snmp.sys-descr'],
    pattern:
      /^(?:(?:Mitsubishi|Panasonic|Sony|Toshiba) )?(?:DVR-B[FSVZ]\d{3}W?|DMR-[A-Z]{2,4}\d{2,4}[A-Z]?|BDZ-[A-Z]{1,3}\d{2,4}[A-Z]?|RD-X\d{1,2})$|^(?:Arris|General Instrument|Motorola) (?:D(?:CT|CX|SR)|VIP)-?\d{3,4}\b/i,
    seen: ['DVR-BZ450', 'Panasonic DMR-BWT650', 'BDZ-AT970T', 'Motorola DSR-6050'],
    unlike: ['DVR-B450', 'DMR-1', 'DSR-6050', 'Motorola DVR'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // What makers of cameras sell besides, where the model stands in words.
    id: 'onvif-says-other',
    field: ['onvif.model', 'onvif.scope-hardware'],
    pattern:
      /^(?!.{0,80}\b(?:cam(?:era)?|encoder|video(?! decoder))\b).{0,60}\b(?:decoder|DEC-\d{1,2}|(?:loud|horn )?speaker|amplifier|siren|strobe|alerter|paging (?:adapter|console)|radar|I\/O (?:module|device)|relay module|(?:door|access(?: control)?) (?:controller|panel|terminal|unit)|(?:alarm|intrusion|control) panel|(?:card|fingerprint|RFID|palm|keypad) reader|time clock|(?:audio|SIP|IP audio) intercom|(?:master|indoor) station|keyboard|joystick|PoE switch)\b/i,
    seen: [
      'VIDEOJET decoder 8000',
      'T8705 Video Decoder',
      'EVE DEC-2',
      'D2110-VE Radar',
      'A1001 Network Door Controller',
      'C1310-E Horn Speaker',
      'MPA2 Access Control Panel',
      'TCIS-3 Audio Intercom',
    ],
    unlike: [
      'Radar-video fusion camera',
      'Encoder decoder',
      'Video codec',
      'DEC-VR',
      'Speakers Corner',
      'Door station with card reader camera',
    ],
    source:
      'https://docs.algosolutions.com/v1/docs/8186-ip-horn-speaker-user-guide (a unit that names its kind so)',
    weight: 0.6,
  }),
  nonVideo({
    // What answers as cameras do and is none, by what its maker calls it: scanners by laser and lamps next to cameras, controllers of
    // doors and their readers, inputs and outputs, players of sound.
    id: 'onvif-names-other',
    field: ['onvif.model', 'onvif.scope-hardware', 'maker.model'],
    pattern:
      /^(?:RLS-(?:2020|3060|50100)[A-Z]{0,3}|REDSCAN(?: .{0,30})?|VARIO2? .{1,30}|(?:VAR2|PSTR)-IP\w{0,12}|(?:Ex|In)streamer .{1,20}|Annuncicom .{1,20}|IP ?Former .{1,20}|VertX (?:EVO )?V\d{3,4}|EdgeE?VO .{1,20}|EdgeSolo .{1,20}|EP(?:1501|1502|2500|4502)|LP(?:1501|1502|1504|2500|4502)|InBio ?\d{3}(?: Pro)?|C3-[124]00|Net2 (?:Plus|Nano|Entry|Air)|Controller [67]000|FlexZone\w{0,8}|LHN-U\w{2,4}-\d|ioLogik [ERW]\d{4}\w{0,6}|ADAM-[46]\d{3}\w{0,4}|(?:FaceDeep|FacePass|SpeedFace|ProFace|MultiBio|uFace|FaceStation|BioStation|BioEntry)[ -]?[\w .+-]{1,20}|LMS\d{3}\w{0,8}|PRA(?:ESENSA)?[ -].{1,30}|GDS3705|NSW\d{4}-\w{2,12})$/i,
    seen: [
      'RLS-3060SH',
      'VARIO2 IPPoE',
      'Exstreamer M400',
      'VertX EVO V1000',
      'EP1502',
      'InBio260',
      'Net2 Plus',
      'ioLogik E1210',
      'LHN-UC1L-1',
      'PRAESENSA PRA-SCL',
      'GDS3705',
      'FaceDeep 3',
      'SpeedFace-V5L',
      'NSW2020-24T',
    ],
    unlike: ['RLS-410', 'VARIO', 'Streamer M400', 'EP150', 'C3-500', 'Net2', 'GDS3710', 'LMS'],
    source: 'general knowledge, not verified',
    weight: 0.75,
  }),
  nonVideo({
    // What makers of cameras sell besides: panels of alarms, readers and controllers of doors, keyboards, switches, and what shows pictures.
    id: 'beside-cameras',
    field: [
      'onvif.model',
      'onvif.scope-hardware',
      'onvif.scope-name',
      'http.title',
      'snmp.sys-descr',
      'upnp.model-name',
      'upnp.friendly-name',
    ],
    pattern:
      /^(?:(?:ACTi|Avigilon|Bosch|Honeywell|i-PRO|Panasonic|Pelco|Ubiquiti|Ricoh|1 Beyond|2N)[ _-])?(?:[BD]\d{4}GV?\d?|MAP-5000|B4[24]\d|KBD-UXF|HUS-PTZ-KBD|JOY-PTZ|EC-3\d{3}SW\w{0,4}|VX-A4-(?:DEC|SDD)|AC-MER-CONT-[\w-]{1,12}|ACM Embedded .{1,20}|R7\d[A-Z]{1,2}-\d{3}|MPA\d{1,4}|Galaxy (?:Flex|Dimension|Grade|G[23]).{0,20}|WV-PS\d{2,3}|UA-(?:Hub|Lite|SK|Ultra).{0,12}|(?:UniFi Protect|UP)[ -](?:Viewport|Chime|Sense)\w{0,6}|NetSpeaker|Automate VX)$|^Akuvox[ _-](?:A0[1-9][A-Z]?|EC33)$/i,
    seen: [
      'B9512G',
      'Bosch D9412GV4',
      'JOY-PTZ',
      'Pelco EC-3016SWPOE',
      'VX-A4-DEC',
      'AC-MER-CONT-LP1502',
      'ACTi R71CF-311',
      'Honeywell MPA1004',
      'i-PRO WV-PS16',
      'UA-Hub',
      'Akuvox A08',
      'UniFi Protect Viewport',
      '1 Beyond Automate VX',
    ],
    unlike: ['B9512', 'WV-S1536L', 'EC-3016', 'VX-A4', 'R71CF', 'Galaxy', 'Viewport'],
    source: 'general knowledge, not verified',
    weight: 0.75,
  }),
  nonVideo({
    // Switches, servers of serial lines and controls of houses that also make cameras, and the boards that look after servers.
    id: 'industrial-network',
    field: ['snmp.sys-descr', 'http.title', 'http.auth-realm', 'banner.telnet'],
    pattern:
      /\bMoxa (?:AWK|EDR|EDS|ICS|IKS|MDS|MGate|NPort|OnCell|PT|SDS|TN)\b|\b(?:SIMATIC|Siemens) (?:ET ?200|S7-\d{3,4}|SCALANCE|LOGO!)|^IP ?Power 9\d{3}\b|\b(?:XClarity|(?:Supermicro|Redfish) BMC|iDRAC\d{1,2})\b/i,
    seen: [
      'Moxa EDS-P510 PoE camera ring',
      'Moxa NPort Camera',
      'Siemens S7-1200 camera cabinet',
      'IP Power 9258',
      'iDRAC9 - NVR server',
      'Supermicro BMC Login',
    ],
    unlike: ['Moxa VPort 461', 'Siemens CCMS1315', 'Moxa'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // Players of signs, by their maker's name: what it calls them others call recorders.
    id: 'sign-player',
    field: [
      'upnp.manufacturer',
      'upnp.friendly-name',
      'mdns.instance',
      'snmp.sys-descr',
      'onvif.manufacturer',
    ],
    pattern: /^(?:BrightSign|Exterity|Tripleplay|Scala Player|Xibo|Navori|Spinetix|Onelan)\b/i,
    seen: ['BrightSign HD1024', 'BrightSign', 'Exterity AvediaPlayer r9300', 'SpinetiX HMP350'],
    unlike: ['Brightsigns', 'Bright Sign', 'My BrightSign'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // Houses of doors, sound and radar, where a unit names its maker over ONVIF: none of them makes cameras.
    id: 'onvif-house-of-doors',
    field: 'onvif.manufacturer',
    pattern:
      /^(?:ASSA ?ABLOY|AtlasIED|Barix|Blighter|Bogen|Brivo(?: Systems)?|dormakaba|Gallagher|HID(?: Global)?|Identiv|IDEMIA|Inner Range|Invixium|Iris ?ID|Kantech|Keri Systems|LenelS2|Louroe(?: Electronics)?|Mercury Security|Morpho|Navtech(?: Radar)?|Optex|Raytec|Salto(?: Systems)?|SimonsVoss|Software House|SpotterRF|Suprema|Valcom|Virdi)(?:,? (?:Inc|Ltd|GmbH|AG|AB|S\.?L)\.?.{0,20})?$/i,
    seen: ['Salto', 'ASSA ABLOY', 'Inner Range', 'HID Global', 'Optex Inc.', 'Brivo'],
    unlike: ['Salton', 'Hidden camera', 'HID camera', 'Optex camera'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // Exchanges of intercoms and consoles indoors: they do not film a door.
    id: 'intercom-indoors',
    field: [
      'http.title',
      'http.auth-realm',
      'snmp.sys-descr',
      'upnp.friendly-name',
      'onvif.model',
      'onvif.scope-hardware',
    ],
    pattern:
      /^(?:[\w.-]{1,20} ){0,3}(?:(?:(?:Video |IP |Audio )?(?:Intercom )?(?:Indoor|Master|Guard) (?:Station|Monitor|Unit|Panel)|AlphaCom|ICX-AlphaCom|Intercom (?:Exchange|Server|Gateway))(?: [\w.-]{1,12}){0,2})$/i,
    seen: ['Video Intercom Indoor Station', 'Vingtor-Stentofon AlphaCom XE', 'Akuvox C313 Indoor Monitor'],
    unlike: ['Outdoor Station', 'Indoor Station Camera of ours today', 'Indoor Camera', 'Master'],
    source: 'general knowledge, not verified',
    weight: 0.7,
  }),
  nonVideo({
    // What keeps the pictures of cameras that people wear.
    id: 'worn-camera-software',
    field: ['http.title', 'http.auth-realm', 'tls.subject'],
    pattern:
      /^(?:CN=)?(?:Edesix |Motorola )?VideoManager(?:[ _-](?:EX|EL|\d).{0,20})?$|^(?:Axon |Reveal |Wolfcom |Getac )(?:Evidence|DEMS|Dock|Body).{0,30}$/i,
    seen: ['Edesix VideoManager', 'VideoManager EX', 'Axon Evidence Dock', 'Reveal DEMS'],
    unlike: ['Video Manager', 'Edesix VB-400', 'Axon'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // A company of servers for printers and for what has a USB plug; it calls them as others call cameras.
    id: 'device-server',
    field: ['http.server', 'http.title', 'snmp.sys-descr'],
    pattern:
      /^(?:JC-S?HTTPD\/|(?:silex(?: technology)? )?SX-(?:\d{3,4}U\w{0,4}|(?:BR|DS|ND|AP|PR)-\w{4,12}|DS\d{3,4}\w{0,6})(?![\w-]))/i,
    seen: ['JC-HTTPD/1.14.11', 'JC-SHTTPD/1.17', 'SX-DS-4000U2', 'SX-2000U2', 'SX-DS-3000WN Device Server'],
    unlike: ['JC-WEB', 'SX-308AF', 'SX-308'],
    source:
      'nmap/nmap nmap-service-probes (Silex, JC-HTTPD); the designations: general knowledge, not verified',
  }),
  // AVTECH Software of the United States, that is not AVTECH of Taiwan.
  nonVideo({
    id: 'room-monitor',
    field: [
      'http.title',
      'http.server',
      'http.auth-realm',
      'upnp.manufacturer',
      'upnp.friendly-name',
      'upnp.model-name',
      'upnp.model-description',
      'mdns.instance',
      'tls.subject',
      'snmp.sys-descr',
    ],
    pattern: /\bRoom ?Alert (?:\d{1,2}[EWSR]{1,2}|MAX|PRO)\b|^(?:AVTECH )?Room ?Alert\b/i,
    seen: ['AVTECH Room Alert 3S', 'Room Alert 32E', 'RoomAlert 12S'],
    unlike: ['Room camera: alert', 'AVTECH', 'Room Alerts'],
    source:
      'zabbix/community-templates SCADA_IoT_Energy_Home_Automation_Industrial_monitoring/template_avtech_room_alert_3e',
  }),
  nonVideo({
    // Who sells networks and no cameras, before a model number of theirs that resembles a camera's (an Arista DCS-7124S).
    id: 'network-house',
    field: ['snmp.sys-descr', 'http.title', 'http.auth-realm', 'upnp.friendly-name'],
    pattern:
      /^(?:Aerohive|Alcatel-Lucent|Allied Tele(?:sis|syn)|Arista(?: Networks)?|Aruba(?: Networks)?|Avocent|Barracuda|Blue ?Coat|Brocade|Check ?Point|Enterasys|Extreme(?: Networks)?|F5 Networks|Fortinet|Foundry(?: Networks)?|HPE?(?: Pro[Cc]urve| Comware)|Juniper(?: Networks)?|Meraki|Nortel(?: Networks)?|Palo Alto(?: Networks)?|Riverbed|Ruckus|SonicWALL|Sophos|3Com) (?:[\w/+.-]{1,24} ?){1,6}/i,
    seen: ['Arista Networks DCS-7124S', 'Juniper Networks IC-6500', 'Avocent AV3200', 'Checkpoint SG12407'],
    unlike: ['Arista', 'Arecont AV3200', 'DCS-7110', 'Extremely'],
    source: 'Debian fusioninventory-agent 2.6-4 share/sysobject.ids',
    weight: 0.6,
  }),
  nonVideo({
    // What steers cameras is none.
    id: 'camera-desk',
    field: [
      'http.title',
      'http.auth-realm',
      'upnp.friendly-name',
      'upnp.model-description',
      'mdns.instance',
      'snmp.sys-descr',
    ],
    pattern:
      /\b(?:PTZ|CCTV|Camera|Cam)(?: Remote)? (?:Controllers?|Control (?:Unit|Desk|Keyboard)|Joystick|Keyboard)\b/i,
    seen: ['PTZ Camera Controller', 'Remote Camera Controller', 'Camera Control Unit', 'CCTV Keyboard'],
    unlike: ['PTZ Camera', 'Camera Control', 'Camera Control Panel', 'Door Controller'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // Pictures of screens between the rooms of a building.
    id: 'screens-over-network',
    field: ['http.title', 'mdns.instance', 'upnp.friendly-name', 'upnp.model-description', 'snmp.sys-descr'],
    pattern: /\b(?:AVoIP|AV[- ]over[- ]IP|(?:HDMI|KVM|Video)[- ]over[- ]IP|SDVoE|HDBaseT)\b/i,
    seen: ['KDS-EN6 Video Encoder AVoIP', 'HDMI over IP Transmitter', 'SDVoE encoder'],
    unlike: ['AVoIPs', 'Video Server', 'IP Video'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
  nonVideo({
    // What a computer shows of a screen or of what is plugged into it, by NDI: the computer's name, and the source in brackets.
    id: 'screen-of-computer',
    field: 'mdns.instance',
    pattern:
      /^(?=[\w-]{1,30} \([^()]{1,60}\)$)(?:\w{1,16}-)?(?:PC|LAPTOP|DESKTOP|WORKSTATION|WIN\d{0,2})(?:-\w{1,16})? \(/i,
    seen: ['LIBRARY-PC (Webcam 1)', 'DESKTOP-4K2J9QA (vMix - Output 1)'],
    unlike: ['BIRDDOG-P200 (CAM)', 'IPC (Camera)', 'PC camera (hall)'],
    source: 'general knowledge, not verified',
    weight: 0.5,
  }),
  nonVideo({
    // The recorder behind a windscreen.
    id: 'films-a-road',
    field: ['rtsp.sdp-session', 'rtsp.server', 'http.title', 'upnp.friendly-name', 'mdns.instance'],
    pattern: /\b(?:Car ?DV|Car ?Cam|Dash ?Cam|Drive Recorder)\b/i,
    seen: ['Novatek Car DV', 'VIOFO A129 DashCam'],
    unlike: ['Car park camera', 'Dash', 'CarCamera', 'CarDVR'],
    source: 'general knowledge, not verified',
  }),
  nonVideo({
    id: 'sound-over-network',
    field: ['http.title', 'mdns.instance', 'upnp.friendly-name', 'upnp.model-description', 'snmp.sys-descr'],
    pattern: /\b(?:Virtual Sound ?card|Dante (?:Controller|Via|Domain Manager|AVIO)|AES67)\b/i,
    seen: ['Dante Virtual Soundcard DVS', 'AES67 bridge'],
    unlike: ['Dante Video Recorder', 'Sound Card'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
];
