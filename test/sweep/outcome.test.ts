import { describe, expect, test } from 'vitest';
import type { SweepWarning } from '../../src/model/sweep.ts';
import { outcomeOf } from '../../src/sweep/outcome.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import {
  type FakeHost,
  fakeDatagram,
  fakeNetwork,
  fakeOptions,
  fakeRecorder,
  fakeScope,
} from './fake-network.ts';

const addresses = Array.from({ length: 20 }, (_, i) => `10.9.3.${i}`);
const scope = fakeScope(addresses);
const scanners = [fakeDatagram('ws-discovery', 'every-address')];

function cutOff(from: number): Record<string, FakeHost> {
  return Object.fromEntries(addresses.slice(from).map((address) => [address, { cutOff: true }]));
}

test('outcomeOf writes thousands with separators', () => {
  const signal = new AbortController().signal;
  const facts = {
    ...{ signal, addresses: 65_536n, unreached: 64_000, unsearched: 0n, alive: 0 },
    hostsScanned: 0,
    cut: 0,
    known: 0,
  };
  const { reason } = outcomeOf({ ...facts, warnings: [] });
  expect(reason).toMatch(/^64,000 of 65,536 addresses could not be scanned:/);
});

describe('a sweep without a route to part of its scope', () => {
  test('is partial, counts those addresses, and calls none of them scanned', async () => {
    const recorder = fakeRecorder();
    const network = fakeNetwork(cutOff(5));
    const result = await sweep(fakeOptions({ scope, network, recorder, scanners }));
    expect(result).toMatchObject({ outcome: 'partial', scanned: 5, alive: 0 });
    expect(result.reason).toMatch(
      /^15 of 20 addresses could not be scanned: this machine could not reach them/,
    );
    expect([...recorder.finished].sort()).toEqual(addresses.slice(0, 5).sort());
  });

  test('is partial where one request to one address could not be sent', async () => {
    const recorder = fakeRecorder();
    const network = fakeNetwork({ '10.9.3.7': { ports: { 80: 'silent', 554: 'unreachable' } } });
    const result = await sweep(fakeOptions({ scope, network, recorder, scanners }));
    expect(result).toMatchObject({ outcome: 'partial', scanned: 19 });
    expect(recorder.finished).not.toContain('10.9.3.7');
  });

  test('still scans the hosts that it can reach, and those are scanned', async () => {
    const recorder = fakeRecorder();
    const network = fakeNetwork({ ...cutOff(1), '10.9.3.0': { ports: { 80: 'open' } } });
    const result = await sweep(fakeOptions({ scope, network, recorder, scanners }));
    expect(result).toMatchObject({ outcome: 'partial', scanned: 1, alive: 1 });
    expect(recorder.finished).toEqual(['10.9.3.0']);
  });

  test('is interrupted, not partial, where a person stopped it', async () => {
    const stop = new AbortController();
    const network = fakeNetwork(cutOff(0));
    const recorder = fakeRecorder();
    stop.abort(new Error('Ctrl-C'));
    const result = await sweep(fakeOptions({ scope, network, recorder, signal: stop.signal }));
    expect(result).toMatchObject({ outcome: 'interrupted', reason: 'Ctrl-C' });
    expect(recorder.finished).toEqual([]);
  });
});

describe('a sweep without a reply', () => {
  test('is complete where nothing is known: an empty network is ordinary', async () => {
    const result = await sweep(fakeOptions({ scope, network: fakeNetwork({}), scanners }));
    expect(result).toMatchObject({ outcome: 'complete', reason: null, scanned: 20 });
  });

  test('is complete where few devices are known: they may be gone', async () => {
    const known = addresses.slice(0, 4);
    const result = await sweep(fakeOptions({ scope, network: fakeNetwork({}), scanners, known }));
    expect(result.outcome).toBe('complete');
  });

  test('is partial where several known devices are in the scope', async () => {
    const known = [...addresses.slice(0, 5), '10.200.0.1'];
    const options = fakeOptions({ scope, network: fakeNetwork({}), scanners, known });
    const result = await sweep(options);
    expect(result.outcome).toBe('partial');
    expect(result.reason).toMatch(/^Nothing answered, not even one of the 5 known devices/);
  });

  test('is complete where one known device answers and the others do not', async () => {
    const known = addresses.slice(0, 6);
    const network = fakeNetwork({ '10.9.3.2': { ports: { 554: 'refused' } } });
    const result = await sweep(fakeOptions({ scope, network, scanners, known }));
    expect(result).toMatchObject({ outcome: 'complete', alive: 1 });
  });
});

