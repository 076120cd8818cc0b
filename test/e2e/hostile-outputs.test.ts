import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forbidden } from '../export/hostile.ts';
import { unzip } from '../export/unzip.ts';
import { type Crowd, startCrowd } from '../fake-devices/hostile/host.ts';
import { hostileNames, named } from '../fake-devices/hostile/names.ts';
import { stage } from '../stage.ts';
import { type Ended, Operator } from './operator.ts';

const network = '127.95.41';
const chosen = hostileNames
  .filter((text) => /\u001b|\u009b|\u202e|\0|^[=+@-]|<script|img|\u2028/.test(text))
  .slice(0, 8);
const address = (at: number) => `${network}.${at + 1}`;
const config = () => join(operator.folder, 'camcensus.yaml');

let operator: Operator;
let night: Ended;

stage(
  async () => {
    operator = new Operator();
    let crowd: Crowd = await startCrowd(chosen.map((text, at) => named(text, address(at))));
    const scan = ['scan', `${network}.1-${chosen.length}`, '--site', 'hall', '--no-listen', '--quiet'];
    try {
      expect(await operator.here(scan)).toMatchObject({ code: 0 });
    } finally {
      await crowd.stop();
    }
    // Each has the next one's name now, so that a comparison shows both.
    crowd = await startCrowd(
      chosen.map((_, at) => named(chosen[(at + 1) % chosen.length] ?? '', address(at))),
    );
    try {
      writeFileSync(
        config(),
        `sites:\n  - { name: hall, targets: [${network}.1-${chosen.length}], schedule: "0 2 * * *" }\n`,
      );
      night = await operator.run(['nightly', '--once', 'hall', '--config', config()]);
    } finally {
      await crowd.stop();
    }
    const marking = ['mark', '--site', 'hall', '--note', '=cmd|x', '--yes', '--by', 'a.clerk'];
    expect(await operator.here(marking)).toMatchObject({ code: 0 });
  },
  async () => operator.close(),
  240_000,
);

test.each([
  ['list'],
  ['list', '--wide'],
  ['list', '--columns', 'id,name,model,serial,firmware,maker'],
  ['list', '--format', 'json'],
  ['list', '--format', 'ndjson'],
  ['list', '--format', 'csv'],
  ['list', '--search', 'pwned'],
  ['show', address(0)],
  ['show', address(0), '--format', 'json'],
  ['explain', address(1)],
  ['explain', address(1), '--format', 'json'],
  ['diff'],
  ['diff', '--format', 'json'],
  ['audit'],
  ['audit', '--format', 'json'],
  ['remaining'],
  ['remaining', '--format', 'json'],
  ['sweeps'],
  ['sweeps', '--format', 'json'],
  ['coverage'],
  ['coverage', '--format', 'csv'],
  ['plan', `${network}.0/28`],
  ['mark', '--site', 'hall', '--note', 'again', '--dry-run'],
  ['health'],
])('camcensus %s %s %s prints nothing of a device raw', async (...args) => {
  const { code, stdout, stderr } = await operator.here(args);
  expect([0, 3], stderr).toContain(code);
  expect(stdout.length).toBeGreaterThan(20);
  expect(stdout.replace(/^\ufeff/, '')).not.toMatch(forbidden);
  expect(stderr).not.toMatch(forbidden);
  if (args.includes('csv')) expect(formulas(stdout)).toEqual([]);
});

test('nightly --once prints lines without anything of a device raw', () => {
  expect([0, 3]).toContain(night.code);
  expect(night.stderr).toContain('hall');
  expect(night.stdout + night.stderr).not.toMatch(forbidden);
});

test('list has the names of hostile devices, so that outputs are tested with them', async () => {
  const found = await operator.json<{ name: string | null; model: string | null }[]>('list');
  expect(found.filter((one) => `${one.name} ${one.model}`.includes('pwned')).length).toBeGreaterThan(5);
});

test.each(['csv', 'xlsx', 'html', 'json', 'ndjson'])('export to %s writes nothing raw', async (ending) => {
  const file = join(operator.folder, `cameras.${ending}`);
  expect(await operator.here(['export', '--to', file])).toMatchObject({ code: 0 });
  const parts = ending === 'xlsx' ? [...unzip(readFileSync(file)).values()] : [readFileSync(file, 'utf8')];
  expect(parts.some((text) => text.includes('pwned'))).toBe(true);
  for (const text of parts) {
    expect(text.replace(/^\ufeff/, '')).not.toMatch(forbidden);
    if (ending === 'csv') expect(formulas(text)).toEqual([]);
    if (ending === 'html') expect(text).not.toMatch(/<(?:script|img)\b|<[^>]*\son\w+=/i);
    if (ending === 'xlsx') expect(text).not.toMatch(/<f[ >]|TargetMode="External"/);
  }
});

/** Cells of a CSV that a spreadsheet would calculate. */
function formulas(csv: string): readonly string[] {
  const cells = csv.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ''));
  return cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell));
}
