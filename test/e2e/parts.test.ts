import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test('the fingerprints of the built program are a file in ASCII, of which no letter takes two bytes', () => {
  const file = join(inject('installed'), 'dist/vendor-fingerprints/fingerprints.json');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('"hikvision/');
  expect(text.match(/[^\0-\x7f]/g) ?? []).toEqual([]);
});
