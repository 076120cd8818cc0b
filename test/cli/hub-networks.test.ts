import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Operator } from '../e2e/operator.ts';

test('hub add-site refuses public networks as scan does, and writes nothing', async () => {
  const officer = new Operator();
  onTestFinished(() => officer.close());
  const file = join(officer.folder, 'hall.enrolment');
  await officer.here(['hub', 'init', '--dir', 'hub', '--address', '127.0.0.1:9']);
  const add = (networks: string, ...more: readonly string[]) =>
    officer.here(['hub', 'add-site', 'hall', '--networks', networks, '--dir', 'hub', '--to', file, ...more]);
  const refused = await add('10.3.0.0/24,9.9.9.0/24');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('"9.9.9.0/24" reaches public addresses (9.9.9.0-9.9.9.255)');
  expect(refused.stderr).toContain('--allow-public');
  expect((await add('10.0.0.0-11.0.0.255')).stderr).toContain('(11.0.0.0-11.0.0.255)');
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(join(officer.folder, 'hub/hub.json'), 'utf8')).not.toContain('hall');
  expect(await add('9.9.9.0/24', '--allow-public')).toMatchObject({ code: 0 });
  expect(readFileSync(file, 'utf8')).toContain('9.9.9.0/24');
});
