import { existsSync } from 'node:fs';
import type { PackedFiles } from '../../../vendor-fingerprints/packed.ts';
import type { Policy } from '../../model/policy.ts';
import { version } from '../../version.ts';
import { builtInPolicies } from '../built-in-policies.ts';
import type { KnowledgeContents } from './contents.ts';

/** The knowledge pack of an inventory, as it is used. */
export interface KnowledgePack {
  /** The files of its fingerprints; null where the program has newer ones. */
  readonly files: PackedFiles | null;
  readonly policies: readonly Policy[];
  /** The ids of the policies that judge where neither option nor config names any; null: the program's default. */
  readonly active: readonly string[] | null;
}

/** The pack of the inventory at a path, which was verified when it was imported; null if there is none. */
export async function packIn(path: string): Promise<KnowledgePack | null> {
  if (!existsSync(path)) return null;
  // What reads an inventory is loaded for those that have one.
  const { storedIn } = await import('./stored.ts');
  const stored = storedIn(path);
  if (stored === null) return null;
  const { readContents } = await import('./contents.ts');
  return knowledgePack(readContents(stored.body), stored.program);
}

/**
 * How the contents of a pack are used that a version of camcensus made. What a newer one than that brings itself is newer than the pack: its
 * fingerprints, and the policies of its own.
 */
export function knowledgePack(
  { files, policies, active }: KnowledgeContents,
  program: string,
): KnowledgePack {
  const isOlder = isOlderVersion(program, version);
  return {
    files: isOlder ? null : files,
    policies: isOlder ? policies.filter(({ id }) => !builtInPolicies.some((one) => one.id === id)) : policies,
    active,
  };
}

/** Whether a version such as 0.1.0 is older than another one. */
function isOlderVersion(one: string, other: string): boolean {
  const [a = [], b = []] = [one, other].map((text) => text.split(/[.+-]/).slice(0, 3).map(Number));
  const at = a.findIndex((number, place) => number !== b[place]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}
