import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compiled } from '../compiled.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const prefix = 'camcensus-';
/** Ports at which a sweep listens and which the kernel would otherwise lend to a socket of another program now and then. */
const listenedAt = '34567,34569,37020,37810,47808';
let labs = 0;

/** What a program printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One end of a cable: a namespace, the interface's name there, and its addresses with prefix length. */
export interface Plug {
  readonly namespace: string;
  readonly name: string;
  readonly addresses?: readonly string[];
  /** Without IPv6 the kernel sends nothing of its own here, so every packet counted is from a program. */
  readonly ipv6?: boolean;
}

/**
 * A network of Linux namespaces, created and removed by one test. No interface of the machine itself is touched: every cable is between
 * two namespaces. `close` removes everything; so does the end of the process, and the next lab removes what a killed one left.
 */
export class Lab {
  readonly #id = `${prefix}${process.pid}-${labs++}-`;
  readonly #namespaces: string[] = [];
  readonly #children: ChildProcess[] = [];
  readonly #atExit = () => this.#remove();

  constructor() {
    removeStale();
    process.once('exit', this.#atExit);
  }

  /** A new namespace with its loopback up; returns its full name. */
  namespace(label: string): string {
    const name = this.#id + label;
    ip('netns', 'add', name);
    this.#namespaces.push(name);
    ip('-n', name, 'link', 'set', 'lo', 'up');
    this.sysctl(name, 'net.ipv4.ip_local_reserved_ports', listenedAt);
    return name;
  }

  /** A cable (veth pair) between two namespaces, both ends up. */
  cable(one: Plug, other: Plug): void {
    ip(
      '-n',
      one.namespace,
      'link',
      'add',
      one.name,
      'type',
      'veth',
      'peer',
      other.name,
      'netns',
      other.namespace,
    );
    for (const plug of [one, other]) this.#plugIn(plug);
  }

  /** A switch (bridge) in a namespace of its own, with a cable to each plug. */
  bridge(label: string, plugs: readonly Plug[]): void {
    const namespace = this.namespace(label);
    ip('-n', namespace, 'link', 'add', 'br0', 'type', 'bridge', 'mcast_snooping', '0');
    this.sysctl(namespace, 'net.ipv6.conf.all.disable_ipv6', 1);
    ip('-n', namespace, 'link', 'set', 'br0', 'up');
    for (const [i, plug] of plugs.entries()) {
      this.cable({ namespace, name: `port${i}` }, plug);
      ip('-n', namespace, 'link', 'set', `port${i}`, 'master', 'br0');
    }
  }

  /** Every address of the block answers in this namespace, as if hosts had them. */
  answering(namespace: string, block: string): void {
    ip('-n', namespace, 'route', 'add', 'local', block, 'dev', 'lo');
  }

  /** Packets to this block are dropped in this namespace unless a more specific route matches. */
  silent(namespace: string, block: string): void {
    ip('-n', namespace, 'route', 'add', 'blackhole', block);
  }

  /**
   * Hosts of this namespace that drop everything that comes by TCP for other ports than these, as a firewall does. Each block's
   * addresses have to be local by {@link answering}; the first port is another in each call.
   */
  firewalled(namespace: string, blocks: readonly string[], openPorts: readonly number[]): void {
    const table = String(1_000 + (openPorts[0] ?? 0));
    const bounds = [0, ...openPorts.toSorted((a, b) => a - b), 65_535];
    const dropped = bounds.slice(1).flatMap((to, i) => {
      const from = (bounds[i] ?? 0) + 1;
      return from < to ? [`${from}-${to - 1}`] : [];
    });
    // The rule for local addresses comes first by default.
    if (!ip('-n', namespace, 'rule', 'list').includes('100:')) {
      ip('-n', namespace, 'rule', 'add', 'pref', '100', 'lookup', 'local');
      ip('-n', namespace, 'rule', 'del', 'pref', '0');
    }
    for (const ports of dropped) {
      const of = ['ipproto', 'tcp', 'dport', ports];
      ip('-n', namespace, 'rule', 'add', 'pref', '10', ...of, 'lookup', table);
    }
    const routes = blocks.map((block) => `route add blackhole ${block} table ${table}\n`).join('');
    execFileSync('ip', ['-n', namespace, '-batch', '-'], { input: routes });
  }

  /** A route via a gateway. */
  route(namespace: string, block: string, gateway: string): void {
    ip('-n', namespace, 'route', 'add', block, 'via', gateway);
  }

  /** A route for a block directly out of an interface. */
  onLink(namespace: string, block: string, name: string): void {
    ip('-n', namespace, 'route', 'add', block, 'dev', name);
  }

  /** Sets a kernel parameter of the namespace: `net.ipv4.icmp_ratelimit`. Needs no sysctl program. */
  sysctl(namespace: string, name: string, value: string | number): void {
    const file = `/proc/sys/${name.replaceAll('.', '/')}`;
    ip('netns', 'exec', namespace, 'sh', '-c', 'echo "$1" > "$2"', 'sh', String(value), file);
  }

  /** Empties the namespace's table of neighbours, as minutes without a packet do. */
  forgetNeighbours(namespace: string): void {
    ip('-n', namespace, 'neigh', 'flush', 'nud', 'all');
  }

  /** Packets that an interface has received since it was created. */
  received(namespace: string, name: string): number {
    const [link] = JSON.parse(ip('-n', namespace, '-j', '-s', 'link', 'show', name)) as [
      { stats64: { rx: { packets: number } } },
    ];
    return link.stats64.rx.packets;
  }

  /** Runs a program inside a namespace to its end, for at most `timeoutMs` milliseconds; `close` also ends it. */
  run(namespace: string, file: string, args: readonly string[], timeoutMs = 500_000): Promise<Ran> {
    return new Promise((resolve) => {
      const child = execFile(
        'ip',
        ['netns', 'exec', namespace, file, ...args],
        { cwd: root, timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' },
        (error, stdout, stderr) =>
          resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr }),
      );
      this.#children.push(child);
    });
  }

