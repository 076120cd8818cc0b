import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { forbidden, hostileTexts } from './export/hostile.ts';

/** A log whose output is collected. */
function kept() {
  const lines: string[] = [];
  return { lines, log: createLog('debug', { write: (line) => void lines.push(line) }) };
}

test.each(hostileTexts)('a line that holds %j can be shown as it is, and says it all', (text) => {
  const { lines, log } = kept();
  log.warn({ value: text, deep: { [text]: [text] }, err: new Error(text) }, text);
  expect(lines).toHaveLength(1);
  const [line = ''] = lines;
  expect(line.trimEnd()).not.toMatch(forbidden);
  expect(line.indexOf('\n')).toBe(line.length - 1);
  const { value, msg } = JSON.parse(line);
  expect([value, msg]).toEqual([text, text]);
});

test('a secret is removed, wherever it is', () => {
  const { lines, log } = kept();
  log.info({ password: 'geheim', login: { community: 'geheim', of: { authorization: 'geheim' } } }, 'x');
  expect(lines.join()).not.toContain('geheim');
});
