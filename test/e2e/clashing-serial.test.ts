import { expect, test } from 'vitest';
import { newInventory } from '../db/temporary.ts';
import { fleet } from '../fake-devices/fleet/index.ts';
import { ownCopy } from '../fake-devices/own-copy.ts';
import { startFleet } from '../fake-devices/start.ts';
import { stage } from '../stage.ts';
import type { FoundDevice } from './device-shape.ts';
import { Operator } from './operator.ts';

const [victim, asId, asAddress] = ['127.95.42.5', '127.95.42.6', '127.95.42.7'];
/** Serials of fewer than four characters are not stored: ids that can clash have four. */
const firstId = 1357;

let operator: Operator;

/** A Hikvision camera at an address, with a serial of its choice. */
function camera(address: string, unit: number, serial: string | null) {
  const device = fleet.find(({ name }) => name === 'Hikvision camera');
  if (device === undefined) throw new Error('the fleet has lost its first camera');
  const copy = JSON.stringify(ownCopy(device, address, unit));
  const own = /"serial":"([^"]+)"/.exec(copy)?.[1] ?? '';
  const reported = [own, ...[...copy.matchAll(/<serialNumber>([^<]+)/g)].map(([, text = '']) => text)];
  return JSON.parse(
    serial === null ? copy : reported.reduce((text, each) => text.replaceAll(each, serial), copy),
  );
}

stage(
  async () => {
    operator = new Operator();
    const inventory = newInventory(operator.inventory);
    inventory.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('device', ?)", firstId - 1);
    inventory.close();
    const cameras = [
      camera(victim, 11, null),
      camera(asId, 12, String(firstId)),
      camera(asAddress, 13, victim),
    ];
    const running = await startFleet(cameras, { ports: 'real' });
    try {
      for (const target of [victim, `${asId},${asAddress}`])
        expect(await operator.run(['scan', ...target.split(','), '--no-listen', '--quiet'])).toMatchObject({
          code: 0,
        });
    } finally {
      await running.stop();
    }
  },
  async () => operator.close(),
  240_000,
);

const shown = (text: string) => operator.json<FoundDevice>('show', text);

test('show finds a device by its id and address whatever serial another one sends', async () => {
  expect(await shown(asId)).toMatchObject({ serial: String(firstId) });
  expect(await shown(asAddress)).toMatchObject({ serial: victim });
  expect(await shown(String(firstId))).toMatchObject({ id: firstId, ip: victim });
  expect(await shown(victim)).toMatchObject({ id: firstId, ip: victim });
  expect(await shown(`serial:${firstId}`)).toMatchObject({ ip: asId });
  expect(await shown(`serial:${victim}`)).toMatchObject({ ip: asAddress });
});

test('mark and explain mean the same device, by id and by address', async () => {
  for (const text of [String(firstId), victim]) {
    const marked = await operator.here([
      'mark',
      text,
      '--confirmed',
      '--note',
      `by ${text}`,
      '--by',
      'a.clerk',
    ]);
    expect([marked.code, marked.stderr]).toEqual([0, '']);
    expect(await operator.json<FoundDevice>('explain', text)).toMatchObject({ id: firstId });
  }
  const { notes } = await operator.json<{ notes: readonly unknown[] }>('show', `id:${firstId}`);
  expect(notes).toHaveLength(2);
});
