import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lab } from './netns.ts';

// `ip netns exec` gives every program a private view of the mounts: what is mounted below is visible to it alone, so Debian's own
// configuration files work unchanged and nothing is written to this machine.
const ownFolders = 'mount -t tmpfs none /run && mount -t tmpfs none /var/log';

/** One DNS-SD service, as in avahi's service files. */
export interface Service {
  readonly name: string;
  readonly type: string;
  readonly port: number;
  readonly txt?: readonly string[];
}

/** avahi-daemon publishing services on eth0; its files are in `folder`. */
export function startAvahi(
  lab: Lab,
  namespace: string,
  folder: string,
  host: string,
  services: readonly Service[],
): Promise<ChildProcess> {
  mkdirSync(join(folder, 'services'), { recursive: true });
  writeFileSync(join(folder, 'avahi-daemon.conf'), avahiConfig(host));
  writeFileSync(join(folder, 'hosts'), '');
  for (const [i, service] of services.entries())
    writeFileSync(join(folder, 'services', `${i}.service`), serviceFile(service));
  const commands = `${ownFolders} && mount --bind "$1" /etc/avahi && exec avahi-daemon --no-drop-root --no-chroot --no-rlimits`;
  // It has probed for its names and announced them.
  const established = services.map(() => 'successfully established[\\s\\S]*').join('');
  return lab.start(namespace, 'sh', ['-c', commands, 'sh', folder], new RegExp(established));
}

/** nginx with Debian's default site, on port 80. */
export function startNginx(lab: Lab, namespace: string): Promise<ChildProcess> {
  return startServer(
    lab,
    namespace,
    `${ownFolders} && mkdir /var/log/nginx`,
    'nginx -g "daemon off; master_process off;"',
    80,
  );
}

/** lighttpd with Debian's default site, on port 80. */
export function startLighttpd(lab: Lab, namespace: string): Promise<ChildProcess> {
  const own = `${ownFolders} && mkdir -m 777 /run/lighttpd /var/log/lighttpd`;
  return startServer(lab, namespace, own, 'lighttpd -D -f /etc/lighttpd/lighttpd.conf', 80);
}

/** minidlna, a UPnP media server, on TCP 8200 and UDP 1900; its files are in `folder`. */
export function startMinidlna(lab: Lab, namespace: string, folder: string): Promise<ChildProcess> {
  const media = join(folder, 'media');
  mkdirSync(media, { recursive: true });
  const config = join(folder, 'minidlna.conf');
  const lines = [
    `media_dir=${media}`,
    `db_dir=${folder}`,
    `log_dir=${folder}`,
    'port=8200',
    'network_interface=eth0',
    'friendly_name=Media of room 12',
    'inotify=no',
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  return startServer(lab, namespace, ownFolders, `minidlnad -S -f '${config}' -P /run/minidlna.pid`, 8200);
}

/**
 * Net-SNMP's agent on UDP 161 of every address, with configuration lines of its own; its files are in `folder`. Its engine id is made
 * from the MAC address of eth0.
 */
export function startSnmpd(
  lab: Lab,
  namespace: string,
  folder: string,
  lines: readonly string[],
): Promise<ChildProcess> {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'snmpd.conf');
  writeFileSync(config, `${['engineIDType 3', 'engineIDNic eth0', ...lines].join('\n')}\n`);
  const env = `SNMP_PERSISTENT_DIR='${folder}' SNMPCONFPATH='${folder}'`;
  return lab.start(
    namespace,
    'sh',
    ['-c', `${ownFolders} && exec env ${env} snmpd -f -Le -C -c '${config}' -p /run/snmpd.pid udp:161`],
    'NET-SNMP version',
  );
}

/** GStreamer's RTSP server with a test picture and no password. */
export function startRtspCamera(
  lab: Lab,
  namespace: string,
  port: number,
  path = '/',
): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('rtsp-camera.py', import.meta.url));
  return lab.start(namespace, '/usr/bin/python3', [script, String(port), path], 'ready');
}

/** uStreamer without a camera, on port 8080. */
export function startUstreamer(lab: Lab, namespace: string): Promise<ChildProcess> {
  return startServer(lab, namespace, 'true', 'ustreamer --host 0.0.0.0 --port 8080', 8080);
}

