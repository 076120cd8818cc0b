import { describe, expect, test } from 'vitest';
import { addLocal, type LocalFingerprints } from '../../../src/identify/checking/add-local.ts';
import { maxPaths, patternProblem } from '../../../src/identify/checking/pattern-work.ts';
import { identify } from '../../../src/identify/identify.ts';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import type { Fingerprint } from '../../../src/model/fingerprint.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { expectQuick } from '../../processor-time.ts';
import { seen } from '../fixture.ts';

const fingerprint: Fingerprint = {
  id: 'local/town',
  field: 'http.auth-realm',
  pattern: /^TownCam (?<model>TC[A-Z]\d{2,4})$/,
  weight: 0.7,
  examples: [{ seen: 'TownCam TCX200', gives: { model: 'TCX200' } }],
  unlike: ['TownCamera'],
  source: 'our own cameras',
};
const town = { id: 'town-optics', name: 'Town Optics', headquarters: 'GB', sources: ['a contract'] as const };
const local = (change: Partial<Fingerprint>, maker: object = town): LocalFingerprints => ({
  makers: [{ id: 'town-optics', ...maker, fingerprints: [{ ...fingerprint, ...change }] }],
  behaviour: [],
});
const problems = (given: LocalFingerprints) =>
  addLocal(fingerprints, given).problems.map(({ fingerprint, message }) => `${fingerprint}: ${message}`);

describe("an operator's own fingerprints", () => {
  test('are used with ours, and the version names both', () => {
    const both = addLocal(fingerprints, local({}));
    expect(both.problems).toEqual([]);
    expect(both.fingerprints.version).toMatch(new RegExp(`^${fingerprints.version}\\+[0-9a-f]{12}$`));
    expect(addLocal(fingerprints, local({ weight: 0.6 })).fingerprints.version).not.toBe(
      both.fingerprints.version,
    );
    const { maker, model, evidence } = identify(
      [seen('http.auth-realm', 'TownCam TCX200')],
      compileFingerprints(both.fingerprints),
    );
    expect({ maker, model }).toEqual({ maker: 'town-optics', model: 'TCX200' });
    expect(evidence[0]?.fingerprint).toBe('local/town');
  });

  test('may add to a maker that is known, and leave everything else of it alone', () => {
    const given = { makers: [{ id: 'axis', fingerprints: [fingerprint] }], behaviour: [] };
    const { fingerprints: both, problems: wrong } = addLocal(fingerprints, given);
    expect(wrong).toEqual([]);
    const before = fingerprints.makers.find(({ id }) => id === 'axis');
    const after = both.makers.find(({ id }) => id === 'axis');
    expect(after).toEqual({
      ...before,
      fingerprints: [...(before?.fingerprints ?? []), fingerprint],
      brands: before?.brands ?? [],
    });
    expect(both.makers).toHaveLength(fingerprints.makers.length);
  });

  test.each([
    ['a known maker renamed', local({}, { ...town, id: 'axis' }), /^axis: camcensus knows this maker/],
    [
      'a maker of no name',
      { makers: [{ id: 'unknown-maker', fingerprints: [fingerprint] }], behaviour: [] },
      /^unknown-maker: .*no such maker/,
    ],
    [
      'an example that does not match',
      local({ examples: [{ seen: 'Town' }] }),
      /does not match its own example/,
    ],
    ['an example that promises more', local({ examples: [{ seen: 'TownCam TCX200' }] }), /is promised/],
    ['a near miss that matches', local({ unlike: ['TownCam TCX999'] }), /matches the near miss/],
    [
      'no anchor in one alternative',
      local({ pattern: /^TownCam (?<model>TC[A-Z]\d{2,4})$|TC/ }),
      /not anchored/,
    ],
    ['no anchor', local({ pattern: /TownCam (?<model>TC[A-Z]\d{2,4})$/ }), /not anchored/],
    [
      'a claim on an example of ours',
      local({ pattern: /^AXIS_[0-9A-F]{12}$/, examples: [{ seen: 'AXIS_0123456789AB' }] }),
      /^local\/town: .*(claims|two makers must not be sure)/,
    ],
    [
      'an example that a fingerprint of ours claims',
      local({ pattern: /^IP Camera\(C\d{4}\)$/, examples: [{ seen: 'IP Camera(C1214)' }] }),
      /^local\/town: .*two makers must not be sure/,
    ],
    ['a slow pattern', local({ pattern: /^TownCam (?<model>(?:[A-Z]+\d*)+)$/ }), /repetitions multiply/],
  ])('%s is refused', (_, given, message) => {
    expect(problems(given).join('\n')).toMatch(message);
  });

  test('verify reports a pattern that fits hundreds of others in one sentence', () => {
    const wide = local({ field: 'http.title', pattern: /^\w{1,20}.{0,80}$/, examples: [{ seen: 'Town' }] });
    const found = problems(wide).filter((problem) => problem.includes('two makers must not be sure'));
    expect(found).toEqual([
      expect.stringMatching(
        /^local\/town: Its pattern also matches ".+" \([a-z0-9-]+\/[a-z0-9-]+\), and \d{3,4} other texts of other makers: /,
      ),
    ]);
  });

  test('an id that is there already is refused', () => {
    const twice = {
      makers: [
        { ...town, fingerprints: [fingerprint] },
        { id: 'axis', fingerprints: [fingerprint] },
      ],
      behaviour: [],
    };
    expect(problems(twice as LocalFingerprints).join('\n')).toMatch(/local\/town: This id is used twice/);
  });

  test('our own are distinct from them: none begins with local/', () => {
    const ids = fingerprints.makers.flatMap(({ fingerprints }) => fingerprints.map(({ id }) => id));
    expect(ids.filter((id) => id.startsWith('local/'))).toEqual([]);
  });
});

describe('a pattern is proven', () => {
  test.each([
    '^TownCam (?<model>TC[A-Z]\\d{2,4})$',
    '^[\\w-]+$',
    '^.*camera.*$',
    'Network Camera',
    '\\bcamera\\b.{0,80}$',
    '^(?:a|bc|[d\\]]x?){1,3}\\)$',
    '^a{3}(?:\\d{1,3}\\.){3}\\d{1,3}$',
  ])('quick: %s', (source) => {
    expect(() => new RegExp(source)).not.toThrow();
    expect(patternProblem(source)).toBeNull();
  });

  test.each([
    ['^(a+)+$', /multiply/],
    ['^(?:a|a)*$', /multiply/],
    ['^(?:\\w+\\s?)*$', /multiply/],
    ['^.*.*.*$', /multiply/],
    ['.*a.*b', /multiply/],
    ['^c|.*a.*b', /multiply/],
    ['^(?:[a-z]{0,40}){1,40}$', /multiply/],
    ['^(a)\\1$', /has a backreference/],
    ['^(?<x>a)\\k<x>$', /has a backreference/],
    ['^(?=a)b', /has a lookaround/],
    ['^(?!a)b', /has a lookaround/],
    ['(?<=a)b', /has a lookaround/],
    ['(?<!a)b', /has a lookaround/],
  ])('a pattern is proven not: %s', (source, message) => {
    expect(() => new RegExp(source)).not.toThrow();
    expect(patternProblem(source)).toMatch(message);
  });

  test('a pattern is proven at the bound a machine takes milliseconds', async () => {
    expect(maxPaths).toBe(2 * 1_024 * 1_024);
    await expectQuick(200, () => /^.*a.*b$/.test('a'.repeat(1_024)));
  });
});
