import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test('the built program’s fingerprint files that are text are pure ASCII, so that no character takes two bytes', () => {
  const folder = join(inject('installed'), 'dist/vendor-fingerprints');
  const files = ['fingerprints.json', 'fingerprint-index.json', 'fingerprint-proofs.json'];
  const [heads = '', index = '', proofs = ''] = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(heads).toContain('"hikvision"');
  expect(index).toContain('"network camera"');
  expect(proofs).toContain('"unlike"');
  expect((heads + index + proofs).match(/[^\0-\x7f]/g) ?? []).toEqual([]);
});

test('its code is pure ASCII, too', () => {
  const folder = join(inject('installed'), 'dist');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /[^\0-\x7f]/.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});
