import { expect, test } from 'vitest';
import type { SweepWarning } from '../../src/model/sweep.ts';
import { coverageOf } from '../../src/report/coverage.ts';
import { sweepLine } from '../../src/text/sweep.ts';
import { sweepColumns } from '../../src/text/sweep-columns.ts';
import { sweep } from './report.ts';

const warning: SweepWarning = {
  kind: 'industrial',
  network: '10.1.2.0/24',
  addresses: 12,
  shownBy: ['10.1.2.9'],
  message: '10.1.2.0/24 has industrial controllers: 10.1.2.9 (Modbus).',
};

function notScannedOf(counts: Partial<ReturnType<typeof sweep>['counts']>, reason: string | null): string {
  const whole = sweep({});
  const sweeps = [{ ...whole, reason, counts: { ...whole.counts, ...counts } }];
  return coverageOf({ sweeps, siteNames: [whole.site] })[0]?.notScanned ?? '';
}

test('coverageOf names skipped and rejected addresses with the reason', () => {
  expect(notScannedOf({ scanned: 4080, skipped: 12, rejected: 3, warnings: [warning] }, null)).toBe(
    '16 addresses in scope; of these 12 sent discovery datagrams only; of these 3 whose replies are rejected; ' +
      'excluded: 10.1.15.0/28. 10.1.2.0/24 has industrial controllers: 10.1.2.9 (Modbus).',
  );
});

test('coverageOf writes one address and one host in the singular', () => {
  const whole = sweep({});
  const sweeps = [{ ...whole, addresses: '1', counts: { ...whole.counts, scanned: 1, alive: 1 } }];
  expect(coverageOf({ sweeps, siteNames: [whole.site] })[0]?.scanned).toBe(
    '1 of 1 address; 1 host showed life',
  );
});

test('coverage and sweeps count live hosts that were not scanned to the end', () => {
  const whole = sweep({ id: 3, outcome: 'interrupted', reason: 'Ctrl-C', addresses: '64' });
  const cut = { ...whole, counts: { ...whole.counts, scanned: 0, alive: 37, unfinished: 37 } };
  const note = '37 of them not scanned to the end';
  expect(coverageOf({ sweeps: [cut], siteNames: [] })[0]?.scanned).toBe(
    `0 of 64 addresses; 37 hosts showed life, ${note}`,
  );
  expect(sweepLine(cut)).toContain(`interrupted (Ctrl-C), 0 of 64 addresses scanned, 37 alive (${note})`);
  const outcome = sweepColumns.find(({ title }) => title === 'OUTCOME');
  expect(outcome?.text(cut)).toBe('interrupted, 37 live hosts not scanned to the end: Ctrl-C');
  expect(outcome?.text({ ...cut, outcome: 'partial' })).toBe('partial: Ctrl-C');
});

test('notScannedOf leaves out what the outcome already states', () => {
  expect(notScannedOf({ scanned: 4084, skipped: 12, warnings: [warning] }, warning.message)).toBe(
    '12 addresses in scope; of these 12 sent discovery datagrams only; excluded: 10.1.15.0/28',
  );
});

test('coverageOf shows a sweep that continues another, passes midnight or has no end', () => {
  const entryOf = (fields: Parameters<typeof sweep>[0]) =>
    coverageOf({ sweeps: [sweep(fields)], siteNames: [] })[0];
  expect(entryOf({ continues: 2, firstStartedAt: '2026-11-23T22:00:00Z' })?.when).toBe(
    '2026-11-24 02:00 to 02:11 UTC; continues sweep 2, first started 2026-11-23 22:00 UTC',
  );
  expect(entryOf({ startedAt: '2026-11-23T23:50:00Z' })?.when).toBe(
    '2026-11-23 23:50 to 2026-11-24 02:11 UTC',
  );
  expect(entryOf({ endedAt: null, outcome: 'running', reason: null })).toMatchObject({
    when: 'From 2026-11-24 02:00 UTC',
    outcome: 'Not ended: still running, or the machine stopped',
  });
});

test('coverageOf leaves nothing of a sweep of its whole scope', () => {
  const whole = sweep({ outcome: 'complete', reason: null, exclusions: [], ports: [] });
  const sweeps = [{ ...whole, counts: { ...whole.counts, scanned: 4096 } }];
  expect(coverageOf({ sweeps, siteNames: [whole.site, 'East'] })).toMatchObject([
    {
      site: 'Ashfield Primary',
      notScanned: 'Nothing in scope',
      outcome: 'Complete',
      method: 'http, rtsp, onvif; TCP ports none',
    },
    { site: 'East', swept: false, when: 'Never scanned: nothing is known of this site' },
  ]);
});
