import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportFor } from '../../src/cli/report.ts';
import { withoutPeople } from '../../src/export/people.ts';
import { textFormats, toText } from '../../src/export/text.ts';
import { exportTo } from '../../src/export/write.ts';
import { toRows } from '../../src/report/rows.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory, temporaryFolder } from '../db/temporary.ts';
import { device as deviceOf } from '../report/report.ts';

test('export and list hide recorded hosts that are no cameras by default', async () => {
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

test('export leaves out exactly the personal data', () => {
  const device = deviceOf({
    decision: {
      state: 'accepted',
      until: '2027-03-31',
      plannedFor: null,
      replacedBy: null,
      cameBackOn: null,
      by: 'J. Smith',
      at: '2026-03-01T09:00:00Z',
      because: 'leased',
      owner: 'A. Meier',
      location: 'hall',
      assetTag: 'C-0417',
      notes: [{ at: '2026-03-01T09:00:00Z', by: 'J. Smith', text: 'ask A. Meier' }],
    },
    imported: {
      mac: '3c:22:fb:9a:bc:de',
      hostName: 'meiers-cam',
      vendorClass: 'x',
      switchName: 's',
      switchPort: '1',
      vlan: '7',
    },
  });
  const [row] = toRows(withoutPeople([device]));
  const [before] = toRows([device]);
  const changed = Object.keys(before ?? {}).filter((key) => before?.[key as 'id'] !== row?.[key as 'id']);
  expect(changed.sort()).toEqual(['decisionBy', 'hostName', 'note', 'owner']);
  expect(JSON.stringify(withoutPeople([device]))).not.toMatch(/Smith|Meier|meiers/);
  expect(withoutPeople([deviceOf({ decision: null, imported: null })])[0]).toMatchObject({ decision: null });
});
