import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInventory } from '../../db/open.ts';
import { serve } from '../net/loopback.ts';
import { devicesIn } from './device-shape.ts';
import { Operator } from './operator.ts';

const network = '127.92.30';

/** One picture, full of the byte that is © in Latin-1 next to letters, so that a reader of pages would take it for a notice. */
const picture = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.from('>Acme \xa9 \xff\xdc 2031 \xf5\xcf<'.repeat(300), 'latin1'),
]);

/** The head of each server's reply, as the programs of that name send it. */
const heads = {
  motion: 'Content-Type: multipart/x-mixed-replace; boundary=BoundaryString',
  ffmpeg: 'Content-Type: application/octet-stream',
  raw: 'Server: camera',
} as const;
type Name = keyof typeof heads;
const addresses: Readonly<Record<Name, string>> = {
  motion: `${network}.1`,
  ffmpeg: `${network}.2`,
  raw: `${network}.3`,
};

interface Peer {
  readonly server: Awaited<ReturnType<typeof serve>>;
  /** Pictures sent until the client hung up; null while it has not. */
  readonly sent: () => number | null;
}

/** A server that sends pictures to a client for as long as it stays. */
async function streamer(name: Name): Promise<Peer> {
  let sent: number | null = null;
  const part =
    name === 'raw'
      ? picture
      : Buffer.concat([
          Buffer.from(
            `--BoundaryString\r\nContent-type: image/jpeg\r\nContent-Length: ${picture.byteLength}\r\n\r\n`,
          ),
          picture,
        ]);
  const server = await serve(
    addresses[name],
    (socket: Socket) => {
      socket.once('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\n${heads[name]}\r\n\r\n`);
        let pictures = 0;
        const timer = setInterval(() => {
          pictures += 1;
          socket.write(part);
        }, 20);
        socket.once('close', () => {
          clearInterval(timer);
          sent = pictures;
        });
      });
    },
    8080,
  );
  return { server, sent: () => sent };
}

let operator: Operator;
let peers: Readonly<Record<Name, Peer>>;
let found: ReturnType<typeof devicesIn>;

beforeAll(async () => {
  operator = new Operator();
  peers = { motion: await streamer('motion'), ffmpeg: await streamer('ffmpeg'), raw: await streamer('raw') };
  found = devicesIn(
    await operator.here(['scan', ...Object.values(addresses), '--no-listen', '--format', 'json']),
  );
});
afterAll(async () => {
  await Promise.all(Object.values(peers).map(({ server }) => server.close()));
  operator.close();
});

test('scan lists servers of live pictures for review, and says why', () => {
  expect(found.map(({ ip }) => ip).sort()).toEqual(Object.values(addresses).sort());
  for (const device of found) {
    expect(device).toMatchObject({ verdict: 'review', manufacturer: null });
    expect(device.policies[0]?.reason).toContain('live video');
    expect(device.evidence).toContainEqual(
      expect.objectContaining({ field: 'http.stream', fingerprint: 'behaviour/live-pictures' }),
    );
  }
});

test('scan hangs up on each of them by itself', () => {
  for (const { sent } of Object.values(peers)) expect(sent()).not.toBeNull();
});

test('inventory has nothing of a picture', () => {
  const inventory = openInventory(operator.inventory, { create: false });
  const values = inventory.all<{ value: string }>(`SELECT value FROM fact WHERE field LIKE 'http.%'`);
  inventory.close();
  expect(values.length).toBeGreaterThan(0);
  for (const { value } of values) expect(value).not.toMatch(/Acme|[\u00a0-\uffff]/);
});
