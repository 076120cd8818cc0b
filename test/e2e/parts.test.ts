import { readFileSync } from 'node:fs';
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
