import { describe, expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { reidentify } from '../../../db/devices/reidentify.ts';
import { diffBetween, diffSweeps } from '../../../db/sweeps/diff.ts';
import { diffText } from '../../../src/text/diff.ts';
import { conclusions, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { brief, gate, yard } from './diff-lists.ts';

test('a sweep that found nothing else differs in nothing', () => {
  const inventory = freshInventory();
  const hosts: [string, Unit][] = [
    ['10.0.0.5', gate],
    ['10.0.0.6', yard],
  ];
  const from = sweepNight(inventory, { day: '2026-03-01', hosts }).id;
  const to = sweepNight(inventory, { day: '2026-03-02', hosts }).id;
  expect(brief(diffSweeps(inventory, from, to))).toEqual({});
});

test('diffSweeps: new, moved, updated, silent, missing and back are apart', () => {
  const inventory = freshInventory();
  const everywhere = { silent: ['10.0.0.5', '10.0.0.6', '10.0.0.9'] };
  const ids = [
    sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]], ...everywhere }).id,
    sweepNight(inventory, {
      day: '2026-03-02',
      hosts: [
        ['10.0.0.9', { ...gate, firmware: 'V5.2' }],
        ['10.0.0.6', yard],
      ],
      ...everywhere,
    }).id,
    ...['2026-03-03', '2026-03-04', '2026-03-05'].map(
      (day) => sweepNight(inventory, { day, hosts: [['10.0.0.6', yard]], ...everywhere }).id,
    ),
    sweepNight(inventory, {
      day: '2026-03-06',
      hosts: [['10.0.0.9', { ...gate, firmware: 'V5.2' }]],
      ...everywhere,
    }).id,
  ];
  const between = (from: number, to: number) => brief(diffSweeps(inventory, ids[from]!, ids[to]!));
  expect(between(0, 1)).toEqual({ new: ['S-YARD'], moved: ['S-GATE'], firmwareChanged: ['S-GATE'] });
  expect(between(1, 2)).toEqual({ silent: ['S-GATE'] });
  expect(between(2, 3)).toEqual({ silent: ['S-GATE'] });
  expect(between(1, 3)).toEqual({ silent: ['S-GATE'] });
  expect(between(1, 4)).toEqual({ missing: ['S-GATE'], gone: ['S-GATE'] });
  expect(between(4, 5)).toEqual({ silent: ['S-YARD'], back: ['S-GATE'] });
  expect(between(1, 5)).toEqual({ silent: ['S-YARD'], back: ['S-GATE'] });
  const [moved] = diffSweeps(inventory, ids[0]!, ids[1]!).moved;
  expect([moved?.before?.ip, moved?.after.ip]).toEqual(['10.0.0.5', '10.0.0.9']);
});

test('diffSweeps reports decisions between two sweeps, and exceptions that ran out', () => {
  const inventory = freshInventory();
  const hosts: [string, Unit][] = [
    ['10.0.0.5', gate],
    ['10.0.0.6', yard],
  ];
  const [first, second, third] = ['2026-03-01', '2026-03-03', '2026-03-09'].map((day, index) => {
    const { id } = sweepNight(inventory, { day, hosts });
    if (index === 0) {
      const change = { who: 'j.smith', at: '2026-03-02T09:00:00Z' };
      markDevice(inventory, 1, { state: 'accepted', until: '2026-03-05', because: 'lease' }, change);
      markDevice(inventory, 2, { owner: 'Estates' }, change);
    }
    return id;
  });
  const difference = diffSweeps(inventory, first!, second!);
  expect(brief(difference)).toEqual({ decisionChanged: ['S-GATE', 'S-YARD'] });
  expect(
    difference.decisionChanged.map(({ before, after }) => [before?.decision, after.decision?.state]),
  ).toEqual([
    [null, 'accepted'],
    [null, 'open'],
  ]);
  expect(diffText(difference)).toContain(
    '  1  10.0.0.5  Hikvision, flagged  (was open; now accepted until 2026-03-05, decided by j.smith: lease)',
  );
  // That nothing is decided is what held before.
  markDevice(inventory, 2, { owner: null, state: 'open' }, { who: 'j.smith', at: '2026-03-02T10:00:00Z' });
  expect(brief(diffSweeps(inventory, first!, second!))).toEqual({ decisionChanged: ['S-GATE'] });
  const later = diffSweeps(inventory, second!, third!);
  expect(brief(later)).toEqual({ decisionChanged: ['S-GATE'] });
  expect(diffText(later)).toContain('(was accepted until 2026-03-05; now exception expired after 2026-03-05');
  const between = diffBetween(inventory, { at: '2026-03-01' }, { at: '2026-03-02' });
  expect(brief(between)).toEqual({ decisionChanged: ['S-GATE'] });
});

