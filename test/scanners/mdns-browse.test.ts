import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { mdnsBrowse } from '../../scanners/mdns/index.ts';
import { compiled } from '../compiled.ts';
import { testWith } from '../needs/needs.ts';

const run = promisify(execFile);
const address = '10.77.0.1';

interface Outcome {
  readonly received: readonly {
    readonly from: string;
    readonly port: number;
    readonly facts: readonly { readonly field: string; readonly value: string }[];
  }[];
  readonly queries: readonly string[];
  readonly failure: string | null;
}

/** Runs the script where no packet can leave: a namespace with nothing but a pair of interfaces in it. */
async function inNamespace(mode: string): Promise<Outcome> {
  const commands = [
    'ip link set lo up',
    'ip link add seg0 type veth peer name seg1',
    `ip addr add ${address}/24 dev seg0`,
    'ip link set seg0 up',
    'ip link set seg1 up',
    'exec "$@"',
  ].join(' && ');
  const inside = [
    'sh',
    '-ec',
    commands,
    'sh',
    process.execPath,
    await compiled('test/scanners/mdns-segment.ts'),
    mode,
    address,
  ];
  const { stdout } = await run('unshare', ['-rn', ...inside], { timeout: 500_000 });
  return JSON.parse(stdout) as Outcome;
}

testWith(
  ['namespaces'],
  'a camera is received after malformed messages and one over which reading throws',
  async () => {
    const { received, queries, failure } = await inNamespace('camera');
    expect(failure).toBeNull();
    expect(queries).toContain('_axis-video');
    const camera = received.filter((one) => one.facts.some((fact) => fact.value.startsWith('AXIS')));
    expect(camera).toEqual([
      {
        from: address,
        port: 5353,
        facts: [
          { field: 'mdns.service', value: '_axis-video._tcp' },
          { field: 'mdns.instance', value: 'AXIS P1.2 - 00408C123456' },
          { field: 'mdns.host', value: 'axis-00408c123456.local' },
          { field: 'mdns.txt', value: 'macaddress=00408C123456' },
          { field: 'mdns.txt', value: 'path=/' },
        ],
      },
    ]);
  },
);

test('a segment of IPv6 is passed over, and no other program is blamed', async () => {
  const onFacts = () => undefined;
  const signal = new AbortController().signal;
  const segment = { interfaceName: 'lo', interfaceAddress: '::1', signal, onFacts };
  await expect(mdnsBrowse.listen(segment)).resolves.toBeUndefined();
});

testWith(
  ['namespaces'],
  'a port that another program holds is reported in a sentence, and nothing crashes',
  async () => {
    const { failure, received } = await inNamespace('port-taken');
    expect(failure).toMatch(/^mDNS cannot be browsed on seg0 \(10\.77\.0\.1\): .*EADDRINUSE/);
    expect(received).toEqual([]);
  },
);

testWith(['namespaces'], 'no query is sent where the interface cannot be had', async () => {
  const { failure, queries } = await inNamespace('no-such-interface');
  expect(failure).toMatch(/^mDNS cannot be browsed on seg0 \(10\.99\.99\.99\)/);
  expect(queries).toEqual([]);
});
