import { expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import { identify } from '../../src/identify/identify.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import { type Field, fields, type Observation } from '../../src/model/observation.ts';
import { fingerprints as data } from '../../vendor-fingerprints/index.ts';
import { readPolicyFiles } from '../../vendor-fingerprints/policy-files.ts';
import { page, rowsUnder } from './pages.ts';

const rows = rowsUnder(page('docs/identification.md'), 'A worked example');
const matcher = compileFingerprints(data);
const policies = readPolicyFiles().map(({ text, path }) => loadPolicy(text, path));

function observation([seen = '', scannerAndPort = '']: readonly string[]): Observation {
  const [, field = '', value = ''] = /^`(\S+)` `(.+)`$/.exec(seen) ?? [];
  const [, scanner = 'neighbours', port = null] = /^`(\S+)` (\d+)$/.exec(scannerAndPort) ?? [];
  const known = fields.find((one): one is Field => one === field);
  if (known === undefined) throw new Error(`no scanner reports ${field}`);
  const circumstances = { address: '10.1.2.3', at: '2026-11-24T02:00:00Z' };
  return { field: known, value, scanner, port: port === null ? null : Number(port), ...circumstances };
}

const judged = (observations: readonly Observation[]) => {
  const identification = identify(observations, matcher);
  return { ...identification, ...assess(identification, policies, data.makers) };
};

test("docs/identification.md: the worked example is the program's output", () => {
  const seen = rows.map(observation);
  expect(seen).toHaveLength(5);
  const { manufacturer, brand, confidence, candidates, verdict, contradictions, evidence } = judged(seen);
  expect({ manufacturer, brand, confidence, verdict }).toEqual({
    manufacturer: 'Dahua',
    brand: 'Axis',
    confidence: 0.982,
    verdict: 'review',
  });
  expect(candidates.find(({ maker }) => maker === 'axis')?.confidence).toBe(0.9);
  expect(contradictions.join(' ')).toMatch(/Dahua \(confidence 0\.98\).*Axis \(confidence 0\.90\)/);
  for (const [, , fingerprint = '', weight] of rows) {
    const found = evidence.find((one) => `\`${one.fingerprint}\`` === fingerprint);
    expect([fingerprint, found?.weight]).toEqual([fingerprint, Number(weight)]);
  }
  expect(judged(seen.slice(1))).toMatchObject({ confidence: 0.982, verdict: 'flagged', contradictions: [] });
  expect(judged(seen.slice(4))).toMatchObject({ confidence: 0.4, verdict: 'review' });
});

test('docs/identification.md: no favicon counts more than documented', () => {
  const fingerprints = data.makers.flatMap(({ fingerprints: own, brands = [] }) => [
    ...own,
    ...brands.flatMap((brand) => brand.fingerprints),
  ]);
  const icons = fingerprints.filter(({ field }) =>
    [field].flat().some((one) => one.startsWith('http.favicon')),
  );
  expect(icons.length).toBeGreaterThan(5);
  for (const { id, weight } of icons) expect(weight, id).toBeLessThanOrEqual(0.3);
});
