import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import { clean } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { isPublicKey, isSigned, publicKeyOf, signWith } from './signing.ts';

/** A knowledge pack that is not taken; the message is for people. */
export class KnowledgeError extends UserError {}

/** The version of the file. */
const packVersion = 1;
/** First line of every pack. */
const magic = 'camcensus-knowledge';
/** Most bytes of a pack, and of what is in it: both some ten times today's. */
const most = { file: 8 * 1024 * 1024, contents: 64 * 1024 * 1024 };
/** So far ahead of this machine's clock may a pack be issued, in milliseconds: one from the future would shut out all that follow. */
const aheadMs = 86_400_000;

const note = z.object({
  v: z.literal(packVersion),
  /** ISO 8601 with milliseconds: of two packs the later one holds. */
  issued: z.iso.datetime({ precision: 3 }),
  /** The camcensus that made it. */
  program: z
    .string()
    .regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}/)
    .max(64),
  /** The version of its fingerprints. */
  fingerprints: z.string().regex(/^[0-9a-f+]{1,64}$/),
  /** SHA-256 of the body. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a pack states of itself, signed. */
export type PackNote = Omit<z.infer<typeof note>, 'v'>;

/** A pack whose signature and body were verified. */
export interface VerifiedPack extends PackNote {
  /** The public key that signed it. */
  readonly signedBy: string;
  readonly body: Uint8Array;
}

const head = z.object({
  note: z.string().max(2_000),
  key: z.string().max(100),
  signature: z.base64().max(100),
});

/** What is in a pack, as its body. */
export function packBody(contents: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(contents));
  return brotliCompressSync(json, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: json.length },
  });
}

/** The reverse of {@link packBody}. Throws KnowledgeError. */
export function packContents(body: Uint8Array): unknown {
  try {
    return JSON.parse(brotliDecompressSync(body, { maxOutputLength: most.contents }).toString());
  } catch (cause) {
    throw new KnowledgeError('The knowledge pack cannot be unpacked.', { cause });
  }
}

/** A pack as the bytes of one file: a line that names it, a line that states and signs what it is, its body. */
export function packFile(body: Uint8Array, about: Omit<PackNote, 'digest'>, seed: string): Uint8Array {
  const text = JSON.stringify({ v: packVersion, ...about, digest: digestOf(body) });
  const signed = { note: text, key: publicKeyOf(seed), signature: signWith(seed, signedBytes(text)) };
  return Buffer.concat([Buffer.from(`${magic}\n${JSON.stringify(signed)}\n`), body]);
}

/**
 * Verifies a pack: its form, that a trusted key signed it, that its body is what was signed, and that it is not from the future. Nothing of
 * it is used before. `now` is this machine's clock. Throws KnowledgeError.
 */
export function readPack(
  bytes: Uint8Array,
  { trusted, now }: { readonly trusted: readonly string[]; readonly now: Date },
): VerifiedPack {
  const parts = partsOf(bytes);
  if (parts === null)
    throw new KnowledgeError('This is no knowledge pack. One is made by camcensus knowledge export.');
  const { signature, key, text, body } = parts;
  if (!isPublicKey(key) || !isSigned(key, signedBytes(text), signature))
    throw new KnowledgeError(
      'The knowledge pack is not signed, or was changed after it was signed. It was not used.',
    );
  if (!trusted.includes(key))
    throw new KnowledgeError(
      `The knowledge pack is signed by ${key}, which is no key that this machine trusts. If you know from its owner that it is theirs, give it once: --trust ${key}.`,
    );
  const read = note.safeParse(jsonOf(text));
  if (!read.success)
    throw new KnowledgeError(
      'The knowledge pack has a form that this camcensus does not read. Update the older of the two.',
    );
  const { v: _, ...about } = read.data;
  if (digestOf(body) !== about.digest)
    throw new KnowledgeError(
      'The knowledge pack is damaged, or not whole: its contents are not those that were signed.',
    );
  if (Date.parse(about.issued) > now.getTime() + aheadMs)
    throw new KnowledgeError(
      `The knowledge pack was issued on ${about.issued}, which is in the future by this machine's clock (${now.toISOString()}). Set the clock that is wrong, here or where it was made.`,
    );
  return { ...about, signedBy: key, body };
}

interface Parts {
  readonly text: string;
  readonly key: string;
  readonly signature: string;
  readonly body: Uint8Array;
}

function partsOf(bytes: Uint8Array): Parts | null {
  if (bytes.length > most.file) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = file.indexOf(10);
  const second = file.indexOf(10, first + 1);
  if (first === -1 || second === -1 || file.toString('latin1', 0, first) !== magic) return null;
  const read = head.safeParse(jsonOf(file.toString('utf8', first + 1, second)));
  if (!read.success) return null;
  const { note: text, key, signature } = read.data;
  return { text, key: clean(key), signature, body: file.subarray(second + 1) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever it is, it has not the form of a pack.
    return null;
  }
}

/** SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function signedBytes(text: string): Uint8Array {
  return Buffer.from(`camcensus knowledge ${text}`);
}