  /** Runs a TypeScript file inside a namespace; the path is relative to the project. */
  async script(
    namespace: string,
    file: string,
    args: readonly string[] = [],
    timeoutMs?: number,
  ): Promise<Ran> {
    return this.run(namespace, process.execPath, [await compiled(file), ...args], timeoutMs);
  }

  /** Starts a program inside a namespace and waits until it prints `ready`; `close` ends it. */
  start(
    namespace: string,
    file: string,
    args: readonly string[],
    ready: string | RegExp,
  ): Promise<ChildProcess> {
    return this.begin('ip', ['netns', 'exec', namespace, file, ...args], ready);
  }

  /** Starts a program that enters its namespaces itself and waits until it prints `ready`; `close` ends it. */
  begin(file: string, args: readonly string[], ready: string | RegExp): Promise<ChildProcess> {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#children.push(child);
    return new Promise((resolve, reject) => {
      let output = '';
      const listen = (data: Buffer) => {
        output += data.toString();
        if (output.search(ready) !== -1) resolve(child);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('error', reject);
      child.once('exit', (code) =>
        reject(new Error(`${file} ended with ${code} before it was ready: ${output}`)),
      );
    });
  }

  /** Starts a TypeScript file inside a namespace and waits until it prints `ready`. */
  async startScript(namespace: string, file: string, args: readonly string[] = []): Promise<ChildProcess> {
    return this.start(namespace, process.execPath, [await compiled(file), ...args], 'ready');
  }

  /** Ends everything started and removes every namespace, with its interfaces. */
  async close(): Promise<void> {
    const ends = this.#children
      .filter((child) => child.exitCode === null && child.signalCode === null)
      .map((child) => new Promise((resolve) => child.once('exit', resolve)));
    this.#remove();
    process.off('exit', this.#atExit);
    await Promise.all(ends);
  }

  #plugIn({ namespace, name, addresses = [], ipv6 = false }: Plug): void {
    if (!ipv6) this.sysctl(namespace, `net.ipv6.conf.${name}.disable_ipv6`, 1);
    // Without duplicate address detection, an IPv6 address is usable at once.
    else this.sysctl(namespace, `net.ipv6.conf.${name}.accept_dad`, 0);
    for (const address of addresses) ip('-n', namespace, 'address', 'add', address, 'dev', name);
    ip('-n', namespace, 'link', 'set', name, 'up');
  }

  #remove(): void {
    for (const child of this.#children) child.kill('SIGKILL');
    for (const name of this.#namespaces.splice(0)) spawnSync('ip', ['netns', 'delete', name]);
  }
}

function ip(...args: string[]): string {
  return execFileSync('ip', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Removes the namespaces of labs whose process has ended. */
function removeStale(): void {
  for (const line of ip('netns', 'list').split('\n')) {
    const name = line.split(' ')[0] ?? '';
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? Number.NaN);
    if (Number.isInteger(pid) && !isAlive(pid)) spawnSync('ip', ['netns', 'delete', name]);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
