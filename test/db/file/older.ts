import { openDatabase, pragma } from '../../../db/file/database.ts';
import { migrate, readMigrations } from '../../../db/file/migrate.ts';

/** Makes an inventory of the first schema with one Axis camera, number 7, as a camcensus of long ago left it. */
export function olderInventory(file: string): void {
  const old = openDatabase(file);
  pragma(old, 'journal_mode = WAL');
  migrate(old, readMigrations().slice(0, 1));
  old.exec(`BEGIN;
    INSERT INTO site VALUES ('north');
    INSERT INTO sweep VALUES (1, 'north', '2026-03-01T02:00:00Z', '2026-03-01T03:00:00Z', 'complete', NULL, '[]', '[]',
      '1', '[]', '[]', '[]', 'f1', 0, '0.1.0', '{}', 0);
    INSERT INTO device (id, site, ip, ip_key, addresses, status, listed, verdict, first_seen, last_seen, last_sweep,
      conclusion) VALUES (7, 'north', '10.0.0.5', '40a000005', '["10.0.0.5"]', 'present', 1, 'clear',
      '2026-03-01T02:10:00Z', '2026-03-01T02:10:00Z', 1, 1);
    INSERT INTO conclusion VALUES (1, 7, '2026-03-01T02:10:00Z', 'device', 'f1', '[]', 'axis', 'Axis', 'Axis', 'camera',
      NULL, NULL, 'S-1', NULL, NULL, 0.7, 1, '[]', '[]', '[]', 'clear', '[]');
    INSERT INTO identifier VALUES (7, 'serial', 'axis:s-1'), (7, 'mac', 'ac:cc:8e:00:00:01');
    COMMIT`);
  old.close();
}
