import { expect, test } from 'vitest';
import { markDevice } from '../../db/decisions/mark.ts';
import type { Mark } from '../../db/decisions/mark-sentence.ts';
import { listSummaries } from '../../db/devices/devices.ts';
import { deviceFigures, flaggedFigures } from '../../db/devices/figures.ts';
import { sweepNight } from './fixture.ts';
import { freshInventory } from './temporary.ts';

const because = 'says the lease';
const marks: readonly (Mark | null)[] = [
  null,
  { state: 'confirmed', because },
  { state: 'false-positive', because },
  { state: 'accepted', until: '2999-03-31', because },
  // Two that ran out on different days, and two days of a removal that are past: the same for a count.
  { state: 'accepted', until: '2026-03-03', because },
  { state: 'accepted', until: '2026-03-04', because },
  { state: 'removal-planned', plannedFor: '2026-03-03', because },
  { state: 'removal-planned', plannedFor: '2026-03-04', because },
  { state: 'accepted', until: '2026-03-03', plannedFor: '2999-05-01', because },
  { owner: 'Estates' },
  { state: 'removed', because },
];

test('flagged devices are counted as the list shows them', () => {
  const inventory = freshInventory();
  for (const site of ['north', 'south'])
    for (const [at, maker] of ['Hikvision', 'Dahua', 'Axis'].entries())
      sweepNight(inventory, {
        day: '2026-03-01',
        site,
        hosts: marks.map((_, host) => [
          `10.${at}.0.${host + 1}`,
          { maker, serial: `${site}-${maker}-${host}` },
        ]),
      });
  // A switch of a flagged maker is on no list.
  const others = [['10.9.0.1', { maker: 'Hikvision', type: 'other', serial: 'SWITCH' }] as const];
  sweepNight(inventory, { day: '2026-03-02', site: 'east', allHosts: true, hosts: others });
  for (const [at, { id }] of listSummaries(inventory).entries()) {
    const mark = marks[at % marks.length];
    if (mark) markDevice(inventory, id, mark, { who: 'j.smith', at: '2026-03-02T09:30:15Z' });
  }
  const listed = listSummaries(inventory);
  const flagged = listed.filter(({ verdict, status }) => verdict === 'flagged' && status !== 'removed');
  const counts = new Map<string, number>();
  for (const { site, manufacturer, decision } of flagged) {
    const key = `${site} ${manufacturer} ${decision?.state ?? 'open'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const figures = flaggedFigures(inventory);
  expect(
    new Map(figures.map(({ site, maker, decision: of, count }) => [`${site} ${maker} ${of}`, count])),
  ).toEqual(counts);
  // Each line once: monitoring refuses a figure that is reported twice.
  expect(figures).toHaveLength(counts.size);
  expect(counts.size).toBeGreaterThan(15);
  expect([...deviceFigures(inventory), ...figures].filter(({ site }) => site === 'east')).toEqual([]);
  expect(deviceFigures(inventory).reduce((sum, { count }) => sum + count, 0)).toBe(listed.length);
});
