import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { startThread } from '../../../src/cli/dashboard/start-thread.ts';
import { createLog } from '../../../src/log.ts';
import { DashboardThread } from '../../../src/web/dashboard/thread.ts';
import { folderWith } from '../../config/config-in.ts';
import { freshInventory } from '../../db/temporary.ts';

test('a dashboard that is lost comes back at its place, and one that is closed does not', async () => {
  const { path } = freshInventory();
  const config = `${folderWith({ 'a.yaml': 'log: { level: silent }' })}/a.yaml`;
  const threads: Worker[] = [];
  const options = { config, inventory: path, nightly: false };
  const dashboard = new DashboardThread(
    { address: '127.0.0.1', port: 0 },
    (place) => {
      threads.push(startThread({ options, place, inService: true }));
      return threads.at(-1)!;
    },
    () => createLog('silent'),
  );
  onTestFinished(() => dashboard.close());
  const { port } = await dashboard.open();
  const at = `http://127.0.0.1:${port}/devices`;
  expect((await fetch(at)).status).toBe(200);
  await threads[0]?.terminate();
  await expect
    .poll(() =>
      fetch(at).then(
        ({ status }) => status,
        () => null,
      ),
    )
    .toBe(200);
  expect(threads).toHaveLength(2);
  dashboard.reload();
  await dashboard.close();
  await expect(fetch(at)).rejects.toThrow();
  expect(threads).toHaveLength(2);
});
