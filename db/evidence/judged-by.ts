import type { Inventory } from '../inventory.ts';

/** The ids of the policies by which the newest conclusion was judged; none if there is no conclusion. */
export function lastJudgedBy(inventory: Inventory): readonly string[] {
  const row = inventory.get<{ policy_versions: string }>(
    'SELECT policy_versions FROM conclusion ORDER BY id DESC LIMIT 1',
  );
  const versions: readonly { readonly id: string }[] = JSON.parse(row?.policy_versions ?? '[]');
  return versions.map(({ id }) => id);
}

/** Whether a device is what it is by fingerprints of the operator's own. */
export function isReadByOwnFingerprints(inventory: Inventory): boolean {
  const row = inventory.get(
    'SELECT 1 FROM device d JOIN conclusion c ON c.id = d.conclusion WHERE instr(c.evidence, ?) > 0 LIMIT 1',
    '"fingerprint":"local/',
  );
  return row !== undefined;
}
