import { describe, expect, test } from 'vitest';
import { sweep } from '../../src/sweep/sweep.ts';
import {
  type FakeHost,
  fakeChannel,
  fakeDatagram,
  fakeNetwork,
  fakeOptions,
  fakeProbe,
  fakeRecorder,
  fakeScope,
} from './fake-network.ts';

const camera: FakeHost = { ports: { 80: 'open', 554: 'refused', 8000: 'refused' } };
const snmp = { ...fakeDatagram('snmp-engine', 'alive'), manages: true as const };
const dhip = { ...fakeDatagram('dhip', 'alive'), isWorthwhile: () => true };

/** One sweep in which datagrams to these hosts are answered, or end in silence, only when `release` is called. */
function waiting(addresses: readonly string[], answer: readonly (readonly [string, string])[] = []) {
  const sent: string[] = [];
  const hosts = Object.fromEntries(addresses.map((address) => [address, camera]));
  const faked = fakeNetwork(hosts, sent);
  let release: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    release = resolve;
  });
  const recorder = fakeRecorder();
  const network: typeof faked = {
    ...faked,
    async channel(scanner, received) {
      return fakeChannel({
        async query(address) {
          sent.push(`datagram ${scanner.id} ${address}`);
          await over;
          const facts = answer.map(([field, value]) => ({ field, value }) as const);
          if (facts.length === 0) return 'silent';
          received(address, scanner.port, facts as Parameters<typeof received>[2]);
          return 'answered';
        },
      });
    },
  };
  const options = fakeOptions({ scope: fakeScope(addresses), network, recorder });
  const bounds = { ...options.bounds, discovering: 1, scanning: 1 };
  const run = (over: Partial<typeof options>) => sweep({ ...options, bounds, ...over });
  return { run, sent, recorder, release: () => release() };
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
};

describe('scanHost', () => {
  test('scanHost sends management requests next to the connects, costly ones last', async () => {
    const { run, sent, release } = waiting(['10.9.1.1']);
    const probe = fakeProbe('http', [80], () => {
      sent.push('probe http');
      return { end: 'not-mine' };
    });
    const swept = run({ scanners: [snmp, dhip, probe] });
    await turns(50);
    expect(sent).toEqual([
      'connect 10.9.1.1:80',
      'datagram snmp-engine 10.9.1.1',
      'connect 10.9.1.1:554',
      'connect 10.9.1.1:8000',
      'probe http',
      'datagram dhip 10.9.1.1',
    ]);
    release();
    expect(await swept).toMatchObject({ outcome: 'complete', scanned: 1 });
  });

  test('scanHost sends management requests after the ports if a controller may show', async () => {
    const { run, sent, release } = waiting(['10.9.1.1']);
    // In a large scope a known device does not wait for its network.
    const scope = { ...fakeScope(['10.9.1.1']), size: 2_000n };
    const swept = run({ scanners: [snmp], scope, known: ['10.9.1.1'] });
    await turns(50);
    release();
    await swept;
    expect(sent.slice(-2)).toEqual(['connect 10.9.1.1:8000', 'datagram snmp-engine 10.9.1.1']);
  });

  test('gives its place to the next host while it only waits for answers to datagrams', async () => {
    const addresses = ['10.9.1.1', '10.9.1.2', '10.9.1.3'];
    const { run, sent, recorder, release } = waiting(addresses);
    const swept = run({ scanners: [snmp] });
    await turns(200);
    const ports = sent.filter((line) => line.endsWith(':8000'));
    expect(ports).toEqual(addresses.map((address) => `connect ${address}:8000`));
    expect(recorder.hosts).toEqual([]);
    release();
    expect(await swept).toMatchObject({ outcome: 'complete', scanned: 3 });
    expect(recorder.finished.toSorted()).toEqual(addresses);
  });

  test('puts what follows from an answer that came after its connections', async () => {
    const { run, recorder, release } = waiting(['10.9.1.1'], [['ssdp.location', 'http://10.9.1.1:80/d.xml']]);
    const probe = fakeProbe('description', [80]);
    const follows: typeof probe = {
      ...probe,
      targets: (known) =>
        known.facts.some(({ field }) => field === 'ssdp.location') ? probe.targets(known) : [],
    };
    const swept = run({ scanners: [snmp, follows] });
    await turns(100);
    release();
    await swept;
    const seen = recorder.hosts.flatMap(({ observations }) => observations.map(({ value }) => value));
    expect(seen).toContain('description 80');
  });
});
