import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compiled } from '../compiled.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('a machine without free files waits for one and calls no host silent', async () => {
  const script = await compiled('test/net/shortage-script.ts');
  const shell = `ulimit -n 128; exec "${process.execPath}" "${script}"`;
  const run = spawnSync('sh', ['-c', shell], { cwd: root, encoding: 'utf8', timeout: 500_000 });
  expect(run.stderr).toBe('');
  expect(run.stdout.trim()).toBe('{"short":true,"connect":"open","reported":1}');
});
