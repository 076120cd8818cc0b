import { expect, onTestFinished, test, vi } from 'vitest';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { noCounts, sweep } from '../../db/sweeps/sweeps.ts';
import { endRecord, recordFailure, type SweepRecord } from '../../src/scan/sweep-record.ts';
import { onThisThread } from '../../src/scan/writer-port.ts';
import { WriterThread } from '../../src/scan/writer-thread.ts';
import { conclusions, host, start } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';
import { fakeNetwork } from '../sweep/fake-network.ts';

const at = '2026-03-02T02:10:00Z';

/** A sweep that has started in an empty inventory. */
function startedSweep() {
  const inventory = freshInventory();
  const sweepId = beginSweep(inventory, start({ site: 'north', settingsDigest: 'as always' }));
  const record: SweepRecord = { inventory, sweepId, writer: null, network: null, now: () => at };
  const writer = new WriterThread(
    onThisThread(async () => conclusions()),
    { path: inventory.path, options: { sweepId, site: 'north', allHosts: false } },
    { tally: noCounts, now: () => at, onNotice: () => undefined },
  );
  onTestFinished(() => writer.close());
  return { inventory, sweepId, record, writer, noted: () => sweep(inventory, sweepId) };
}

test('a sweep that ended is noted with what it scanned, found and sent', async () => {
  const { record, writer, noted } = startedSweep();
  await writer.record(host('10.0.0.5', { maker: 'Hikvision', serial: 'S-1' }, at));
  writer.scanned('10.0.0.5');
  writer.scanned('10.0.0.6');
  const counters = { ...fakeNetwork({}).counters, flows: 77, droppedOutOfScope: 5 };
  const network = { ...fakeNetwork({}), counters };
  const found = { skipped: 1, rejected: 2, fellSilent: 3, outcomes: { http: { answered: 4 } } };
  await endRecord({ ...record, writer, network }, { outcome: 'partial', reason: 'x', found });
  expect(noted()).toMatchObject({
    ...{ outcome: 'partial', reason: 'x', endedAt: at },
    counts: { scanned: 2, alive: 1, unfinished: 0, devices: 1, flows: 77, dropped: 5, ...found },
  });
});

test.each([
  [new Error('EMFILE'), 'EMFILE'],
  ['a word', 'a word'],
])(
  'one that failed before it sent anything keeps the counts that it began with, and the reason: %s',
  async (error, reason) => {
    const { inventory, sweepId, record, noted } = startedSweep();
    inventory.run("UPDATE sweep SET counts = json_set(counts, '$.scanned', 9) WHERE id = ?", sweepId);
    await recordFailure(record, error);
    expect(noted()).toMatchObject({ outcome: 'failed', reason, counts: { scanned: 9 } });
  },
);

test('what cannot be noted, the disk being full, hides no other error', async () => {
  const { inventory, record, noted } = startedSweep();
  const write = vi.spyOn(inventory, 'write').mockImplementation(() => {
    throw new Error('no space left');
  });
  await expect(recordFailure(record, new Error('the first'))).resolves.toBeUndefined();
  write.mockRestore();
  expect(noted()?.outcome).toBe('running');
});
