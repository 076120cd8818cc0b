import { expect, test } from 'vitest';
import { ownName } from '../../src/cli/own-name.ts';

const cwd = '/home/officer/camcensus';

test.each([
  ['camcensus', { file: '/usr/bin/camcensus', cwd, npmCommand: undefined }],
  ['npx --no camcensus', { file: `${cwd}/node_modules/.bin/camcensus`, cwd, npmCommand: 'exec' }],
  ['npx --no camcensus', { file: `${cwd}/dist/src/cli/main.js`, cwd, npmCommand: 'run-script' }],
  ['node dist/src/cli/main.js', { file: `${cwd}/dist/src/cli/main.js`, cwd, npmCommand: undefined }],
  [
    'node /opt/camcensus/dist/src/cli/main.js',
    { file: '/opt/camcensus/dist/src/cli/main.js', cwd, npmCommand: undefined },
  ],
])('ownName is "%s" for %j', (words, started) => {
  expect(ownName(started)).toBe(words);
});
