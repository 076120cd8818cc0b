import { existsSync, statfsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import type { Command } from 'commander';
import { openInventory } from '../../../db/open.ts';
import { listSweeps } from '../../../db/sweeps.ts';
import { descriptorLimit } from '../../net/descriptor-limit.ts';
import { isBehindBridge, surroundings } from '../../net/machine/container.ts';
import { isHeldByAnother } from '../../net/machine/ports.ts';
import { clockIsKept, hasPing } from '../../net/machine/tools.ts';
import { examples } from '../examples.ts';
import { exit } from '../exit.ts';
import { configOption, inventoryOption, logOption } from '../options.ts';
import { type CommonOptions, type Settings, settings } from '../settings.ts';
import { print } from '../terminal.ts';

/** One thing looked at. `lacking` costs something, `failed` makes scanning impossible. */
interface Check {
  readonly state: 'ok' | 'lacking' | 'failed';
  readonly what: string;
}

/** `doctor`: whether this machine can scan. */
export function doctorCommand(program: Command): Command {
  return program
    .command('doctor')
    .description('checks that this machine can scan, and says what each missing thing costs; sends nothing')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(logOption)
    .addHelpText(
      'after',
      examples('camcensus doctor', 'camcensus doctor --config /etc/camcensus/camcensus.yaml'),
    )
    .action(async (options: CommonOptions) => {
      const checks = await checksOf(await settings(options));
      const sign = { ok: 'ok     ', lacking: 'lacking', failed: 'FAILED ' };
      await print(checks.map(({ state, what }) => `${sign[state]}  ${what}`).join('\n'));
      process.exitCode = checks.some(({ state }) => state === 'failed') ? exit.couldNotStart : exit.done;
    });
}

async function checksOf(set: Settings): Promise<readonly Check[]> {
  return [
    nodeCheck(process.versions.node),
    await pingCheck(),
    descriptorCheck(descriptorLimit()),
    surroundingsCheck(),
    interfaceCheck(),
    await portCheck(),
    await clockCheck(),
    ...inventoryChecks(set.inventory),
  ];
}

function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return ok(`Node ${version}`);
  return { state: 'failed', what: `Node ${version} is too old: install Node 20.19 or newer.` };
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
    `Only ${limit} file descriptors (ulimit -n). Sweeps are complete but slower: about ${Math.max(32, Math.floor((limit - 100) * 0.7))} addresses at once. Raise it with ulimit -n 4096, or LimitNOFILE= in the systemd unit.`,
  );
}

function surroundingsCheck(): Check {
  const where = surroundings();
  if (where === 'wsl2') {
    return lacking(
      'This is WSL2: its NAT hides local segments. Multicast is not heard, MAC addresses are not seen. Run on Linux or Windows itself.',
    );
  }
  if (where === 'container' && isBehindBridge(networkInterfaces())) {
    return lacking(
      "This container is behind its engine's NAT: multicast is not heard, MAC addresses are not seen, and fast sweeps lose hosts. Use host networking (--network host).",
    );
  }
  return ok(where === 'container' ? 'container with interfaces of its own' : 'no container NAT');
}

function interfaceCheck(): Check {
  const own = Object.entries(networkInterfaces()).flatMap(([name, list]) =>
    (list ?? []).filter(({ internal }) => !internal).map(({ cidr, address }) => `${name} ${cidr ?? address}`),
  );
  if (own.length > 0) return ok(`interfaces: ${own.join(', ')}`);
  return lacking('There is no network interface but loopback: only this machine itself can be scanned.');
}

/** Ports that discovery shares with makers' own tools and desktop services. */
const sharedPorts: readonly (readonly [port: number, who: string])[] = [
  [5353, 'mDNS'],
  [3702, 'WS-Discovery'],
  [1900, 'SSDP'],
];

async function portCheck(): Promise<Check> {
  const held: string[] = [];
  for (const [port, who] of sharedPorts) if (await isHeldByAnother(port)) held.push(`${port} (${who})`);
  if (held.length === 0) return ok('no discovery port is held by another program');
  return lacking(
    `Another program holds UDP ${held.join(', ')} for itself alone. Answers sent to that port are not heard by multicast; unicast questions are not affected. Close vendor search tools while scanning.`,
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

function inventoryChecks(path: string): Check[] {
  try {
    if (!existsSync(path)) return [ok(`no inventory at ${path} yet: the first scan makes it`)];
    const inventory = openInventory(path, { create: false, readonly: true });
    const last = listSweeps(inventory, { limit: 1 })[0];
    inventory.close();
    const behind = last !== undefined && last.startedAt > new Date().toISOString();
    return [
      spaceCheck(path),
      ...(behind
        ? [lacking(`The clock is behind the last sweep (${last.startedAt}): one of the two was wrong.`)]
        : []),
    ];
  } catch (error) {
    return [{ state: 'failed', what: error instanceof Error ? error.message : String(error) }];
  }
}

function spaceCheck(path: string): Check {
  const { bavail, bsize } = statfsSync(dirname(path));
  const free = Math.floor((bavail * bsize) / 1_048_576);
  if (free >= 500) return ok(`inventory ${path}, ${free} MiB free`);
  return lacking(
    `Only ${free} MiB are free beside the inventory ${path}: a year of nights with 5,000 devices can take 250.`,
  );
}

function ok(what: string): Check {
  return { state: 'ok', what };
}

function lacking(what: string): Check {
  return { state: 'lacking', what };
}
