import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { cameraSoftware } from './camera-software.ts';
import { nonVideo } from './define-non-video.ts';

const pages: readonly Field[] = ['http.title', 'http.server', 'http.auth-realm'];
const named: readonly Field[] = [
  ...pages,
  'upnp.manufacturer',
  'upnp.friendly-name',
  'upnp.model-name',
  'upnp.model-description',
  'mdns.instance',
];
const recog = 'rapid7/recog xml/html_title.xml, http_servers.xml, http_wwwauth.xml';

const discovery: readonly BehaviourFingerprint[] = [
  nonVideo({
    id: 'wsd-printer',
    field: 'onvif.types',
    pattern: /^(?:\S+ )*?(?:\w{1,20}:)?(?:Print|Scan)(?:Device|ner)\w{0,20}(?: .*)?$/i,
    seen: ['Device wprt:PrintDeviceType', 'wsdp:Device wscn:ScanDeviceType'],
    unlike: ['dn:NetworkVideoTransmitter', 'Device'],
    source: 'nmap/nmap scripts/broadcast-wsdd-discover.nse',
  }),
  nonVideo({
    id: 'wsd-computer',
    field: 'onvif.types',
    pattern: /^(?:\S+ )*?pub:Computer(?: .*)?$/i,
    seen: ['wsdp:Device pub:Computer', 'Device pub:Computer'],
    unlike: ['dn:NetworkVideoTransmitter tds:Device', 'Computer'],
    source: 'nmap/nmap scripts/broadcast-wsdd-discover.nse',
  }),
  nonVideo({
    id: 'mdns-office',
    field: 'mdns.service',
    pattern:
      /^_(?:ipps?|printer|pdl-datastream|scanner|uscans?|airplay|raop|googlecast|spotify-connect|sonos|smb|afpovertcp|adisk|nfs|webdavs?|home-assistant|amzn-wplay|androidtvremote2?|companion-link|sleep-proxy|hue|elg|touch-able|daap|dacp|mediaremotetv|tivo-[a-z]{1,12}|nmos-[a-z]{1,12}|netaudio-[a-z]{1,6}|ravenna(?:_session)?\._sub\._(?:http|rtsp))\._(?:tcp|udp)$/i,
    seen: [
      '_ipp._tcp',
      '_raop._tcp',
      '_googlecast._tcp',
      '_smb._tcp',
      '_tivo-videos._tcp',
      '_netaudio-arc._udp',
      '_ravenna._sub._rtsp._tcp',
    ],
    unlike: ['_rtsp._tcp', '_http._tcp', '_axis-video._tcp'],
    source:
      'certtools/intelmq intelmq/tests/bots/parsers/shadowserver/testdata/scan_mdns.csv; julienblitte/UniversalScanner UniversalScanner/GoogleCast.selftest; the rest: general knowledge, not verified',
  }),
  nonVideo({
    id: 'mdns-model',
    field: 'mdns.txt',
    pattern:
      /^(?:model=(?:Mac|iMac|iPad|iPhone|AppleTV|AudioAccessory|J\d|D\d|N\d|Xserve|RackMac|TimeCapsule|AirPort)\S{0,40}|(?:ty|rp|pdl|raymarine-mfd-\w{1,20})=.*|product=\(.*|vendor=(?:Synology|QNAP).*)$/,
    seen: [
      'model=MacBookPro18,3',
      'model=D64AP',
      'ty=HP LaserJet',
      'vendor=Synology',
      'raymarine-mfd-model=E70366',
    ],
    unlike: ['model=P3265-LVE', 'macaddress=00408C123456'],
    source:
      'rapid7/recog xml/mdns_device-info_txt.xml; GitHub full-text search for _rtsp._tcp.local: a chart plotter’s services, repository not named',
  }),
  nonVideo({
    id: 'upnp-kind',
    field: ['upnp.device-type', 'ssdp.target'],
    pattern:
      /^urn:[\w.-]{1,60}:device:(?:InternetGatewayDevice|WANDevice|WANConnectionDevice|WLANAccessPointDevice|MediaRenderer|MediaServer|ZonePlayer|Printer|Scanner|dial|tvdevice|avmnexus|controllee|lightswitch|insight|BinaryLight|DimmableLight|HVAC_System|X_Instant_Upload_Server|SatIPServer|3dprinter)\w{0,20}:\d+$/i,
    seen: [
      'urn:schemas-upnp-org:device:InternetGatewayDevice:2',
      'urn:schemas-upnp-org:device:MediaRenderer:1',
      'urn:ses-com:device:SatIPServer:1',
    ],
    unlike: ['urn:schemas-upnp-org:device:Basic:1', 'urn:schemas-upnp-org:device:DigitalSecurityCamera:1'],
    source:
      'https://github.com/home-assistant/core/issues/57243; home-assistant-libs/netdisco tests/discoverables; the rest: general knowledge, not verified',
  }),
  nonVideo({
    id: 'windows-upnp',
    field: ['ssdp.server', 'http.server'],
    pattern: /^Microsoft-(?:Windows|IIS|HTTPAPI)\b/,
    seen: ['Microsoft-Windows-NT/5.1 UPnP/1.0 UPnP-Device-Host/1.0', 'Microsoft-IIS/7.5'],
    unlike: ['Microsoft', 'Linux/2.6 UPnP/1.0'],
    source: recog,
  }),
];

const entertainment: readonly BehaviourFingerprint[] = [
  nonVideo({
    id: 'television',
    field: [...named, 'mdns.host', 'snmp.sys-descr', 'tls.subject', 'banner.telnet', 'banner.ftp'],
    pattern:
      /\b(?:ReplayTV|Channels DVR|Plex|SKY DVR|Sky\+ ?(?:DVR|HD|box)|MythWeb|Satellite|TiVo|DIRECTV|DISH Network|HDHomeRun|Humax|Dreambox|Enigma2|OpenWebif|VU\+|Tvheadend|MythTV|NextPVR|Xfinity|Sky ?(?:Q|\+?HD)|Freesat|YouView|BRAVIA|webOS TV|Smart ?TV|Set[- ]?top|VIERA|OctoPrint|Bambu ?Lab|Ultimaker|MakerBot|Mainsail|Fluidd|PrusaLink|Duet Web Control|webcamXP|Yawcam|DVR Scheduler|TV (?:and|&|\+) DVR|JRiver|SageTV|Jellyfin|Kodi|Tablo[ -]DVR|Dish Hopper|Topfield|(?:IPTV|Live TV|Cable|Radio|You ?Tube|Twitch|Live ?stream)[ _-]?DVR)\b/i,
    seen: ['TiVo DVR', 'YouTube-DVR', 'Sony BRAVIA TV', '3D printer webcam - OctoPrint'],
    unlike: ['DVR Login', 'Smart Camera', 'CCTV DVR'],
    source: 'general knowledge, not verified',
  }),
];

const equipment: readonly BehaviourFingerprint[] = [
  // Makers of cameras sell all of this under the same name. An owner may have typed it: less than one answer as a camera.
  nonVideo({
    id: 'calls-itself',
    field: [...named, 'snmp.sys-descr'],
    pattern:
      /^(?!.{0,200}\b(?:\w{0,10}cam(?:era)?s?|ipc|[dnx]vr|video|surveillance|doorbell)\b).{0,120}\b(?:Access Control(?:ler)?|Router|Gateway|Switch|Speaker|Amplifier|(?<!Home )Hub|Smart Plug|Bulb|Thermostat|Projector|Broker|Matrix Controller|Alarm (?:Panel|System)|Chime|PFS\d{4}|Tapo [PLSTH]\d{3})\b/i,
    seen: [
      '300Mbps Wireless N ADSL2+ Modem Router TD-W8960N',
      'Milesight UR32 Router',
      'Mobotix MOVE Speaker',
      'Hikvision Access Controller',
      'Tapo P100',
    ],
    unlike: ['Network Camera Switch', 'Reolink Home Hub', 'Video Gateway', 'Switched', 'Tapo C210'],
    source: 'sansatart/scrapts shodan-favicon-hashes.csv (titles of routers)',
    weight: 0.45,
  }),
  nonVideo({
    id: 'photographs',
    field: named,
    pattern: /\b(?:Canon EOS|PowerShot|Cyber-?shot|Lumix|Coolpix|FinePix|GoPro|Insta360)\b/i,
    seen: ['Canon EOS R5 Camera', 'GoPro Camera'],
    unlike: ['Canon Network Camera', 'Geos Camera'],
    source: 'general knowledge, not verified',
  }),
  nonVideo({
    id: 'printer',
    field: [...named, 'banner.telnet', 'banner.ftp'],
    pattern:
      /\b(?:LaserJet|DeskJet|OfficeJet|PageWide|JetDirect|HP-Chai\w{0,10}|EWS-NIC\d|KM-MFP|imageRUNNER|Aficio|ECOSYS|WorkCentre|VersaLink|AltaLink|Phaser|bizhub|MFC-\w{3,10}|DCP-\w{3,10}|Print Server|Lexmark|Kyocera|Xerox|Epson)\b/i,
    seen: [
      'HP LaserJet M1536dnf MFP',
      'Brother MFC-L5900DW series',
      '220 RICOH Aficio 2045e FTP server (4.12) ready.',
    ],
    unlike: ['Printed', 'DCS-5222LB1', 'Blueprint'],
    source: recog,
  }),
  nonVideo({
    id: 'router',
    field: [...named, 'banner.telnet', 'ssdp.server'],
    pattern:
      /\b(?:(?:DSL|ADSL|VDSL|Broadband|Wireless|Home|Cable|LTE|5G|Travel)[ _-]?(?:\w{1,3} )?(?:Router|Modem|Gateway|Access Point)|Router Webserver|SpeedTouch|FRITZ!Box|NetVanta|RouterOS|Mikrotik|OpenWrt|LuCI|DD-WRT|AirOS|airCube|EdgeOS|Livebox|HomeGateway|EchoLife|Huawei-ATP-IGD|miniupnpd|DrayTek|Vigor\d{0,4}|pfSense|OPNsense|FortiGate|SonicWALL|Thomson Gateway)(?![a-z])/i,
    seen: [
      'DSL Router',
      'Wireless Access Point',
      'DrayTek/Vigor2130 UPnP/1.0 miniupnpd/1.0',
      'FRITZ!Box 7530',
    ],
    unlike: ['Wireless Camera', 'Video Gateway', 'Routers'],
    source: recog,
  }),
  nonVideo({
    id: 'switch',
    field: [...pages, 'banner.telnet'],
    pattern:
      /\b(?:(?:Smart|Managed|PoE|Gigabit|Ethernet|Network)[ -]Switch|GS\d{3}T\w{0,3}|(?:HPE?|Aruba|ProCurve) J[A-Z\d]\d{3}[A-Z]|ProCurve|PowerConnect|level_15(?: or view_access)?|ArubaOS|GigaVUE-OS|UniFi (?:OS|Network))\b/i,
    seen: ['NETGEAR GS108T', 'Managed Switch', 'level_15 or view_access', 'HP J9773A 2530-24G-PoEP Switch'],
    unlike: ['Camera switched off', 'GS108'],
    source: recog,
  }),
  nonVideo({
    id: 'storage',
    field: [...named, 'http.page-mark'],
    pattern:
      /\b(?:DiskStation|Synology|QTS|TrueNAS|FreeNAS|NAS4Free|ReadyNAS|LinkStation|TeraStation|OpenMediaVault|Data ONTAP|unRAID|Nextcloud|ownCloud|Plex Media Server|Emby|Jellyfin|Kodi)\b/i,
    seen: ['Synology/DSM/192.168.1.100', 'Synology DiskStation', 'TrueNAS'],
    unlike: ['VioStor NVR', 'Storage'],
    source: recog,
  }),
  nonVideo({
    id: 'telephone',
    field: [...named, 'banner.telnet', 'rtsp.server', 'rtsp.sdp-session'],
    pattern:
      /\b(?:Polycom|SoundPoint|SIP-T\d{2}\w{0,3}|Yealink|snom|Obihai|OBi\d{3}|IP ?Phone|VoIP|Mitel|Avaya|Asterisk|FreePBX|TelePresence|Lifesize|Crestron|Expressway)\b/i,
    seen: ['Polycom SoundPoint IP Telephone HTTPd', 'OBi110', 'Cisco TelePresence MCU - Home page'],
    unlike: ['Phoned', 'Audio'],
    source: recog,
  }),
  nonVideo({
    id: 'building',
    field: [...pages, 'tls.subject'],
    pattern:
      /\b(?:Loxone(?! Intercom)|Miniserver|ELAN Controller|Sunny WebBox|Fronius|SolarEdge|Enphase|GoodWe|Growatt|Kostal|Victron|SMA Solar|Solar-?Log|WebPower|iCOM Control|Sigma Control|philips hue|hue personal wireless lighting|Home Assistant|Symmetry|TargetWeb|TargetOS|Door (?:Controller|Control System)|CDVI|Keyper|iLO ?\d?|HP-iLO-Server|iDRAC\d{0,2}|IPMI|Nport|MoxaHTTP|Digi One|Lantronix|AutoView|BrightSign|Solstice|Sonos|Roku\w{0,4}|tivo-httpd-\d|OpenWebif|VMware|ESXi|Proxmox|Plesk|Webmin|phpMyAdmin|CUPS)\b/i,
    seen: ['Loxone Miniserver some name UPnP/1.0', 'HP-iLO-Server/1.30', 'Digi One SP', 'rokudev'],
    unlike: ['Control', 'Door camera', 'Symmetrical'],
    source: recog,
  }),
  nonVideo({
    id: 'snmp-equipment',
    field: 'snmp.sys-descr',
    pattern:
      /\b(?:(?:Gigabit|Managed|Smart|Ethernet|PoE|SmartPro)\b.{0,40}\bSwitch|(?:JETDIRECT|ETHERNET MULTI-ENVIRONMENT)|Print(?:ing System|Server| Server)|WorkCentre|LaserJet|Routing Platform|NetBotz|Smart-UPS|Brother NC-\w{1,8}|FreeNAS|TrueNAS|SIMATIC|Video[ -]?Conferenc(?:ing|e)|Cisco IOS|RouterOS|(?:NVR|RTX|FWX|RTV)\d{3,4}W? Rev\.\d{1,3}\.\d{2})\b/i,
    seen: [
      'SG350-10 10-Port Gigabit Managed Switch',
      'KYOCERA Document Solutions Printing System',
      'HP ETHERNET MULTI-ENVIRONMENT,SN:VNB3J99999,FN:1F31B6C,SVCID:99999,PID:HP Color LaserJet Pro M252dw',
      'KEDACOM H700 Video Conferencing Terminal',
      'NVR510 Rev.15.01.26 (Fri Aug 23 10:36:30 2024)',
    ],
    unlike: [
      '; AXIS P1375; Network Camera; 10.1.0; Sep 22 2020 12:38; 795; 1;',
      'Linux gateway 6.1.0 x86_64',
    ],
    source:
      'murrant/librenms tests/snmpsim; rapid7/recog xml/snmp_sysdescr.xml; notes on a Yamaha NVR510 (GitHub, repository not named)',
  }),
  nonVideo({
    id: 'dhcp-office',
    field: 'dhcp.vendor-class',
    pattern:
      /^(?:MSFT \d|Mfg=[^;]{1,40};Typ=(?:MFP|Printer)\b|(?:Hewlett-Packard|HP) (?:OfficeJet|LaserJet|Printer|JetDirect)|Canon iR-ADV|SAMSUNG Network Printer|android-dhcp-|HUAWEI:android:|Polycom-?(?:VVX|SoundPoint)|Cisco [Ss]ystems,? Inc\. (?:IP|Wireless) Phone|Cisco (?:AP |SPA\d)|PCoIP Endpoint|AastraIPPhone|Canon MF\d|Dell (?:Color |Network |\w{3,8} )(?:MFP|Printer|Color Printer)|Forti(?:AP|WiFi)-|Grandstream (?:GXP|HT)|iPECS IP|Juniper-|LINKSYS SPA|MotorolaAP|SAMSUNG SCX|S[FG][235]00|snom\d|telsey-stb|Xbox )/i,
    seen: [
      'MSFT 5.0',
      'Mfg=Xerox;Typ=MFP;Mod=VersaLink C405;Ser=ABC123456;Loc=Print Room',
      'snom320',
      'Juniper-ex2200',
    ],
    unlike: [
      'AXIS,Network Camera,P3343,5.20.3',
      'udhcp 1.21.1',
      'dhcpcd-6.11.5:Linux-4.14.78:armv7l:Freescale',
    ],
    source: 'rapid7/recog xml/dhcp_vendor_class.xml; google/gfiber taxonomy tests/dhcpvendortax',
  }),
  nonVideo({
    id: 'office-certificate',
    field: 'tls.subject',
    pattern:
      /\bO=(?:Fortinet|Hewlett-Packard|HP Inc|Polycom Inc|Cisco-Linksys|Google Inc|pfSense|Araknis Networks|Cambium Networks|Polatis|Super Micro Computer|Lantronix|Mercury Security|GreenWave Systems|SpotteRF)/,
    seen: [
      'CN=FG100ETK1800118, OU=FortiGate, O=Fortinet, L=Sunnyvale, ST=California, C=US',
      'CN=64167F169981, O=Polycom Inc.',
    ],
    unlike: ['CN=axis-accc8ea31abf, O=Axis Communications AB', 'CN=Fortinet, O=School'],
    source: 'rapid7/recog xml/x509_subjects.xml',
  }),
  nonVideo({
    id: 'ssh-software',
    field: 'banner.ssh',
    pattern:
      /^SSH-\d\.\d{1,2}-(?:Cisco|HUAWEI|ROSSSH|ARRIS|Comware|Mocana|OpenSSH_for_Windows|RomSShell|IPSSH|NetScreen|FortiSSH|mpSSH|Serv-U|WeOnlyDo|Zyxel)/i,
    seen: ['SSH-1.99-Cisco-1.25', 'SSH-2.0-HUAWEI_VRPV8.0', 'SSH-2.0-ARRIS_0.50'],
    unlike: ['SSH-2.0-dropbear_2019.78', 'SSH-2.0-OpenSSH_8.4'],
    source: 'rapid7/recog xml/ssh_banners.xml',
  }),
];

/** Fingerprints of what is no video surveillance: printers, routers, switches, storage, telephones, building control. */
export const notVideo: readonly BehaviourFingerprint[] = [
  ...discovery,
  ...entertainment,
  ...cameraSoftware,
  ...equipment,
];
