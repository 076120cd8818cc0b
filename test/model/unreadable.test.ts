import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whyUnreadable } from '../../src/model/unreadable.ts';

function whyOf(path: string): string {
  try {
    readFileSync(path);
    return 'it was read';
  } catch (cause) {
    return whyUnreadable(cause);
  }
}

test('a file that is missing or a folder is said to be so, without the words of the system', () => {
  expect(whyOf('/nowhere/at/all')).toBe('there is no such file');
  expect(whyOf('/')).toBe('it is a folder');
  expect(whyUnreadable(Object.assign(new Error('EACCES: …'), { code: 'EACCES' }))).toBe(
    'this user is not allowed to read it',
  );
});

test('what has no words of its own is told as it came', () => {
  expect(whyUnreadable(new Error('it is not plain text'))).toBe('it is not plain text');
  expect(whyUnreadable(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))).toBe('EIO: i/o error');
  expect(whyUnreadable('broken')).toBe('broken');
});
