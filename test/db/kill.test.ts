import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkInventory } from '../../db/check.ts';
import { openInventory } from '../../db/open.ts';
import { beginSweep, listSweeps } from '../../db/sweeps.ts';
import { start } from './fixture.ts';
import { started, temporaryFolder } from './temporary.ts';

const child = fileURLToPath(import.meta.resolve('./process-recording.ts'));

/** Records until it is killed, some milliseconds after it acknowledged its first host; gives what it acknowledged. */
async function recordAndKill(file: string, prefix: number, afterMs: number): Promise<string[]> {
  const recording = spawn(process.execPath, ['--import', 'tsx', child, file, String(prefix)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  recording.stdout.on('data', (bytes) => {
    said += bytes;
  });
  await started(recording);
  await wait(afterMs);
  recording.kill('SIGKILL');
  await once(recording, 'close');
  // The last line may be cut off: then nobody has read it.
  return said.slice(0, said.lastIndexOf('\n')).split('\n');
}

test('twenty kills while it records lose no acknowledged host and break nothing', {
  timeout: 180_000,
}, async () => {
  const file = join(temporaryFolder(), 'inventory.db');
  const acknowledged: string[] = [];
  for (let round = 0; round < 20; round++) {
    acknowledged.push(...(await recordAndKill(file, round, (round * 37) % 150)));
    const inventory = openInventory(file, { create: false });
    expect(checkInventory(inventory).problems).toEqual([]);
    const kept = new Set(
      inventory
        .all<{ serial: string }>('SELECT c.serial FROM device d JOIN conclusion c ON c.id = d.conclusion')
        .map(({ serial }) => serial),
    );
    expect(acknowledged.filter((serial) => !kept.has(serial))).toEqual([]);
    inventory.close();
  }
  expect(acknowledged.length).toBeGreaterThan(100);
  const inventory = openInventory(file, { create: false });
  beginSweep(inventory, start({ startedAt: new Date().toISOString() }));
  const outcomes = listSweeps(inventory).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['running', ...Array(20).fill('interrupted')]);
  expect(checkInventory(inventory)).toMatchObject({ ok: true });
  inventory.close();
});
