import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test('the part that holds the fingerprints takes one byte a letter for as long as the program runs', () => {
  const folder = join(inject('installed'), 'dist/parts');
  const contents = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const largest = contents.reduce((most, each) => (each.length > most.length ? each : most));
  expect(largest).toContain('"hikvision/');
  expect(largest.match(/[^\0-\x7f]/g) ?? []).toEqual([]);
});
