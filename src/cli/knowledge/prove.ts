import { type PackedFiles, packed } from '../../../vendor-fingerprints/packed.ts';
import { loadPolicy } from '../../assess/load-policy.ts';
import { KnowledgeError } from '../../hub/knowledge-pack.ts';
import { verifyFingerprints } from '../../identify/checking/verify.ts';
import { requiredTexts } from '../../identify/matching/required-text.ts';
import { indexOfFingerprints } from '../../identify/matching/rules.ts';
import type { Fingerprints } from '../../model/fingerprint.ts';
import type { Policy } from '../../model/policy.ts';
import { fingerprintsIn, type KnowledgeContents } from './contents.ts';

/** What goes into a pack's body. */
export function contentsOf(
  fingerprints: Fingerprints,
  policies: readonly Policy[],
  active: readonly string[] | null,
): unknown {
  const { fingerprints: lines, ...files } = packed(
    fingerprints,
    requiredTexts,
    indexOfFingerprints(fingerprints),
  );
  return { ...files, fingerprints: lines.toString('latin1'), policies, active };
}

/**
 * Proves what a pack brings by the rules for our own: each fingerprint on its own examples and on everyone else's, each policy by its form
 * and its makers. Takes seconds. Throws KnowledgeError: then this program cannot use it.
 */
export function proveContents({ files, policies, active }: KnowledgeContents, version: string): void {
  const problems = problemsOf(files, policies, version);
  const missing = (active ?? []).filter((id) => !policies.some((one) => one.id === id));
  const all = [...problems, ...missing.map((id) => `policy ${id}: it is not in the pack`)];
  if (all.length > 0)
    throw new KnowledgeError(
      `The knowledge pack cannot be used by this camcensus (${all.length} problems). It was made by another version, or wrongly. The first: ${all[0]}`,
    );
}

function problemsOf(files: PackedFiles, policies: readonly Policy[], version: string): readonly string[] {
  try {
    const fingerprints = fingerprintsIn(files);
    if (fingerprints.version !== version)
      return [`the fingerprints are ${fingerprints.version}, not ${version}`];
    const makers = fingerprints.makers.map(({ id }) => id);
    for (const { version: _, ...one } of policies) loadPolicy(JSON.stringify(one), one.id, makers);
    return verifyFingerprints(fingerprints).map(({ fingerprint, message }) => `${fingerprint}: ${message}`);
  } catch (error) {
    // Signed or not: what another program wrote can be anything.
    return [error instanceof Error ? error.message : String(error)];
  }
}
