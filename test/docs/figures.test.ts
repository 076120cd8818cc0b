import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calibration, factTable, perMaker } from '../../bench/recognition/per-maker.ts';

const page = readFileSync(new URL('../../docs/figures.md', import.meta.url), 'utf8');

/** What a bench wrote between its markers. */
function section(name: string): string {
  const [, after = ''] = page.split(`<!-- ${name}: written by a bench with --write -->`);
  return after.split(`<!-- ${name}: end -->`)[0] ?? '';
}

describe('docs/figures.md', () => {
  test('docs/figures.md names day and command of every section that a bench writes', () => {
    const names = [...page.matchAll(/<!-- ([\w-]+): written by a bench with --write -->/g)].map(
      ([, name]) => name,
    );
    expect(names).toContain('recognition-replay');
    for (const name of names)
      expect(section(name ?? ''), name).toMatch(/^\n\nMeasured on \d{4}-\d\d-\d\d by `npm run bench:/);
  });

  test.each([
    ['found, maker, type, facts and review by maker', perMaker([])],
    ['model, firmware and serial number', factTable([])],
    ['how often a concluded maker was right', calibration([])],
  ])('docs/figures.md has the table of %s, as the bench prints it', (_, empty) => {
    const [head = ''] = empty.split('\n');
    expect(head).toContain('|');
    expect(section('recognition-replay')).toContain(`\n${head}\n`);
  });

  test('docs/figures.md has the step of confidence from which policies decide', () => {
    expect(section('recognition-replay')).toMatch(/\n\| 0\.7 to 0\.8 \| \d+ \| \d+ \| [\d.]+ % \|/);
  });
});
