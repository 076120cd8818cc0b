import { expect, onTestFinished, test } from 'vitest';
import { onRequest, scanners } from '../../scanners/index.ts';
import { parse, sshHostKey, targets } from '../../scanners/ssh-host-key.ts';
import type { Field } from '../../src/model/observation.ts';
import type { FakeDevice } from '../fake-devices/device.ts';
import { fleet } from '../fake-devices/fleet/index.ts';
import { startFleet } from '../fake-devices/start.ts';
import { openLoopback, scopeOf, serve } from '../net/loopback.ts';
import { addressesIn, defaultSweep } from '../sweep/default-sweep.ts';
import { capture } from './captures.ts';
import { fakeDialer } from './fake-dialer.ts';
import { knowing } from './knowledge.ts';

/** As `dropbearkey -y` and `ssh-keygen -l` print the keys with which the captured servers ran. */
const dropbear = { field: 'ssh.host-key', value: 'SHA256:4lojwsalQiQBRveUGGyMwPZI7J3LwOO85113V7Qkh7M' };
const openssh = { field: 'ssh.host-key', value: 'SHA256:wMBup/LyjfRw9+TueLSyHL2z2dDtSvwXWeJD/fkuKGw' };
const group14 = { field: 'ssh.host-key', value: 'SHA256:31ZPajS9bM6rsHLDOqt65ggmVqR6kmsKU1HPS4AZPy8' };

const captured = (name: string) => Buffer.from(capture(`ssh-host-key/${name}.hex`));
/** What a capture's server sent: the greeting, the list of algorithms, and the rest. */
function parts(name: string): readonly [Buffer, Buffer, Buffer] {
  const bytes = captured(name);
  const greeted = bytes.indexOf('\n') + 1;
  const listed = greeted + 4 + bytes.readUInt32BE(greeted);
  return [bytes.subarray(0, greeted), bytes.subarray(greeted, listed), bytes.subarray(listed)];
}
/** The messages that were sent, by their numbers, after the greeting. */
function messages(sent: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = sent.indexOf('\n') + 1; at + 5 < sent.length; at += 4 + sent.readUInt32BE(at))
    found.push(sent[at + 5] as number);
  return found;
}

test.each([
  ['dropbear-rsa', [dropbear]],
  ['openssh-rsa', [openssh]],
  ['openssh-group14', [group14]],
  ['text-before', [dropbear]],
  ['cut-packet', []],
  ['long-key', []],
  ['odd-kind', []],
  ['other-protocol', null],
])('ssh-host-key reads the key of %s', (name, facts) => {
  expect(parse(captured(name))).toEqual(facts);
});

test.each([
  ['dropbear, which sends its algorithms with the greeting', 'dropbear-rsa', 2, dropbear],
  ['OpenSSH, which waits for a greeting', 'openssh-rsa', 1, openssh],
  ['OpenSSH that has only group 14', 'openssh-group14', 1, group14],
])('ssh-host-key exchanges no more than keys with %s', async (_, name, atOnce, fact) => {
  const [greeting, algorithms, key] = parts(name);
  const received: Buffer[] = [];
  const server = await serve('127.80.96.1', (socket) => {
    socket.write(atOnce === 2 ? Buffer.concat([greeting, algorithms]) : greeting);
    socket.on('data', (chunk) => {
      received.push(chunk);
      const numbers = messages(Buffer.concat(received));
      if (numbers.at(-1) === 20 && atOnce === 1) socket.write(algorithms);
      if (numbers.at(-1) === 30) socket.write(key);
      if (numbers.at(-1) === 1) socket.end();
    });
  });
  const network = await openLoopback(scopeOf('127.80.'));
  onTestFinished(async () => {
    await network.close();
    await server.close();
  });
  const dial = network.dialer('127.80.96.1', new AbortController().signal);
  expect(await sshHostKey.run(dial, { port: server.port, tls: false })).toEqual({
    end: 'answered',
    facts: [fact],
  });
  const sent = Buffer.concat(received);
  expect(sent.toString('latin1')).toMatch(/^SSH-2\.0-camcensus\r\n/);
  // Algorithms, the client's key, and the farewell: 5 would request a service, 50 and more log in (RFC 4252, 6).
  expect(messages(sent)).toEqual([20, 30, 1]);
});

