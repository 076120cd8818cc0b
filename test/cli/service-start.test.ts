import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Operator } from '../e2e/operator.ts';

/** A user with a config of one site, which has a schedule unless that is left out. */
function officer({ schedule = 'schedule: "0 12 1 1 *", timezone: UTC' } = {}): Operator {
  const operator = new Operator();
  onTestFinished(() => operator.close());
  const site = ['name: hall', 'targets: [127.79.33.1]', schedule].filter(Boolean).join(', ');
  writeFileSync(join(operator.folder, 'camcensus.yaml'), `sites: [{ ${site} }]\n`);
  return operator;
}

test.each(['serve', 'nightly'])(
  'service start: %s makes no folder for a mistyped inventory',
  async (command) => {
    const operator = officer();
    const folder = join(operator.folder, 'nope');
    const named = [['--inventory', join(folder, 'x.db')], []];
    for (const args of named) {
      const ran = await operator.here([command, ...args], {
        env: { CAMCENSUS_INVENTORY: join(folder, 'x.db') },
      });
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(`There is no inventory at ${join(folder, 'x.db')}`);
      expect(existsSync(folder)).toBe(false);
    }
  },
);

test('serve makes no inventory that --inventory names, though its folder exists', async () => {
  const operator = officer();
  const file = join(operator.folder, 'inventry.db');
  const ran = await operator.here(['serve', '--inventory', file]);
  expect([ran.code, ran.stderr]).toEqual([
    2,
    expect.stringContaining('Check the file that --inventory names'),
  ]);
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['that the environment names, in a folder that exists', 'state', {}],
  ['at the default place, with its folder', 'home/.local/state/camcensus', { CAMCENSUS_INVENTORY: '' }],
])('serve makes a new inventory %s', async (_where, folder, more) => {
  const operator = officer();
  const file = join(operator.folder, folder, 'inventory.db');
  if (folder === 'state') mkdirSync(join(operator.folder, folder));
  const service = operator.start(['serve', '--listen', '127.0.0.1:0'], {
    env: { CAMCENSUS_INVENTORY: file, ...more },
  });
  await service.says('waiting for the next run');
  expect(existsSync(file)).toBe(true);
  service.child.kill('SIGTERM');
  const { code, stderr } = await service.ended;
  expect(code).toBe(0);
  expect(stderr).toContain('a new inventory was made');
});

test('nightly --once sweeps a site that has no schedule', async () => {
  const operator = officer({ schedule: '' });
  const ran = await operator.run(['nightly', '--once', 'hall']);
  expect(ran.code, ran.stderr).toBe(0);
  expect(await operator.json('sweeps')).toMatchObject([{ site: 'hall', outcome: 'complete' }]);
});
