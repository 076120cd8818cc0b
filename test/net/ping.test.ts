import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { never, openLoopback } from './loopback.ts';

const host = '127.0.77.70';
const { PATH: path, LC_ALL, LANG } = process.env;
let folder: string;
let network: Network;
let reported: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ping-'));
  reported = [];
  const log = { info: () => undefined, warn: (_: object, message: string) => void reported.push(message) };
  network = await openLoopback(undefined, { log });
});
afterEach(async () => {
  for (const [name, value] of Object.entries({ PATH: path, LC_ALL, LANG }))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  rmSync(folder, { recursive: true });
  await network.close();
});

/** Puts a program in the place of the system's ping. */
function fakePing(script: string): void {
  const file = join(folder, 'ping');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  process.env.PATH = `${folder}:${path}`;
}

/** Whether a process is there and no zombie. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('an ICMP echo', () => {
  test('that is answered is true, and counts as a flow', async () => {
    fakePing(
      `echo "PING $8 ($8) 56(84) bytes of data."; echo "64 bytes from $8: icmp_seq=1 ttl=64 time=0.05 ms"`,
    );
    expect(await network.ping(host, never)).toBe(true);
    expect(network.counters).toMatchObject({ flows: 1, connects: 0, datagrams: 0 });
  });

  test('that is not answered is false', async () => {
    fakePing('echo "PING x (x) 56(84) bytes of data."; exit 1');
    expect(await network.ping(host, never)).toBe(false);
  });

  test('runs ping with fixed arguments and the address last', async () => {
    const file = join(folder, 'arguments');
    fakePing(`printf "%s " "$@" > '${file}'`);
    await network.ping(host, never);
    expect(readFileSync(file, 'utf8')).toBe(`-n -W 1 -c 1 -s 56 ${host} `);
  });

  test.each(['oops', 'a b', 'PING', 'PING x (x) y\n64', '\\033[31m'])(
    'whose program prints %j is false and ends nothing',
    async (output) => {
      fakePing(`printf '${output}\\n'`);
      expect(await network.ping(host, never)).toBe(false);
    },
  );

  test('ping logs once that the output of its program cannot be read', async () => {
    fakePing("printf 'oops\\n'");
    expect([await network.ping(host, never), await network.ping(host, never)]).toEqual([false, false]);
    await network.close();
    expect(reported).toEqual([expect.stringContaining("The ping program's output cannot be read")]);
  });

  test('without a ping program is null, and is reported once', async () => {
    process.env.PATH = folder;
    expect(await network.ping(host, never)).toBeNull();
    expect(await network.ping(host, never)).toBeNull();
    expect(reported).toEqual([expect.stringContaining('apt install iputils-ping')]);
  });

  test('whose signal fires is null, and ends its program', async () => {
    const file = join(folder, 'pid');
    fakePing(`echo $$ > '${file}.new'; mv '${file}.new' '${file}'; exec sleep 1000`);
    const stop = new AbortController();
    const alive = network.ping(host, stop.signal);
    await vi.waitUntil(() => existsSync(file), { timeout: 60_000 });
    stop.abort();
    expect(await alive).toBeNull();
    await network.close();
    expect(isRunning(Number(readFileSync(file, 'utf8')))).toBe(false);
  });

  test('that still runs when the network closes ends with it', async () => {
    const file = join(folder, 'pid');
    fakePing(`echo $$ > '${file}.new'; mv '${file}.new' '${file}'; exec sleep 1000`);
    const alive = network.ping(host, never);
    await vi.waitUntil(() => existsSync(file), { timeout: 60_000 });
    await network.close();
    expect(await alive).toBe(false);
    expect(isRunning(Number(readFileSync(file, 'utf8')))).toBe(false);
  });

  test('reads English, and leaves the language of this process as it is', async () => {
    const file = join(folder, 'language');
    fakePing(`echo "$LC_ALL $LANG" > '${file}'`);
    process.env.LC_ALL = 'cy_GB.UTF-8';
    process.env.LANG = 'cy_GB.UTF-8';
    await network.ping(host, never);
    expect(readFileSync(file, 'utf8')).toBe('C C\n');
    expect([process.env.LC_ALL, process.env.LANG]).toEqual(['cy_GB.UTF-8', 'cy_GB.UTF-8']);
  });

  test('whose output is unreadable disturbs no other echo', async () => {
    const good = '64 bytes from x: icmp_seq=1 ttl=64 time=0.05 ms';
    fakePing(`case "$*" in *70) echo oops;; *) echo "PING x (x) y"; sleep 0.3; echo "${good}";; esac`);
    const both = [network.ping(host, never), network.ping('127.0.77.71', never)];
    expect(await Promise.all(both)).toEqual([false, true]);
  });

  test.each(['-f', 'localhost', '127.0.77.70 -f', ''])('of %j is never run', async (address) => {
    const file = join(folder, 'ran');
    fakePing(`touch ${file}`);
    expect(await network.ping(address, never)).toBeNull();
    expect(existsSync(file)).toBe(false);
  });
});
