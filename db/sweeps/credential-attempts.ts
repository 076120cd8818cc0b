import { scryptSync } from 'node:crypto';
import { inventorySalt } from '../file/inventory-salt.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/** A device to which a credential was sent: `credential` is a {@link credentialMark}, `devices` all the names it is known by. */
export interface CredentialAttempt {
  readonly credential: string;
  readonly site: string;
  readonly devices: readonly string[];
}

/** `sent`: it was sent and no verdict came. */
export type CredentialOutcome = 'sent' | 'accepted' | 'refused';

/**
 * What represents a credential in this inventory: scrypt (RFC 7914) over both parts with the inventory's own salt, 64 hexadecimal
 * digits. Takes some 50 ms on purpose: a stolen inventory should not be usable for guessing passwords.
 */
export function credentialMark(inventory: Inventory, username: string, password: string): string {
  const salt = Buffer.from(inventorySalt(inventory), 'hex');
  return scryptSync(JSON.stringify([username, password]), salt, 32).toString('hex');
}

/** Whether the device, under any of its names, ever refused this credential. */
export function refusedBefore(
  inventory: Inventory,
  { credential, site, devices }: CredentialAttempt,
): boolean {
  return devices.some(
    (device) =>
      inventory.get(
        `SELECT 1 FROM credential_attempt WHERE credential = ? AND site = ? AND device = ? AND outcome = 'refused'`,
        credential,
        site,
        device,
      ) !== undefined,
  );
}

/** Records an attempt under every name of the device; a later outcome replaces the earlier one. */
export function noteAttempt(
  inventory: Inventory,
  { credential, site, devices }: CredentialAttempt,
  outcome: CredentialOutcome,
  at: string,
): void {
  inventory.write(() => {
    for (const device of devices)
      inventory.run(
        `INSERT INTO credential_attempt (credential, site, device, outcome, at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET outcome = excluded.outcome, at = excluded.at`,
        credential,
        site,
        device,
        outcome,
        instant(at),
      );
  });
}
