import { Worker } from 'node:worker_threads';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { listDevices } from '../../db/devices/devices.ts';
import { InventoryError } from '../../db/errors.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../db/sweeps/finish-sweep.ts';
import { openProgress } from '../../db/sweeps/progress.ts';
import { noCounts, sweep } from '../../db/sweeps/sweeps.ts';
import { onThisThread, portOf, type WriterPort } from '../../src/scan/writer-port.ts';
import { WriterThread } from '../../src/scan/writer-thread.ts';
import { compiled } from '../compiled.ts';
import { conclusions, host, start } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

const at = '2026-03-02T02:10:00Z';
let file: string;
beforeAll(async () => {
  file = await compiled('test/db/sweeps/writing-script.ts');
});

/** A sweep that has started in an empty inventory, and the thread that writes it. */
function startedSweep() {
  const worker = new Worker(file);
  return { ...writtenBy(portOf(worker)), worker };
}

function writtenBy(port: WriterPort) {
  const inventory = freshInventory();
  const sweepId = beginSweep(inventory, start({ site: 'north', startedAt: at, settingsDigest: 'same' }));
  const job = { path: inventory.path, options: { sweepId, site: 'north', allHosts: false } };
  const of = { tally: noCounts, now: () => at, onNotice: () => undefined };
  const writer = new WriterThread(port, job, of);
  onTestFinished(() => writer.close());
  return { inventory, sweepId, writer };
}

function camera(number: number) {
  return host(`10.0.${number >> 8}.${number & 255}`, { maker: 'Hikvision', serial: `S-${number}` }, at);
}

test('WriterThread.written resolves once every host is in the file', async () => {
  const { inventory, writer } = startedSweep();
  for (let number = 0; number < 3; number++) await writer.record(camera(number));
  await writer.written();
  expect(listDevices(inventory)).toHaveLength(3);
  expect(writer.tally()).toMatchObject({ devices: 3 });
});

test('WriterThread writes within a second what is not followed by more', async () => {
  const { inventory, writer } = startedSweep();
  await writer.record(camera(1));
  await expect.poll(() => listDevices(inventory).length).toBe(1);
});

test('WriterThread saves how far the sweep came once that is due, though nothing follows', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  onTestFinished(() => clock.mockRestore());
  const { inventory, sweepId, writer } = writtenBy(onThisThread(async () => conclusions()));
  const isSaved = () => openProgress(inventory, sweepId).asked.has('10.0.0.1');
  await writer.record(camera(1));
  writer.scanned('10.0.0.1');
  await expect.poll(() => listDevices(inventory).length).toBe(1);
  expect(isSaved()).toBe(false);
  clock.mockReturnValue(3_000);
  await expect.poll(isSaved).toBe(true);
});

test('WriterThread.record waits for room where two groups are not yet written', async () => {
  const { inventory, writer } = startedSweep();
  const handed = Array.from({ length: 200 }, (_, number) => writer.record(camera(number)));
  let hasRoom = false;
  const last = handed[199]?.then(() => {
    hasRoom = true;
  });
  await Promise.all(handed.slice(0, 199));
  expect(hasRoom).toBe(false);
  await last;
  expect(listDevices(inventory).length).toBeGreaterThan(0);
});

test('WriterThread.finish ends the sweep with what was handed over', async () => {
  const { inventory, sweepId, writer } = startedSweep();
  await writer.record(camera(1));
  writer.scanned('10.0.0.1');
  writer.scanned('10.0.0.2');
  await writer.finish({
    ...{ endedAt: at, outcome: 'complete', reason: null, receiveFailed: [] },
    counts: { flows: 9 },
  });
  expect(sweep(inventory, sweepId)).toMatchObject({
    outcome: 'complete',
    counts: { scanned: 2, alive: 1, devices: 1, flows: 9 },
  });
});

test('WriterThread fails as the inventory does, and counts no lost host as scanned', async () => {
  const { inventory, sweepId, writer } = startedSweep();
  await writer.record(camera(1));
  writer.scanned('10.0.0.1');
  await writer.written();
  const end = { endedAt: at, outcome: 'interrupted', reason: 'taken over', counts: noCounts } as const;
  finishSweep(inventory, sweepId, { ...end, writer: null });
  await writer.record(camera(2));
  writer.scanned('10.0.0.2');
  const error = await writer.written().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InventoryError);
  expect(error).toMatchObject({ kind: 'lost', message: expect.stringContaining(inventory.path) });
  await expect(writer.record(camera(3))).rejects.toBe(error);
  expect(() => writer.scanned('10.0.0.3')).toThrow('took over');
  expect(openProgress(inventory, sweepId).asked.has('10.0.0.2')).toBe(false);
});

test('WriterThread rejects all that waits when its thread ends', async () => {
  const { worker, writer } = startedSweep();
  const handed = Array.from({ length: 400 }, (_, number) => writer.record(camera(number)));
  const ended = Promise.allSettled(handed);
  void worker.terminate();
  await expect(writer.written()).rejects.toThrow('the thread that writes the inventory ended');
  expect((await ended).map(({ status }) => status)).toContain('rejected');
  expect(writer.runs).toBe(false);
});
