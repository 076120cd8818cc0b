import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Lab } from '../test/lab/netns.ts';
import { type BenchNetwork, benchNetwork } from './speed-fleet.ts';

/** What running one program came to. */
export interface Measured {
  /** Its exit code; null where it took longer than it was given and was ended. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** IP packets that left the scanner's side, counted where they arrive. */
  readonly packets: number;
  /** Largest resident memory, in MB (10^6 bytes). */
  readonly memory: number;
}

const memoryEveryMs = 50;
const interfaceName = 'eth0';
const segmentName = 'eth1';
const router = '10.49.0.2';

/** From where a program asks: through the router, or on the segment of the live hosts itself. */
export type Place = 'routed' | 'segment';

/**
 * The bench's network: a scanner's namespace, a router's with the live hosts in it, one cable between; and a second
 * scanner on the hosts' own segment, whose questions are answered by ARP. Addresses that are nobody's are silent (a
 * blackhole), and nothing limits ICMP.
 */
export class SpeedLab {
  readonly network: BenchNetwork;
  readonly #lab: Lab;
  readonly #scanners: Readonly<Record<Place, string>>;
  readonly #hosts: string;

  private constructor(
    lab: Lab,
    scanners: Readonly<Record<Place, string>>,
    hosts: string,
    network: BenchNetwork,
  ) {
    this.#lab = lab;
    this.#scanners = scanners;
    this.#hosts = hosts;
    this.network = network;
  }

  /** Makes the network with `live` hosts in 2^(32 − prefixLength) addresses. Needs root on Linux. */
  static async open(prefixLength: number, live: number): Promise<SpeedLab> {
    const lab = new Lab();
    try {
      const [scanner, neighbour, hosts] = ['scanner', 'neighbour', 'hosts'].map((name) =>
        lab.namespace(name),
      ) as [string, string, string];
      lab.cable(
        { namespace: scanner, name: interfaceName, addresses: ['10.49.0.1/24'] },
        { namespace: hosts, name: interfaceName, addresses: [`${router}/24`] },
      );
      const network = benchNetwork(prefixLength, live);
      lab.cable(
        {
          namespace: neighbour,
          name: interfaceName,
          addresses: [`${network.free}/${prefixLength}`],
        },
        { namespace: hosts, name: segmentName },
      );
      // Answers go back over the cable that the question came by.
      for (const name of ['all', segmentName]) lab.sysctl(hosts, `net.ipv4.conf.${name}.rp_filter`, 0);
      lab.onLink(hosts, `${network.free}/32`, segmentName);
      lab.route(scanner, network.block, router);
      lab.silent(hosts, network.block);
      for (const { address } of network.hosts) lab.answering(hosts, `${address}/32`);
      lab.sysctl(hosts, 'net.ipv4.icmp_ratelimit', 0);
      const script = `ulimit -n 100000; exec "$0" --import tsx bench/speed-hosts.ts ${prefixLength} ${live}`;
      await lab.start(hosts, 'sh', ['-c', script, process.execPath], 'ready');
      return new SpeedLab(lab, { routed: scanner, segment: neighbour }, hosts, network);
    } catch (error) {
      await lab.close();
      throw error;
    }
  }

  /** Runs a program beside the scanner's cable, at most `limitSeconds`, and measures it. */
  async measure(
    file: string,
    args: readonly string[],
    limitSeconds: number,
    place: Place = 'routed',
  ): Promise<Measured> {
    const cable = place === 'routed' ? interfaceName : segmentName;
    const before = this.#lab.received(this.#hosts, cable);
    const began = performance.now();
    const { code, stdout, stderr, memory } = await run(this.#scanners[place], file, args, limitSeconds);
    const seconds = (performance.now() - began) / 1000;
    return {
      code,
      stdout,
      stderr,
      seconds,
      memory,
      packets: this.#lab.received(this.#hosts, cable) - before,
    };
  }

  close(): Promise<void> {
    return this.#lab.close();
  }
}

type Run = Pick<Measured, 'code' | 'stdout' | 'stderr' | 'memory'>;

function run(namespace: string, file: string, args: readonly string[], limitSeconds: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    // `ip netns exec` becomes the program: its number is the program's.
    const child = spawn('ip', ['netns', 'exec', namespace, file, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    let memory = 0;
    let late = false;
    const watch = setInterval(() => {
      memory = Math.max(memory, residentPeak(child.pid));
    }, memoryEveryMs);
    const limit = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limitSeconds * 1000);
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        said[name] += text;
      });
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      clearTimeout(limit);
      resolve({ code: late ? null : (code ?? -1), ...said, memory });
    });
  });
}

/** The kernel's high-water mark of a process's resident memory, in MB; 0 where it has ended. */
function residentPeak(pid: number | undefined): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(kilobytes ?? 0) * 1024) / 1e6;
  } catch {
    // It ended between two looks.
    return 0;
  }
}
