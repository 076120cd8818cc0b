import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { failureLog } from '../../tools/debian-root.ts';

/** Something that some tests and benches need and not every machine has. */
export interface Requirement {
  /** The Debian packages that bring it. A package stands in one row only, so that a run names it once. */
  readonly packages: readonly string[];
  /** Files that are hidden with those of the packages: of a package that it depends on, or of the kernel. */
  readonly files?: readonly string[];
  /** Null if this machine has it, else the command that provides it. Cheap enough to call often. */
  remedy(): string | null;
}

/** The one list. Nothing else in tests and benches looks for a program. */
export const requirements = {
  namespaces: { packages: ['iproute2'], remedy: once(namespacesRemedy) },
  tun: {
    packages: [],
    files: ['/dev/net/tun'],
    remedy: () => (existsSync('/dev/net/tun') ? null : 'modprobe tun'),
  },
  python3: { ...program('python3'), files: ['/usr/bin/python3'] },
  tcpdump: program('tcpdump'),
  ping: program('ping', 'iputils-ping'),
  nmap: program('nmap'),
  masscan: program('masscan'),
  fping: program('fping'),
  'arp-scan': program('arp-scan'),
  'avahi-daemon': program('avahi-daemon'),
  nginx: program('nginx'),
  lighttpd: program('lighttpd'),
  'video-servers': programs(
    ['ustreamer', 'motion', 'ffmpeg', 'cvlc'],
    ['ustreamer', 'motion', 'ffmpeg', 'vlc-bin', 'vlc-plugin-base'],
  ),
  minidlna: program('minidlnad', 'minidlna'),
  snmpd: program('snmpd'),
  gstreamer: debian(gstreamerWorks, [
    'gir1.2-gst-rtsp-server-1.0',
    'python3-gi',
    'gstreamer1.0-plugins-base',
    'gstreamer1.0-plugins-good',
  ]),
  aiosmtpd: debian(() => pythonRuns('import aiosmtpd.smtp'), ['python3-aiosmtpd']),
  chromium: program('chromium'),
  'systemd-analyze': program('systemd-analyze', 'systemd'),
  mmdebstrap: { packages: ['mmdebstrap'], remedy: mmdebstrapRemedy },
  packaging: programs(['strip', 'dpkg-deb'], ['binutils', 'dpkg']),
  zsh: program('zsh'),
  groff: program('groff', 'groff-base'),
  containers: programs(['buildah', 'podman', 'crun'], ['buildah', 'podman', 'crun']),
  'nats-server': program('nats-server'),
} satisfies Readonly<Record<string, Requirement>>;

export type Need = keyof typeof requirements;

/** Whether this machine has it. */
export function has(need: Need): boolean {
  return requirements[need].remedy() === null;
}

/** Where a program is, by PATH. @throws with the command that installs it. */
export function pathOf(need: Need & 'chromium'): string {
  const found = onPath(need);
  if (found === null) throw new Error(`${need} is missing: ${requirements[need].remedy()}`);
  return found;
}

function program(name: string, ...packages: readonly string[]): Requirement {
  return programs([name], packages.length > 0 ? packages : [name]);
}

function programs(names: readonly string[], packages: readonly string[]): Requirement {
  return debian(() => names.every((name) => onPath(name) !== null), packages);
}

function debian(isThere: () => boolean, packages: readonly string[]): Requirement {
  return { packages, remedy: once(() => (isThere() ? null : install(packages))) };
}

function install(packages: readonly string[]): string {
  return `apt-get install -y ${packages.join(' ')}`;
}

function onPath(name: string): string | null {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function namespacesRemedy(): string | null {
  if (process.platform !== 'linux') return 'run the tests on Linux';
  if (onPath('ip') === null) return install(requirements.namespaces.packages);
  if (process.getuid?.() !== 0) return 'sudo npm test';
  const probe = `camcensus-probe-${process.pid}`;
  const made = spawnSync('ip', ['netns', 'add', probe], { encoding: 'utf8' });
  spawnSync('ip', ['netns', 'delete', probe]);
  return made.status === 0 ? null : `in a container, docker run --privileged (${made.stderr.trim()})`;
}

/** mmdebstrap fetches from a mirror while the tests run: whether there is one shows later. */
function mmdebstrapRemedy(): string | null {
  if (onPath('mmdebstrap') === null) return install(['mmdebstrap']);
  return existsSync(failureLog) ? `connect this machine to its Debian mirror (${failureLog})` : null;
}

function gstreamerWorks(): boolean {
  return pythonRuns(
    [
      'import gi',
      "gi.require_version('GstRtspServer', '1.0')",
      'from gi.repository import Gst, GstRtspServer',
      'Gst.init(None)',
      "assert all(map(Gst.ElementFactory.find, ['videotestsrc', 'jpegenc', 'rtpjpegpay']))",
    ].join('\n'),
  );
}

/** By the system's own Python: the modules are Debian packages, which another Python does not see. */
function pythonRuns(script: string): boolean {
  return spawnSync('/usr/bin/python3', ['-c', script]).status === 0;
}

function once(ask: () => string | null): () => string | null {
  let answer: string | null | undefined;
  return () => {
    if (answer === undefined) answer = ask();
    return answer;
  };
}
