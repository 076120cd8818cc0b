import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { XMLParser } from 'fast-xml-parser';
import { bannerPorts, defaultPorts } from '../scanners/targeting/ports.ts';
import { isCamera } from './speed-fleet.ts';
import type { Measured, Place, SpeedLab } from './speed-lab.ts';

/** One row of the result. */
export interface Row extends Omit<Measured, 'code' | 'stdout' | 'stderr'> {
  readonly tool: string;
  /** False if it was ended because it took too long: its time is a lower bound. */
  readonly finished: boolean;
  /** True if it had sent everything by then, and did not exit. */
  readonly sentAll?: boolean;
  /** Hosts that it reports. */
  readonly hosts: number;
  /** Addresses of the fleet's cameras that it found (camcensus: listed; others: a port open). */
  readonly cameras: number;
  readonly missed: number;
  /** How many hosts it calls a camera; null for a tool that only discovers hosts. */
  readonly named: number | null;
}

const ports = [...defaultPorts, ...bannerPorts].sort((a, b) => a - b).join(',');

/** The whole sweep with an empty inventory: search, identify, record; `node` are Node's options. Throws if the program failed. */
export async function camcensus(
  lab: SpeedLab,
  tool: string,
  main: string,
  options: readonly string[],
  { node = [], place = 'routed' }: { readonly node?: readonly string[]; readonly place?: Place } = {},
): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-speed-'));
  const inventory = ['--inventory', join(folder, 'speed.db')];
  try {
    const scan = ['scan', lab.network.block, '--format', 'json', '--quiet', ...options, ...inventory];
    const run = await lab.measure(process.execPath, [...node, main, ...scan], 600, place);
    if (run.code !== 0)
      throw new Error(`${tool} ended with ${run.code ?? 'no end in ten minutes'}: ${run.stderr}`);
    const sweeps = spawnSync(process.execPath, [main, 'sweeps', '--format', 'json', ...inventory]);
    if (sweeps.status !== 0) throw new Error(`${tool} cannot say what it did: ${sweeps.stderr.toString()}`);
    const [sweep] = JSON.parse(sweeps.stdout.toString()) as [{ counts: { alive: number } }];
    const devices = JSON.parse(run.stdout) as { ip: string; addresses: string[] }[];
    const listed = new Set(devices.flatMap(({ ip, addresses }) => [ip, ...addresses]));
    return row(lab, tool, run, sweep.counts.alive, listed, listed.size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many seconds `plan` predicts for a sweep at the default rate with that many live hosts. */
export function promisedSeconds(main: string, block: string, alive: number): number {
  const asked = [main, 'plan', block, '--alive', String(alive), '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`plan ended with ${status}: ${stderr}`);
  const [plan] = JSON.parse(stdout) as [{ seconds: { expected: string } }];
  return Number(plan.seconds.expected);
}

/** A SYN scan of the same targets and ports, with or without service versions (which identify). */
export async function nmap(lab: SpeedLab, versions: boolean, limitSeconds: number): Promise<Row> {
  const scan = ['-sS', ...(versions ? ['-sV'] : []), '-n', '-T4'];
  const args = [...scan, '-p', ports, '-oX', '-', lab.network.block];
  const run = await lab.measure('nmap', args, limitSeconds);
  if (run.code !== 0 && run.code !== null) throw new Error(`nmap ended with ${run.code}: ${run.stderr}`);
  const found = run.code === null ? [] : hostsOf(run.stdout);
  const open = new Set(found.filter(({ open }) => open > 0).map(({ address }) => address));
  const named = versions ? found.filter(({ webcam }) => webcam).length : null;
  const tool = `nmap ${scan.join(' ')}${versions ? '' : ' (host discovery only)'}`;
  return row(lab, tool, run, found.length, open, named);
}

/** Echo replies by fping, a thousand a second; no ports, no identification. */
export async function fping(lab: SpeedLab): Promise<Row> {
  const args = ['-a', '-q', '-r', '1', '-i', '1', '-g', lab.network.block];
  const run = await lab.measure('fping', args, 120);
  const alive = new Set(run.stdout.split('\n').filter((line) => line !== ''));
  return row(lab, 'fping -r1 -i1 (host discovery only)', run, alive.size, alive, null);
}

/** Open ports by masscan, as fast as camcensus may send; no identification. Its final waiting time is cut to two seconds. */
export async function masscan(lab: SpeedLab, rate: number): Promise<Row> {
  const route = ['--interface', 'eth0', '--router-ip', '10.49.0.2', '--rate', String(rate), '--wait', '2'];
  const addresses = 2 ** (32 - Number(lab.network.block.split('/')[1]));
  const limit = (addresses * ports.split(',').length) / rate + 20;
  const args = ['-p', ports, ...route, '-oL', '-', lab.network.block];
  let run = await lab.measure('masscan', args, limit);
  // Now and then masscan does not exit when it is done (1.3.2); running it again helps.
  for (let tries = 1; run.code === null && tries < 4; tries++)
    run = await lab.measure('masscan', args, limit);
  if (run.code !== 0 && run.code !== null)
    throw new Error(`masscan ended with ${run.code}: ${run.stderr.slice(-500)}`);
  const open = run.stdout.split('\n').filter((line) => line.startsWith('open '));
  const found = new Set(open.map((line) => line.split(' ')[3] ?? ''));
  const sentAll = run.packets >= addresses * ports.split(',').length;
  return {
    ...row(lab, `masscan --rate ${rate} (host discovery only)`, run, found.size, found, null),
    sentAll,
  };
}

/** Addresses that answer by ARP on the hosts' own segment, by arp-scan at its default pace; no ports, no identification. */
export async function arpScan(lab: SpeedLab): Promise<Row> {
  const args = ['--interface', 'eth0', '--plain', '--quiet', lab.network.block];
  const run = await lab.measure('arp-scan', args, 300, 'segment');
  if (run.code !== 0 && run.code !== null) throw new Error(`arp-scan ended with ${run.code}: ${run.stderr}`);
  const found = new Set(run.stdout.split('\n').flatMap((line) => line.split('\t')[0] || []));
  return row(lab, "arp-scan on the hosts' own segment (host discovery only)", run, found.size, found, null);
}

/** The first line of a program's version output. */
export function versionOf(program: string): string {
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (asked.error !== undefined) throw asked.error;
  return (
    `${asked.stdout}${asked.stderr}`
      .split('\n')
      .find((line) => /\d+\.\d+/.test(line))
      ?.trim() ?? program
  );
}

function row(
  lab: SpeedLab,
  tool: string,
  { code, stdout: _out, stderr: _err, ...measured }: Measured,
  hosts: number,
  found: ReadonlySet<string>,
  named: number | null,
): Row {
  const cameras = lab.network.hosts.filter(isCamera);
  const hit = cameras.filter(({ address }) => found.has(address)).length;
  const missed = cameras.length - hit;
  return { tool, finished: code !== null, ...measured, hosts, cameras: hit, missed, named };
}

interface NmapHost {
  readonly address: string;
  readonly open: number;
  /** It names the device type of a service "webcam". */
  readonly webcam: boolean;
}

function hostsOf(xml: string): NmapHost[] {
  const isArray = (name: string) => ['host', 'address', 'port'].includes(name);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray });
  const hosts = (parser.parse(xml).nmaprun?.host ?? []) as {
    address: { addr: string }[];
    ports?: { port?: { state: { state: string }; service?: { devicetype?: string } }[] };
  }[];
  return hosts.map(({ address, ports: found }) => {
    const open = (found?.port ?? []).filter(({ state }) => state.state === 'open');
    const webcam = open.some(({ service }) => service?.devicetype === 'webcam');
    return { address: address[0]?.addr ?? '', open: open.length, webcam };
  });
}