test('a changed verdict names the one who changed it', () => {
  const inventory = freshInventory();
  const night = (day: string, hosts: [string, Unit][], with_ = conclusions()) =>
    sweepNight(inventory, { day, hosts, conclusions: with_ }).id;
  const causes = (from: number, to: number) =>
    diffSweeps(inventory, from, to).verdictChanged.map(
      ({ before, after, cause }) => `${before?.verdict} to ${after.verdict} by ${cause}`,
    );
  const first = night('2026-03-01', [['10.0.0.5', { maker: 'Uniview', serial: 'S-1' }]]);
  const known = conclusions({ makers: ['Uniview', 'Hikvision'] });
  const second = night('2026-03-02', [['10.0.0.5', { maker: 'Uniview', serial: 'S-1' }]], known);
  expect(causes(first, second)).toEqual(['review to clear by fingerprints']);
  const strict = conclusions({ makers: ['Uniview', 'Hikvision'], flagged: ['Uniview', 'Hikvision'] });
  const third = night('2026-03-03', [['10.0.0.5', { maker: 'Uniview', serial: 'S-1' }]], strict);
  expect(causes(second, third)).toEqual(['clear to flagged by policy']);
  expect(causes(first, third)).toEqual(['review to flagged by policy']);
  const fourth = night('2026-03-04', [['10.0.0.5', { maker: 'unheard of', serial: 'S-1' }]], strict);
  expect(causes(third, fourth)).toEqual(['flagged to review by device']);
});

test('diff names the policy for a verdict that changed with a firmware update', () => {
  const inventory = freshInventory();
  const first = sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.6', yard]] }).id;
  const second = sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [['10.0.0.6', { ...yard, firmware: '10.0' }]],
    conclusions: conclusions({ flagged: ['Axis'] }),
  }).id;
  expect(diffSweeps(inventory, first, second).verdictChanged).toMatchObject([{ cause: 'policy' }]);
});

test('what reidentify changed between two sweeps belongs to the difference', () => {
  const inventory = freshInventory();
  const first = sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.6', yard]] }).id;
  const flagged = conclusions({ flagged: ['Axis'] });
  reidentify(inventory, {
    conclusions: flagged,
    versions: { fingerprints: 'f1', policies: [] },
    at: '2026-03-01T12:00:00Z',
  });
  const second = sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [['10.0.0.6', yard]],
    conclusions: flagged,
  }).id;
  expect(diffSweeps(inventory, first, second).verdictChanged).toMatchObject([
    { before: { verdict: 'clear' }, after: { verdict: 'flagged' }, cause: 'policy' },
  ]);
});

test('diff reports a device that proved to be no camera as delisted, not as gone', () => {
  const inventory = freshInventory();
  const first = sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] }).id;
  const second = sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [['10.0.0.5', { ...gate, type: 'other' }]],
  }).id;
  expect(brief(diffSweeps(inventory, first, second))).toEqual({ delisted: ['S-GATE'] });
});

test('a clock that was set back does not confuse the comparison', () => {
  const inventory = freshInventory();
  const first = sweepNight(inventory, { day: '2026-03-09', hosts: [['10.0.0.5', gate]] }).id;
  const second = sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [
      ['10.0.0.8', gate],
      ['10.0.0.6', yard],
    ],
  }).id;
  expect(brief(diffSweeps(inventory, first, second))).toEqual({ new: ['S-YARD'], moved: ['S-GATE'] });
});

