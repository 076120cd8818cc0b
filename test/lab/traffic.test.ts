import { expect, test } from 'vitest';
import type { Packet } from './capture.ts';
import { connectionsAtOnce, establishedAtOnce } from './traffic.ts';

const client = '10.0.0.1';
const host = '10.0.0.2';

/** Packets of the client's connections to one host: seconds, its port, whether it sends, flags. */
function traffic(
  ...all: readonly (readonly [at: number, port: number, sent: boolean, flags: string])[]
): Packet[] {
  return all.map(([at, port, sent, flags]) => {
    const [near, far] = [`${client}.${port}`, `${host}.80`];
    return { at, protocol: 'tcp', from: sent ? near : far, to: sent ? far : near, flags } as Packet;
  });
}

/** A connection that the client ends after a tenth of a second. */
const ended = (at: number, port: number) =>
  [
    [at, port, true, 'S'],
    [at + 0.01, port, false, 'S.'],
    [at + 0.02, port, true, '.'],
    [at + 0.1, port, true, 'F.'],
  ] as const;

test.each([
  ['has ended the first, too', [[0.11, 1, false, 'F.']], 0.12, 1],
  ['takes longer to end the first than is waited for', [], 0.36, 1],
  ['has not ended the first yet', [], 0.2, 2],
] as const)('establishedAtOnce counts a next connection where the host %s', (_, host_, next, most) => {
  const packets = traffic(...ended(0, 1), ...host_, ...ended(next, 2));
  expect(establishedAtOnce(packets, client)).toEqual({ [host]: most });
});

test.each([
  ['accepts it after the client has ended the first', 0.11, true, 1],
  ['accepts it before the client has ended the first', 0.05, true, 0],
  ['answers it after that, and is reset', 0.11, false, 0],
] as const)(
  'connectionsAtOnce counts a connection beside another where the host %s',
  (_, at, accepts, beside) => {
    const packets = traffic(
      ...ended(0, 1),
      [0.03, 2, true, 'S'],
      [at, 2, false, 'S.'],
      [at + 0.001, 2, true, accepts ? '.' : 'R'],
    ).sort((one, other) => one.at - other.at);
    expect(connectionsAtOnce(packets, client).get(host)?.beside).toBe(beside);
  },
);
