// Run inside a network namespace, as root, with the program's main file as argument: what leaves the machine, and what
// the name server and the multicast group hear, for a few ways to call `scan`. Prints one JSON object.
import { execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import dnsPacket from 'dns-packet';
import { neighbourhood } from './fleet.ts';

const [main = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'camcensus-alone-'));
const questions: string[] = [];
let group = 0;

/** Runs the program; returns its output and exit code. */
function camcensus(...args: readonly string[]): Promise<{ code: number | null; stdout: string }> {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    CAMCENSUS_INVENTORY: join(folder, 'inventory.db'),
  };
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout })));
}

/** The name server of this small network: it knows one camera. */
function nameServer(): Promise<void> {
  const socket = createSocket('udp4');
  socket.on('message', (message, from) => {
    const { id, questions: asked = [] } = dnsPacket.decode(message);
    questions.push(...asked.map(({ name }) => name));
    const answers = asked
      .filter(({ name }) => name.startsWith('2.9.79.127.'))
      .map(({ name }) => ({ type: 'PTR' as const, name, ttl: 60, data: 'gate.st-marys.example' }));
    const flags = answers.length > 0 ? 0 : 3;
    socket.send(
      dnsPacket.encode({ type: 'response', id: id ?? 0, flags, questions: asked, answers }),
      from.port,
    );
  });
  return new Promise((resolve) => socket.bind(53, '127.0.0.1', resolve));
}

/** A member of the WS-Discovery group on the local segment. */
function listener(address: string): Promise<void> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  socket.on('message', () => group++);
  return new Promise((resolve) =>
    socket.bind(3702, '239.255.255.250', () => {
      socket.addMembership('239.255.255.250', address);
      resolve();
    }),
  );
}

/** Packets sent on the only interface other than loopback. */
function sent(): number {
  const [link] = JSON.parse(execFileSync('ip', ['-j', '-s', 'link', 'show', 'cable'], { encoding: 'utf8' }));
  return link.stats64.tx.packets;
}

async function counted<T>(read: () => number, work: () => Promise<T>): Promise<{ count: number; result: T }> {
  const before = read();
  const result = await work();
  return { count: read() - before, result };
}

execFileSync('ip', ['route', 'add', 'default', 'dev', 'cable']);
writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\n');
// `ip netns exec` gave this process a mount namespace of its own.
execFileSync('mount', ['--bind', join(folder, 'resolv.conf'), '/etc/resolv.conf']);
await nameServer();
await neighbourhood('127.79.9', ['Hikvision camera', 'Axis camera']);

const refused = await counted(sent, () => camcensus('scan', '8.8.8.0/24'));
const permitted = await counted(sent, () =>
  camcensus('scan', '8.8.8.8', '--allow-public', '--no-listen', '--ports', '80'),
);
// From here on the kernel sends membership reports for the joined group.
await listener('10.79.0.1');
const cameras = ['scan', '127.79.9.2,127.79.9.26'];
const segment = ['scan', '10.79.0.0/29', '--ports', '80', '--inventory', join(folder, 'segment.db')];
const asked = () => questions.length;
const multicasts = () => group;

/** Two inventories; nothing counted by one of the two groups is sent by the other. */
const [{ plain, named, explained }, { hearing, deaf, partly }] = await Promise.all([names(), groups()]);

async function names() {
  const without = await counted(asked, () => camcensus(...cameras));
  const resolved = await counted(asked, () => camcensus(...cameras, '--resolve'));
  return { plain: without, named: resolved, explained: await camcensus('explain', '127.79.9.2') };
}

async function groups() {
  return {
    hearing: await counted(multicasts, () => camcensus(...segment)),
    deaf: await counted(multicasts, () => camcensus(...segment, '--no-listen')),
    partly: await counted(multicasts, () => camcensus(...segment, '--exclude', '10.79.0.5')),
  };
}

process.stdout.write(
  JSON.stringify({
    refused: { code: refused.result.code, packets: refused.count },
    permitted: { code: permitted.result.code, packets: permitted.count },
    plain: { code: plain.result.code, questions: plain.count },
    named: { code: named.result.code, questions: questions.slice(-named.count) },
    explained: explained.stdout.split('\n').filter((line) => line.includes('dns.name')),
    group: { hearing: hearing.count, deaf: deaf.count, partly: partly.count },
    codes: [hearing, deaf, partly].map(({ result }) => result.code),
  }),
);
rmSync(folder, { recursive: true, force: true });
process.exit(0);
