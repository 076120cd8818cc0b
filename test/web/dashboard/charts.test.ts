import { expect, test } from 'vitest';
import { remaining } from '../../../db/decisions/remaining.ts';
import { remainingJson, sumOf } from '../../../src/text/remaining.ts';
import { ask, councilForAll } from './council.ts';

const council = councilForAll();

/** The rows of the table with that caption, each as its cells' words. */
function rowsOf(text: string, caption: string): string[][] {
  const table = text.split('<table').find((part) => part.includes(`<caption>${caption}`)) ?? '';
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<title>.*?<\/title>/g, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
}

/** The values that the points of a drawing stand for, by the scale at its side. */
function drawn(text: string): number[] {
  const svg = /<svg class="over-time wide".*?<\/svg>/s.exec(text)?.[0] ?? '';
  const levels = [...svg.matchAll(/<text x="48" y="([\d.]+)"[^>]*>([\d,]+)<\/text>/g)].map(
    ([, y, level]) => ({
      y: Number(y) - 4,
      level: Number(level?.replace(',', '')),
    }),
  );
  const [low, high] = [levels[0], levels.at(-1)];
  if (low === undefined || high === undefined) throw new Error('the drawing has no scale');
  const each = (high.level - low.level) / (high.y - low.y);
  return [...svg.matchAll(/<circle class="point" cx="[\d.]+" cy="([\d.]+)"/g)].map(([, y]) =>
    Math.round(low.level + (Number(y) - low.y) * each),
  );
}

test('the chart of what is left has the figures of remaining, in drawing and table', async () => {
  const { app, inventory } = council();
  const { text } = await ask(app, '/');
  const rows = rowsOf(text, 'At the end of each day').slice(1);
  expect(rows.length).toBeGreaterThan(30);
  expect(drawn(text)).toEqual(rows.map(([, , left = '']) => Number.parseInt(left, 10)));
  const [last = []] = rows.slice(-2);
  const list = await ask(app, `/devices?left=1&as-of=${last[0]}`);
  expect(list.text).toContain(`of ${Number.parseInt(last[2] ?? '', 10)} devices`);
  for (const [day = '', flagged, left = '', removed, falsePositive] of rows) {
    const sum = sumOf(remaining(inventory, { asOf: day }));
    // After the figure comes a link's text for readers.
    expect(left).toBe(`${sum.left} left on ${day}`);
    expect([flagged, Number.parseInt(left, 10), removed, falsePositive].map(Number), day).toEqual([
      sum.total - sum.falsePositive,
      sum.left,
      sum.done + sum.gone,
      sum.falsePositive,
    ]);
  }
});

test('the bars have the figures of remaining --format json, each a link to its list', async () => {
  const { app, inventory } = council();
  const { text } = await ask(app, '/');
  const lines = remaining(inventory);
  const { sites, sum } = remainingJson(lines, {
    ...{ asOf: null, filters: {}, unscanned: [], interpretation: null },
  });
  const bySite = rowsOf(text, 'Left to remove, by site').slice(1);
  expect(bySite.map(([site, left]) => [site, Number(left)])).toEqual(
    sites.map(({ site, left }) => [site, left]).sort(([, a], [, b]) => Number(b) - Number(a)),
  );
  const byMaker = rowsOf(text, 'Left to remove, by maker').slice(1);
  expect(byMaker.map(([, left]) => Number(left)).reduce((a, b) => a + b)).toBe(sum.left);
  for (const [maker = '', left, parts] of byMaker) {
    const own = sumOf(lines.filter(({ manufacturer }) => manufacturer === maker));
    expect(Number(left), maker).toBe(own.left);
    expect(parts).toBe(
      [`${own.open} open`, ...(own.accepted > 0 ? [`${own.accepted} accepted`] : [])].join(', '),
    );
    const list = await ask(app, `/devices?left=1&maker=${maker}`);
    expect(text, maker).toContain(`href="/devices?left=1&amp;maker=${maker}"`);
    expect(list.text, maker).toContain(`of ${own.left} devices`);
  }
});

test('charts have a name for readers and no style of their own', async () => {
  const { text } = await ask(council().app, '/');
  const named = [...text.matchAll(/<svg[^>]*role="img"[^>]*>/g)].map(([tag]) => tag);
  expect(named.length).toBeGreaterThan(5);
  for (const tag of named) expect(tag).toMatch(/aria-label(ledby)?="[^"]+"/);
  expect(text).toContain('<title id="left-title-wide">Flagged devices left to remove, from 2026-03-01 to ');
  expect(text).not.toMatch(/\sstyle=/);
});
