import { describe, expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { logLines } from '../src/log-lines.ts';
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

describe('logLines', () => {
  const linesOf = (write: (log: ReturnType<typeof createLog>) => void) => {
    const lines: string[] = [];
    write(createLog('debug', logLines({ write: (line) => void lines.push(line) })));
    return lines;
  };
  const time = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC /;

  test('logLines writes a sentence with its time and values, and says what is grave', () => {
    const lines = linesOf((log) => {
      log.info({ site: 'hall', sites: ['hall', 'gym'], sweep: 3, until: null }, 'the night begins');
      log.warn('slow');
      log.error({ err: new Error('no space') }, 'nothing was exported');
    });
    for (const line of lines) expect(line).toMatch(time);
    expect(lines.map((line) => line.replace(time, ''))).toEqual([
      'the night begins · site: hall · sites: hall, gym · sweep: 3 · until: null\n',
      'Warning: slow\n',
      'ERROR: nothing was exported · error: no space\n',
    ]);
  });

  test.each(hostileTexts)('logLines keeps %j to one line without control characters', (text) => {
    const [line = ''] = linesOf((log) => log.warn({ value: text, deep: { [text]: text } }, text));
    expect(line.slice(0, -1)).not.toMatch(forbidden);
    expect(line.indexOf('\n')).toBe(line.length - 1);
  });
});
