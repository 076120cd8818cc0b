import * as z from 'zod';
import type { HubDecision } from '../../db/queue/hub-decisions.ts';
import type { SiteOrders } from '../model/site-orders.ts';
import { clean } from '../model/text.ts';
import { frameVersion } from './frame-message.ts';
import { decisionSchema } from './message-schema.ts';
import { answerSchema, ordersSchema } from './orders-schema.ts';
import { isSigned, signWith } from './signing.ts';

const version = z
  .number()
  .int()
  .min(frameVersion - 1)
  .max(frameVersion + 1);
const sequence = z.number().int().min(0);

/** What a site reports of itself when it connects, and now and then. */
const state = z.object({
  v: version,
  stream: z.string().regex(/^[0-9a-f]{32}$/),
  /** The newest message in its queue, and the last one that the broker has stored. */
  newest: sequence,
  acknowledged: sequence,
  version: z.string().max(64).transform(clean),
  /** Its clock, ISO 8601. */
  at: z.iso.datetime(),
  /** What a person should know of it, such as that its disk fills. */
  warning: z.string().max(1_000).transform(clean).nullable().default(null),
  /** Null: it has no orders. An older collector leaves it out. */
  answer: answerSchema.nullable().optional(),
});

const orders = ordersSchema.extend({ v: version });

const decisions = z.object({
  v: version,
  decisions: z.array(z.object({ id: z.string().regex(/^[0-9a-f]{32}$/), message: decisionSchema })),
});

/** What the hub reports to a site: how far it has taken its messages in. */
const taken = z.object({
  v: version,
  /** Null: none of any inventory. */
  stream: z.string().nullable(),
  sequence,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whether what comes next is missing here and is to be sent again. */
  missing: z.boolean(),
  problem: z.string().max(1_000).nullable(),
});

/** A note of a site. */
export type StateNote = Omit<z.infer<typeof state>, 'v'>;
/** A note of the hub. */
export type TakenNote = Omit<z.infer<typeof taken>, 'v'>;

/** Decisions of the hub. */
export interface DecisionsNote {
  readonly decisions: readonly HubDecision[];
}

/** A note as it travels: JSON with the signature of its writer, for one site. */
export function noteBytes(
  site: string,
  note: StateNote | TakenNote | SiteOrders | DecisionsNote,
  seed: string,
): Uint8Array {
  const text = JSON.stringify({ v: frameVersion, ...note });
  return Buffer.from(JSON.stringify({ note: text, signature: signWith(seed, signedBytes(site, text)) }));
}

/** The note of a site; null if it is not signed by its key, or not of a version that is read here. */
export function readState(site: string, publicKey: string, bytes: Uint8Array): StateNote | null {
  return state.safeParse(signedNote(site, publicKey, bytes)).data ?? null;
}

/** The note of the hub for a site; null as for {@link readState}. */
export function readTaken(site: string, publicKey: string, bytes: Uint8Array): TakenNote | null {
  return taken.safeParse(signedNote(site, publicKey, bytes)).data ?? null;
}

/** The orders of the hub for a site; null as for {@link readState}. */
export function readOrders(site: string, publicKey: string, bytes: Uint8Array): SiteOrders | null {
  const read = orders.safeParse(signedNote(site, publicKey, bytes)).data;
  if (read === undefined) return null;
  const { v: _, ...rest } = read;
  return rest;
}

/** Decisions of the hub for a site; null as for {@link readState}. */
export function readDecisions(
  site: string,
  publicKey: string,
  bytes: Uint8Array,
): readonly HubDecision[] | null {
  const read = decisions.safeParse(signedNote(site, publicKey, bytes)).data;
  return read === undefined ? null : (read.decisions as readonly HubDecision[]);
}

/** Most characters of a note: with a thousand targets, orders are the longest. */
const most = 120_000;

const envelope = z.object({ note: z.string().max(most), signature: z.base64().max(100) });

function signedNote(site: string, publicKey: string, bytes: Uint8Array): unknown {
  try {
    const { note, signature } = envelope.parse(JSON.parse(Buffer.from(bytes).toString()));
    return isSigned(publicKey, signedBytes(site, note), signature) ? JSON.parse(note) : null;
  } catch {
    // Whatever it is, it is no note.
    return null;
  }
}

function signedBytes(site: string, note: string): Uint8Array {
  return Buffer.from(`camcensus note ${site} ${note}`);
}
