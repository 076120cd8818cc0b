import { expect, test } from 'vitest';
import { Findings } from '../../src/sweep/findings.ts';
import { pretendNetwork, pretendOptions, pretendScope } from './fake-network.ts';

test('a host that is asked anew and falls silent again is told of and counted once', () => {
  const told: string[] = [];
  const options = pretendOptions({
    scope: pretendScope(['10.9.0.1', '10.9.0.2']),
    network: pretendNetwork({}),
    onNotice: (sentence) => told.push(sentence),
  });
  const findings = new Findings(options);
  for (const address of ['10.9.0.1', '10.9.0.2', '10.9.0.1']) findings.fellSilent(address);
  expect(findings.result.fellSilent).toBe(2);
  expect(told).toEqual([expect.stringMatching(/^10\.9\.0\.1 /), expect.stringMatching(/^10\.9\.0\.2 /)]);
});
