import type { ConclusionVersions } from '../../../db/evidence/store-conclusion.ts';
import type { PackedFiles } from '../../../vendor-fingerprints/packed.ts';
import type { LocalFingerprints } from '../../identify/checking/add-local.ts';
import type { Fingerprints } from '../../model/fingerprint.ts';
import type { Policy } from '../../model/policy.ts';
import type { ActiveFingerprints } from '../fingerprints.ts';

/** What a sweep's writer concludes with, as it goes to a thread. Our own fingerprints are read there. */
export interface WriterBasis {
  readonly policies: readonly Policy[];
  readonly own: LocalFingerprints | null;
  /** The files of a knowledge pack's fingerprints; null: our own are used. */
  readonly pack: PackedFiles | null;
  /** The version of both together. */
  readonly version: string;
}

/** What a writer concludes with. */
export function basisOf(
  policies: readonly Policy[],
  { own, pack, version }: ActiveFingerprints,
): WriterBasis {
  return { policies, own: own ?? null, pack: pack?.files ?? null, version };
}

/** The versions that a conclusion with these is stored with. */
export function versionsOf(policies: readonly Policy[], fingerprints: Fingerprints): ConclusionVersions {
  return {
    fingerprints: fingerprints.version,
    policies: policies.map(({ id, version }) => ({ id, version })),
  };
}
