import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';

test('built program: fingerprint files that are text are pure ASCII', () => {
  const folder = join(inject('installed'), 'dist/vendor-fingerprints');
  const files = ['fingerprints.json', 'fingerprint-index.json', 'fingerprint-proofs.json'];
  const [heads = '', index = '', proofs = ''] = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(heads).toContain('"hikvision"');
  expect(index).toContain('"network camera"');
  expect(proofs).toContain('"unlike"');
  expect((heads + index + proofs).match(/[^\0-\x7f]/g) ?? []).toEqual([]);
});

test('built program: its code is pure ASCII', () => {
  const folder = join(inject('installed'), 'dist');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /[^\0-\x7f]/.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});

/** The files that a start loads before a command does anything: those that `file` imports, and those that these import. */
function loadedWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, name = ''] of code.matchAll(/(?:from|^import) "(\.[^"]+)"/gm))
    loadedWith(join(dirname(file), name), known);
  return known;
}

test('built program loads few files at its start, and no library but commander', () => {
  const dist = join(inject('installed'), 'dist');
  const run = readdirSync(join(dist, 'parts')).find((name) => /^run-\w+\.js$/.test(name))!;
  const files = [...loadedWith(join(dist, 'parts', run), new Set(loadedWith(join(dist, 'src/cli/main.js'))))];
  expect(files.length).toBeGreaterThan(5);
  expect(files.length).toBeLessThanOrEqual(25);
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const packages = [...code.matchAll(/^\/\/ (?:\.\.\/)+(?:\S*node_modules\/)?((?:@[^/]+\/)?[^/]+)\//gm)].map(
    ([, name]) => name,
  );
  expect([...new Set(packages)]).toEqual(['commander']);
});
