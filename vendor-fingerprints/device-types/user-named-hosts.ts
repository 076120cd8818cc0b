import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { nonVideo } from './define-non-video.ts';

const named: readonly Field[] = [
  'banner.telnet',
  'banner.ftp',
  'http.title',
  'http.auth-realm',
  'mdns.instance',
  'mdns.host',
  'snmp.sys-descr',
  'tls.subject',
  'dhcp.host-name',
  'dns.name',
];

/** What a machine is called after, in lower case. */
const kind = '(?:cctv|cam|camera|ipcam|[dnx]vr)';

/** Machines that owners call after the cameras next to them: switches of their networks, computers that show or keep their pictures. */
export const userNamedHosts: readonly BehaviourFingerprint[] = [
  nonVideo({
    // One name of two words joined: what it stands next to, and what it is.
    id: 'machine-beside-cameras',
    field: named,
    pattern:
      /(?:^|[\s.=([])(?:[a-z\d]{1,12}[-_])?(?:cctv|u?[dnx]vr|uvc|(?:ip|web|net)?-?cam(?:era)?s?|kamera|surveillance)[-_](?:[a-z\d]{1,12}[-_])?(?:switch|sw|gw|gateway|router|rtr|firewall|fw|proxy|pc|workstation|laptop|desktop|srv|nas|san|storage|stores?|backup|archive?|archiv|uploads?|recordings?|footage|relay|dev|vm|esxi?|printer|ups|pdu|monitor|viewer|client|kvm)[-_]?\d{0,3}(?=$|[\s.:,)\]#>])/i,
    seen: [
      'NVR-SWITCH-02 login: ',
      'webcam-proxy login:',
      '220 ipcam-upload FTP server (vsFTPd 3.0.3)',
      '220 DVR-Recordings (Windows) Microsoft FTP Service',
      'CN=cctv-sw1.school.example',
      'UVC-SWITCH-2',
      'NVR-SW1#',
    ],
    unlike: ['IPC-B042-G2 login:', 'camera_07c3', 'NVR login:', 'Network Camera Switch', 'cam-swift'],
    source: 'general knowledge, not verified',
    weight: 0.5,
  }),
  nonVideo({
    // What it is about, and that it is for people to read: only in certificates, because an entrance is a portal in Spanish.
    id: 'read-by-people',
    field: 'tls.subject',
    pattern:
      /(?:^|[\s.=])[a-z\d]{2,20}[-_](?:portal|support|training|helpdesk|docs|wiki|intranet|licen[cs]ing|updates?)\d?(?=$|[\s.:,])/,
    seen: [
      'CN=dahua-portal.installer.example',
      'CN=hikvision-updates',
      'CN=axis-wiki.school.example, O=School',
    ],
    unlike: ['Support Portal', 'portal', 'CN=portal-cam1', 'CN=NVR-SUPPORT'],
    source: 'general knowledge, not verified',
    weight: 0.5,
  }),
  nonVideo({
    // A program's page that names the machine it runs on, in lower case as machines are named: with a number or a second word.
    id: 'page-of-machine',
    field: 'http.title',
    pattern: new RegExp(
      `^(?!.{0,120}(?:Cam|CCTV|[DNX]VR|DVS|IPC|Login|Record|Surveillance|Video|View|Web ?Client|Welcome))(?:[A-Z][\\w.&+-]{2,20}(?: [\\w.&+-]{1,20}){0,3}(?: [-\\u2013\\u2014|@] |: | [([]| on )(?:${kind}[-_]?\\d{1,3}|[a-z]{2,12}[-_]${kind}|${kind}[-_][a-z]{2,12})(?:\\.[a-z.-]{2,40})?[)\\]]?|(?:[a-z]{2,12}[-_])?${kind}[-_]?\\d{1,3} [-\\u2013\\u2014|@] [A-Z][\\w .&+-]{2,30})$`,
    ),
    seen: ['Pi-hole - nvr1', 'nvr1 - Cockpit', 'Netdata | hall-nvr', 'Jenkins [dvr-2]', 'Wazuh: nvr-hall'],
    unlike: ['Acme NVR - nvr1', 'NVR1', 'nvr1', 'Acme - Camera 1', 'Login - nvr1', 'Acme nvr'],
    source: 'general knowledge, not verified',
    weight: 0.5,
  }),
  nonVideo({
    id: 'keeps-pictures',
    field: ['banner.ftp', 'http.title'],
    pattern:
      /\b(?:(?:ip|web|net)?cam(?:era)?s?|[dn]vr|cctv)[ _-](?:archive|uploads?|recordings?|footage|backups?|storage)\b/i,
    seen: ['220 Welcome to the Webcam Archive FTP service.', 'CCTV Footage'],
    unlike: ['220 Network Camera FTP server ready.', 'Camera Archived'],
    source: 'general knowledge, not verified',
    weight: 0.5,
  }),
  nonVideo({
    // What computers announce of themselves unasked, whatever their owner calls them.
    id: 'mdns-computer',
    field: 'mdns.service',
    pattern: /^_(?:workstation|rfb|udisks-ssh|sftp-ssh|dosvc)\._tcp$/,
    seen: ['_workstation._tcp', '_rfb._tcp'],
    unlike: ['_ssh._tcp', '_rtsp._tcp', '_http._tcp'],
    source: 'general knowledge, not verified',
    weight: 0.48,
  }),
  nonVideo({
    id: 'computer-prompt',
    field: 'banner.telnet',
    pattern:
      /\b(?:Debian GNU\/Linux|Rasp(?:bian GNU\/Linux|berry Pi OS)|Ubuntu \d|CentOS|Red Hat Enterprise|Fedora release|SUSE Linux|openSUSE|FreeBSD\/|NetBSD\/|SunOS|Microsoft Telnet Service|User Access Verification|Welcome to NetLinx|VxWorks login:)/i,
    seen: ['Debian GNU/Linux 11\r\nnvr1 login:', 'CCTV\r\n\r\nUser Access Verification\r\n\r\nPassword:'],
    unlike: ['debian login:', 'user access', 'IPCAM login:'],
    source:
      'greenbone OpenVAS script on operating systems by telnet, found by full-text search: repository not named',
    weight: 0.6,
  }),
  nonVideo({
    id: 'computer-files',
    field: 'banner.ftp',
    pattern:
      /^220[ -].{0,80}\b(?:Microsoft FTP Service|FileZilla Server|Serv-U|WS_FTP|CesarFTP|Gene6|Titan FTP|CrushFTP|Xlight|War-?FTPD|NASFTPD Turbo station|DiskStation|ProFTPD(?: \d\S{0,12})? Server(?= \())\b/i,
    seen: [
      '220 Microsoft FTP Service',
      '220-FileZilla Server 1.5.1',
      '220 NASFTPD Turbo station 1.3.5a Server (ProFTPD)',
      '220 ProFTPD 1.3.5e Server (Camera uploads) [192.0.2.9]',
    ],
    unlike: ['220 Serv', '220 Network Camera FTP server ready.', '220 (vsFTPd 3.0.3)'],
    source: 'zmap/ztag ztag/annotations (file servers of computers)',
    weight: 0.6,
  }),
];
