import { expect, test } from 'vitest';
import { exit } from '../../src/cli/exit.ts';
import { page, rowsUnder } from './pages.ts';

const codes = Object.values(exit).sort((a, b) => a - b);

test('docs/operations.md explains exactly the exit codes that there are', () => {
  const rows = rowsUnder(page('docs/operations.md'), 'Exit codes');
  expect(rows.map(([code]) => Number(code))).toEqual(codes);
  for (const [code, meaning = ''] of rows) expect(meaning.length, code).toBeGreaterThan(3);
});

test('README.md lists exactly the exit codes that there are', () => {
  const section =
    page('README.md')
      .text.split(/^## /m)
      .find((part) => part.startsWith('Exit codes')) ?? '';
  const listed = [...section.matchAll(/(?:^|· )(\d+)\s/gm)].map((match) => Number(match[1]));
  expect(listed).toEqual(codes);
});
