import { expect, test } from 'vitest';
import { fleet } from '../fake-devices/fleet/index.ts';
import { page } from './pages.ts';

test('README.md has at most 9 kB', () => {
  expect(Buffer.byteLength(page('README.md').text)).toBeLessThanOrEqual(9_000);
});

test('README.md starts the program by npx only where nothing can be installed', () => {
  const { text } = page('README.md');
  const calls = text.split('\n').filter((line) => /npx +(?!--no )\S*camcensus/.test(line));
  expect(calls.filter((line) => !line.includes('never run'))).toEqual([]);
});

test('README.md has the demo’s number of simulated devices, and copies no output', () => {
  const { text } = page('README.md');
  expect(text).toContain(`The demo starts ${fleet.length} simulated devices`);
  // It would be out of date with the next device: the pictures are made from the demo.
  expect(text).not.toMatch(/found \d+ of \d+|\d+ decoys/);
});
