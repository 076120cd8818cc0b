import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../scanners/', import.meta.url));
const tests = fileURLToPath(new URL('.', import.meta.url));

const parsers = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${root}${entry.name}/parse.ts`))
  .map((entry) => entry.name);

/** Whether a test file hands this protocol's parser to the fuzzer: reads bytes by captures, or anything by fast-check. */
function isFuzzed(protocol: string): boolean {
  return readdirSync(tests)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(tests + name, 'utf8'))
    .some(
      (text) =>
        text.includes(`/scanners/${protocol}/parse.ts'`) &&
        (text.includes(`neverThrows('${protocol}', `) || text.includes('fc.assert(')),
    );
}

test('there are parsers to look at', () => {
  expect(parsers.length).toBeGreaterThanOrEqual(9);
});

test.each(parsers)('the parser of %s is fuzzed', (protocol) => {
  expect(isFuzzed(protocol), `write neverThrows('${protocol}', parse) in test/scanners`).toBe(true);
});

test('a protocol without a test would be noticed', () => {
  expect(isFuzzed('no-such-protocol')).toBe(false);
});
