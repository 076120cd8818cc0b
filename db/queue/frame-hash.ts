import { createHash } from 'node:crypto';
import type { SiteFrame } from '../../src/model/site-message.ts';

/** The hash of a frame, over everything in it and the hash of the one before. */
export function frameHash({ stream, sequence, before, more, body }: Omit<SiteFrame, 'hash'>): Uint8Array {
  return createHash('sha256')
    .update(`${stream} ${sequence} ${more ? 1 : 0} `)
    .update(before)
    .update(body)
    .digest();
}
