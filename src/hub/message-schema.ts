import * as z from 'zod';
import { statements } from '../model/decision.ts';
import { messageVersion, type SiteMessage } from '../model/site-message.ts';
import { clean } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';

/** A message that this camcensus cannot read; its text is a sentence for people. */
export class UnreadableMessage extends UserError {}

/** Longest text in a message, in characters: a sentence of a sweep's warning is longer than a value. */
const most = 16_384;

// What a site sends was read from devices that may be hostile, by a collector that may be, too.
const text = z.string().max(most).transform(clean);
const prose = z.string().max(most);
const count = z.number().int().min(0);
const port = z.number().int().min(0).max(65_535).nullable();
const moment = z.iso.datetime({ offset: true });
const address = z.union([z.ipv4(), z.ipv6(), z.string().regex(/^[0-9a-f:.]{2,45}%[\w.-]{1,32}$/i)]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const observation = z.object({
  // A newer collector may know fields that this hub does not: they are kept for the day when it does.
  field: z.string().regex(/^[a-z0-9.-]{1,64}$/),
  value: text,
  address,
  port,
  scanner: text,
  at: moment,
});

const probe = z.object({
  scanner: text,
  port,
  path: text.nullable(),
  why: text,
  outcome: z.enum(['answered', 'refused', 'silent', 'closed', 'not-mine', 'stopped']),
  login: z.object({ outcome: text, entry: count }).optional(),
  unread: z.array(text).optional(),
});

const host = z.object({
  address,
  observations: z.array(observation).max(2_000),
  answered: z.array(z.object({ scanner: text, port, partly: z.literal(true).optional() })),
  asked: z.array(probe).optional(),
  fullyScanned: z.boolean().optional(),
});

const start = z.object({
  site: text,
  startedAt: moment,
  targets: z.array(text),
  exclusions: z.array(text),
  addresses: z.string().regex(/^\d{1,40}$/),
  ports: z.array(z.number().int().min(1).max(65_535)),
  scanners: z.array(text),
  policies: z.array(z.object({ id: text, version: text })),
  fingerprints: text,
  allHosts: z.boolean(),
  version: text,
  settingsDigest: text.optional(),
});

const warning = z.looseObject({
  kind: text,
  network: text.nullable(),
  addresses: count,
  message: prose,
});

const counts = z.looseObject({
  scanned: count,
  alive: count,
  unfinished: count,
  devices: count,
  flagged: count,
  review: count,
  otherEquipment: z.record(text, count),
  flows: count,
  dropped: count,
  droppedReplies: count,
  skipped: count,
  rejected: count,
  fellSilent: count,
  warnings: z.array(warning),
  outcomes: z.record(text, z.record(text, count)),
});

const key = z.object({
  ip: address,
  firstSeen: moment,
  identifiers: z.array(
    z.object({
      kind: z.enum(['serial', 'endpoint', 'key', 'mac', 'uid', 'certificate', 'address']),
      value: text,
    }),
  ),
});

const mark = z.object({
  state: z
    .enum(['open', 'confirmed', 'false-positive', 'accepted', 'removal-planned', 'removed', 'replaced'])
    .optional(),
  until: day.optional(),
  plannedFor: day.optional(),
  replacedBy: key.optional(),
  because: text.optional(),
  owner: text.nullable().optional(),
  location: text.nullable().optional(),
  assetTag: text.nullable().optional(),
  note: text.nullable().optional(),
});

const note = z.object({ at: moment, by: text, text });
const word = text.nullable();
const ordering = {
  order: moment.optional(),
  hub: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
};
const restores = z.object({
  state: z
    .object({
      ...{ state: z.enum(statements), by: word, at: moment.nullable(), because: word },
      ...{ until: day.nullable(), plannedFor: day.nullable(), replacedBy: key.nullable() },
      verdict: z.enum(['flagged', 'review', 'clear', 'not-covered']).nullable(),
    })
    .optional(),
  owner: word.optional(),
  location: word.optional(),
  assetTag: word.optional(),
  addedNotes: z.array(note),
  removedNotes: z.array(note),
});

const decision = z.object({
  ...ordering,
  kind: z.literal('decision'),
  device: key,
  mark,
  who: text,
  at: moment,
  action: text,
  source: text.nullable(),
  cleared: z.array(note).optional(),
});
const undone = z.object({
  ...ordering,
  ...{ kind: z.literal('decision-undone'), device: key, who: text, at: moment, because: text },
  restores: restores.optional(),
});

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sweep-started'), start, continues: z.boolean() }),
  z.object({
    kind: z.literal('hosts'),
    options: z.object({
      allHosts: z.boolean(),
      missingAfter: z.number().int().min(1).optional(),
      goneAfter: z.number().int().min(1).optional(),
    }),
    hosts: z.array(z.object({ host, at: moment })),
    scanned: z.array(z.tuple([z.string().regex(/^[0-9a-fx.]{1,40}$/), z.base64().length(44)])),
    saved: z.boolean(),
  }),
  z.object({
    kind: z.literal('sweep-ended'),
    written: z.boolean(),
    end: z.object({
      endedAt: moment,
      outcome: z.enum(['complete', 'partial', 'interrupted', 'failed']),
      reason: prose.nullable(),
      counts,
      receiveFailed: z.array(text),
    }),
  }),
  z.object({ kind: z.literal('sweep-abandoned') }),
  decision,
  undone,
  z.object({
    ...{ kind: z.literal('decision-refused'), device: key, at: moment, because: text },
    hub: z.string().regex(/^[0-9a-f]{32}$/),
  }),
]);

/** A decision as it travels from a hub, and in a site's queue. */
export const decisionSchema = z.discriminatedUnion('kind', [decision, undone]);

const versioned = z.object({
  v: z
    .number()
    .int()
    .min(messageVersion - 1)
    .max(messageVersion + 1),
});

/**
 * Reads one message of a site: of this version, the one before or the one after, whose additional keys are ignored. Every text in it is
 * cleaned again. Throws UnreadableMessage.
 */
export function readMessage(json: string): SiteMessage {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new UnreadableMessage('It is no JSON.');
  }
  const version = versioned.safeParse(value);
  if (!version.success)
    throw new UnreadableMessage(
      `It is of a version that this camcensus does not read (it reads ${messageVersion - 1} to ${messageVersion + 1}). Update the older of hub and collector.`,
    );
  const read = message.safeParse(value);
  if (read.success) return read.data as SiteMessage;
  const [issue] = read.error.issues;
  throw new UnreadableMessage(
    `It does not have the form of version ${version.data.v}, at ${clean(issue?.path.join('.') ?? '')}: ${clean(issue?.message ?? '')}.`,
  );
}
