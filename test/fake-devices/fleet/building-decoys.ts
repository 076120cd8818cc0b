import { type HostRow, host } from './host-line.ts';
import { flagged, flaggedByUk } from './truth.ts';
import type { Sketch } from './unit.ts';

const gateway = 'urn:schemas-upnp-org:device:InternetGatewayDevice:1';

/** Routers, switches and access points; many are from makers that also make cameras. */
const network: readonly HostRow[] = [
  {
    name: 'Huawei fibre router',
    maker: 'Huawei',
    verdicts: flagged,
    title: 'HG8245H',
    upnp: [
      'Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices',
      gateway,
      'Huawei Technologies Co., Ltd',
      'HG8245H',
      'HG8245H',
    ],
  },
  {
    name: 'Huawei switch',
    maker: 'Huawei',
    verdicts: flagged,
    title: 'S5735-L24T4S-A1',
    says: { 22: 'SSH-2.0--\r\n' },
  },
  {
    name: 'Huawei mobile router',
    maker: 'Huawei',
    verdicts: flagged,
    title: 'HUAWEI 4G Router B535',
    redirect: '/html/index.html',
  },
  {
    name: 'ZTE fibre router',
    maker: 'ZTE',
    verdicts: flagged,
    server: 'Mini web server 1.0 ZTE corp 2005.',
    title: 'F660',
  },
  {
    name: 'ZTE router',
    maker: 'ZTE',
    verdicts: flagged,
    server: 'ZTE web server 1.0 ZTE corp 2015.',
    title: 'ZXHN H298A',
    upnp: ['Linux UPnP/1.0 ZTE/1.0', gateway, 'ZTE', 'ZXHN H298A', 'ZXHN H298A'],
  },
  {
    name: 'TP-Link access point',
    maker: 'TP-Link',
    verdicts: flaggedByUk,
    title: 'EAP245',
    says: { 22: 'SSH-2.0-dropbear_2012.55\r\n' },
  },
  { name: 'TP-Link switch', maker: 'TP-Link', verdicts: flaggedByUk, title: 'TL-SG2428P' },
  {
    name: 'TP-Link Archer',
    maker: 'TP-Link',
    verdicts: flaggedByUk,
    title: 'Archer C6',
    upnp: ['TP-LINK/TP-LINK UPnP/1.1 MiniUPnPd/1.8', gateway, 'TP-Link', 'Archer C6', 'Archer C6'],
  },
  {
    name: 'D-Link router',
    maker: 'D-Link',
    server: 'Linux, HTTP/1.1, DIR-615 Ver 20.07',
    title: 'D-LINK SYSTEMS, INC. | WIRELESS ROUTER | HOME',
    upnp: ['Linux, UPnP/1.0, DIR-615 Ver 20.07', gateway, 'D-Link', 'DIR-615', 'DIR-615'],
  },
  { name: 'D-Link switch', maker: 'D-Link', title: 'DGS-1210-28' },
  { name: 'Linksys router', maker: 'Linksys', challenge: 'Basic realm="Linksys E900"' },
  { name: 'TRENDnet switch', maker: 'TRENDnet', title: 'TEG-30284' },
  {
    name: 'Cisco switch',
    maker: 'Cisco',
    server: 'cisco-IOS',
    challenge: 'Basic realm="level_15_access"',
    says: { 22: 'SSH-2.0-Cisco-1.25\r\n' },
  },
  {
    name: 'Ubiquiti access point',
    maker: 'Ubiquiti',
    webPort: null,
    says: { 22: 'SSH-2.0-dropbear_2020.81\r\n' },
  },
  { name: 'Ubiquiti router', maker: 'Ubiquiti', server: 'ubnt-streaming-server', title: 'EdgeOS' },
  {
    name: 'MikroTik router',
    maker: 'MikroTik',
    title: 'RouterOS router configuration page',
    says: { 21: '220 MikroTik FTP server (MikroTik 6.49.10) ready\r\n', 22: 'SSH-2.0-ROSSSH\r\n' },
  },
  { name: 'Netgear switch', maker: 'Netgear', title: 'NETGEAR GS308T' },
  { name: 'Vivotek switch', maker: 'Vivotek', title: 'AW-GEV-104A-120', server: 'Hiawatha v9.2' },
  {
    name: 'Fritzbox',
    maker: 'AVM',
    title: 'FRITZ!Box 7590',
    upnp: [
      'FRITZ!Box 7590 UPnP/1.0 AVM FRITZ!Box 7590 154.07.57',
      gateway,
      'AVM Berlin',
      'FRITZ!Box 7590',
      'FRITZ!Box 7590',
    ],
  },
  { name: 'Xiaomi router', maker: 'Xiaomi', verdicts: flaggedByUk, server: 'nginx', title: '小米路由器' },
  {
    name: 'Fortinet firewall',
    maker: 'Fortinet',
    server: 'xxxxxxxx-xxxxx',
    redirect: '/login',
    title: 'FortiGate',
  },
  { name: 'Milesight gateway', maker: 'Milesight', verdicts: flaggedByUk, title: 'UG65' },
  {
    name: 'ZTE set-top box',
    maker: 'ZTE',
    verdicts: flagged,
    webPort: null,
    upnp: [
      'Linux/3.4 UPnP/1.0 ZTE/1.0',
      'urn:schemas-upnp-org:device:MediaRenderer:1',
      'ZTE',
      'B860H',
      'B860H',
    ],
  },
];

