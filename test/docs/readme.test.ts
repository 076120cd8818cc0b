import { expect, test } from 'vitest';
import { page } from './pages.ts';

test('README.md has at most 9 kB', () => {
  expect(Buffer.byteLength(page('README.md').text)).toBeLessThanOrEqual(9_000);
});

test('README.md starts the program by npx only where nothing can be installed', () => {
  const { text } = page('README.md');
  const calls = text.split('\n').filter((line) => /npx +(?!--no )\S*camcensus/.test(line));
  expect(calls.filter((line) => !line.includes('never run'))).toEqual([]);
});
