import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtInPolicies } from '../../src/cli/built-in-policies.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { Operator } from '../e2e/operator.ts';

const operator = new Operator();
afterAll(() => operator.close());

const council = `id: our-council
title: What our council does not buy
authority: Cabinet member for schools
date: "2026-03-12"
binds: All schools that the council maintains.
flags:
  makers: [hikvision, reolink]
subsidiaries: true
rebrands: true
flagFrom: 0.8
reviewFrom: 0.4
source: Minute 12 of the cabinet, 12 March 2026
`;

function file(name: string, text: string): string {
  const path = join(operator.folder, name);
  writeFileSync(path, text);
  return path;
}

describe('policy', () => {
  test('policy list names the built-in profiles', async () => {
    const { code, stdout } = await operator.here(['policy', 'list']);
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['uk-2022', 'uk-procurement-2023', 'us-fcc-covered', 'us-ndaa-889']),
    );
  });

  test('policy show gives makers, who is bound, date, source, interpretation', async () => {
    const { stdout } = await operator.here(['policy', 'show', 'uk-2022']);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('Authority Cabinet Office');
    expect(text).toContain('2022-11-24');
    expect(text).toContain('does not bind councils');
    expect(text).toMatch(/Means makers with headquarters in CN: .*Dahua.*Hikvision/);
    expect(text).toContain('Source https://');
    expect(text).toContain('The statement names no company');
    // The program reads no YAML for it: the build has written the policies out.
    const version = builtInPolicies.find(({ id }) => id === 'uk-2022')?.version;
    expect(text).toContain(`Version ${version}`);
    const unknown = await operator.here(['policy', 'show', 'uk-2021']);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Did you mean uk-2022?')]);
  });

  test('policy show prints the clauses of us-ndaa-889 with what each covers', async () => {
    const { stdout } = await operator.here(['policy', 'show', 'us-ndaa-889']);
    expect(stdout).toMatch(/^Clause A\nCovers +telecommunications equipment\nMeans +Huawei, ZTE$/m);
    expect(stdout).toMatch(
      /^Clause B\nCovers +video surveillance and telecommunications equipment\nMeans +Dahua, Hikvision, Hytera$/m,
    );
    expect(stdout).toMatch(/^Purpose +For the purpose of public safety, security of Government facilities/m);
    expect(stdout).toContain('no makers, so no device is judged by it');
    expect(stdout).toContain('Secretary of Defense');
  });

  test('policy show of uk-procurement-2023 says where the debarment list is', async () => {
    const { stdout } = await operator.here(['policy', 'show', 'uk-procurement-2023']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'stand on the debarment list, which is published on GOV.UK',
    );
    expect(stdout).not.toContain('Flags from');
  });

  test("policy check accepts a council's policy and explains it", async () => {
    const { code, stdout } = await operator.here(['policy', 'check', file('council.yaml', council)]);
    expect(code).toBe(0);
    expect(stdout).toContain('council.yaml is a policy that can be used.');
    // The form before there were clauses covers any equipment.
    expect(stdout).toMatch(/^Covers +any equipment\nMeans +Hikvision, Reolink$/m);
    expect(stdout).toMatch(/^Flags from +confidence 0\.8; review from 0\.4$/m);
  });

  test.each([
    [
      'a key that is spelt wrong',
      council.replace('rebrands', 'rebands'),
      /rebands: this key is not known; the nearest known one is rebrands/,
    ],
    ['a threshold that is no share', council.replace('0.8', '8'), /flagFrom/],
    ['a threshold below that of a look', council.replace('0.4', '0.9'), /reviewFrom/],
    [
      'a maker that nobody knows',
      council.replace('reolink', 'reolinc'),
      /no maker has the id reolinc; the nearest known one is reolink/,
    ],
    ['no YAML', council.replace('flags:', 'flags: ['), /council/],
  ])('policy check refuses %s, with its place', async (_name, text, said) => {
    const path = file('council-broken.yaml', text);
    const { code, stdout, stderr } = await operator.here(['policy', 'check', path]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
    expect(stderr).toContain(path);
  });

  test('policy check gives the line of broken YAML', async () => {
    const path = file('line.yaml', council.replace('title: What', 'title: What: a'));
    const { code, stderr } = await operator.here(['policy', 'check', path]);
    expect(code).toBe(2);
    expect(stderr).toContain(path);
    expect(stderr).toMatch(/not well-formed YAML: .* line 2\b/);
  });

  test('scan with a broken policy does not start', async () => {
    const path = file('typo.yaml', council.replace('hikvision', 'hikvison'));
    const { code, stderr } = await operator.here(['scan', '127.79.0.1', '--policy', path]);
    expect(code).toBe(2);
    expect(stderr).toContain('the nearest known one is hikvision');
  });
});

describe('fingerprints', () => {
  test("fingerprints list shows each maker's id for policies", async () => {
    const { stdout } = await operator.here(['fingerprints', 'list']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(fingerprints.makers.length);
    expect(lines.find((line) => line.startsWith('hikvision: '))).toMatch(
      /^hikvision: Hikvision \(CN\), \d+ fingerprints; makes .*HiLook.*Annke \(partly\)/,
    );
  });
});
