import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { compiled } from '../compiled.ts';

test('keepHeapSmall holds the young generation while a thread starts', async () => {
  const script = await compiled('test/scan/young-heap-script.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  expect(Number(stdout)).toBeLessThan(10);
});

test.each([
  ['', true],
  ['small', false],
])('keepHeapSmall leaves functions that run now and then as they are (%s)', async (argument, isOptimised) => {
  const script = await compiled('test/scan/compiled-late-script.ts');
  // The tests' processes optimise later, too: this one has V8's own options.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--trace-opt', script, argument], { env });
  expect(stdout.includes('<JSFunction sum ')).toBe(isOptimised);
});
