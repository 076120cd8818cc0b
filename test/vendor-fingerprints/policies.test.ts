import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import type { Policy } from '../../src/model/policy.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { readPolicyFiles } from '../../vendor-fingerprints/policy-files.ts';
import { unidentified } from '../assess/fixture.ts';
import { type Seen, unit } from './unit.ts';

const ids = fingerprints.makers.map(({ id }) => id);
const policies = readPolicyFiles().map(({ path, text }) => ({ path, policy: loadPolicy(text, path, ids) }));

function profile(id: string): Policy | undefined {
  return policies.find(({ policy }) => policy.id === id)?.policy;
}

describe('built-in policies', () => {
  test('built-in policies are these, each in the file of its name', () => {
    expect(policies.map(({ policy }) => policy.id)).toEqual([
      'uk-2022',
      'uk-procurement-2023',
      'us-fcc-covered',
      'us-ndaa-889',
    ]);
    for (const { path, policy } of policies) expect(basename(path)).toBe(`${policy.id}.yaml`);
  });

  test('uk-2022 names no company, binds no council and states its interpretation', () => {
    const uk = profile('uk-2022');
    expect(uk?.clauses).toMatchObject([{ covers: ['video'], flags: { headquarters: ['CN'] } }]);
    expect(uk?.clauses[0]?.purpose).toContain('remove it from sensitive sites by April 2025');
    expect(uk?.interpretation).toMatch(
      /Removal by April 2025 is known from press reports of statements of 29 April 2024.*not established/,
    );
    expect(uk?.date).toBe('2022-11-24');
    expect(uk?.binds).toContain('does not bind councils');
    expect(uk?.interpretation).toContain('names no company');
    expect(uk?.interpretation).toContain("this project's interpretation");
  });

  test('us-ndaa-889 names makers for telecommunications apart from those for video', () => {
    const clauses = profile('us-ndaa-889')?.clauses ?? [];
    expect(clauses).toMatchObject([
      { id: 'A', covers: ['telecommunications'], flags: { makers: ['huawei', 'zte'] }, purpose: null },
      {
        id: 'B',
        covers: ['video', 'telecommunications'],
        flags: { makers: ['hytera', 'hikvision', 'dahua'] },
      },
      { id: 'C', flags: { elsewhere: expect.stringContaining('services') } },
      { id: 'D', flags: { elsewhere: expect.stringContaining('Secretary of Defense') } },
    ]);
    for (const one of clauses.slice(0, 2)) expect(one).toMatchObject({ subsidiaries: true, rebrands: true });
    expect(clauses[1]?.purpose).toContain('security of Government facilities');
  });

  test('us-fcc-covered states that it orders no removal', () => {
    expect(profile('us-fcc-covered')?.binds).toContain('does not order the removal of units in use');
  });

  test('uk-procurement-2023 names no makers and states where the list is', () => {
    const act = profile('uk-procurement-2023');
    expect(act?.since).toBe('2025-02-24');
    expect(act?.clauses.map(({ flags }) => Object.keys(flags))).toEqual([['elsewhere']]);
    expect(JSON.stringify(act?.clauses)).toContain('debarment list');
  });

  test('built-in policies cite official pages only', () => {
    for (const { policy } of policies)
      for (const source of [policy.source, ...policy.clauses.flatMap((one) => one.source ?? [])])
        expect(new URL(source).hostname).toMatch(/(?:^|\.)(?:gov\.uk|gov)$/);
  });

  test.each([
    ['TP-Link Archer AX50', 'TP-Link', 'tp-link'],
    ['TP-Link WR841N', 'TP-Link', 'tp-link'],
  ])('uk-2022 gives no verdict on a %s', (_name, manufacturer, maker) => {
    const uk = profile('uk-2022');
    const router = { ...unidentified, maker, manufacturer, type: 'other' as const, confidence: 0.95 };
    const judged = assess(router, uk === undefined ? [] : [uk], fingerprints.makers);
    expect(judged).toMatchObject({ verdict: 'not-covered', policies: [{ id: 'uk-2022' }] });
  });

  test('uk-2022 reviews a camera protocol under a heading of other equipment', () => {
    const camera: Seen = ['vstarcam', 37_000, ['maker.answer', 'vstarcam']];
    const disguised = unit(camera, ['http', 80, ['http.server', 'VITEC Network Camera']]);
    expect(disguised.contradictions).toHaveLength(1);
    expect(disguised.policies.find(({ id }) => id === 'uk-2022')?.verdict).toBe('review');
  });

  test('built-in policies flag above what a single weak fingerprint reaches', () => {
    for (const { policy } of policies) expect(policy.flagFrom).toBeGreaterThan(0.5);
  });
});
