import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { benchHosts } from '../test/lab/bench-hosts.ts';
import { Capture } from '../test/lab/capture.ts';
import { Lab } from '../test/lab/netns.ts';
import { type BenchNetwork, benchNetwork } from './speed-fleet.ts';

/** The result of running one program. */
export interface Measured {
  /** Its exit code; null if it exceeded its time and was ended. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** IP packets from the scanner's side, counted where they arrive. */
  readonly packets: number;
  /** Largest resident memory, in MB (10^6 bytes). */
  readonly memory: number;
  /** Processor seconds that it used, and that the simulated hosts used meanwhile: they share the machine. */
  readonly processor: number;
  readonly hostsProcessor: number;
}

const lookEveryMs = 50;
/** The unit of processor time in /proc; the same on every Linux that Node runs on. */
const ticksPerSecond = 100;
const interfaceName = 'eth0';
const segmentName = 'eth1';
const routed = '10.49.0.1';
const router = '10.49.0.2';

/** Where a program runs: behind the router, or on the segment of the live hosts itself. */
export type Place = 'routed' | 'segment';

/**
 * The bench's network: a scanner's namespace and a router's with the live hosts in it, connected by one link; and a second scanner on
 * the hosts' own segment, where addresses are resolved by ARP. Unused addresses are silent (a blackhole), and ICMP is not
 * rate-limited.
 */
export class SpeedLab {
  readonly network: BenchNetwork;
  readonly #lab: Lab;
  readonly #scanners: Readonly<Record<Place, string>>;
  readonly #hosts: string;
  readonly #fleet: ChildProcess;

  private constructor(
    lab: Lab,
    scanners: Readonly<Record<Place, string>>,
    hosts: string,
    fleet: ChildProcess,
    network: BenchNetwork,
  ) {
    this.#lab = lab;
    this.#scanners = scanners;
    this.#hosts = hosts;
    this.#fleet = fleet;
    this.network = network;
  }

  /** Creates the network with `live` hosts in 2^(32 − prefixLength) addresses. Needs root on Linux. */
  static async open(prefixLength: number, live: number): Promise<SpeedLab> {
    const lab = new Lab();
    try {
      const [scanner, neighbour, hosts] = ['scanner', 'neighbour', 'hosts'].map((name) =>
        lab.namespace(name),
      ) as [string, string, string];
      lab.cable(
        { namespace: scanner, name: interfaceName, addresses: [`${routed}/24`] },
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
      // Answers return over the link on which the question arrived.
      for (const name of ['all', segmentName]) lab.sysctl(hosts, `net.ipv4.conf.${name}.rp_filter`, 0);
      lab.onLink(hosts, `${network.free}/32`, segmentName);
      lab.route(scanner, network.block, router);
      benchHosts(lab, hosts, network);
      lab.sysctl(hosts, 'net.ipv4.icmp_ratelimit', 0);
      const script = `ulimit -n 100000; exec "$0" --import tsx bench/speed-hosts.ts ${prefixLength} ${live}`;
      const fleet = await lab.start(hosts, 'sh', ['-c', script, process.execPath], 'ready');
      return new SpeedLab(lab, { routed: scanner, segment: neighbour }, hosts, fleet, network);
    } catch (error) {
      await lab.close();
      throw error;
    }
  }

  /** Runs a program at the scanner's end of the link, for at most `limitSeconds`, and measures it. */
  async measure(
    file: string,
    args: readonly string[],
    limitSeconds: number,
    place: Place = 'routed',
  ): Promise<Measured> {
    const cable = place === 'routed' ? interfaceName : segmentName;
    // The run before was minutes ago: no night follows another within seconds. The kernel has one limit for the neighbours of all
    // namespaces, and what earlier runs left in the others counts, too.
    if (place === 'segment')
      for (const namespace of [...Object.values(this.#scanners), this.#hosts])
        this.#lab.forgetNeighbours(namespace);
    const before = this.#lab.received(this.#hosts, cable);
    const fleetBefore = processorSeconds(this.#fleet.pid);
    const began = performance.now();
    const ran = await run(this.#scanners[place], file, args, limitSeconds);
    const seconds = (performance.now() - began) / 1000;
    return {
      ...ran,
      seconds,
      hostsProcessor: processorSeconds(this.#fleet.pid) - fleetBefore,
      packets: this.#lab.received(this.#hosts, cable) - before,
    };
  }

  /** Captures into a file what leaves the scanner behind the router and matches a pcap filter; `stop` it. */
  capture(file: string, filter: string): Promise<Capture> {
    const whole = `${filter} and src host ${routed}`;
    return Capture.headers(this.#lab, this.#scanners.routed, interfaceName, file, whole);
  }

  close(): Promise<void> {
    return this.#lab.close();
  }
}

type Run = Omit<Measured, 'seconds' | 'packets' | 'hostsProcessor'>;

function run(namespace: string, file: string, args: readonly string[], limitSeconds: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    // `ip netns exec` executes the program in its own process: the pid is the program's.
    const child = spawn('ip', ['netns', 'exec', namespace, file, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    let [memory, processor] = [0, 0];
    let late = false;
    const watch = setInterval(() => {
      memory = Math.max(memory, residentPeak(child.pid));
      processor = Math.max(processor, processorSeconds(child.pid));
    }, lookEveryMs);
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
      resolve({ code: late ? null : (code ?? -1), ...said, memory, processor });
    });
  });
}

/** The kernel's high-water mark of a process's resident memory, in MB; 0 if it has ended. */
function residentPeak(pid: number | undefined): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(kilobytes ?? 0) * 1024) / 1e6;
  } catch {
    // It ended in between.
    return 0;
  }
}

/** The processor time of a process so far, including its threads, in seconds; 0 if it has ended. */
export function processorSeconds(pid: number | undefined): number {
  try {
    // The name, in brackets, may contain anything; user and system time are the 12th and 13th field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    // It ended in between.
    return 0;
  }
}
