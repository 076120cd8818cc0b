import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { readPolicyFiles } from '../../vendor-fingerprints/policy-files.ts';

const ids = fingerprints.makers.map(({ id }) => id);
const policies = readPolicyFiles().map(({ path, text }) => ({ path, policy: loadPolicy(text, path, ids) }));

describe('the profiles that come with the product', () => {
  test('are these, each in the file of its name', () => {
    expect(policies.map(({ policy }) => policy.id)).toEqual(['uk-2022', 'us-ndaa-889']);
    for (const { path, policy } of policies) expect(basename(path)).toBe(`${policy.id}.yaml`);
  });

  test('uk-2022 names no company, binds no council, and says that the list is a reading', () => {
    const uk = policies.find(({ policy }) => policy.id === 'uk-2022')?.policy;
    expect(uk?.flags).toEqual({ headquarters: ['CN'] });
    expect(uk?.date).toBe('2022-11-24');
    expect(uk?.binds).toContain('does not bind councils');
    expect(uk?.interpretation).toContain('names no company');
    expect(uk?.interpretation).toContain("this project's interpretation");
  });

  test('us-ndaa-889 names five makers, with subsidiaries and rebrands', () => {
    expect(policies.find(({ policy }) => policy.id === 'us-ndaa-889')?.policy).toMatchObject({
      flags: { makers: ['huawei', 'zte', 'hytera', 'hikvision', 'dahua'] },
      subsidiaries: true,
      rebrands: true,
    });
  });

  test('flag only from a confidence that no single weak mark reaches', () => {
    for (const { policy } of policies) expect(policy.flagFrom).toBeGreaterThan(0.5);
  });
});
