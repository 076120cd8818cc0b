import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Inventory } from '../../db/inventory.ts';
import { loadConfig } from '../../src/config/load.ts';
import { coverageReport } from '../../src/health/coverage.ts';
import { checkTarget } from '../../src/scope/check-target.ts';
import { coverageCsv, coverageTable } from '../../src/text/coverage.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory, temporaryFolder } from '../db/temporary.ts';

const config = (text: string) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'camcensus.yaml'), text);
  return loadConfig(null, { cwd, checkTarget });
};

const two = `sites:
  - name: north
    targets: [10.0.0.0/22, 10.0.8.0/24]
    exclude: [10.0.0.0/30]
`;

function twoNights(inventory: Inventory): void {
  const hosts = [['10.0.0.5', { maker: 'Axis', serial: 'S-1' }]] as const;
  const empty = [1, 2, 3].flatMap((net) => Array.from({ length: 256 }, (_, host) => `10.0.${net}.${host}`));
  sweepNight(inventory, { day: '2026-03-01', hosts, silent: ['10.0.0.6', ...empty] });
  sweepNight(inventory, { day: '2026-03-02', hosts, silent: empty, outcome: 'partial' });
}

test('every declared network has its line: what was asked, who answered, what never was', async () => {
  const inventory = freshInventory();
  twoNights(inventory);
  const { lines } = await coverageReport(inventory, await config(two), undefined);
  expect(
    lines.map((line) => [
      line.network,
      line.declared,
      line.excluded,
      line.scanned,
      line.answered,
      line.notScanned,
    ]),
  ).toEqual([
    ['10.0.0.0/24', 256, 4, 1, 1, 251],
    ['10.0.1.0/24', 256, 0, 256, 0, 0],
    ['10.0.2.0/24', 256, 0, 256, 0, 0],
    ['10.0.3.0/24', 256, 0, 256, 0, 0],
    ['10.0.8.0/24', 256, 0, 0, 0, 256],
  ]);
  expect(lines[0]).toMatchObject({
    lastSweep: { id: 2, outcome: 'partial' },
    lastComplete: { id: 1 },
    ports: [80, 554],
    scanners: ['connect', 'http', 'onvif'],
  });
  expect(lines[4]).toMatchObject({ lastSweep: null, lastComplete: null });
});

test('the table puts neighbouring networks with nobody in them on one line, and says what was never asked', async () => {
  const inventory = freshInventory();
  twoNights(inventory);
  const text = coverageTable(await coverageReport(inventory, await config(two), undefined), 160);
  expect(text).toMatch(/^north +10\.0\.1\.0-10\.0\.3\.255 +768 +0 +768 +0 +768 +0 +2026-03-02 +2026-03-01$/m);
  expect(text).toMatch(/^north +10\.0\.8\.0\/24 +256 +0 +0 +0 +0 +256 +never +never$/m);
  expect(text).toContain(
    'Site north: 1,280 addresses declared, 4 excluded, 769 scanned, 1 answered, 507 not scanned. 1 of its networks was never scanned.',
  );
  for (const line of coverageTable(await coverageReport(inventory, await config(two), ['north']), 80).split(
    '\n',
  ))
    if (line.startsWith('north')) expect(line.length).toBeLessThanOrEqual(80);
});

test('hosts that a stopped sweep left behind after their first answers are counted apart: more answered than were asked to the end', async () => {
  const inventory = freshInventory();
  twoNights(inventory);
  inventory.run("UPDATE coverage SET alive = alive + 7 WHERE network = '10.0.0.0/24'");
  const text = coverageTable(await coverageReport(inventory, await config(two), undefined), 200);
  expect(text).toContain(
    '8 answered, 507 not scanned. 7 of those that answered were not scanned to the end. 1 of its networks was never scanned.',
  );
});

