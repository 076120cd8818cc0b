import { type HostRow, host } from './host-line.ts';
import { flaggedByUk } from './truth.ts';
import type { Sketch } from './unit.ts';

const printing = ['wsdp:Device', 'wprt:PrintDeviceType', 'wscn:ScanDeviceType'];
const media = 'urn:schemas-upnp-org:device:MediaServer:1';
const renderer = 'urn:schemas-upnp-org:device:MediaRenderer:1';
const basic = 'urn:schemas-upnp-org:device:Basic:1';

/** Printers and copiers; several are from makers that also make cameras. */
const printers: readonly HostRow[] = [
  {
    name: 'Canon printer',
    maker: 'Canon',
    server: 'Canon HTTP Server',
    title: 'Remote UI: Login',
    prints: true,
    wsd: printing,
  },
  {
    name: 'Panasonic copier',
    maker: 'Panasonic',
    server: 'Panasonic MFP Web Server',
    title: 'DP-MB350',
    prints: true,
  },
  {
    name: 'Toshiba copier',
    maker: 'Toshiba',
    server: 'TOSHIBA TEC CORPORATION',
    title: 'TopAccess',
    prints: true,
    says: { 21: '220 TOSHIBA e-STUDIO3505AC FTP server ready\r\n' },
  },
  { name: 'Samsung printer', maker: 'Samsung', title: 'SyncThru Web Service', prints: true, wsd: printing },
  {
    name: 'Brother printer',
    maker: 'Brother',
    server: 'debut/1.30',
    title: 'Brother HL-L5200DW series',
    prints: true,
    mdns: ['_printer._tcp', 'Brother HL-L5200DW series', 'ty=Brother HL-L5200DW series'],
  },
  {
    name: 'Xerox printer',
    maker: 'Xerox',
    server: 'Xerox WSD',
    title: 'XEROX WORKCENTRE',
    prints: true,
    wsd: printing,
  },
  {
    name: 'Epson printer',
    maker: 'Epson',
    server: 'EPSON-HTTP/1.0',
    title: 'WF-C5790 Series',
    prints: true,
    upnp: ['EPSON_Linux UPnP/1.0 Epson UPnP SDK/1.0', basic, 'EPSON', 'WF-C5790 Series', 'EPSON7A1106'],
  },
  {
    name: 'Kyocera printer',
    maker: 'Kyocera',
    server: 'KM-MFP-http/V0.0.1',
    title: 'Kyocera Command Center RX',
    prints: true,
  },
];

/** File servers, TV recorders, media servers. */
const servers: readonly HostRow[] = [
  {
    name: 'QNAP NAS',
    maker: 'QNAP',
    server: 'http server 1.0',
    title: 'QTS',
    webPort: 8080,
    mdns: ['_http._tcp', 'files', 'vendor=QNAP'],
  },
  {
    name: 'D-Link NAS',
    maker: 'D-Link',
    server: 'lighttpd/1.4.28',
    title: 'ShareCenter DNS-320',
    upnp: [
      'Linux/2.6.31.8, UPnP/1.0, Twonky UPnP SDK/1.1',
      media,
      'D-Link Corporation',
      'DNS-320',
      'DNS-320',
    ],
  },
  { name: 'Western Digital NAS', maker: 'Western Digital', server: 'Apache', title: 'My Cloud' },
  { name: 'TrueNAS server', server: 'nginx', redirect: '/ui/', title: 'TrueNAS' },
  {
    name: 'Plex server',
    webPort: null,
    silent: [32400],
    upnp: ['UPnP/1.0 DLNADOC/1.50 Platinum/1.0.5.13', media, 'Plex, Inc.', 'Plex Media Server', 'Plex: lab'],
  },
  {
    name: 'minidlna server',
    webPort: null,
    upnp: [
      'Debian DLNADOC/1.50 UPnP/1.0 MiniDLNA/1.3.0',
      media,
      'Justin Maggard',
      'Windows Media Connect compatible (MiniDLNA)',
      'Media of room 12',
    ],
  },
  { name: 'Jellyfin server', webPort: 8080, server: 'Kestrel', title: 'Jellyfin' },
  {
    name: 'Tvheadend server',
    webPort: 8080,
    server: 'HTS/tvheadend',
    challenge: 'Digest realm="tvheadend", qop=auth, nonce="{nonce}", opaque="{nonce}"',
  },
  {
    name: 'Home Assistant',
    webPort: 8080,
    title: 'Home Assistant',
    mdns: ['_home-assistant._tcp', 'Home', 'version=2026.11.1'],
  },
];

