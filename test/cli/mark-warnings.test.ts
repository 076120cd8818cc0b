import { expect, test } from 'vitest';
import { markWarnings } from '../../src/text/mark-warnings.ts';
import { device } from '../report/report.ts';

test('markWarnings says that no reason is needed for what is clear or not covered', () => {
  const accepted = { state: 'accepted', until: '2999-01-01', because: 'ours' } as const;
  const warned = (verdict: 'clear' | 'not-covered' | 'flagged') =>
    markWarnings([{ device: device({ verdict }) }], accepted);
  expect(warned('not-covered')).toEqual([
    'Device 12 is not covered: no active policy covers it, so no reason has to be given for it.',
  ]);
  expect(warned('clear').join()).toMatch(/^Device 12 is clear:/);
  expect(warned('flagged')).toEqual([]);
});
