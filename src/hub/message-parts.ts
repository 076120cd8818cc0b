import * as z from 'zod';
import { statements } from '../model/decision.ts';
import { clean, unseen } from '../model/text.ts';

/** Longest text in a message, in characters: a sentence of a sweep's warning is longer than a value. */
const most = 16_384;

// What a site sends was read from devices that may be hostile, by a collector that may be, too.
export const text = z.string().max(most).transform(clean);
/** Sentences: they may be longer than a value, and are not cut. */
export const prose = z
  .string()
  .max(most)
  .transform((sentence) => sentence.replace(unseen, ' '));
export const count = z.number().int().min(0);
export const port = z.number().int().min(0).max(65_535).nullable();
export const moment = z.iso.datetime({ offset: true });
export const address = z.union([z.ipv4(), z.ipv6(), z.string().regex(/^[0-9a-f:.]{2,45}%[\w.-]{1,32}$/i)]);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const observation = z.object({
  // A newer collector may know fields that this hub does not: they are kept for the day when it does.
  field: z.string().regex(/^[a-z0-9.-]{1,64}$/),
  value: text,
  address,
  port,
  scanner: text,
  at: moment,
});

export const probe = z.object({
  scanner: text,
  port,
  path: text.nullable(),
  why: text,
  outcome: z.enum(['answered', 'refused', 'silent', 'closed', 'not-mine', 'stopped']),
  login: z.object({ outcome: text, entry: count }).optional(),
  unread: z.array(text).optional(),
});

export const identifier = z.object({
  kind: z.enum(['serial', 'endpoint', 'key', 'mac', 'uid', 'certificate', 'address']),
  value: text,
});

export const key = z.object({
  ip: address,
  firstSeen: moment,
  identifiers: z.array(identifier),
});

export const note = z.object({ at: moment, by: text, text });

/** A decision as it stands; `replaced` is how the device in its place is named. */
export function record<Replaced extends z.ZodType>(replaced: Replaced) {
  const word = text.nullable();
  return z.object({
    ...{ state: z.enum(statements), by: word, at: moment.nullable(), because: word },
    ...{ until: day.nullable(), plannedFor: day.nullable(), replacedBy: replaced.nullable() },
    verdict: z.enum(['flagged', 'review', 'clear', 'not-covered']).nullable(),
  });
}
