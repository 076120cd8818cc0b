import { randomBytes } from 'node:crypto';
import type { Inventory } from '../inventory.ts';

/** The inventory's own salt, random, hexadecimal; created if there is none yet. */
export function inventorySalt(inventory: Inventory): string {
  return inventory.write(() => {
    const fresh = randomBytes(16).toString('hex');
    inventory.run('INSERT INTO credential_salt (id, salt) VALUES (1, ?) ON CONFLICT DO NOTHING', fresh);
    return inventory.get<{ salt: string }>('SELECT salt FROM credential_salt')?.salt ?? fresh;
  });
}
