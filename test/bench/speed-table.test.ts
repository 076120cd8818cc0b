import { expect, test } from 'vitest';
import { markdown } from '../../bench/speed-table.ts';
import type { Row } from '../../bench/speed-tools.ts';

const row: Row = {
  ...{ tool: 'masscan', finished: false, seconds: 24.5, packets: 96_282, memory: 30, processor: 9 },
  ...{ hostsProcessor: 1, hosts: 0, cameras: 0, missed: 0, named: null },
};

test('speed table distinguishes a tool that sent everything but did not exit', () => {
  expect(markdown([{ ...row, sentAll: true }])).toMatch(
    /\| ended after 24\.5 s, all packets sent \|.*\| not read \|/,
  );
  expect(markdown([row])).toMatch(/\| stopped after 24\.5 s \|.*\| not finished \|/);
});
