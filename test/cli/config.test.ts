import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Operator } from '../e2e/operator.ts';

const operator = new Operator();
afterAll(() => operator.close());

function config(name: string, text: string): string {
  const file = join(operator.folder, name);
  writeFileSync(file, text);
  return file;
}

test('--config lists every mistake with place, expectation and nearest key', async () => {
  const file = config(
    'mistaken.yaml',
    [
      'sites:',
      '  - name: st-marys',
      '    targets: [10.20.0.0/33]',
      '    shedule: "0 2 * * *"',
      'rate: fast',
    ].join('\n'),
  );
  const { code, stdout, stderr } = await operator.here(['scan', '--config', file]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${file}:3: sites[0].targets[0]: `);
  expect(stderr).toContain(
    `${file}:4: sites[0].shedule: there is no key "shedule" here. Did you mean "schedule"?`,
  );
  expect(stderr).toContain(`${file}:5: rate: expected a whole number from 1 to 100000, found "fast".`);
  expect(existsSync(operator.inventory)).toBe(false);
});

test('--config refuses a file that does not exist', async () => {
  const { code, stderr } = await operator.here(['plan', '10.0.0.1', '--config', '/nowhere/camcensus.yaml']);
  expect(code).toBe(2);
  expect(stderr).toContain('/nowhere/camcensus.yaml: there is no such file');
});

test('plan reads ./camcensus.yaml: each site with its rate and exclusions', async () => {
  config(
    'camcensus.yaml',
    [
      'exclude: [10.0.0.1]',
      'sites:',
      '  - { name: north, targets: [10.0.0.0/30], rate: 50 }',
      '  - { name: south, targets: [10.9.0.0/24, "@more.txt"], exclude: [10.9.0.128/25] }',
    ].join('\n'),
  );
  config('more.txt', '10.9.1.7 # the gate house\n\n10.9.1.8-9\n');
  const plans = await operator.json<object[]>('plan');
  expect(plans).toMatchObject([
    { site: 'north', addresses: '3', rate: 50 },
    { site: 'south', addresses: '131', rate: 1000 },
  ]);
  const [only] = await operator.json<object[]>('plan', '--site', 'south');
  expect(only).toMatchObject({ site: 'south' });
  const unknown = await operator.here(['plan', '--site', 'west']);
  expect([unknown.code, unknown.stderr]).toEqual([
    2,
    'camcensus: The config has no site "west". It has: north, south.\n',
  ]);
});

test('doctor reports a broken config and still makes the other checks', async () => {
  const file = config('broken.yaml', 'ratte: 5\n');
  const { code, stdout } = await operator.here(['doctor', '--config', file]);
  expect(code).toBe(2);
  expect(stdout).toMatch(/^FAILED .*broken\.yaml:1: ratte: there is no key "ratte" here\. Did you mean/m);
  expect(stdout).toMatch(/^ok +Node \d+/m);
  expect(stdout).toContain('This machine cannot scan as it is: 1 of');
});
