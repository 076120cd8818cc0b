import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Operator } from './operator.ts';

test('hub sites names a broker that it cannot reach, and goes on', async () => {
  const operator = new Operator();
  onTestFinished(() => operator.close());
  const dir = join(operator.folder, 'hub');
  await operator.here(['hub', 'init', '--dir', dir, '--address', '127.0.0.1:9']);
  const { code, stdout, stderr } = await operator.here(['hub', 'sites', '--dir', dir]);
  expect([code, stdout]).toEqual([0, 'No sites yet.\n']);
  expect(stderr).toContain('No connection to the broker at 127.0.0.1:9');
});
