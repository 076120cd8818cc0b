import * as z from 'zod';
import { type PackedFiles, unpacked } from '../../../vendor-fingerprints/packed.ts';
import { KnowledgeError, packContents } from '../../hub/knowledge-pack.ts';
import type { Fingerprints } from '../../model/fingerprint.ts';
import type { Policy } from '../../model/policy.ts';

/** What a knowledge pack brings: fingerprints with their brand relations, and policies. */
export interface KnowledgeContents {
  readonly files: PackedFiles;
  readonly policies: readonly Policy[];
  /** The ids of those that judge where neither option nor config names any; null: the program's default. */
  readonly active: readonly string[] | null;
}

const policy = z.looseObject({ id: z.string(), version: z.string().regex(/^[\w+.-]{1,64}$/) });
const contents = z.object({
  heads: z.string(),
  fingerprints: z.string(),
  index: z.string(),
  proofs: z.string(),
  names: z.string(),
  policies: z.array(policy).max(200),
  active: z.array(z.string()).nullable(),
});

/** Reads the body of a verified pack. Throws KnowledgeError. */
export function readContents(body: Uint8Array): KnowledgeContents {
  const read = contents.safeParse(packContents(body));
  if (!read.success)
    throw new KnowledgeError('The knowledge pack has contents that this camcensus does not read. Update it.');
  const { fingerprints: lines, policies, active, ...files } = read.data;
  return {
    files: { ...files, fingerprints: Buffer.from(lines, 'latin1') },
    policies: policies as unknown as readonly Policy[],
    active,
  };
}

/** The fingerprints in a pack. */
export function fingerprintsIn({ heads, fingerprints, index, proofs, names }: PackedFiles): Fingerprints {
  return unpacked({
    heads: () => heads,
    fingerprints: () => fingerprints,
    index: () => index,
    proofs: () => proofs,
    names: () => names,
  });
}
