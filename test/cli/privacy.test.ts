import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportFor } from '../../src/cli/report.ts';
import { exportTo } from '../../src/export/index.ts';
import { textFormats, toText } from '../../src/export/text.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory, temporaryFolder } from '../db/temporary.ts';

test('no export and no list tells of a host that is no camera, though it was recorded, unless it is asked to', async () => {
  const inventory = freshInventory();
  const laptop = { type: 'other', serial: 'XQ-77', mac: '3c:22:fb:9a:bc:de', name: 'Annas-Laptop' } as const;
  sweepNight(inventory, {
    day: '2026-03-01',
    allHosts: true,
    hosts: [
      ['10.0.0.5', { maker: 'Axis', serial: 'AX-11', name: 'front door' }],
      ['10.0.7.77', laptop],
    ],
  });
  const folder = temporaryFolder();
  const written = async (allHosts: boolean) => {
    const report = reportFor(inventory, [], { allHosts }, fingerprints);
    const texts = textFormats.map((format) => toText(format, report, { width: 400 }));
    for (const ending of ['csv', 'json', 'ndjson', 'html']) {
      const file = join(folder, `list.${ending}`);
      await exportTo(file, report);
      texts.push(readFileSync(file, 'utf8'));
    }
    return texts;
  };
  for (const text of await written(false)) {
    expect(text).toContain('front door');
    for (const trace of ['10.0.7.77', laptop.serial, laptop.mac, laptop.name])
      expect(text).not.toContain(trace);
  }
  for (const text of await written(true)) expect(text).toContain('10.0.7.77');
});
