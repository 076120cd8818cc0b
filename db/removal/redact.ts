import type { Identifier } from '../../src/model/device.ts';
import { bareSerial, sameSerial } from '../../src/model/serial.ts';
import type { Rows, Values } from '../identity/reversible.ts';
import type { Traces } from '../identity/tombstone.ts';
import type { Inventory } from '../inventory.ts';

const redacted = 'What this was is not kept: the device was forgotten.';

/**
 * Removes what identifies devices from rows that stay: audit entries on them or naming one of their identifiers, what sweeps
 * recorded about their addresses, and what is stored under an identifier or address of theirs. Inside the transaction that
 * forgets them.
 */
export function redact(inventory: Inventory, family: readonly number[], traces: Traces): void {
  const values = strongValues(traces.identifiers);
  redactActs(inventory, family, values);
  redactSweeps(inventory, traces.site, traces.addresses);
  redactNotices(inventory, family);
  redactKept(inventory, family, values);
  inventory.run(
    `DELETE FROM reversible WHERE other IN (SELECT value FROM json_each(@family))
       OR device IN (SELECT value FROM json_each(@family))`,
    { family: JSON.stringify(family) },
  );
  dropImported(inventory, values);
  inventory.run(
    `DELETE FROM credential_attempt WHERE site = @site AND device IN (SELECT value FROM json_each(@names))`,
    { site: traces.site, names: JSON.stringify([...traces.addresses, ...values]) },
  );
}

/** Identifiers as texts may contain them: a serial also without the maker in front of it. */
export function strongValues(identifiers: readonly Identifier[]): readonly string[] {
  const values = identifiers
    .filter(({ kind }) => kind === 'serial' || kind === 'endpoint' || kind === 'mac')
    .flatMap(({ kind, value }) => (kind === 'serial' ? [value, bareSerial(value)] : [value]));
  // Shorter ones occur in other words by chance.
  return [...new Set(values)].filter((value) => value.length >= 6);
}

/** A register may list a device without the two being matched, and writes serial numbers in its own form. */
function dropImported(inventory: Inventory, values: readonly string[]): void {
  inventory.run('DELETE FROM imported WHERE mac IN (SELECT value FROM json_each(?))', JSON.stringify(values));
  for (const { id, serial } of inventory.all<{ id: number; serial: string }>(
    'SELECT id, serial FROM imported WHERE device IS NULL AND serial IS NOT NULL',
  ))
    if (values.some((value) => sameSerial(serial.toLowerCase(), value)))
      inventory.run('DELETE FROM imported WHERE id = ?', id);
}

function redactActs(inventory: Inventory, family: readonly number[], values: readonly string[]): void {
  const ids = new Set(family);
  for (const entry of inventory.all<{ id: number; device: number | null; message: string; detail: string }>(
    'SELECT id, device, message, detail FROM audit',
  )) {
    const own = entry.device !== null && ids.has(entry.device);
    const text = `${entry.message} ${entry.detail}`.toLowerCase();
    if (own || values.some((value) => text.includes(value.toLowerCase())))
      inventory.run("UPDATE audit SET message = ?, detail = 'null' WHERE id = ?", redacted, entry.id);
  }
}

/** Digests already in the outbox are sent unchanged; for sent ones, that something was announced is kept. */
function redactNotices(inventory: Inventory, family: readonly number[]): void {
  inventory.run(
    `UPDATE notice SET events = (
       SELECT json_group_array(json(e.value)) FROM json_each(notice.events) e
       WHERE coalesce(e.value ->> '$.device.id', 0) NOT IN (SELECT value FROM json_each(@family)))
     WHERE EXISTS (SELECT 1 FROM json_each(notice.events) e
         WHERE e.value ->> '$.device.id' IN (SELECT value FROM json_each(@family)))
       AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.notice = notice.id AND o.state <> 'delivered')`,
    { family: JSON.stringify(family) },
  );
}

/** What would undo a change on other devices may hold a line or a pin that is the forgotten one's. */
function redactKept(inventory: Inventory, family: readonly number[], values: readonly string[]): void {
  const ids = new Set<unknown>(family);
  const lines = inventory.all<{ id: number }>(
    'SELECT id FROM imported WHERE device IN (SELECT value FROM json_each(?))',
    JSON.stringify(family),
  );
  const own = new Set<unknown>(lines.map(({ id }) => id));
  const isNamed = (row: Values) => values.some((value) => JSON.stringify(row).toLowerCase().includes(value));
  for (const { change, before } of inventory.all<{ change: number; before: string }>(
    'SELECT audit_id AS change, before FROM reversible',
  )) {
    const { owned, ...rest }: Rows = JSON.parse(before);
    const { pin = [], imported = [] } = owned;
    const stays = {
      pin: pin.filter((row) => !ids.has(row.device)),
      imported: imported.filter((row) => !own.has(row.id) && !ids.has(row.device) && !isNamed(row)),
    };
    if (stays.pin.length === pin.length && stays.imported.length === imported.length) continue;
    inventory.run(
      'UPDATE reversible SET before = ? WHERE audit_id = ?',
      JSON.stringify({ ...rest, owned: { ...owned, ...stays } }),
      change,
    );
  }
}

/** The warnings of sweeps list addresses of hosts that fell silent. */
function redactSweeps(inventory: Inventory, site: string, addresses: readonly string[]): void {
  for (const address of addresses) {
    const whole = wholeAddress(address);
    for (const row of inventory.all<{ id: number; reason: string | null; counts: string }>(
      `SELECT id, reason, counts FROM sweep WHERE site = @site
         AND (instr(counts, @address) > 0 OR instr(coalesce(reason, ''), @address) > 0)`,
      { site, address },
    ))
      inventory.run(
        'UPDATE sweep SET reason = ?, counts = ? WHERE id = ?',
        row.reason?.replace(whole, '(forgotten)') ?? null,
        withoutAddress(row.counts, whole),
        row.id,
      );
  }
}

/** A sentence that no longer names some addresses. */
export function withoutAddresses(text: string, addresses: readonly string[]): string {
  return addresses.reduce((left, address) => left.replace(wholeAddress(address), '(forgotten)'), text);
}

function wholeAddress(address: string): RegExp {
  return new RegExp(`(?<![0-9A-Fa-f.:])${address.replace(/[.]/g, '\\.')}(?![0-9A-Fa-f:]|\\.[0-9])`, 'g');
}

/** Controllers stay, because the next sweep spares their networks for their sake. */
function withoutAddress(counts: string, whole: RegExp): string {
  const read: { readonly warnings?: readonly { readonly kind: string; readonly message: string }[] } =
    JSON.parse(counts);
  const warnings = (read.warnings ?? []).map((warning) =>
    warning.kind === 'industrial'
      ? warning
      : { ...warning, message: warning.message.replace(whole, '(forgotten)') },
  );
  return JSON.stringify({ ...read, warnings });
}