test('ssh-host-key disconnects from a server that has no method of ours', async () => {
  const [greeting, algorithms] = parts('openssh-rsa');
  const strange = Buffer.from(algorithms);
  strange.write('X'.repeat(strange.readUInt32BE(22)), 26, 'latin1');
  const { dial, steps } = fakeDialer({ replies: [Buffer.concat([greeting, strange]), Buffer.of(0)] });
  expect(await sshHostKey.run(dial, { port: 22, tls: false })).toEqual({ end: 'not-mine' });
  const sent = Buffer.concat(
    steps.map((step) => Buffer.from(step.did === 'send' ? step.text : '', 'latin1')),
  );
  expect(messages(sent)).toEqual([20, 1]);
});

test('ssh-host-key sends nothing to what greets as no SSH of version 2', async () => {
  for (const greeting of ['SSH-1.5-old\r\n', '220 FTP\r\n', 'login: ']) {
    const { dial, steps } = fakeDialer({ replies: [Buffer.from(greeting)] });
    expect(await sshHostKey.run(dial, { port: 22, tls: false })).toEqual({ end: 'not-mine' });
    expect(steps.map((step) => (step.did === 'send' ? step.text : step.did))).toEqual(['']);
  }
});

test('ssh-host-key probes likely cameras, at port 22 and no other', () => {
  const ssh = (port: number, value = 'SSH-2.0-dropbear_2012.55') =>
    ['banner.ssh' as Field, value, port, 'banner'] as const;
  const ports = (open: readonly number[], ...facts: readonly ReturnType<typeof ssh>[]) =>
    targets(knowing(open, facts)).map(({ port }) => port);
  expect(ports([22, 554], ssh(22))).toEqual([22]);
  expect(ports([22, 23, 554], ssh(23), ssh(22, 'SSH-1.99-x'))).toEqual([22]);
  expect(ports([23, 554], ssh(23))).toEqual([]);
  expect(ports([22, 554], ssh(22, 'SSH-1.5-x'))).toEqual([]);
  expect(ports([22, 80], ssh(22))).toEqual([]);
  expect(ports([22, 554])).toEqual([]);
  expect(ports([2222, 554], ssh(2222))).toEqual([]);
});

test('ssh-host-key reads the key of a camera in a default sweep, and sends a server nothing', async () => {
  const at = (address: string) => (device: FakeDevice) => ({ ...device, address });
  const [camera] = fleet.filter(({ name }) => name === 'Ubiquiti camera').map(at('127.80.97.1'));
  const [server] = fleet.filter(({ name }) => name === 'Linux host').map(at('127.80.97.2'));
  if (camera === undefined || server === undefined) throw new Error('the fleet lacks a device');
  const running = await startFleet([camera, server], { ports: 'real' });
  onTestFinished(() => running.stop());
  const { result, hosts } = await defaultSweep(addressesIn(running));
  expect(result).toMatchObject({ outcome: 'complete', endings: { 'ssh-host-key': { answered: 1 } } });
  const keys = hosts.flatMap(({ address, observations }) =>
    observations.filter(({ field }) => field === 'ssh.host-key').map(({ port }) => ({ address, port })),
  );
  expect(keys).toEqual([{ address: camera.address, port: 22 }]);
  const reported = running
    .device('Ubiquiti camera')
    .log.requests.filter(({ protocol }) => protocol === 'ssh');
  expect(reported.map(({ verb }) => verb)).toEqual(['KEXINIT', 'KEXDH_INIT', 'DISCONNECT']);
  expect(running.devices.flatMap(({ log }) => log.violations)).toEqual([]);
  // A new key replaces the old one: the farewell, which has no reply, leaves none out.
  const one = hosts.find(({ address }) => address === camera.address);
  expect(one?.answered).toContainEqual({ scanner: 'ssh-host-key', port: 22 });
});

test('ssh-host-key is part of every sweep, the last probe, within its declared cost', () => {
  expect(scanners.filter(({ kind }) => kind === 'probe').at(-1)).toBe(sshHostKey);
  expect(onRequest).not.toContain(sshHostKey);
  expect(sshHostKey.cost).toEqual({ connections: 1, datagrams: 0, bytes: 3 * 8_192 });
});
