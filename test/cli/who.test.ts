import { userInfo } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { who } from '../../src/cli/who.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('who is the given name, else the caller of sudo, else the account', () => {
  vi.stubEnv('SUDO_USER', 'j.smith');
  expect(who('A. Brown')).toBe('A. Brown');
  expect(who(undefined)).toBe('j.smith');
  vi.stubEnv('SUDO_USER', undefined);
  expect(who(undefined)).toBe(userInfo().username);
});

test('who cleans and shortens a name, refuses one without any text', () => {
  expect(who('J.\u0007\u202eSmith')).toBe('J. Smith');
  expect(who('x'.repeat(500))).toHaveLength(100);
  expect(() => who(' \u200b ')).toThrow('--by has no name');
});
