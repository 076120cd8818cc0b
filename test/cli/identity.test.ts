import process from 'node:process';
import { afterEach, expect, test, vi } from 'vitest';
import { device } from '../../db/devices/devices.ts';
import { auditEntries } from '../../db/file/audit.ts';
import { program } from '../../src/cli/program.ts';
import { sweepNight, type Unit } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

const leg = (n: number): Unit => ({
  maker: 'Dahua',
  type: 'recorder',
  serial: 'REC-55501',
  mac: `3c:ef:8c:00:00:0${n}`,
});

afterEach(() => vi.restoreAllMocks());

/** Runs a command against a file and gives what it printed. */
async function run(file: string, ...words: string[]): Promise<string> {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
    text += String(chunk);
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  });
  await program().parseAsync(['node', 'camcensus', ...words, '--inventory', file, '--format', 'text']);
  vi.restoreAllMocks();
  return text;
}

test('merge of two makers demands --even-other-maker', async () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    start: { policies: [{ id: 'uk-2022', version: 'p1' }] },
    hosts: [
      ['10.0.0.5', leg(1)],
      ['10.0.0.6', { maker: 'Axis', serial: 'ACCC8E001122' }],
      ['10.0.0.7', { maker: 'nobody', serial: 'X-1' }],
    ],
  });
  const { path } = inventory;
  await expect(run(path, 'merge', '2', '1')).rejects.toThrow(
    /^Nothing was changed: device 2 is made by Axis and device 1 by Dahua.* camcensus mark 2 --replaced-by 1\..* add --even-other-maker\.$/,
  );
  expect(auditEntries(inventory)).toEqual([]);
  // Nobody knows who made the third.
  await run(path, 'merge', '3', '1');
  expect(await run(path, 'merge', '2', '1', '--even-other-maker')).toContain(
    'Device 2 is now part of device 1',
  );
  inventory.close();
});

test('split, merge and undo report the devices, who said so and the way back', async () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    start: { policies: [{ id: 'uk-2022', version: 'p1' }] },
    hosts: [
      ['10.0.0.5', leg(1)],
      ['10.0.0.9', leg(2)],
    ],
  });
  const { path } = inventory;
  inventory.close();
  const split = await run(path, 'split', '1', '--identifier', '3c:ef:8c:00:00:02', '--by', 'J. Price');
  expect(split).toContain('10.0.0.9 is now device 2. `camcensus undo 1` reverses this.');
  const shown = await run(path, 'show', '2');
  expect(shown).toContain('serial number dahua:rec-55501 (ambiguous, ignored)');
  expect(shown).toContain('J. Price says that they are two units');
  expect(await run(path, 'undo', '1')).toContain(
    'Devices 1 and 2 are one again, and everything is as it was.',
  );
  await run(path, 'split', '1', '--address', '10.0.0.9');
  const merged = await run(path, 'merge', '10.0.0.9', '1', '--because', 'one recorder,\u202e two cards');
  expect(merged).toMatch(/Device 3 is now part of device 1\. `camcensus undo \d` reverses this\./);
  const after = await run(path, 'show', '3');
  expect(after).toMatch(/Device 1, site north/);
  expect(after).toMatch(/Device 3 \(10\.0\.0\.9\) was merged into device 1\. one recorder, +two cards/);
  expect(after).toContain('assigned to this device by a person');
  await expect(run(path, 'split', '1')).rejects.toThrow('--address IP or --identifier VALUE');
  await expect(run(path, 'split', '1', '--identifier', 'rec-55501')).rejects.toThrow('Say with --address');
});

test('merge judges by the last policies and removes no verdict', async () => {
  const inventory = freshInventory();
  const policies = ['uk-2022', 'us-ndaa-889'].map((id) => ({ id, version: 'p1' }));
  const hosts = [
    ['10.0.0.5', leg(1)],
    ['10.0.0.9', leg(2)],
  ] as const;
  sweepNight(inventory, { day: '2026-03-01', start: { policies }, hosts });
  const { path } = inventory;
  const judgedBy = (id: number) => device(inventory, id)?.policies.map((policy) => policy.id);
  await run(path, 'split', '1', '--address', '10.0.0.9');
  expect([judgedBy(1), judgedBy(2)]).toEqual(Array(2).fill(['uk-2022', 'us-ndaa-889']));
  await run(path, 'merge', '2', '1', '--policy', 'uk-2022');
  expect(judgedBy(1)).toEqual(['uk-2022']);
  inventory.close();
});

test('reidentify without the last policies names the lost verdicts', async () => {
  const inventory = freshInventory();
  const policies = ['uk-2022', 'us-ndaa-889'].map((id) => ({ id, version: 'p1' }));
  sweepNight(inventory, { day: '2026-03-01', start: { policies }, hosts: [['10.0.0.5', leg(1)]] });
  const said: string[] = [];
  const warned = async (...words: string[]) => {
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0);
    await run(inventory.path, 'reidentify', ...words);
    return said.splice(0).join('');
  };
  expect(await warned('--policy', 'uk-2022')).toBe('');
  expect(await warned('--policy', 'uk-2022,us-ndaa-889')).toBe('');
  expect(await warned()).toMatch(/were judged by us-ndaa-889, too, which are not selected this time\./);
  expect(await warned()).toBe('');
  inventory.close();
});

test('merge is refused if the last policy or fingerprint file is not named', async () => {
  const inventory = freshInventory();
  const hosts = [
    ['10.0.0.5', leg(1)],
    ['10.0.0.9', { maker: 'Dahua', serial: 'D-2' }],
  ] as const;
  sweepNight(inventory, { day: '2026-03-01', start: { policies: [{ id: 'ours', version: 'p1' }] }, hosts });
  const { path } = inventory;
  await expect(run(path, 'merge', '2', '1')).rejects.toThrow(
    'judged by the policy ours, which does not come with camcensus. Name its file again, with --policy',
  );
  inventory.run(
    `UPDATE conclusion SET evidence = replace(evidence, '"fingerprint":"Dahua/', '"fingerprint":"local/')`,
  );
  await expect(run(path, 'merge', '2', '1', '--policy', 'uk-2022')).rejects.toThrow(
    'identified by fingerprints of your own. Name their folder again, with --fingerprints',
  );
  expect(auditEntries(inventory)).toEqual([]);
  inventory.close();
});
