import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { observe } from '../../src/sweep/observe.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const seen = { address: '10.9.0.1', port: 80, scanner: 'http', at: '2026-12-01T00:00:00.000Z' };

test('observe keeps a value and not the page that it was cut from', () => {
  const pages = 400;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: pages }, (_, i) => {
    const page = Buffer.alloc(65_536, `camera of room ${i} `).toString('latin1');
    return observe([{ field: 'http.title', value: page.slice(1_000, 1_100) }], seen);
  });
  collect();
  expect(kept.flat()).toHaveLength(pages);
  // 26 MB if every page stayed.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(6_000_000);
});

test('observe copies text of any script unchanged', () => {
  const value = 'Eingang Süd – 校门 🎥 kamera';
  expect(observe([{ field: 'http.title', value }], seen)).toMatchObject([{ value }]);
});
