import { expect, test } from 'vitest';
import { exit } from '../../src/cli/exit.ts';
import { page } from './pages.ts';

const codes = Object.values(exit).sort((a, b) => a - b);

test('README.md lists exactly the existing exit codes', () => {
  const section =
    page('README.md')
      .text.split(/^## /m)
      .find((part) => part.startsWith('Exit codes')) ?? '';
  const listed = [...section.matchAll(/(?:^|· )(\d+)\s/gm)].map((match) => Number(match[1]));
  expect(listed).toEqual(codes);
});
