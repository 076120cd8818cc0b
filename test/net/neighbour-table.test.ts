import { expect, test } from 'vitest';
import type { NetworkLog } from '../../src/net/log.ts';
import { NeighbourTable } from '../../src/net/neighbours/table.ts';
import { scopeOf } from './loopback.ts';

const log = { warn: () => {} } as unknown as NetworkLog;

test('NeighbourTable is read anew for a host that came into it since the last reading', async () => {
  const entries = [{ address: '10.9.0.1', mac: '02:00:00:00:00:01' }];
  let readings = 0;
  const table = new NeighbourTable(scopeOf('10.9.'), log, async () => {
    readings += 1;
    return [...entries];
  });
  expect((await table.present('10.9.0.1')).get('10.9.0.1')).toBe('02:00:00:00:00:01');
  entries.push({ address: '10.9.0.2', mac: '02:00:00:00:00:02' });
  expect((await table.present('10.9.0.2')).get('10.9.0.2')).toBe('02:00:00:00:00:02');
  expect((await table.present('10.9.0.1')).size).toBe(2);
  expect(readings).toBe(2);
  // Hosts that are in no table share a reading.
  await Promise.all([table.present('10.9.0.3'), table.present('10.9.0.3')]);
  expect(readings).toBeLessThanOrEqual(4);
});
