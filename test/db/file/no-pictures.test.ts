import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkInventory } from '../../../db/file/check.ts';
import { openDatabase, pragma } from '../../../db/file/database.ts';
import { migrate, readMigrations } from '../../../db/file/migrate.ts';
import { openInventory } from '../../../db/open.ts';
import { temporaryFolder } from '../temporary.ts';

/** What stood in an inventory: bytes of pictures, as version 0.1.0 stored them. */
const pictures = ['copyright=ÿ Üßõìßú W¢Ð \\õt5ÏWN ©âæÿ', 'copyright=M2µ¡«©¦ðÑé', 'copyright=k¥©7'];
const notices = [
  'copyright=Copyright © 2019 Société Générale de Télévision, tous droits réservés',
  'copyright=© 海康威视 2024',
  'copyright=Copyright 2011-2013, motionEye',
  'copyright=© HP',
];

/** An inventory of schema 26 that keeps these marks of one device's page, one of them in its evidence too. */
function older(file: string): void {
  const db = openDatabase(file);
  pragma(db, 'journal_mode = WAL');
  migrate(db, readMigrations().slice(0, 26));
  pragma(db, 'foreign_keys = OFF');
  const evidence = JSON.stringify(
    [pictures[0], notices[0]].map((value) => ({ field: 'http.page-mark', value, port: 80 })),
  ).replaceAll("'", "''");
  db.exec(`INSERT INTO site VALUES ('north');
    INSERT INTO sweep (id, site, started_at, ended_at, outcome, targets, exclusions, addresses, scanners, ports, policies,
      fingerprints, all_hosts, version, counts)
      VALUES (1, 'north', '2026-03-01T02:00:00Z', '2026-03-01T03:00:00Z', 'complete', '[]', '[]', '1', '[]', '[]', '[]', 'f1', 0, '0.1.0', '{}');
    INSERT INTO conclusion (id, device, made_at, cause, fingerprints, policy_versions, type, confidence, video, candidates,
      contradictions, evidence, verdict, policies)
      VALUES (1, 7, '2026-03-01T02:10:00Z', 'device', 'f1', '[]', 'camera', 0.7, 1, '[]', '[]', '${evidence}', 'review', '[]');
    INSERT INTO device (id, site, ip, ip_key, addresses, status, listed, verdict, first_seen, last_seen, last_sweep, conclusion)
      VALUES (7, 'north', '10.0.0.5', '40a000005', '["10.0.0.5"]', 'present', 1, 'review', '2026-03-01T02:10:00Z', '2026-03-01T02:10:00Z', 1, 1)`);
  for (const [at, value] of [...pictures, ...notices].entries())
    db.exec(`INSERT INTO fact (id, field, value) VALUES (${at + 1}, 'http.page-mark', '${value}');
      INSERT INTO observation (device, address, port, scanner, fact, seen_from) VALUES (7, '10.0.0.5', 80, 'http', ${at + 1}, 1)`);
  db.close();
}

test('migration 0029 overwrites bytes of pictures and keeps every notice of copyright', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  older(file);
  const inventory = openInventory(file, { create: false });
  const values = inventory
    .all<{ value: string }>('SELECT value FROM fact ORDER BY id')
    .map(({ value }) => value);
  expect(values).toEqual([
    ...pictures.map((_, at) => `copyright=(removed: bytes of a picture, ${at + 1})`),
    ...notices,
  ]);
  const evidence = inventory.get<{ evidence: string }>('SELECT evidence FROM conclusion')?.evidence ?? '';
  expect(JSON.parse(evidence)).toEqual([
    { field: 'http.page-mark', value: values[0], port: 80 },
    { field: 'http.page-mark', value: notices[0], port: 80 },
  ]);
  expect(inventory.all('SELECT 1 FROM observation')).toHaveLength(pictures.length + notices.length);
  expect(checkInventory(inventory).ok).toBe(true);
  inventory.close();
  const bytes = readFileSync(file);
  for (const picture of pictures) expect(bytes.includes(picture)).toBe(false);
});
