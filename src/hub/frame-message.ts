import { headers, type MsgHdrs } from '@nats-io/transport-node';
import * as z from 'zod';
import type { SiteFrame } from '../model/site-message.ts';
import { isSigned, signWith } from './signing.ts';

/** The version of the frames and of what goes with them. The messages inside have one of their own. */
export const frameVersion = 1;

const names = {
  version: 'Cc-Version',
  stream: 'Cc-Stream',
  sequence: 'Cc-Sequence',
  hash: 'Cc-Hash',
  before: 'Cc-Before',
  more: 'Cc-More',
  signature: 'Cc-Signature',
} as const;

const hex = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.object({
  version: z.coerce
    .number()
    .int()
    .min(frameVersion - 1)
    .max(frameVersion + 1),
  stream: z.string().regex(/^[0-9a-f]{32}$/),
  sequence: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
  hash: hex,
  before: hex,
  more: z.enum(['0', '1']),
  signature: z.base64().max(100),
});

/** The headers with which a frame travels, signed with the site's seed: the broker's word alone is not taken for whose it is. */
export function headersOf(site: string, frame: SiteFrame, seed: string): MsgHdrs {
  const made = headers();
  const values: Record<keyof typeof names, string> = {
    version: String(frameVersion),
    stream: frame.stream,
    sequence: String(frame.sequence),
    hash: Buffer.from(frame.hash).toString('hex'),
    before: Buffer.from(frame.before).toString('hex'),
    more: frame.more ? '1' : '0',
    signature: signWith(seed, signedBytes(site, frame)),
  };
  for (const key of Object.keys(names) as (keyof typeof names)[]) made.set(names[key], values[key]);
  return made;
}

/** The headers of ours in a message, as they are kept in quarantine. */
export function plainHeaders(found: MsgHdrs | undefined): Record<string, string> {
  return Object.fromEntries(
    (Object.keys(names) as (keyof typeof names)[]).map((key) => [
      key,
      (found?.get(names[key]) ?? '').slice(0, 200),
    ]),
  );
}

/** The frame in these headers and this body, if the key signed it for this site; else why it is none, in a sentence. */
export function readFrame(
  site: string,
  publicKey: string,
  of: { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array },
): SiteFrame | string {
  const read = schema.safeParse(of.headers);
  if (!read.success)
    return 'Its headers are not those of a message from a collector of this version, the one before or the one after.';
  const { stream, sequence, hash, before, more, signature } = read.data;
  const frame: SiteFrame = {
    stream,
    sequence,
    hash: Buffer.from(hash, 'hex'),
    before: Buffer.from(before, 'hex'),
    more: more === '1',
    body: of.body,
  };
  return isSigned(publicKey, signedBytes(site, frame), signature)
    ? frame
    : 'Its signature is not by the key of this site.';
}

/** The hash covers the rest of the frame. */
function signedBytes(site: string, { stream, sequence, hash }: SiteFrame): Uint8Array {
  return Buffer.from(`camcensus ${stream} ${sequence} ${Buffer.from(hash).toString('hex')} ${site}`);
}