test('a sweep that loses the path to a live host is partial', async () => {
  let connects = 0;
  const hosts = { '10.9.3.1': { ports: { 80: 'open' } } } as const;
  const faked = fakeNetwork(hosts);
  const network: typeof faked = {
    ...faked,
    async connectProbe(address, port, signal) {
      connects += 1;
      return connects > 1 ? 'unreachable' : faked.connectProbe(address, port, signal);
    },
  };
  const recorder = fakeRecorder();
  const result = await sweep(fakeOptions({ scope: fakeScope(['10.9.3.1']), network, recorder }));
  expect(result).toMatchObject({ outcome: 'partial', scanned: 0, alive: 1 });
  expect([recorder.finished, recorder.hosts.length]).toEqual([[], 1]);
});

test('a firewall that reports one port unreachable costs that port, not the host', async () => {
  const hosts = { '10.9.3.1': { ports: { 80: 'open', 554: 'unreachable', 8000: 'refused' } } } as const;
  const recorder = fakeRecorder();
  const network = fakeNetwork(hosts);
  const result = await sweep(fakeOptions({ scope: fakeScope(['10.9.3.1']), network, recorder }));
  expect(result).toMatchObject({ outcome: 'complete', scanned: 1 });
  expect(recorder.hosts[0]?.answered.map(({ port }) => port)).toEqual([80, 8000]);
});

describe('the outcome', () => {
  const facts = {
    ...{
      signal: new AbortController().signal,
      addresses: 256n,
      unreached: 0,
      unsearched: 0n,
      alive: 9,
      known: 0,
    },
    ...{ hostsScanned: 9, cut: 0 },
  };
  const gap = (kind: SweepWarning['kind'], count: number, shownBy?: readonly string[]): SweepWarning => ({
    ...{ kind, network: '10.9.1.0/24', addresses: count, message: `${kind}.` },
    ...(shownBy && { shownBy }),
  });

  test.each([
    ['middlebox', 1, 'partial'],
    ['path', 0, 'partial'],
    ['tarpit', 5, 'partial'],
    ['tarpit', 4, 'complete'],
    ['refusing', 99, 'complete'],
    ['fell-silent', 99, 'complete'],
    ['receive-failed', 0, 'complete'],
  ] as const)('of a sweep with a warning %s about %i addresses is %s', (kind, count, outcome) => {
    expect(outcomeOf({ ...facts, warnings: [gap(kind, count)] }).outcome).toBe(outcome);
  });

  test.each([
    [1, 1, 'complete'],
    [2, 40, 'complete'],
    [2, 39, 'partial'],
    [10, 40, 'partial'],
  ] as const)('outcomeOf where %i of %i host scans were cut is %s', (cut, hostsScanned, outcome) => {
    const of = outcomeOf({ ...facts, hostsScanned, cut, warnings: [gap('unfinished', cut)] });
    expect(of).toEqual({ outcome, reason: outcome === 'complete' ? null : 'unfinished.' });
  });

  test('is complete where only the controllers themselves were spared', () => {
    const [one, two] = [1, 2].map((count) =>
      outcomeOf({ ...facts, warnings: [gap('industrial', count, ['10.9.1.1'])] }),
    );
    expect([one?.outcome, two?.outcome]).toEqual(['complete', 'partial']);
  });

  test('counts the other warnings that leave a gap', () => {
    const reason = (...kinds: readonly SweepWarning['kind'][]) =>
      outcomeOf({ ...facts, warnings: kinds.map((kind) => gap(kind, 9)) }).reason;
    expect(reason('refusing', 'path', 'receive-failed')).toBe('path.');
    expect(reason('path', 'tarpit')).toBe('path. (And 1 more warning of this kind.)');
    expect(reason('refusing', 'path', 'tarpit', 'middlebox')).toBe(
      'path. (And 2 more warnings of this kind.)',
    );
  });

  test('of a sweep that was stopped without a reason is that it was stopped', () => {
    const reasons = [undefined, new Error(''), new Error('SIGTERM'), 'a word'].map((why) => {
      const stop = new AbortController();
      stop.abort(why);
      return outcomeOf({ ...facts, signal: stop.signal, warnings: [] }).reason;
    });
    expect(reasons).toEqual([
      'This operation was aborted',
      'stopped before the end',
      'SIGTERM',
      'stopped before the end',
    ]);
  });
});
