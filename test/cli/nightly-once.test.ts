import { expect, test } from 'vitest';
import { codeOf } from '../../src/cli/actions/nightly-once.ts';
import { exit } from '../../src/cli/exit.ts';
import type { NightlyRun } from '../../src/model/night.ts';

const noted = (outcome: NightlyRun['outcome']) => () => ({ outcome });

test('nightly --once exits with the stored result of a finished run', () => {
  expect(codeOf('over', noted('complete'))).toBe(exit.done);
  expect(codeOf('over', noted('skipped'))).toBe(exit.done);
  expect(codeOf('over', noted('partial'))).toBe(exit.partial);
  expect(codeOf('over', noted('failed'))).toBe(exit.partial);
  expect(codeOf('over', () => null)).toBe(exit.partial);
});

test('nightly --once never counts an unfinished run as done', () => {
  expect(codeOf('refused', noted('complete'))).toBe(exit.couldNotStart);
  expect(codeOf('stopped', noted('complete'))).toBe(exit.interrupted);
  expect(codeOf('too-late', noted('interrupted'))).toBe(exit.partial);
});