/** Power, heating, doors, alarms, announcements. */
const building: readonly HostRow[] = [
  { name: 'Huawei inverter', maker: 'Huawei', verdicts: flagged, title: 'SUN2000', silent: [502] },
  { name: 'Huawei UPS', maker: 'Huawei', verdicts: flagged, title: 'UPS2000' },
  {
    name: 'APC UPS',
    maker: 'APC',
    server: 'Allegro-Software-RomPager/4.06',
    title: 'APC | Log On',
    says: { 21: '220 AP9631 Network Management Card AOS v6.8.2 FTP server ready.\r\n' },
  },
  { name: 'SMA inverter', maker: 'SMA', title: 'Sunny WebBox' },
  { name: 'Fronius inverter', maker: 'Fronius', server: 'webserver', title: 'Fronius Datamanager' },
  { name: 'Honeywell thermostat', maker: 'Honeywell', title: 'Honeywell Thermostat' },
  {
    name: 'Honeywell controller',
    maker: 'Honeywell',
    server: 'Niagara Web Server/4.4',
    title: 'WEBs-N4 Login',
  },
  { name: 'Bosch alarm panel', maker: 'Bosch', webPort: null, silent: [7700] },
  { name: 'Bosch loudspeaker', maker: 'Bosch', server: 'lighttpd', title: 'PRAESENSA' },
  {
    name: 'ZKTeco terminal',
    maker: 'ZKTeco',
    type: 'access-control',
    server: 'ZK Web Server',
    title: 'ZK Web Server',
  },
  { name: 'Paxton controller', maker: 'Paxton', type: 'access-control', title: 'Paxton Access' },
  { name: 'Hytera repeater', maker: 'Hytera', verdicts: flagged, title: 'RD985S' },
  { name: 'VMware hypervisor', maker: 'VMware', redirect: '/ui/', title: 'VMware ESXi' },
  {
    name: 'Proxmox hypervisor',
    webPort: null,
    says: { 22: 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n' },
    silent: [8006],
  },
  {
    name: 'Dell management card',
    maker: 'Dell',
    server: 'Apache',
    redirect: '/restgui/start.html',
    title: 'iDRAC9',
  },
  { name: 'HPE management card', maker: 'HP', server: 'HPE-iLO-Server/1.30', title: 'iLO 5' },
  {
    name: 'Supermicro management card',
    maker: 'Supermicro',
    server: 'ATEN International Co Ltd.',
    title: 'Supermicro BMC Login',
  },
];

/** Typical equipment of a comms room and a building. */
export const buildingDecoys: readonly Sketch[] = [...network, ...building].map(host);
