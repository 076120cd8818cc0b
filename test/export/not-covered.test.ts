import { describe, expect, test } from 'vitest';
import { table } from '../../src/export/table.ts';
import type { PolicyClause } from '../../src/model/policy.ts';
import { about } from '../../src/report/about.ts';
import { html } from '../../src/report/html.tsx';
import { interpretationNote, summary } from '../../src/report/summary.ts';
import { device, report } from '../report/report.ts';
import { csv, json } from './whole.ts';

const router = device({
  id: 5,
  type: 'other',
  verdict: 'not-covered',
  policies: [{ id: 'uk-2022', verdict: 'not-covered', reason: 'No verdict: it is none.', source: 'a page' }],
});
const some = report([device({ id: 4 }), router]);
const none = report([device({ id: 4 })]);

describe('a device that no policy covers', () => {
  test('summary counts it apart, and only where there is one', () => {
    expect(summary(some)).toMatch(/^2 devices: 1 flagged, 0 for review, 0 clear, 1 not covered;/);
    expect(summary(none)).toMatch(/^1 device: 1 flagged, 0 for review, 0 clear;/);
  });

  test('table shows it last and in words', () => {
    const lines = table(some, { width: 120 }).split('\n');
    expect(lines[2]).toMatch(/^not covered +5 /);
  });

  test('csv has the words in its verdict and its reasons', () => {
    const line = csv(some).split('\r\n')[2];
    expect(line).toMatch(/^not covered,/);
    expect(line).toContain('uk-2022 not covered: No verdict: it is none.');
  });

  test('json keeps one word for programs', () => {
    expect(JSON.parse(json(some))[1]).toMatchObject({
      verdict: 'not-covered',
      policies: [{ verdict: 'not-covered' }],
    });
  });

  test('html lists and counts it apart, and only where there is one', () => {
    expect(html(some)).toMatch(/<h2 id="not-covered">Not covered <span class="count">\(1\)/);
    expect(html(some)).toContain('<th scope="col">Not covered</th>');
    expect(html(none)).not.toContain('id="not-covered"');
    expect(html(none)).not.toContain('<th scope="col">Not covered</th>');
  });

  test('about explains the word', () => {
    expect(about(some)).toContainEqual({
      item: 'Not covered',
      text: expect.stringMatching(/^No verdict\. No active policy is about equipment of this kind/),
    });
  });
});

describe('a policy that names no makers', () => {
  const clause: PolicyClause = {
    id: null,
    covers: ['video'],
    flags: { headquarters: ['CN'] },
    subsidiaries: true,
    rebrands: true,
    purpose: null,
    source: null,
  };
  const policies = none.policies.map((policy) => ({ ...policy, clauses: [clause] }));
  const sentence =
    'uk-2022 does not name the makers that it covers: which they are is an interpretation (camcensus policy show uk-2022).';

  test('interpretationNote says so below the table', () => {
    expect(table({ ...none, policies }, { width: 200 })).toContain(`\n${sentence}\n`);
    expect(table(none, { width: 200 })).not.toContain('interpretation');
  });

  test('interpretationNote is null for named makers, and names several policies', () => {
    const [policy] = policies;
    if (policy === undefined) throw new Error('no policy');
    expect(
      interpretationNote([{ ...policy, clauses: [{ ...clause, flags: { makers: ['axis'] } }] }]),
    ).toBeNull();
    expect(interpretationNote([policy, { ...policy, id: 'own' }])).toMatch(
      /^uk-2022 and own do not name the makers/,
    );
  });

  test('about and html say what equipment it covers', () => {
    const full = { ...none, policies };
    expect(about(full)).toContainEqual({ item: 'Covers', text: 'video surveillance equipment' });
    expect(html(full)).toContain('Covers: video surveillance equipment.');
    const elsewhere = { ...clause, flags: { elsewhere: 'At the ministry.' } };
    expect(
      about({ ...none, policies: policies.map((one) => ({ ...one, clauses: [elsewhere] })) }),
    ).toContainEqual({
      item: 'Covers',
      text: 'no equipment: it names no makers',
    });
  });
});
