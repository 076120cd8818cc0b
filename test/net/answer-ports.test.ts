import { createSocket } from 'node:dgram';
import { expect, test } from 'vitest';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { AnswerPorts } from '../../src/net/answer-ports.ts';
import { wait } from './loopback.ts';

const segment = { interfaceName: 'lo', interfaceAddress: '127.0.0.1', prefixLength: 8, scopeId: null };
const other = { ...segment, interfaceAddress: '127.0.0.2' };
const silent = { info: () => undefined, warn: () => undefined };

/** Answered at `port`; nothing is sent here. */
function scanner(id: string, port: number): DatagramScanner {
  return {
    kind: 'datagram',
    id,
    sends: 'Nothing.',
    neverSends: 'Anything.',
    cost: { connections: 0, datagrams: 0, bytes: 1 },
    port: 9,
    group: { v4: null, v6: null },
    audience: 'segment',
    listenMs: 1,
    repeats: 1,
    gapMs: 1,
    answersTo: { port, groups: [] },
    requests: () => [],
    parse: () => null,
  };
}

/** Sends one datagram to a port of this machine, and waits until it is there. */
async function send(port: number): Promise<void> {
  const socket = createSocket('udp4');
  await new Promise((resolve) => socket.send('me', port, '127.0.0.1', resolve));
  await wait(50);
  socket.close();
}

/** A port that is free at the moment. */
async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, resolve));
  const { port } = socket.address();
  socket.close();
  return port;
}

/** Lets go of a port that was had. */
async function letGo(leave: (() => Promise<void>) | string | null | undefined): Promise<void> {
  if (typeof leave !== 'function') throw new Error(`the port was not had: ${leave}`);
  await leave();
}

test('two scanners on one port are each given every datagram once, however many segments they receive', async () => {
  const port = await freePort();
  const ports = new AnswerPorts(silent);
  const received: string[] = [];
  const [vivotek, foscam] = [scanner('vivotek', port), scanner('foscam', port)];
  const leave = await Promise.all(
    [vivotek, foscam].flatMap((one) =>
      [segment, other].map((at) => ports.listen(one, at, () => void received.push(one.id))),
    ),
  );
  await send(port);
  expect(received.sort()).toEqual(['foscam', 'vivotek']);
  // One that has left one segment still receives the other.
  await letGo(leave[0]);
  await letGo(leave[2]);
  await letGo(leave[3]);
  await send(port);
  expect(received.sort()).toEqual(['foscam', 'vivotek', 'vivotek']);
  await letGo(leave[1]);
});

test('the port is free again when the last has left, and can be had again', async () => {
  const port = await freePort();
  const ports = new AnswerPorts(silent);
  for (let round = 0; round < 2; round++) {
    const leave = await ports.listen(scanner('sadp', port), segment, () => undefined);
    await letGo(leave);
    const tool = createSocket('udp4');
    await new Promise<void>((resolve, reject) => tool.once('error', reject).bind(port, resolve));
    await new Promise<void>((resolve) => tool.close(resolve));
  }
});

test('a port that another program holds is reported in words, and costs only what it would have received', async () => {
  const tool = createSocket('udp4');
  await new Promise<void>((resolve) => tool.bind(0, resolve));
  const { port } = tool.address();
  const reported: string[] = [];
  const ports = new AnswerPorts({ ...silent, info: (_, sentence) => void reported.push(sentence) });
  const notice = await ports.listen(scanner('sadp', port), segment, () => undefined);
  expect(reported).toEqual([notice]);
  expect(notice).toBe(
    `UDP port ${port} is in use by another program on this machine, perhaps a maker's own search tool. Devices that answer only to that port are not found until it is closed, and do not count as silent; the others are.`,
  );
  await new Promise<void>((resolve) => tool.close(resolve));
  const leave = await ports.listen(scanner('sadp', port), segment, () => undefined);
  await letGo(leave);
});

test('a group that cannot be joined is reported in words, and no port is reported as in use', async () => {
  const port = await freePort();
  const ports = new AnswerPorts(silent);
  const grouped = { ...scanner('sadp', port), answersTo: { port, groups: ['239.255.255.250'] } };
  const nowhere = { ...segment, interfaceName: 'eth9', interfaceAddress: '10.99.99.99' };
  expect(await ports.listen(grouped, nowhere, () => undefined)).toBe(
    `A group on UDP port ${port} could not be joined on eth9. Devices there that answer only to it are not found, and do not count as silent; the others are.`,
  );
  await letGo(await ports.listen(grouped, segment, () => undefined));
});