/** RTSP without a camera. */
const streamers: readonly HostRow[] = [
  { name: 'Wowza streaming server', webPort: null, rtsp: ['Wowza Streaming Engine 4.8.17', 'lecture'] },
  {
    name: 'Darwin streaming server',
    webPort: null,
    rtsp: ['DSS/5.5.5 (Build/489.16; Platform/Linux; Release/Darwin; state/beta; )', 'sample'],
  },
  {
    name: 'Helix server',
    webPort: null,
    rtsp: ['Helix Server Version 14.2.0.212 (linux-rhel5-x86_64) (RealServer compatible)', 'lesson'],
  },
  {
    name: 'AirPlay speaker',
    maker: 'Apple',
    webPort: null,
    rtsp: ['AirTunes/366.0', 'AirPlay', 5000],
    mdns: ['_raop._tcp', '7A11DEADBEEF@Hall', 'am=AirPort10,115'],
  },
  {
    name: 'Windows Media server',
    maker: 'Microsoft',
    webPort: null,
    rtsp: ['WMServer/9.1.1.5001', 'assembly'],
  },
  {
    name: 'QuickTime streaming server',
    webPort: null,
    rtsp: ['QTSS/6.0.3 (Build/526.3; Platform/MacOSX; Release/Darwin; )', 'film'],
  },
];

/** Telephones, PBXs, conference systems. */
const voices: readonly HostRow[] = [
  {
    name: 'Grandstream phone',
    maker: 'Grandstream',
    server: 'Grandstream GXP2170 1.0.11.64',
    title: 'Grandstream | Executive IP Phone',
  },
  {
    name: 'Grandstream exchange',
    maker: 'Grandstream',
    server: 'nginx',
    title: 'Grandstream UCM6302',
  },
  {
    name: 'Cisco phone',
    maker: 'Cisco',
    server: 'Allegro-Software-RomPager/4.61',
    title: 'Cisco Systems, Inc. IP Phone CP-8841',
  },
  {
    name: 'Cisco conference system',
    maker: 'Cisco',
    server: 'nginx',
    title: 'Cisco Webex Room Kit',
    says: { 22: 'SSH-2.0-OpenSSH_8.0\r\n' },
  },
  {
    name: 'Polycom phone',
    maker: 'Polycom',
    server: 'Polycom SoundPoint IP Telephone HTTPd',
    title: 'Polycom - VVX 411',
  },
  {
    name: 'Polycom conference system',
    maker: 'Polycom',
    server: 'lighttpd',
    title: 'RealPresence Group 500',
  },
  {
    name: 'Panasonic exchange',
    maker: 'Panasonic',
    server: 'Panasonic KX-NS700',
    title: 'Unified Maintenance Console',
  },
  { name: 'Snom phone', maker: 'Snom', server: 'snom embedded', challenge: 'Basic realm="snom"' },
  {
    name: 'Asterisk exchange',
    server: 'Apache/2.4.57 (Debian)',
    title: 'FreePBX Administration',
    says: { 22: 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n' },
  },
  {
    name: 'Huawei conference system',
    maker: 'Huawei',
    title: 'HUAWEI TE40',
    verdicts: flaggedByUk,
  },
];

/** Screens, loudspeakers, set-top boxes. */
const screens: readonly HostRow[] = [
  {
    name: 'Sony television',
    maker: 'Sony',
    server: 'WebServer',
    title: '',
    upnp: ['Linux/2.6 UPnP/1.0 SonyTV/1.0', renderer, 'Sony Corporation', 'KD-55X9005B', 'BRAVIA hall'],
  },
  {
    name: 'Samsung television',
    maker: 'Samsung',
    webPort: null,
    upnp: [
      'SHP, UPnP/1.0, Samsung UPnP SDK/1.0',
      renderer,
      'Samsung Electronics',
      'UE55MU6170',
      '[TV] Staff room',
    ],
  },
  {
    name: 'Panasonic television',
    maker: 'Panasonic',
    webPort: null,
    upnp: ['FreeBSD/8.0 UPnP/1.0 Panasonic-MIL-DLNA-SV/1.0', renderer, 'Panasonic', 'TX-50', 'Library'],
  },
  {
    name: 'Roku box',
    maker: 'Roku',
    webPort: null,
    upnp: [
      'Roku/9.3.0 UPnP/1.0 Roku/9.3.0',
      'urn:roku-com:device:player:1-0',
      'Roku',
      'Roku Express',
      'Office',
    ],
  },
  {
    name: 'Chromecast',
    maker: 'Google',
    webPort: null,
    mdns: ['_googlecast._tcp', 'Chromecast-7a11', 'md=Chromecast', 'fn=Hall'],
  },
  {
    name: 'Sonos speaker',
    maker: 'Sonos',
    webPort: null,
    upnp: [
      'Linux UPnP/1.0 Sonos/57.16-41110 (ZPS1)',
      'urn:schemas-upnp-org:device:ZonePlayer:1',
      'Sonos, Inc.',
      'Sonos Play:1',
      'Gym',
    ],
  },
  { name: 'Epson projector', maker: 'Epson', server: 'EPSON-HTTP/1.0', title: 'EPSON Projector Control' },
  { name: 'Sony projector', maker: 'Sony', title: 'VPL-FHZ75', challenge: 'Basic realm="Sony Projector"' },
  {
    name: 'Crestron controller',
    maker: 'Crestron',
    server: 'Crestron Webserver',
    title: 'Crestron 3-Series',
    says: { 23: '\r\nCP3 Console\r\n' },
  },
];

/** Typical equipment of an office and a classroom. */
export const officeDecoys: readonly Sketch[] = [
  ...printers,
  ...servers,
  ...streamers,
  ...voices,
  ...screens,
].map(host);
