import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { mainOf, Operator } from './operator.ts';
import { atTerminal } from './terminal.ts';

/** A user with an inventory of one camera. */
function officer(): Operator {
  const operator = new Operator();
  onTestFinished(() => operator.close());
  const inventory = newInventory(operator.inventory);
  sweepNight(inventory, {
    start: { policies: [{ id: 'uk-2022', version: 'p1' }] },
    day: '2026-03-01',
    hosts: [['10.0.0.5', { maker: 'Axis' }]],
  });
  inventory.close();
  return operator;
}

/** A file of nmap with so many hosts. */
function nmapFile(operator: Operator, hosts: number): string {
  const file = join(operator.folder, 'scan.xml');
  const host = (at: number) =>
    `<host><status state="up"/><address addr="10.0.${at >> 8}.${at & 255}" addrtype="ipv4"/></host>`;
  writeFileSync(file, `<nmaprun>${Array.from({ length: hosts }, (_, at) => host(at)).join('')}</nmaprun>`);
  return file;
}

test('import shows on a terminal how many hosts of a long file are read', async () => {
  const operator = officer();
  const long = await atTerminal(operator, ['import', nmapFile(operator, 2_500)], { columns: 100 });
  expect(long.code).toBe(0);
  const lines = long.screen.split('\r\u001b[2K');
  expect(lines.slice(1, -1)).toEqual([
    '1,000 of 2,500 hosts read · scan.xml',
    '2,000 of 2,500 hosts read · scan.xml',
  ]);
  expect(lines.at(-1)).toContain('2500 lines:');
  const short = await atTerminal(operator, ['import', nmapFile(operator, 900)], { columns: 100 });
  expect(short.screen).not.toContain('hosts read');
});

test('import of standard input without an end is refused at its limit', async () => {
  const operator = officer();
  const command = `exec "$0" "$1" import - --kind dnsmasq < /dev/zero`;
  const ended = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    const child = execFile(
      'sh',
      ['-c', command, process.execPath, mainOf()],
      { env: operator.environment(), cwd: operator.folder },
      (error, _stdout, stderr) => resolve({ code: error?.code ?? 0, stderr }),
    );
    operator.adopt(child);
  });
  expect(ended.code).toBe(2);
  expect(ended.stderr).toBe('camcensus: Cannot read standard input: it is larger than 256 MiB.\n');
});
