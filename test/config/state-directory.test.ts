import { expect, test } from 'vitest';
import { defaultInventory, stateDirectory } from '../../src/config/state-directory.ts';

test.each([
  ['linux', { HOME: '/home/ann' }, '/home/ann/.local/state/camcensus/inventory.db'],
  ['linux', { HOME: '/home/ann', XDG_STATE_HOME: '/s' }, '/s/camcensus/inventory.db'],
  [
    'linux',
    { HOME: '/home/ann', XDG_STATE_HOME: 'not/absolute' },
    '/home/ann/.local/state/camcensus/inventory.db',
  ],
  ['linux', { HOME: '/home/ann', XDG_STATE_HOME: '' }, '/home/ann/.local/state/camcensus/inventory.db'],
  ['linux', { XDG_STATE_HOME: '/s' }, '/s/camcensus/inventory.db'],
  ['freebsd', { HOME: '/home/ann' }, '/home/ann/.local/state/camcensus/inventory.db'],
  ['darwin', { HOME: '/Users/ann' }, '/Users/ann/Library/Application Support/camcensus/inventory.db'],
  ['win32', { LOCALAPPDATA: 'C:\\Users\\ann\\Local' }, 'C:\\Users\\ann\\Local\\camcensus\\inventory.db'],
  ['win32', { USERPROFILE: 'C:\\Users\\ann' }, 'C:\\Users\\ann\\AppData\\Local\\camcensus\\inventory.db'],
  ['linux', {}, null],
  ['darwin', {}, null],
  ['win32', { HOME: '/c/ann' }, null],
] as const)('defaultInventory on %s with %j is %s', (platform, env, expected) => {
  expect(defaultInventory(env, platform)).toBe(expected);
  expect(stateDirectory(env, platform)).toBe(expected?.replace(/[/\\]inventory\.db$/, '') ?? null);
});