test('sweeps of two sites and unknown sweeps are refused in words', () => {
  const inventory = freshInventory();
  const north = sweepNight(inventory, { day: '2026-03-01' }).id;
  const south = sweepNight(inventory, { day: '2026-03-01', site: 'south' }).id;
  expect(() => diffSweeps(inventory, north, south)).toThrow('Name two sweeps of one site');
  expect(() => diffSweeps(inventory, north, 77)).toThrow('There is no sweep 77');
});

describe('between dates', () => {
  function months() {
    const inventory = freshInventory();
    const everywhere = { silent: ['10.0.0.5', '10.0.0.6', '10.0.0.9'] };
    const nights: [string, [string, Unit][]][] = [
      ['2026-03-01', [['10.0.0.5', gate]]],
      [
        '2026-03-02',
        [
          ['10.0.0.9', { ...gate, firmware: 'V5.2' }],
          ['10.0.0.6', yard],
        ],
      ],
      ['2026-03-03', [['10.0.0.6', yard]]],
      ['2026-03-04', [['10.0.0.6', yard]]],
      ['2026-03-05', [['10.0.0.6', yard]]],
    ];
    const ids = nights.map(([day, hosts]) => {
      sweepNight(inventory, { day, site: 'south', hosts: day === '2026-03-04' ? [['10.0.0.5', gate]] : [] });
      return sweepNight(inventory, { day, hosts, ...everywhere }).id;
    });
    return { inventory, ids };
  }

  test('it is what it is between the last sweeps of those days', () => {
    const { inventory, ids } = months();
    for (const [low, from] of ids.entries())
      for (const [high, to] of ids.entries()) {
        const dates = [low, high].map((nr) => ({ at: `2026-03-0${nr + 1}` }));
        const { from: _, to: __, ...bySweeps } = diffSweeps(inventory, from, to);
        const byDates = diffBetween(inventory, dates[0]!, dates[1]!, { site: 'north' });
        expect(brief(byDates)).toEqual(brief(bySweeps));
        expect(brief(diffBetween(inventory, from, dates[1]!))).toEqual(brief(bySweeps));
        expect(brief(diffBetween(inventory, dates[0]!, to))).toEqual(brief(bySweeps));
      }
  });

  test('diff looks at all sites, and a device after the first date is new', () => {
    const { inventory } = months();
    const all = diffBetween(inventory, { at: '2026-02-01' }, { at: '2026-03-05' });
    expect(all.new.map(({ after }) => [after.site, after.serial, after.status])).toEqual([
      ['north', 'S-GATE', 'missing'],
      ['north', 'S-YARD', 'present'],
      ['south', 'S-GATE', 'unasked'],
    ]);
    expect([all.from, all.to]).toEqual([{ at: '2026-02-01T23:59:59Z' }, { at: '2026-03-05T23:59:59Z' }]);
    expect(brief(diffBetween(inventory, { at: '2026-03-03' }, { at: '2026-03-04' }))).toEqual({
      new: ['S-GATE'],
      silent: ['S-GATE'],
    });
    expect(diffText(all)).toContain('1  10.0.0.9  Hikvision, flagged  (missing)');
  });

  test('a policy that was changed by day is named between dates', () => {
    const { inventory } = months();
    reidentify(inventory, {
      conclusions: conclusions({ flagged: ['Axis'] }),
      versions: { fingerprints: 'f1', policies: [] },
      at: '2026-03-06T12:00:00Z',
    });
    const { verdictChanged } = diffBetween(inventory, { at: '2026-03-05' }, { at: '2026-03-06T12:00:00Z' });
    expect(verdictChanged.map(({ after, cause }) => [after.serial, after.verdict, cause])).toEqual([
      ['S-GATE', 'clear', 'policy'],
      ['S-YARD', 'flagged', 'policy'],
      ['S-GATE', 'clear', 'policy'],
    ]);
  });
});
