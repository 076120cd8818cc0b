import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepNight, type Unit } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { mainOf, Operator } from '../e2e/operator.ts';

const operator = new Operator();
/** More than are read at once, of which the last cannot be read: what is printed before it was printed while others were not yet read. */
const devices = 620;

beforeAll(() => {
  const inventory = newInventory(operator.inventory);
  const hosts = Array.from({ length: devices }, (_, n): [string, Unit] => [
    `10.0.${n >> 8}.${n & 255}`,
    { maker: 'Axis', serial: `CAMERA-${n}` },
  ]);
  inventory.write(() => {
    sweepNight(inventory, { day: '2026-03-01', hosts });
    inventory.run(
      `UPDATE conclusion SET policies = 'null' WHERE id = (SELECT conclusion FROM device ORDER BY id DESC LIMIT 1)`,
    );
  });
  inventory.close();
});
afterAll(() => operator.close());

test.each(['json', 'ndjson', 'csv'])(
  'list --format %s prints devices while it has not read all of them',
  async (format) => {
    const { code, stdout } = await operator.here(['list', '--format', format]);
    expect(code).not.toBe(0);
    expect(stdout).toContain('CAMERA-0');
    expect(stdout).not.toContain(`CAMERA-${devices - 1}`);
  },
);

// No file of more than 32 KiB can be written: an export that reads all devices first fails by the unreadable one.
test.each(['json', 'ndjson', 'csv'])(
  'export to .%s writes devices while it has not read all of them',
  (ending) => {
    const path = join(operator.folder, `list.${ending}`);
    const { stderr } = spawnSync(
      'sh',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 64; exec "$0" "$@"`,
        process.execPath,
        mainOf(),
        'export',
        '--to',
        path,
      ],
      { encoding: 'utf8', env: operator.environment(), cwd: operator.folder },
    );
    expect(stderr).toContain('the file would be larger');
    expect(existsSync(path)).toBe(false);
  },
);
