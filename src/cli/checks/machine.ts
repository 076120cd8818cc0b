import { networkInterfaces } from 'node:os';
import process from 'node:process';
import { scanners } from '../../../scanners/index.ts';
import { descriptorLimit } from '../../net/descriptor-limit.ts';
import { defaultLimits } from '../../net/limits.ts';
import { rateFor, trackedAt, trackedAtMost } from '../../net/machine/connection-tracking.ts';
import { isBehindBridge, surroundings } from '../../net/machine/container.ts';
import { isInUseByAnother } from '../../net/machine/ports.ts';
import { clockIsKept, hasPing } from '../../net/machine/tools.ts';
import { type Check, failed, lacking, ok } from './check.ts';

/** What the machine brings: Node, ping, descriptors, connection tracking, interfaces, discovery ports, clock. */
export async function machineChecks(): Promise<readonly Check[]> {
  return [
    nodeCheck(process.versions.node),
    await pingCheck(),
    descriptorCheck(descriptorLimit()),
    trackingCheck(trackedAtMost()),
    surroundingsCheck(),
    interfaceCheck(),
    await portCheck(),
    await clockCheck(),
  ];
}

function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return ok(`Node ${version}`);
  return failed(`Node ${version} is too old: install Node 20.19 or newer.`);
}

async function pingCheck(): Promise<Check> {
  if (await hasPing(process.platform)) return ok('ping is installed');
  return lacking(
    'There is no ping program (Debian: apt-get install iputils-ping). Hosts that answer ICMP and nothing else are not noticed; cameras on open ports are.',
  );
}

function descriptorCheck(limit: number): Check {
  if (limit >= 2_048) return ok(`${limit} file descriptors`);
  return lacking(
    `Only ${limit} file descriptors (ulimit -n). Sweeps are complete but slower: about ${Math.max(32, Math.floor((limit - 100) * 0.35))} addresses at once. Raise it with ulimit -n 4096, or LimitNOFILE= in the systemd unit.`,
  );
}

/** Exported for its test, which cannot change a machine's connection tracking. */
export function trackingCheck(most: number | null): Check {
  const { rate } = defaultLimits;
  if (most === null) return ok('this machine tracks no connections');
  if (most >= trackedAt(rate)) return ok(`up to ${most} connections tracked by this machine`);
  return lacking(
    `This machine's firewall tracks at most ${most} connections, and a long sweep at ${rate} new flows a second needs ${trackedAt(rate)}: when its table is full the kernel drops packets of every program here, and cameras look silent. Raise it (sysctl net.netfilter.nf_conntrack_max=${2 * trackedAt(rate)}), or sweep with --rate ${rateFor(most)}.`,
  );
}

function surroundingsCheck(): Check {
  const where = surroundings();
  if (where === 'wsl2') {
    return lacking(
      'This is WSL2: its NAT hides local segments. Multicast is not received, MAC addresses are not seen. Run on Linux or Windows itself.',
    );
  }
  if (where === 'container' && isBehindBridge(networkInterfaces())) {
    return lacking(
      "This container is behind its engine's NAT: multicast is not received, MAC addresses are not seen, and fast sweeps lose hosts. Use host networking (--network host).",
    );
  }
  return ok(where === 'container' ? 'a container with interfaces of its own' : 'no container NAT in the way');
}

function interfaceCheck(): Check {
  const own = Object.entries(networkInterfaces()).flatMap(([name, list]) =>
    (list ?? []).filter(({ internal }) => !internal).map(({ cidr, address }) => `${name} ${cidr ?? address}`),
  );
  if (own.length > 0) return ok(`interfaces: ${own.join(', ')}`);
  return lacking('There is no network interface but loopback: only this machine itself can be scanned.');
}

/** Ports that discovery shares with desktop services and makers' own tools. */
const sharedPorts: ReadonlyMap<number, string> = new Map([
  [5353, 'mDNS'],
  [3702, 'WS-Discovery'],
  [1900, 'SSDP'],
  ...scanners.flatMap((scanner): [number, string][] =>
    scanner.kind === 'datagram' && scanner.answersTo !== undefined
      ? [[scanner.answersTo.port, scanner.id]]
      : [],
  ),
]);

async function portCheck(): Promise<Check> {
  const used: string[] = [];
  for (const [port, who] of sharedPorts) if (await isInUseByAnother(port)) used.push(`${port} (${who})`);
  if (used.length === 0) return ok('no discovery port is in use by another program');
  return lacking(
    `Another program uses UDP ${used.join(', ')} for itself alone. Multicast replies to that port are not received; unicast probes are not affected. Close vendor search tools while scanning.`,
  );
}

async function clockCheck(): Promise<Check> {
  const kept = await clockIsKept(process.platform);
  if (kept === false)
    return lacking(
      'The clock is not kept by a time server: dates in the inventory may be wrong (timedatectl set-ntp true).',
    );
  return ok(
    `clock: ${new Date().toISOString()}${kept === null ? ' (the system does not say whether a time server keeps it)' : ''}`,
  );
}
