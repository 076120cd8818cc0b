import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPolicy, PolicyError } from '../../src/assess/load-policy.ts';
import { processorMs } from '../processor-time.ts';

const example = readFileSync(new URL('../../docs/policy.example.yaml', import.meta.url), 'utf8');
const explained = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8');

function problemsOf(text: string, makers?: readonly string[]): readonly string[] {
  try {
    loadPolicy(text, 'own.yaml', makers);
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  return [];
}

const flagsExpected =
  'expected one of "makers: [hikvision, dahua]", "headquarters: [CN]" and "elsewhere: where the list is kept".';

describe('loadPolicy', () => {
  const older = example
    .replace(
      /^clauses:[\s\S]*?(?=^# Confidence)/m,
      'flags:\n  makers: [hikvision]\nsubsidiaries: true\nrebrands: false\n',
    )
    .replace(/^(?:since|supersedes):.*\n/gm, '');

  test('loadPolicy reads a file without clauses as one on any equipment', () => {
    expect(loadPolicy(older, 'own.yaml')).toMatchObject({
      id: 'example-council-2026',
      since: null,
      supersedes: [],
      clauses: [
        { id: null, covers: ['any'], flags: { makers: ['hikvision'] }, subsidiaries: true, rebrands: false },
      ],
    });
  });

  test('loadPolicy reports what is wrong in a file without clauses', () => {
    expect(problemsOf(older.replace('rebrands: false', 'rebrand: false'))).toEqual([
      'rebrands: expected true or false.',
      'rebrand: this key is not known; the nearest known one is rebrands.',
    ]);
    expect(problemsOf(older.replace('[hikvision]', '[hikvison]'), ['hikvision'])).toEqual([
      'flags.makers: no maker has the id hikvison; the nearest known one is hikvision.',
    ]);
  });

  test('loadPolicy wants an id of its own for each of several clauses', () => {
    const clause = (id: string) =>
      `  - ${id}covers: [video, telecommunications]\n    flags:\n      elsewhere: at the ministry\n`;
    const with2 = (one: string, two: string) =>
      example.replace(/^clauses:[\s\S]*?(?=^# Confidence)/m, `clauses:\n${clause(one)}${clause(two)}`);
    const expected = ['clauses: expected a list of clauses; of several, each with an id of its own.'];
    expect(problemsOf(with2('', ''))).toEqual(expected);
    expect(problemsOf(with2('id: A\n    ', 'id: A\n    '))).toEqual(expected);
    expect(loadPolicy(with2('id: A\n    ', 'id: B\n    '), 'x').clauses.map(({ id }) => id)).toEqual([
      'A',
      'B',
    ]);
  });

  test('loadPolicy takes the usual thresholds where a file gives none', () => {
    const text = example.replace(/^(?:flagFrom|reviewFrom):.*\n/gm, '');
    expect(loadPolicy(text, 'x')).toMatchObject({ flagFrom: 0.7, reviewFrom: 0.3 });
  });
});

describe('a policy file', () => {
  test('loadPolicy reads the example of the documentation', () => {
    expect(loadPolicy(example, 'docs/policy.example.yaml')).toMatchObject({
      id: 'example-council-2026',
      date: '2026-03-12',
      since: '2026-04-01',
      supersedes: ['Cabinet decision of 4 May 2023'],
      clauses: [
        {
          id: null,
          covers: ['video'],
          flags: { makers: ['hikvision', 'dahua'] },
          subsidiaries: true,
          rebrands: true,
          purpose: 'The Council buys no such cameras and replaces those in use by 31 March 2029.',
          source: null,
        },
      ],
      flagFrom: 0.7,
      reviewFrom: 0.3,
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  test('loadPolicy knows no key that the documentation leaves out', () => {
    const { version: _version, ...policy } = loadPolicy(example, 'x');
    for (const key of [...Object.keys(policy), ...Object.keys(policy.clauses[0] ?? {})])
      expect(explained).toContain(`\`${key}\``);
  });

  test('loadPolicy gives every change another version', () => {
    const before = loadPolicy(example, 'x').version;
    expect(loadPolicy(`${example}\n`, 'x').version).not.toBe(before);
    expect(loadPolicy(example, 'y').version).toBe(before);
  });

  test('loadPolicy takes a country, and no interpretation', () => {
    const text = example
      .replace('makers: [hikvision, dahua]', 'headquarters: [CN]')
      .replace(/^interpretation[\s\S]*/m, '');
    expect(loadPolicy(text, 'x')).toMatchObject({
      clauses: [{ flags: { headquarters: ['CN'] } }],
      interpretation: null,
    });
  });

  test('loadPolicy takes a date without quotation marks', () => {
    expect(loadPolicy(example.replace('"2026-03-12"', '2026-03-12'), 'x').date).toBe('2026-03-12');
  });

  test('loadPolicy refuses an unknown key with the nearest known one', () => {
    expect(problemsOf(example.replace('rebrands:', 'rebrand:'))).toEqual([
      'clauses.0.rebrand: this key is not known; the nearest known one is rebrands.',
      'clauses.0.rebrands: expected true or false.',
    ]);
  });

  test.each([
    ['flagFrom: 0.7', 'flagFrom: 7', 'flagFrom: expected a number from 0 to 1, not smaller than reviewFrom.'],
    [
      'flagFrom: 0.7',
      'flagFrom: 0.2',
      'flagFrom: expected a number from 0 to 1, not smaller than reviewFrom.',
    ],
    ['date: "2026-03-12"', 'date: March', 'date: expected a date as in 2022-11-24.'],
    [
      'id: example-council-2026',
      'id: Example Council',
      'id: expected lower case letters, digits and hyphens, as in uk-2022.',
    ],
    ['makers: [hikvision, dahua]', 'maker: hikvision', `clauses.0.flags: ${flagsExpected}`],
    [
      'makers: [hikvision, dahua]',
      'headquarters: [China]',
      `clauses.0.flags.headquarters.0: ${flagsExpected}`,
    ],
    ['subsidiaries: true', 'subsidiaries: maybe', 'clauses.0.subsidiaries: expected true or false.'],
    [
      'covers: video',
      'covers: cameras',
      'clauses.0.covers: expected video, telecommunications or any, or a list of these.',
    ],
    ['since: "2026-04-01"', 'since: April', 'since: expected a date as in 2022-11-24, or nothing.'],
    ['binds:', 'rebrands: true\nbinds:', 'rebrands: this key is not known; it belongs into a clause.'],
  ])('loadPolicy reports, for %s changed to %s, what belongs there', (from, to, expected) => {
    expect(problemsOf(example.replace(from, to))).toEqual([expected]);
  });

  test('loadPolicy refuses a maker that no fingerprint has', () => {
    expect(problemsOf(example.replace('dahua', 'dahau'), ['hikvision', 'dahua', 'axis'])).toEqual([
      'clauses.0.flags.makers: no maker has the id dahau; the nearest known one is dahua.',
    ]);
  });

  test('loadPolicy refuses several mistakes with all of them', () => {
    const wrong = example
      .replace('dahua', 'dahau')
      .replace('date: "2026-03-12"', 'date: March')
      .replace('flagFrom: 0.7', 'flagFrom: 0.1');
    expect(problemsOf(`${wrong}\nfoo: 1\n`, ['hikvision', 'dahua', 'axis'])).toEqual([
      'date: expected a date as in 2022-11-24.',
      'foo: this key is not known.',
      'flagFrom: expected a number from 0 to 1, not smaller than reviewFrom.',
      'clauses.0.flags.makers: no maker has the id dahau; the nearest known one is dahua.',
    ]);
  });

  test.each(['', '- a\n- b', 'just text'])('loadPolicy refuses what is no map: %j', (text) => {
    expect(problemsOf(text)[0]).toContain('the file: expected a map with the keys id, title');
  });

  test('loadPolicy refuses what is no YAML with the place', () => {
    expect(problemsOf('id: [unclosed')[0]).toMatch(/not well-formed YAML: .*line 1/);
  });

  test('loadPolicy refuses aliases, which could grow without end', () => {
    expect(problemsOf(`${example}\nx: &a [1]\ny: *a\n`).join()).toContain('not well-formed YAML');
  });

  test('loadPolicy names the file and every problem in one message', () => {
    expect(() => loadPolicy('id: x', 'own.yaml')).toThrow(
      /The policy file own\.yaml cannot be used:\n {2}title: expected a text\.\n/,
    );
  });
});

describe('loadPolicy on large files', () => {
  test('loadPolicy reads ten thousands of keys in linear time', async () => {
    const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: 1`).join('\n');
    const cost = (count: number) => processorMs(() => problemsOf(keys(count)));
    await cost(2_000);
    const few = await cost(2_500);
    expect((await cost(20_000)) / few).toBeLessThan(25);
  });

  test('loadPolicy names a key that is written twice, at any depth', () => {
    expect(problemsOf('id: a\nid: b\n')).toEqual(['id: this key is written twice. Keep one.']);
    expect(problemsOf('flags:\n  makers: [a]\n  makers: [b]\n')).toEqual([
      'makers: this key is written twice. Keep one.',
    ]);
  });
});
