import { addAuditEntry } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/** The knowledge pack in force: who signed it, when it was issued (ISO 8601, milliseconds), and which camcensus made it. */
export interface KnowledgeInForce {
  readonly issued: string;
  readonly signedBy: string;
  readonly program: string;
  /** The version of its fingerprints. */
  readonly fingerprints: string;
  /** SHA-256 of its body, hexadecimal. */
  readonly digest: string;
  /** ISO 8601. */
  readonly takenAt: string;
}

/** A pack that was verified. */
export interface VerifiedKnowledge extends Omit<KnowledgeInForce, 'takenAt'> {
  readonly body: Uint8Array;
}

/** A key whose packs are taken. */
export interface TrustedKey {
  readonly key: string;
  readonly trustedAt: string;
  /** A person, or `enrolment`. */
  readonly trustedBy: string;
}

/** In place of a person: the enrolment names its hub's key. */
export const byEnrolment = 'enrolment';

/** What is known of the pack in force; null if there is none. */
export function knowledgeInForce(inventory: Inventory): KnowledgeInForce | null {
  return (
    inventory.get<KnowledgeInForce>(
      `SELECT issued_at AS issued, signed_by AS signedBy, program, fingerprints, digest, taken_at AS takenAt FROM knowledge`,
    ) ?? null
  );
}

/** The body of the pack in force; null if there is none. */
export function knowledgeBody(inventory: Inventory): Uint8Array | null {
  return inventory.get<{ body: Uint8Array }>('SELECT body FROM knowledge')?.body ?? null;
}

/** Puts a verified pack in force, with an entry in the audit trail; one transaction. */
export function storeKnowledge(
  inventory: Inventory,
  pack: VerifiedKnowledge,
  { who, at }: { readonly who: string; readonly at: string },
): void {
  const { body, ...about } = pack;
  inventory.write(() => {
    inventory.run(
      `INSERT OR REPLACE INTO knowledge (id, issued_at, signed_by, program, fingerprints, digest, body, taken_at)
       VALUES (1, @issued, @signedBy, @program, @fingerprints, @digest, @body, @at)`,
      { ...about, body, at: instant(at) },
    );
    const message = `Knowledge issued ${about.issued} is in force: fingerprints ${about.fingerprints}.`;
    addAuditEntry(inventory, { at, who, action: 'import knowledge', device: null, message, detail: about });
  });
}

/** The keys whose packs are taken, by the time since which they are. */
export function trustedKeys(inventory: Inventory): readonly TrustedKey[] {
  return inventory.all<TrustedKey>(
    'SELECT key, trusted_at AS trustedAt, trusted_by AS trustedBy FROM knowledge_key ORDER BY trusted_at, key',
  );
}

/**
 * Takes packs that a key signed from now on, with an entry in the audit trail. The key of an enrolment takes the place of the one that an
 * enrolment named before.
 */
export function trustKey(
  inventory: Inventory,
  key: string,
  by: { readonly who: string; readonly at: string },
): void {
  inventory.write(() => {
    if (trustedKeys(inventory).some((one) => one.key === key)) return;
    if (by.who === byEnrolment) inventory.run('DELETE FROM knowledge_key WHERE trusted_by = ?', byEnrolment);
    inventory.run(
      'INSERT INTO knowledge_key (key, trusted_at, trusted_by) VALUES (?, ?, ?)',
      key,
      instant(by.at),
      by.who,
    );
    noteKey(inventory, key, { ...by, does: 'are taken from now on' });
  });
}

/** Takes no pack of a key any more; what is in force stays. False if the key was not trusted. */
export function distrustKey(
  inventory: Inventory,
  key: string,
  by: { readonly who: string; readonly at: string },
): boolean {
  return inventory.write(() => {
    if (inventory.run('DELETE FROM knowledge_key WHERE key = ?', key).changes === 0) return false;
    noteKey(inventory, key, { ...by, does: 'are refused from now on' });
    return true;
  });
}

function noteKey(
  inventory: Inventory,
  key: string,
  { who, at, does }: { readonly who: string; readonly at: string; readonly does: string },
): void {
  const message = `Knowledge signed by ${key} ${does}.`;
  addAuditEntry(inventory, { at, who, action: 'trust', device: null, message, detail: { key } });
}
