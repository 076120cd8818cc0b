import { expect, test } from 'vitest';
import type { CoverageLine } from '../../../src/health/coverage.ts';
import { networkMap } from '../../../src/web/dashboard/queries/network-map.ts';
import { ask, councilForAll, idsIn } from './council.ts';

const council = councilForAll();

const line = (network: string, over: Partial<CoverageLine>): CoverageLine => ({
  site: 'north',
  network,
  declared: 256,
  excluded: 0,
  scanned: 256,
  silent: 256,
  answered: 0,
  notScanned: 0,
  skipped: 0,
  rejected: 0,
  unfinished: 0,
  lastSweep: { id: 1, at: '2026-03-01T02:00:00Z', outcome: 'complete' },
  lastComplete: null,
  scanners: [],
  ports: [],
  ...over,
});

test('networkMap shows of each network how far it was scanned', () => {
  const map = networkMap(
    [
      line('10.20.0.0/24', { answered: 3, silent: 253 }),
      line('10.20.1.0/24', {}),
      line('10.20.2.0/24', { scanned: 100, silent: 100, notScanned: 156 }),
      line('10.20.3.0/24', { scanned: 0, silent: 0, notScanned: 256, lastSweep: null }),
      line('10.21.0.0/24', { excluded: 256, scanned: 0, silent: 0, lastSweep: null }),
      line('fd00:0:0:30::/64', {
        site: 'south',
        declared: null,
        excluded: null,
        notScanned: null,
        answered: 1,
      }),
    ],
    new Map(),
  );
  expect(
    map.map(({ site, groups }) => [
      site,
      groups.map(({ name, cells }) => [name, cells.map(({ label, state }) => `${label} ${state}`)]),
    ]),
  ).toEqual([
    [
      'north',
      [
        ['10.20.*.0/24', ['0 answered', '1 silent', '2 partly', '3 never']],
        ['10.21.*.0/24', ['0 excluded']],
      ],
    ],
    ['south', [['Other networks', ['30 answered']]]],
  ]);
  expect(map[0]?.groups[0]?.cells[2]?.text).toBe(
    '10.20.2.0/24: 256 declared, 100 scanned, 0 answered, 100 silent, 156 not scanned',
  );
});

test('a cell where something answered leads to the devices of its network', async () => {
  const { app } = council();
  const { text } = await ask(app, '/coverage?site=south');
  const [, href = ''] = /<ul class="cells"><li><a href="([^"]+)"/.exec(text) ?? [];
  expect(href.replaceAll('&amp;', '&')).toBe('/devices?site=south&search=10.0.0.&all-hosts=1');
  expect(text).toContain('aria-label="10.0.0.0/24: 256 declared, 9 scanned, 8 answered');
  expect(text).toContain('p: partly scanned (1)');
  expect(idsIn((await ask(app, href.replaceAll('&amp;', '&'))).text)).toHaveLength(9);
});
