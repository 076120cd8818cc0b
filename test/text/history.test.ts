import { expect, test } from 'vitest';
import type { DeviceHistory, VersionChange } from '../../db/devices/history.ts';
import { historyLines } from '../../src/text/history.ts';
import { device } from '../report/report.ts';

function version(day: string, over: Partial<VersionChange>): VersionChange {
  return {
    at: `2026-03-${day}T02:00:00Z`,
    sweep: 1,
    cause: 'device',
    changes: [],
    device: device(),
    ...over,
  };
}

test('historyLines calls only the first version "first seen"', () => {
  const moved = { what: 'ip', before: '10.0.0.5', after: '10.0.0.6' } as const;
  const history: DeviceHistory = {
    device: device(),
    addresses: [],
    versions: [
      version('01', {}),
      version('02', { sweep: 2, cause: 'policy' }),
      version('03', { sweep: 3, changes: [moved] }),
    ],
  };
  expect(historyLines(history, 100)).toEqual([
    'History',
    '  2026-03-01 02:00 UTC, sweep 1: first seen',
    '  2026-03-02 02:00 UTC, sweep 2, because of the policy: judged anew, with other reasons',
    '  2026-03-03 02:00 UTC, sweep 3, because of the device',
    '    ip: 10.0.0.5 → 10.0.0.6',
  ]);
});
