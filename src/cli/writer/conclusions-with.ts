import { fingerprints as ours } from '../../../vendor-fingerprints/index.ts';
import type { Fingerprints } from '../../model/fingerprint.ts';
import type { Conclusions } from '../../model/sweep.ts';
import { conclusionFunctions } from '../conclusion-functions.ts';
import type { WriterBasis } from './basis.ts';

/** How a sweep's writer concludes. */
export async function conclusionsWith(basis: WriterBasis): Promise<Conclusions> {
  const fingerprints = await fingerprintsWith(basis);
  // The sweep's record names them, and must not name others.
  if (fingerprints.version !== basis.version)
    throw new Error(`the fingerprints are ${fingerprints.version}, and not ${basis.version}`);
  return conclusionFunctions(basis.policies, fingerprints);
}

async function fingerprintsWith({ own, pack }: WriterBasis): Promise<Fingerprints> {
  const base = pack === null ? ours : await packed(pack);
  if (own === null) return base;
  const { addLocal } = await import('../../identify/checking/add-local.ts');
  return addLocal(base, own).fingerprints;
}

async function packed(pack: NonNullable<WriterBasis['pack']>): Promise<Fingerprints> {
  const { fingerprintsIn } = await import('../knowledge/contents.ts');
  // A thread is given bytes, and no Buffer.
  return fingerprintsIn({ ...pack, fingerprints: Buffer.from(pack.fingerprints) });
}
