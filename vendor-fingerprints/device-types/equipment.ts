import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { nessus } from '../sources.ts';
import { nonVideo } from './define-non-video.ts';

const selfNaming: readonly Field[] = [
  'snmp.sys-descr',
  'http.title',
  'http.auth-realm',
  'upnp.friendly-name',
];
const sysDescr = 'rapid7/recog xml/snmp_sysdescr.xml';

/** Equipment of networks, power and plants, which names its kind in a line of its own. */
export const equipment: readonly BehaviourFingerprint[] = [
  nonVideo({
    // Who sells printers and copiers and no cameras; their model numbers resemble cameras' (a Lanier SG3110DN, an NRG CC7417).
    id: 'printer-house',
    field: [
      ...selfNaming,
      'http.server',
      'upnp.manufacturer',
      'upnp.model-name',
      'upnp.model-description',
      'mdns.instance',
      'banner.ftp',
      'banner.telnet',
      'tls.subject',
      'onvif.manufacturer',
    ],
    pattern:
      /^(?:.{0,60}[^a-z0-9])?(?:Lanier|Savin|Gestetner|Nashuatec|Rex-?Rotary|Infotec|NRG|Heidelberg|Kyocera(?: Mita)?|UTAX|Triumph-Adler|Olivetti|Lexmark|Epson|Xerox|OKI(?: ?DATA)?|Oc[eé]|Pantum|Sindoh|Zebra (?:Z[A-Z]\d|Tech)|Bixolon|Riso|Muratec|Tektronix Phaser|Dymo|Videojet (?:(?:\d{4}|Excel|Triumph)(?: \w{1,20})? (?:printer|coder|inkjet)|Systems|Technologies))(?![a-z])/i,
    seen: [
      'Lanier SG3110DN',
      'NRG CC7417',
      'CN=LW5100, O=Lanier',
      'OKI B6250',
      'Kyocera CS-C2525E KPDL',
      'Videojet 1000 Line Printer',
      'Videojet Technologies',
    ],
    unlike: ['VideoJet 1000', 'Okina', 'Rison', 'Network Camera', 'Zebra crossing'],
    source: 'Debian foomatic-db 20230202 db/source/printer',
  }),
  nonVideo({
    // A router's page for the camera at its USB port.
    id: 'router-webcam',
    field: ['http.title'],
    pattern: /^WL-?5\d\d\w{0,2}(?:\.\w{1,8})? Web (?:Camera Page|Manager)$/i,
    seen: ['WL500g.Deluxe Web Camera Page'],
    unlike: ['Web Camera Page', 'WL500 Camera'],
    source: 'wl500g/wl500g www/web_asus_en/ShowWebCam.asp',
  }),
  nonVideo({
    // Clocks people in by card or finger; a page of it is called after the camera that it may have.
    id: 'time-clock',
    field: ['http.server', 'http.title', 'http.auth-realm'],
    pattern: /^iGuard(?: Embedded Web Server\b|[ -](?:FPS|LM|Access|Time)\w{0,12}\b)/,
    seen: ['iGuard Embedded Web Server/3.6.5789A (FPS110) SN:VK-2003-01BE-114A'],
    unlike: ['iGuard', 'iGuardian Camera'],
    source: nessus,
  }),
  nonVideo({
    // Houses that bear a camera maker's name and make scales, generators' controls, sensors of server rooms, computers.
    id: 'namesake',
    field: [
      'tls.subject',
      'tls.issuer',
      'upnp.manufacturer',
      'http.title',
      'snmp.sys-descr',
      'onvif.manufacturer',
    ],
    pattern:
      /\b(?:Dahua (?:[A-Z]\w{1,12} )?(?:Scales?|Balances?|Weighing)|Basler Electric|AV-?TECH Software|Crystal (?:Group|Alarm|Vision))\b/i,
    seen: [
      'Basler Electric Company',
      'AVTECH Software, Inc.',
      'CN=device, O=Shanghai Dahua Scale Factory',
      'Dahua Electronic Scale',
    ],
    unlike: ['Basler AG', 'AVTECH Corporation', 'Dahua Technology', 'Crystal Titan'],
    source:
      'IEEE registry via npm oui-data 2.1.9: Shanghai Dahua Scale Factory (China); IEEE registry via npm oui-data 2.1.9: Basler Electric Company (United States); IEEE registry via npm oui-data 2.1.9: AVTECH Software, Inc. (United States); IEEE registry via npm oui-data 2.1.9: Crystal Group, Inc. (United States)',
    weight: 0.85,
  }),
  nonVideo({
    // Industrial computers are called IPC, as cameras are.
    id: 'industrial-computer',
    field: [
      ...selfNaming,
      'http.server',
      'upnp.model-name',
      'upnp.model-description',
      'banner.telnet',
      'tls.subject',
    ],
    pattern:
      /^(?:CN=)?(?:(?:Advantech|Beckhoff|Siemens|Kontron|AAEON|Adlink|Nexcom|Axiomtek|Portwell|Vecow|Neousys|Phoenix Contact|B&R|Moxa)\b.{0,40}\bIPC\b|SIMATIC IPC|IPC@CHIP)|\b(?:Industrial|Panel) (?:PC|Computer)\b/i,
    seen: [
      'Advantech IPC-610',
      'SIMATIC IPC427E',
      'CN=SIMATIC IPC, O=Siemens AG, C=DE',
      'Beckhoff C6015 IPC',
      'IPC-600 Industrial PC',
      'beckhoff-ipc login:',
    ],
    unlike: ['IPC-610', 'Industrial Camera', 'Panel'],
    source: 'general knowledge, not verified',
  }),
  nonVideo({
    id: 'network-equipment',
    field: selfNaming,
    pattern:
      /(?:^(?:ADTRAN|Avaya|Blue Coat|OPTI-MX|MIB Module for .{1,20}Telephones|Apple (?:Base Station|AirPort))\b|^Total Access \d|\bIP DSLAM\b|^(?:Cajun|Ethernet Routing|Fibre Channel|Brocade|Extreme\w{0,4}) ?Switch\b|^ERS-\d{4}|\bSGOS \d|\bProxyAV\b|\bPacketShaper\b|\(c\) (?:Avaya|Nortel)\b)/i,
    seen: [
      'ADTRAN MX2820 Multiplexer',
      'Total Access 924 (2nd Gen), Version: A1.08.00.E',
      'Blue Coat AV1200 Series, ProxyAV Version: 3.2.6.1, Release id: 51482',
      'Blue Coat AV1200',
      'Ethernet Routing Switch 5530-24TFD HW:34 FW:6.0.0.13 SW:v6.2.2.022 BN:22 (c) Avaya Networks',
      'Apple AirPort - Apple Inc., 2006-2009. All rights Reserved.',
    ],
    unlike: ['Network Camera', 'AV1200 Series', 'Switch', 'Total Access'],
    source: sysDescr,
  }),
  nonVideo({
    id: 'power-and-plant',
    field: selfNaming,
    pattern:
      /(?:^APC\b|^(?:Allen-Bradley|Rockwell Automation) \S|^(?:Monarch|Axis NPS) \w{1,8} ?Print|^AXIS [\w/ ]{1,24}(?:Print ?server|Document Server)|\b(?:Rack PDU|Environmental Monitoring Unit|PowerNet SNMP Agent)\b|^Hardware: .{1,200} Software: Windows|^Microsoft Windows CE\b)/i,
    seen: [
      'APC Switched Rack PDU (MB:v3.6.4 PF:v2.2.7 PN:apc_hw02_aos_227.bin)',
      'Allen-Bradley 1756-ENET Revision: 2.7 icp_enet 1.135 12-Apr-02',
      'AXIS 560Print serverV5.36 Jul 7 1997',
      'AXIS 70U Network Document Server,Version: 1.08',
      'Monarch 7411 Print Adapter',
      'Hardware: x86 Family 6 Model 8 Stepping 3 AT/AT COMPATIBLE  - Software: Windows NT Version 4.0',
    ],
    unlike: ['; AXIS 241Q; Video Server; 4.47; Mar 17 2008', 'AXIS P1375 Network Camera', 'Hardware: 3.1'],
    source: sysDescr,
  }),
  nonVideo({
    // Who makes sound, plants or networks and no cameras, in the place for the maker: a Marantz SR6015, an ABB AC500.
    id: 'other-house',
    field: 'upnp.manufacturer',
    pattern:
      /^(?:ABB|Allied Telesis|Arista|Arris|Aruba|Avocent|Barco|Beckhoff|Blue ?Coat|Bluesound|BenQ|Bose|Brocade|Brother|Check ?Point|Crossbeam|DASAN|Dell|Extreme Networks|Cambridge Audio|Denon|Eaton|Enterasys|Juniper|Marantz|MikroTik|Naim|Onkyo|Optoma|Phoenix Contact|Pioneer|Raritan|Rockwell|Roku|Ruckus|Schneider Electric|Shure|Technics|WAGO|WatchGuard|Western Digital|Wind River|Yamaha)(?![a-z])/i,
    seen: ['Marantz', 'ABB Ltd', 'ARRIS', 'Yamaha Corporation', 'Western Digital Corporation', 'Dell Inc.'],
    unlike: ['ABBA', 'my Denon', 'Panasonic'],
    source: 'general knowledge, not verified',
  }),
  nonVideo({
    // Kernels of distributions for computers. The word before them is a user's name for the machine.
    id: 'computer-kernel',
    field: 'snmp.sys-descr',
    pattern:
      /^Linux \S{1,64} \d[\w.~]{1,40}(?:-[\w.~]{1,20}){0,3}(?:-generic|-amd64|-pve|-raspi\d?|-rpi-\w{1,8}|\.el\d\w{0,4}\.x86_64|\.fc\d\d\.x86_64|-v[78]l?\+|\+rpt-rpi-\w{1,6}|\+? #[2-9]\d{4} SMP|(?<=4\.4\.(?:59|180|302))\+)(?: |$)/,
    seen: [
      'Linux nvr 5.15.0-91-generic #101-Ubuntu SMP x86_64',
      'Linux camera-gw 4.19.0-18-amd64 #1 SMP Debian x86_64',
      'Linux dvr 5.10.103-v7l+ #1529 SMP armv7l',
      // Of Synology's DiskStations.
      'Linux nvr-store 4.4.302+ #42962 SMP Mon Apr 3 13:56:28 CST 2023 x86_64',
      'Linux nvr-store 4.4.180+',
    ],
    unlike: [
      'Linux localhost 3.18.20 #1 SMP Mon Jul 9 14:11:21 CST 2018 armv7l',
      'Linux XNP-6400RW 4.1.6 #1 PREEMPT armv7l',
      'Linux nvr 3.10.70 x86_64',
      'Linux nvr 4.4.192+',
    ],
    source: 'general knowledge, not verified',
    weight: 0.5,
  }),
  nonVideo({
    // What sends a stage or a channel to the public; it is no surveillance.
    id: 'broadcast',
    field: [
      'http.title',
      'http.server',
      'http.auth-realm',
      'snmp.sys-descr',
      'upnp.friendly-name',
      'mdns.instance',
      'rtsp.server',
      'rtsp.auth-realm',
      'rtsp.sdp-session',
      'rtsp.sdp-information',
      'banner.ftp',
      'banner.telnet',
    ],
    pattern:
      /^(?:.{0,60}[^a-z0-9])?(?:Haivision|Makito|Teradek|Harmonic|Optibase|VBrick (?:Distributed Media Engine|DME|VEMS)|Axia xNode|Sencore|AvediaStream|AvediaPlayer|Ardmore-Encoder\w{0,4}|Epiphan|Pearl-?2|Matrox (?:Monarch|Maevex)|Magewell|LiveU|BirdDog(?! (?:[PAX]\d|PF120|Maki))|Extron|ZeeVee|Visionary Solutions|Just Add Power|DM-NVX|SVSi|AJA (?:HELO|Ki Pro)|Blackmagic|Kiloview|Appear TV|Atomos|Osprey Talon|VITEC|Exterity|Datavideo NVS-\d\d|Sony MCX-\d{3}|URayTech|Lightware|ATEN V[EM]\d{3,4}\w{0,3}|Mediasite|Panopto|Echo360|HDMI (?:Video )?Encoder|IPTV (?:Encoder|Gateway|Head-?end))(?![a-z])/i,
    seen: [
      'Ardmore-Encoder_VX',
      'Makito X H.264 Video Encoder',
      'VBrick Distributed Media Engine',
      'Axia xNode 12345',
      'Harmonic Electra X2 Video Encoder',
      'Crestron DM-NVX-E30 Network AV Encoder',
      'Osprey Talon 4K-SC',
      'SMP 351 - Extron Electronics',
      'Mediasite Recorder',
      'IPTV Headend - Encoder',
    ],
    unlike: [
      '; AXIS M7011; Network Video Encoder; 5.75.1;',
      'Video Encoder',
      'Harmonica',
      'Monarch 7411',
      'Datavideo PTC-140',
    ],
    source:
      'librenms/librenms resources/definitions/os_detection/ardmore-encoder.yaml; the rest: general knowledge, not verified',
    weight: 0.75,
  }),
  nonVideo({
    // Doors and desks of makers whose name stands for cameras otherwise.
    id: 'door-model',
    field: [...selfNaming, 'http.server', 'onvif.model'],
    pattern:
      /^(?:(?:Honeywell|Pelco|Bosch|Suprema|Tyco|Vanderbilt) )?(?:(?:Bio|Face)Station|Bio(?:Entry|Lite)|CoreStation|NetAXS|WIN-?PAK|Pro-?Watch|KBD[345]\d{2,3}|AMC2|iSTAR|Kantech KT-\d|SiPass|ACT(?:pro|365))(?![a-z])/i,
    seen: ['Honeywell NetAXS-123', 'Pelco KBD5000', 'WIN-PAK 4.8', 'iSTAR Ultra', 'BioStation 2'],
    unlike: ['Honeywell H4D3PRV2', 'Pelco IMP1110', 'STAR'],
    source: 'general knowledge, not verified',
  }),
  nonVideo({
    id: 'telephone-model',
    field: [...selfNaming, 'http.server', 'onvif.scope-name'],
    // Algo's 803… have a camera; its 802… are doorphones without one.
    pattern: /^(?:Fanvil (?:[XHV]\d|i5\d|LINKVIL)|Yealink |Htek |Gigaset |Obihai |Algo[ _](?!803)\d{4})/,
    seen: [
      'Fanvil X4 2.10.2.6887',
      'Fanvil i53W',
      'Yealink SIP-T42S 66.84.0.125',
      'Gigaset N510 IP PRO',
      'Algo_8180',
      'Algo 8028 SIP Doorphone',
    ],
    unlike: ['Fanvil i16SV', 'Fanvil', 'Yealinked', 'Algo 8036'],
    source:
      'wazo-platform wazo-provd-plugins fanvil, found by full-text search; the rest: general knowledge, not verified',
  }),
  nonVideo({
    id: 'onvif-display',
    field: 'onvif.types',
    pattern:
      /^(?!.{0,200}NetworkVideo(?:Transmitter|Storage|Analytics))(?:\S{1,60} ){0,6}?(?:[\w-]{1,40}:)?NetworkVideoDisplay(?: |$)/i,
    seen: ['dn:NetworkVideoDisplay', 'tds:Device dn:NetworkVideoDisplay'],
    unlike: ['dn:NetworkVideoTransmitter dn:NetworkVideoDisplay', 'tds:Device'],
    source: 'general knowledge, not verified',
    weight: 0.7,
  }),
  nonVideo({
    // A user's own camera that shows its pictures in the network; it is no surveillance.
    id: 'still-camera',
    field: [
      'upnp.model-description',
      'upnp.model-name',
      'upnp.friendly-name',
      'upnp.device-type',
      'mdns.service',
    ],
    pattern:
      /^(?:(?:Canon|Casio|Fujifilm|Leica|Nikon|Olympus|OM SYSTEM|Panasonic|Pentax|Ricoh|Sony) ?Digital ?(?:Still ?)?(?:Camera|Imaging|Media ?Server)\b|SonyImagingDevice$|LUMIX\b|EOS [A-Z0-9]|urn:schemas-canon-com:device:ICPO-|_gopro-w)/i,
    seen: [
      'Canon Digital Camera',
      'Sony Digital Imaging Device',
      'SonyImagingDevice',
      'urn:schemas-canon-com:device:ICPO-CameraControlAPIService:1',
      '_gopro-wake._udp',
    ],
    unlike: ['Canon VB-H45', 'Digital Camera', 'Sony Network Camera', 'EOS'],
    source:
      'https://github.com/Bloodevil/sony_camera_api/issues/23; the rest: general knowledge, not verified',
  }),
  nonVideo({
    // It shows what lies on a teacher's desk.
    id: 'document-camera',
    field: [
      'http.title',
      'http.auth-realm',
      'upnp.friendly-name',
      'upnp.model-description',
      'mdns.instance',
      'snmp.sys-descr',
    ],
    pattern: /(?:^|[^a-z])(?:document ?cam(?:era)?|visuali[sz]er|CaptureVision)s?(?![a-z])/i,
    seen: ['ELMO Document Camera', 'ELMO MX-P3 Visualizer', 'Lumens LC200 CaptureVision'],
    unlike: ['Network Camera', 'Document', 'Visualized'],
    source: 'general knowledge, not verified',
    weight: 0.6,
  }),
];
