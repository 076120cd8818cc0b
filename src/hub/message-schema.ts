import * as z from 'zod';
import { messageVersion, type SiteMessage } from '../model/site-message.ts';
import { clean } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { corrections, records } from './known-schema.ts';
import {
  address,
  count,
  day,
  key,
  moment,
  note,
  observation,
  port,
  probe,
  prose,
  record,
  text,
} from './message-parts.ts';

/** A message that this camcensus cannot read; its text is a sentence for people. */
export class UnreadableMessage extends UserError {}

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

const warning = z.object({
  kind: text,
  network: text.nullable(),
  addresses: count,
  shownBy: z.array(address).optional(),
  message: prose,
});

const counts = z.object({
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

const word = text.nullable();
const ordering = {
  order: moment.optional(),
  hub: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
};
const restores = z.object({
  state: record(key).optional(),
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
  ...corrections,
  ...records,
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
