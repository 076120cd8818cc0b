import { expect, test } from 'vitest';
import { localDay, localMinute, longLocal, pieces, zonesOf } from '../../../src/web/dashboard/local-time.ts';
import { ask, councilForAll } from './council.ts';

const council = councilForAll();

test.each([
  ['2026-03-01T02:00:00Z', 'Europe/London', '2026-03-01 02:00 GMT'],
  ['2026-07-01T02:00:00Z', 'Europe/London', '2026-07-01 03:00 BST'],
  ['2026-07-31T23:30:00Z', 'Europe/Berlin', '2026-08-01 01:30 CEST'],
  ['2026-07-01T02:00:00Z', 'UTC', '2026-07-01 02:00 UTC'],
  ['no moment\u0007', 'UTC', 'no moment'],
])('localMinute shows %s in %s as %s', (iso, zone, shown) => {
  expect(localMinute(iso, zone)).toBe(shown);
});

test('longLocal and localDay are of the local day', () => {
  expect(longLocal('2026-07-31T23:30:00Z', 'Europe/London')).toBe('1 August 2026, 00:30 BST');
  expect(localDay('2026-07-31T23:30:00Z', 'Europe/London')).toBe('2026-08-01');
});

test('zonesOf gives a site its own zone, and pages the one that all sites share', () => {
  const [north, south] = [
    { name: 'north', timezone: 'Europe/London' },
    { name: 'south', timezone: null },
  ];
  const mixed = zonesOf({ sites: [north, south], timezone: null }, 'Asia/Kolkata');
  expect([mixed.of('north'), mixed.of('south'), mixed.of('other'), mixed.common]).toEqual([
    'Europe/London',
    'Asia/Kolkata',
    'Asia/Kolkata',
    'Asia/Kolkata',
  ]);
  const common = (sites: Parameters<typeof zonesOf>[0]['sites'], timezone: string | null) =>
    zonesOf({ sites, timezone }, 'Asia/Kolkata').common;
  expect(common([north], null)).toBe('Europe/London');
  expect(common([], null)).toBe('Asia/Kolkata');
  expect(common([], 'Europe/Dublin')).toBe('Europe/Dublin');
  expect(zonesOf({ sites: [north], timezone: 'Europe/Dublin' }).of('of no config')).toBe('Europe/Dublin');
});

test('pieces divides a text at its moments, and leaves what is no moment', () => {
  expect(pieces('Its sweep ended 2026-03-01 02:10 UTC.')).toEqual([
    { words: 'Its sweep ended ' },
    { at: '2026-03-01T02:10:00Z' },
    { words: '.' },
  ]);
  expect(pieces('2026-03-01 23:10 to 2026-03-02 00:20 UTC, 2026-03-03 02:00 to 02:11 UTC')).toEqual([
    { at: '2026-03-01T23:10:00Z' },
    { words: ' to ' },
    { at: '2026-03-02T00:20:00Z' },
    { words: ', ' },
    { at: '2026-03-03T02:00:00Z' },
    { words: ' to ' },
    { at: '2026-03-03T02:11:00Z' },
  ]);
  expect(pieces('2026-13-01 99:10 UTC')).toEqual([{ words: '2026-13-01 99:10 UTC' }]);
});

test('pages show moments in the local time of their site, with the instant in UTC', async () => {
  const { app } = council();
  for (const path of ['/sweeps', '/sites/south', '/changes?site=south', '/devices/131']) {
    const { text } = await ask(app, path);
    expect(text, path).toMatch(/<time datetime="2026-03-0[12]T02:/);
    expect(text, path).toMatch(/2026-03-0[12] 07:[34]0 GMT\+5:30/);
    expect(text, path).not.toMatch(/\d\d:\d\d UTC/);
  }
  const { text } = await ask(app, '/devices');
  expect(text).toContain('<time datetime="2026-03-02T02:10:00Z">2026-03-02</time>');
  expect(text).toContain('(Europe/London)');
});
