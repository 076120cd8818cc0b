import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe } from 'vitest';

/** Something that some tests need and not every machine has. */
export interface Requirement {
  /** As in the names of those tests: `needs network namespaces`. */
  readonly name: string;
  /** Why it is missing, with the command that installs it; null if it is present. Cheap enough to call often. */
  missing(): string | null;
}

const program = (name: string, args: readonly string[], install: string): Requirement => ({
  name,
  missing: once(() =>
    spawnSync(name, args).error === undefined ? null : `${name} is not installed: ${install}`,
  ),
});

export const namespaces: Requirement = { name: 'network namespaces', missing: once(noNamespaces) };
export const tcpdump = program('tcpdump', ['--version'], 'apt-get install -y tcpdump');
export const nmap = program('nmap', ['--version'], 'apt-get install -y nmap');
export const systemPing = program('ping', ['-V'], 'apt-get install -y iputils-ping');
export const avahi = program('avahi-daemon', ['--version'], 'apt-get install -y avahi-daemon');
export const nginx = program('nginx', ['-v'], 'apt-get install -y nginx');
export const lighttpd = program('lighttpd', ['-v'], 'apt-get install -y lighttpd');
export const minidlna = program('minidlnad', ['-V'], 'apt-get install -y minidlna');
export const snmpd = program('snmpd', ['-v'], 'apt-get install -y snmpd');
export const gstreamer: Requirement = { name: "GStreamer's RTSP server", missing: once(noGstreamer) };

export const smtpServer: Requirement = { name: 'an SMTP server', missing: once(noSmtpServer) };

export const tunnels: Requirement = { name: '/dev/net/tun', missing: once(noTunnels) };

/** The one list; the reporter prints what is missing. */
export const requirements: readonly Requirement[] = [
  namespaces,
  tcpdump,
  nmap,
  systemPing,
  avahi,
  nginx,
  lighttpd,
  minidlna,
  snmpd,
  gstreamer,
  smtpServer,
  tunnels,
];

/** The name suffix of a test that needs something, by which the reporter finds it. */
export function needs(requirement: Requirement): string {
  return `[needs ${requirement.name}]`;
}

/** A group of tests that is skipped, and reported by name, if one of its requirements is missing. */
export function describeWith(wanted: readonly Requirement[], name: string, tests: () => void): void {
  const missing = wanted.some((one) => one.missing() !== null);
  describe.skipIf(missing)([name, ...wanted.map(needs)].join(' '), tests);
}

function noTunnels(): string | null {
  if (!existsSync('/dev/net/tun')) return 'there is no /dev/net/tun: modprobe tun';
  return spawnSync('python3', ['-V']).error === undefined
    ? null
    : 'python3 is not installed: apt-get install -y python3';
}

function noNamespaces(): string | null {
  if (process.platform !== 'linux') return 'this is not Linux: run the lab tests on a Linux machine';
  if (spawnSync('ip', ['-V']).error !== undefined) return 'ip is not installed: apt-get install -y iproute2';
  if (process.getuid?.() !== 0) return 'namespaces need root: sudo npx vitest run test/lab';
  const probe = `camcensus-probe-${process.pid}`;
  const made = spawnSync('ip', ['netns', 'add', probe], { encoding: 'utf8' });
  spawnSync('ip', ['netns', 'delete', probe]);
  return made.status === 0
    ? null
    : `the kernel permits no namespaces (${made.stderr.trim()}): in a container, docker run --privileged`;
}

function noGstreamer(): string | null {
  const ask = [
    'import gi',
    "gi.require_version('GstRtspServer', '1.0')",
    'from gi.repository import Gst, GstRtspServer',
    'Gst.init(None)',
    "assert all(map(Gst.ElementFactory.find, ['videotestsrc', 'jpegenc', 'rtpjpegpay']))",
  ];
  // The system's own Python: the binding is a Debian package, which another Python does not see.
  if (spawnSync('/usr/bin/python3', ['-c', ask.join('\n')]).status === 0) return null;
  const packages =
    'python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good';
  return `its Python binding or a plugin is not installed: apt-get install -y ${packages}`;
}

function noSmtpServer(): string | null {
  return spawnSync('/usr/bin/python3', ['-c', 'import aiosmtpd']).status === 0
    ? null
    : 'aiosmtpd is not installed: apt-get install -y python3-aiosmtpd';
}

function once(ask: () => string | null): () => string | null {
  let answer: string | null | undefined;
  return () => {
    if (answer === undefined) answer = ask();
    return answer;
  };
}
