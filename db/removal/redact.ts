import type { Identifier } from '../../src/model/device.ts';
import type { Inventory } from '../inventory.ts';
import type { Traces } from './tombstone.ts';

const redacted = 'What this was is not kept: the device was forgotten.';

/**
 * Takes what tells of devices out of rows that stay without them: acts of the audit trail that were done to them or that name
 * one of their identifiers, what sweeps said of their addresses, and what is kept under an identifier or address of theirs.
 * Inside the transaction that forgets them.
 */
export function redact(inventory: Inventory, family: readonly number[], traces: Traces): void {
  const values = strongValues(traces.identifiers);
  redactActs(inventory, family, values);
  redactSweeps(inventory, traces.site, traces.addresses);
  redactNotices(inventory, family);
  inventory.run(
    `DELETE FROM reversible WHERE other IN (SELECT value FROM json_each(@family))
       OR device IN (SELECT value FROM json_each(@family))`,
    { family: JSON.stringify(family) },
  );
  // A register may tell of it without its being known that it does.
  inventory.run(
    `DELETE FROM imported WHERE mac IN (SELECT value FROM json_each(@values))
       OR (device IS NULL AND serial IN (SELECT value FROM json_each(@values)))`,
    { values: JSON.stringify(values) },
  );
  inventory.run(
    `DELETE FROM credential_attempt WHERE site = @site AND device IN (SELECT value FROM json_each(@names))`,
    { site: traces.site, names: JSON.stringify([...traces.addresses, ...values]) },
  );
}

/** Identifiers as texts may hold them: a serial also without the maker in front of it. */
function strongValues(identifiers: readonly Identifier[]): readonly string[] {
  const values = identifiers
    .filter(({ kind }) => kind === 'serial' || kind === 'endpoint' || kind === 'mac')
    .flatMap(({ kind, value }) =>
      kind === 'serial' ? [value, value.slice(value.indexOf(':') + 1)] : [value],
    );
  // Shorter ones are in other words by chance.
  return [...new Set(values)].filter((value) => value.length >= 6);
}

function redactActs(inventory: Inventory, family: readonly number[], values: readonly string[]): void {
  const ids = new Set(family);
  for (const act of inventory.all<{ id: number; device: number | null; says: string; detail: string }>(
    'SELECT id, device, says, detail FROM audit',
  )) {
    const own = act.device !== null && ids.has(act.device);
    const text = `${act.says} ${act.detail}`.toLowerCase();
    if (own || values.some((value) => text.includes(value.toLowerCase())))
      inventory.run("UPDATE audit SET says = ?, detail = 'null' WHERE id = ?", redacted, act.id);
  }
}

/** Digests that are on their way go out as they are; what was sent keeps that something was told. */
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

/** Addresses of hosts that fell silent stand in the findings of sweeps, one by one. */
function redactSweeps(inventory: Inventory, site: string, addresses: readonly string[]): void {
  for (const address of addresses) {
    const whole = new RegExp(
      `(?<![0-9A-Fa-f.:])${address.replace(/[.]/g, '\\.')}(?![0-9A-Fa-f:]|\\.[0-9])`,
      'g',
    );
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

/** Controllers stay: the next sweep spares their network because of them. */
function withoutAddress(counts: string, whole: RegExp): string {
  const read: { readonly findings?: readonly { readonly kind: string; readonly says: string }[] } =
    JSON.parse(counts);
  const findings = (read.findings ?? []).map((finding) =>
    finding.kind === 'industrial'
      ? finding
      : { ...finding, says: finding.says.replace(whole, '(forgotten)') },
  );
  return JSON.stringify({ ...read, findings });
}
