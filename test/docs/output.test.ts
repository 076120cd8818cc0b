import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { page } from './pages.ts';

test('docs/output.md names each renamed key of JSON outputs with its former one', () => {
  const source = readFileSync(new URL('../../src/export/former-keys.ts', import.meta.url), 'utf8');
  const keys = [...source.matchAll(/\], '(\w+)', '(\w+)'\],/g)].map(([, today, former]) => [today, former]);
  const kinds = [...source.matchAll(/^ {2}'?([a-z-]+)'?: '(\w+)',$/gm)].map(([, today, former]) => [
    today,
    former,
  ]);
  expect([keys.length, kinds.length]).toEqual([21, 3]);
  const { text } = page('docs/output.md');
  const missing = [...keys, ...kinds].filter(
    ([today, former]) => !text.includes(`${today}\` (\`${former}\``),
  );
  expect(missing).toEqual([]);
});