test('a site that the config does not have is counted by what its sweeps declared, and names are not looked up', async () => {
  const inventory = freshInventory();
  const declared = { targets: ['10.5.0.0/30', 'door.school.example'], exclusions: ['10.5.0.1'] };
  sweepNight(inventory, { day: '2026-03-01', silent: ['10.5.0.0', '10.5.0.2', '10.7.0.9'], start: declared });
  const { lines, notes } = await coverageReport(inventory, await config('rate: 500\n'), undefined);
  expect(lines).toMatchObject([
    { network: '10.5.0.0/24', declared: 4, excluded: 1, scanned: 2, notScanned: 1 },
    { network: '10.7.0.0/24', declared: null, excluded: null, scanned: 1, notScanned: null },
  ]);
  expect(notes).toEqual([expect.stringContaining('door.school.example')]);
});

test('what industrial controllers or tarpits kept a sweep from asking is told apart', async () => {
  const inventory = freshInventory();
  const { id } = sweepNight(inventory, { day: '2026-03-01', silent: ['10.0.0.1'], outcome: 'partial' });
  const warnings = [
    { kind: 'industrial', network: '10.0.0.0/24', addresses: 9, message: 'x' },
    { kind: 'tarpit', network: '10.0.0.0/24', addresses: 5, message: 'y' },
    { kind: 'tarpit', network: '10.0.1.0/24', addresses: 7, message: 'z' },
    {
      kind: 'unfinished',
      network: null,
      addresses: 3,
      message: 'w',
      shownBy: ['10.0.0.7', '10.0.0.8', '10.0.1.7'],
    },
  ];
  inventory.run(
    "UPDATE sweep SET counts = json_set(counts, '$.warnings', json(?)) WHERE id = ?",
    JSON.stringify(warnings),
    id,
  );
  const report = await coverageReport(inventory, await config(two), ['north']);
  expect(report.lines[0]).toMatchObject({ skipped: 9, rejected: 5, unfinished: 2 });
  expect(coverageTable(report, 160)).toMatch(/251 \(9 skipped, 5 rejected, 2 partly scanned\)/);
  const [titles, first] = coverageCsv(report).split('\r\n');
  expect(titles).toMatch(/^Site,Network,Declared,Excluded,Scanned,/);
  expect(first).toMatch(
    /^north,10\.0\.0\.0\/24,256,4,1,0,1,251,9,5,1,2026-03-01T03:00:00Z,partial,,,connect http onvif,80 554,2,$/,
  );
});

test('networks that the config declares no longer follow, with what they had, and never less than nothing is left to ask', async () => {
  const inventory = freshInventory();
  const silent = ['10.0.0.1', '10.0.0.2', '10.9.0.1'];
  sweepNight(inventory, { day: '2026-03-01', silent });
  sweepNight(inventory, { day: '2026-03-01', silent: ['10.8.0.1'], site: 'south' });
  const text = `sites:\n  - { name: north, targets: [10.0.0.1] }\n  - { name: south, targets: [10.8.0.0/24] }\n`;
  const report = async (only?: readonly string[]) =>
    (await coverageReport(inventory, await config(text), only)).lines.map((line) => [
      ...[line.site, line.network, line.declared, line.scanned, line.notScanned],
    ]);
  const north = [
    ['north', '10.0.0.0/24', 1, 2, 0],
    ['north', '10.9.0.0/24', 0, 1, 0],
  ];
  expect(await report(['north'])).toEqual(north);
  expect(await report()).toEqual([...north, ['south', '10.8.0.0/24', 256, 1, 255]]);
});

test('a site whose declaration cannot be read, such as a list of targets that is gone, says so and shows what was asked', async () => {
  const inventory = freshInventory();
  const start = { targets: ['@/nowhere/targets.txt'], exclusions: [] };
  sweepNight(inventory, { day: '2026-03-01', silent: ['10.0.0.1'], start });
  const { lines, notes } = await coverageReport(inventory, await config('rate: 500\n'), undefined);
  expect(lines).toMatchObject([{ network: '10.0.0.0/24', declared: null, scanned: 1, notScanned: null }]);
  expect(notes).toEqual([
    expect.stringMatching(/^Site north: what is declared is not known\. .*targets\.txt/),
  ]);
});