/** motion without a camera: its page on port 8080, its stream on 8081; its files are in `folder`. */
export function startMotion(lab: Lab, namespace: string, folder: string): Promise<ChildProcess> {
  const config = join(folder, 'motion.conf');
  const lines = [
    ...[
      'daemon off',
      `target_dir ${folder}`,
      'videodevice /dev/video77',
      'width 320',
      'height 240',
      'framerate 2',
    ],
    ...['webcontrol_port 8080', 'webcontrol_localhost off', 'stream_port 8081', 'stream_localhost off'],
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  return startServer(lab, namespace, 'true', `motion -n -c '${config}'`, 8081);
}

/**
 * ffmpeg, which serves pictures at its address on port 8080. It serves one client and ends, and takes a second to begin anew on a busy
 * machine: a forwarder in front of it keeps the port open, and hands a request to it as soon as it listens.
 */
export function startFfmpeg(lab: Lab, namespace: string, address: string): Promise<ChildProcess> {
  const one =
    'ffmpeg -nostdin -v error -re -f lavfi -i testsrc=size=320x240:rate=2 -f mpjpeg -listen 1 http://127.0.0.1:9000/';
  const forwarder = `require('net').createServer((client) => {
    client.on('error', () => client.destroy());
    client.once('data', (request) => {
      const connect = () => {
        const server = require('net').connect(9000, '127.0.0.1', () => {
          server.write(request);
          server.pipe(client);
        });
        server.on('error', () => client.destroyed || setTimeout(connect, 100));
        client.on('close', () => server.destroy());
      };
      connect();
    });
  }).listen(8080, '${address}')`;
  return startServer(
    lab,
    namespace,
    // Both end with the forwarder, which `close` ends.
    `{ setpriv --pdeathsig KILL sh -c 'while :; do setpriv --pdeathsig KILL ${one} 2>/dev/null; done' & }`,
    `${process.execPath} -e "${forwarder}"`,
    8080,
  );
}

/** VLC, which streams a picture by RTSP at /cam on port 8554, as a user without rights; its files are in `folder`. */
export function startVlc(lab: Lab, namespace: string, folder: string): Promise<ChildProcess> {
  const film = join(folder, 'film.mpg');
  const make = `ffmpeg -v error -f lavfi -i testsrc=size=320x240:rate=5 -t 5 -c:v mpeg2video '${film}' && chmod 644 '${film}'`;
  const user = `setpriv --reuid 65534 --regid 65534 --clear-groups env HOME='${folder}'`;
  const stream = `cvlc -q -I dummy --loop '${film}' --sout '#rtp{sdp=rtsp://:8554/cam}'`;
  return startServer(lab, namespace, make, `${user} ${stream}`, 8554);
}

/**
 * lighttpd on port 80, which demands a Digest (SHA-256 or MD5), and behind it an ONVIF device service: for every path, or, as a server that
 * names itself Apache and has no root page, for that of the service alone. `account` is user name and password; its files are in `folder`.
 */
export function startOnvifBehindDigest(
  lab: Lab,
  namespace: string,
  folder: string,
  account: string,
  reserved: 'everything' | 'service' = 'everything',
): Promise<ChildProcess> {
  const root = join(folder, 'root');
  mkdirSync(join(root, 'onvif'), { recursive: true });
  const service = fileURLToPath(new URL('onvif-service.py', import.meta.url));
  writeFileSync(join(root, 'onvif', 'device_service'), '');
  writeFileSync(join(folder, 'users'), `${account}:${account}\n`);
  const config = join(folder, 'lighttpd.conf');
  const lines = [
    'server.modules = ("mod_auth", "mod_authn_file", "mod_cgi")',
    `server.document-root = "${root}"`,
    'server.port = 80',
    'auth.backend = "plain"',
    `auth.backend.plain.userfile = "${join(folder, 'users')}"`,
    `auth.require = ("${reserved === 'service' ? '/onvif/' : ''}" => ("method" => "digest", "algorithm" => "SHA-256|MD5", "realm" => "streaming_server", "require" => "valid-user"))`,
    `$HTTP["url"] =~ "^/onvif/" { cgi.assign = ("" => "${service}") }`,
    ...(reserved === 'service'
      ? [
          'server.modules += ("mod_rewrite")',
          'url.rewrite-once = ("^/$" => "/none")',
          'server.tag = "Apache/2.4.62"',
        ]
      : []),
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  return startServer(lab, namespace, `chmod +x '${service}'`, `lighttpd -D -f '${config}'`, 80);
}

/** An ONVIF device service of npm's SOAP server at an address, on port 8081. */
export function startOnvifOfNode(lab: Lab, namespace: string, address: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('onvif-soap-server.mjs', import.meta.url));
  return lab.start(namespace, process.execPath, [script, address, '8081'], 'ready');
}

/** Starts a server that does not report when it is ready: it is once its port is bound. Waits for that as long as the server lives. */
function startServer(
  lab: Lab,
  namespace: string,
  prepare: string,
  command: string,
  port: number,
): Promise<ChildProcess> {
  const wait = `while kill -0 $$ 2>/dev/null; do ss -ltnH "sport = :${port}" | grep -q . && echo ready && exit; sleep 0.05; done`;
  return lab.start(namespace, 'sh', ['-c', `${prepare} || exit 1; (${wait}) & exec ${command}`], 'ready');
}

function avahiConfig(host: string): string {
  return [
    '[server]',
    `host-name=${host}`,
    'use-ipv4=yes',
    'use-ipv6=no',
    'allow-interfaces=eth0',
    'enable-dbus=no',
    '[wide-area]',
    'enable-wide-area=no',
    '[publish]',
    'publish-hinfo=no',
    'publish-workstation=no',
    '',
  ].join('\n');
}

function serviceFile({ name, type, port, txt = [] }: Service): string {
  return [
    '<?xml version="1.0" standalone="no"?>',
    '<!DOCTYPE service-group SYSTEM "avahi-service.dtd">',
    '<service-group>',
    `<name>${name}</name>`,
    `<service><type>${type}</type><port>${port}</port>`,
    ...txt.map((record) => `<txt-record>${record}</txt-record>`),
    '</service></service-group>',
  ].join('\n');
}
