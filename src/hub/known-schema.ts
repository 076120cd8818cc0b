import * as z from 'zod';
import { fileKinds } from '../model/imported.ts';
import {
  address,
  count,
  identifier,
  key,
  moment,
  note,
  observation,
  probe,
  record,
  text,
} from './message-parts.ts';

const word = text.nullable();
const done = { who: text, at: moment };
const kind = z.enum([...fileKinds, 'snmp', 'decisions']);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const line = z.object({
  address: address.nullable(),
  ...{ mac: word, serial: word, hostName: word, vendorClass: word, switchName: word, switchPort: word },
  ...{ vlan: word, openPorts: word, assetTag: word, location: word, owner: word, name: word },
  ...{ line: count, from: moment, to: moment },
});

/** What a person corrected at a site. */
export const corrections = [
  z.object({ ...{ kind: z.literal('merged'), device: key, into: key, because: text }, ...done }),
  z.object({ ...{ kind: z.literal('split'), device: key, address, because: text }, ...done }),
  z.object({
    ...{ kind: z.literal('correction-undone'), of: z.enum(['merge', 'split']), device: key, other: key },
    ...{ because: text, ...done },
  }),
  z
    .object({ kind: z.literal('forgotten'), device: key.optional(), mac: text.optional(), ...done })
    .refine(({ device, mac }) => (device === undefined) !== (mac === undefined)),
  z.object({
    kind: z.literal('imported'),
    file: z.object({ kind, file: text, digest, writtenAt: moment, lines: z.array(line), bad: count }),
    observe: z.boolean(),
    ...done,
  }),
] as const;

const number = z.number().int().min(1);
const yesOrNo = z.boolean().nullable();

const device = z.object({
  number,
  ip: address,
  shown: z.array(address).min(1),
  status: z.enum(['present', 'missing', 'unasked', 'removed']),
  ...{ missed: count, listed: z.boolean(), firstSeen: moment, lastSeen: moment, lastSweep: count },
  ...{ through: number.nullable(), channel: count.nullable(), channelAddress: word },
  ...{ unidentifiedSince: count.nullable(), fullyScanned: yesOrNo },
  addresses: z.array(
    z.object({
      ...{ address, firstSeen: moment, lastSeen: moment, lastSweep: count },
      ...{ active: z.boolean(), reason: text, fullyScanned: yesOrNo },
    }),
  ),
  identifiers: z.array(identifier),
  observations: z.array(observation),
  probes: z.array(z.object({ address, asked: z.array(probe) })),
  decision: z
    .object({
      record: record(number).extend({ owner: word, location: word, assetTag: word, notes: z.array(note) }),
      ...{ silent: count, order: moment, filledIn: z.array(z.enum(['owner', 'location', 'assetTag'])) },
    })
    .nullable(),
});

/** What a site had recorded before it had a hub. */
export const records = [
  z.object({ kind: z.literal('records-started'), at: moment }),
  z.object({ kind: z.literal('known-devices'), devices: z.array(device).max(1_000) }),
  z.object({
    kind: z.literal('known-import'),
    import: z.object({
      ...{ kind, file: text, digest, writtenAt: moment, ...done },
      counts: z.object({ lines: count, matched: count, devices: count, added: count, bad: count }),
      rows: z.array(
        z.object({
          ...{ line, portMacs: count.nullable(), device: number.nullable(), certain: z.boolean() },
          matchedBy: z.enum(['mac', 'serial', 'address', 'imported-mac']).nullable(),
        }),
      ),
    }),
  }),
  z.object({
    kind: z.literal('records-ended'),
    ambiguous: z.array(identifier.extend({ since: moment, reason: text })),
    pins: z.array(identifier.extend({ device: number })),
    coverage: z.array(
      z.object({
        ...{ network: text, asked: count, silent: count, alive: count },
        ...{ firstSweep: count, lastSweep: count },
      }),
    ),
  }),
] as const;
