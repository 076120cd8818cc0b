import { expect, test } from 'vitest';
import { findDevices } from '../../../db/devices/find.ts';
import { addAuditEntry, auditEntries } from '../../../db/file/audit.ts';
import { forgetDevice } from '../../../db/removal/forget.ts';
import { noteAttempt } from '../../../db/sweeps/credential-attempts.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { freshInventory } from '../temporary.ts';

const at = '2026-03-09T10:15:00Z';
const laptop: Unit = {
  maker: 'Ubiquiti',
  type: 'other',
  serial: 'XQ-LAPTOP-77',
  mac: '3c:22:fb:9a:bc:de',
  endpoint: 'urn:uuid:7C9E6679-7425-40DE-944B-E07FC1F90AE7',
};
const camera: Unit = { maker: 'Axis', serial: 'AX-CAMERA-11' };

test('forgetDevice deletes unmatched register lines and sent messages of the host', () => {
  const inventory = freshInventory();
  const hosts = [['10.0.0.5', camera] as const, ['10.0.7.77', laptop] as const];
  sweepNight(inventory, { day: '2026-03-01', allHosts: true, hosts });
  // A register of another site: its lines are not matched with this one's devices.
  sweepNight(inventory, { day: '2026-03-01', site: 'south' });
  const line = (assetTag: string, serial: string | null, mac: string | null) => ({ assetTag, serial, mac });
  const lines = [
    line('BY-MAC', null, laptop.mac ?? null),
    line('BY-SERIAL', 'XQ-LAPTOP-77', null),
    line('CAMERA', 'AX-CAMERA-11', null),
    line('NEITHER', null, null),
  ];
  importFile(inventory, { kind: 'assets', at: '2026-03-02T10:00:00Z', site: 'south', lines });
  const credential = 'a'.repeat(64);
  noteAttempt(inventory, { credential, site: 'north', devices: ['10.0.7.77', '10.0.0.5'] }, 'refused', at);
  noteAttempt(inventory, { credential, site: 'south', devices: ['10.0.7.77'] }, 'refused', at);
  const [host] = findDevices(inventory, 'XQ-LAPTOP-77');
  forgetDevice(inventory, host?.id ?? 0, { who: 'j.smith', at });
  expect(inventory.all('SELECT asset_tag AS tag FROM imported ORDER BY id')).toEqual([
    { tag: 'CAMERA' },
    { tag: 'NEITHER' },
  ]);
  expect(inventory.all('SELECT site, device FROM credential_attempt ORDER BY site')).toEqual([
    { site: 'north', device: '10.0.0.5' },
    { site: 'south', device: '10.0.7.77' },
  ]);
});

test('forgetDevice takes names out of the audit trail, and leaves other sites', () => {
  const inventory = freshInventory();
  const hosts = [['10.0.0.5', camera] as const, ['10.0.7.77', laptop] as const];
  sweepNight(inventory, { day: '2026-03-01', allHosts: true, hosts });
  const { id } = sweepNight(inventory, { day: '2026-03-01', site: 'south' });
  inventory.run("UPDATE sweep SET reason = '10.0.7.77 fell silent' WHERE id = ?", id);
  const named = [
    'XQ-LAPTOP-77',
    'xq-laptop-77',
    'URN:UUID:7c9e6679-7425-40de-944b-e07fc1f90ae7',
    '3C:22:FB:9A:BC:DE',
    'AX-CAMERA-11',
  ];
  for (const name of named)
    addAuditEntry(inventory, {
      who: 'j.smith',
      at,
      action: 'import',
      device: null,
      message: `About ${name}.`,
      detail: null,
    });
  const [host] = findDevices(inventory, 'XQ-LAPTOP-77');
  forgetDevice(inventory, host?.id ?? 0, { who: 'j.smith', at });
  const messages = auditEntries(inventory).map(({ message }) => message);
  expect(messages.filter((message) => message.startsWith('About'))).toEqual(['About AX-CAMERA-11.']);
  expect(inventory.get('SELECT reason FROM sweep WHERE id = ?', id)).toEqual({
    reason: '10.0.7.77 fell silent',
  });
});
