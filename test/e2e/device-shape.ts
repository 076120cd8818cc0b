import { z } from 'zod';
import { decisionStates } from '../../src/model/decision.ts';
import { evidenceClasses } from '../../src/model/evidence-class.ts';
import { deviceTypes } from '../../src/model/identification.ts';
import { fields } from '../../src/model/observation.ts';
import type { Ended } from './operator.ts';

const verdict = z.enum(['flagged', 'review', 'clear', 'not-covered']);
/** A device's text is never empty and never one of the words that people write for "unknown". */
const said = z
  .string()
  .min(1)
  .refine((text) => !/^(unknown|n\/?a|null|undefined|none|-)$/i.test(text), 'a guess where null belongs')
  .nullable();
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();
const share = z.number().min(0).max(1);

const notes = z.array(z.strictObject({ at: time, by: z.string().min(1), text: z.string().min(1) }));

/** A device as in every JSON output: exactly these fields. What the contract adds later is added here. */
export const DeviceShape = z.strictObject({
  id: z.int().positive(),
  site: z.string().min(1),
  ip: z.ipv4(),
  addresses: z.array(z.ipv4()),
  mac: z
    .string()
    .regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/)
    .nullable(),
  type: z.enum(deviceTypes),
  brand: said,
  manufacturer: said,
  model: said,
  firmware: said,
  serial: said,
  name: said,
  confidence: share,
  suspects: z.array(
    z.strictObject({
      maker: z.string().regex(/^[a-z0-9-]+$/),
      manufacturer: z.string().min(1),
      confidence: share,
    }),
  ),
  verdict,
  policies: z.array(
    z.strictObject({
      id: z.string().min(1),
      verdict,
      reason: z.string().min(20),
      source: z.string().min(5),
      interpretation: z.string().min(20).nullable().optional(),
    }),
  ),
  status: z.enum(['present', 'missing', 'unasked', 'removed']),
  firstSeen: time,
  lastSeen: time,
  evidence: z.array(
    z.strictObject({
      field: z.enum(fields),
      value: z.string().min(1),
      port: z.int().min(1).max(65_535).nullable(),
      fingerprint: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
      weight: share,
      maker: z
        .string()
        .regex(/^[a-z0-9-]+$/)
        .nullable(),
      evidenceClass: z.enum(evidenceClasses),
      evidenceSource: z.string().min(1),
      counted: z.literal(false).optional(),
      witness: z.string().min(1),
      counts: z.literal(false).optional(),
    }),
  ),
  contradictions: z.array(z.string().min(20)),
  video: z.boolean(),
  through: z.int().positive().nullable(),
  channel: z.int().positive().nullable(),
  channelAddress: said,
  channelCount: z
    .strictObject({
      channels: z.int().min(1).max(1024),
      remote: z.int().min(0).max(1024),
      described: z.int().min(0).max(1024),
      told: z.int().min(0).max(1024),
    })
    .nullable(),
  confirmed: z.boolean().nullable(),
  fullyScanned: z.boolean().nullable(),
  publishedKey: z.boolean(),
  decision: z
    .strictObject({
      status: z.enum(['planned', ...decisionStates]),
      date: day,
      by: said,
      because: said,
      cameBackOn: day,
    })
    .nullable(),
  owner: said,
  location: said,
  assetTag: said,
  notes,
  finding: z
    .strictObject({
      state: z.enum(decisionStates),
      until: day,
      plannedFor: day,
      replacedBy: z.int().positive().nullable(),
      cameBackOn: day,
      by: said,
      at: time.nullable(),
      because: said,
      owner: said,
      location: said,
      assetTag: said,
      notes,
    })
    .nullable(),
  imported: z
    .strictObject({
      mac: said,
      hostName: said,
      vendorClass: said,
      switchName: said,
      switchPort: said,
      vlan: said,
    })
    .nullable(),
  concluded: z.strictObject({
    at: time,
    fingerprints: z.string().regex(/^[0-9a-f]{12}(\+[0-9a-f]{12})?$/),
    policies: z
      .array(z.strictObject({ id: z.string().min(1), version: z.string().regex(/^[0-9a-f]{12}$/) }))
      .min(1),
  }),
});

export type FoundDevice = z.infer<typeof DeviceShape>;

/** The devices that a `scan` or `list` printed, each with exactly the contract's fields. Throws if one differs. */
export function devicesIn({ stdout, stderr, code }: Ended): readonly FoundDevice[] {
  if (stdout === '') throw new Error(`nothing was printed; it ended with ${code}: ${stderr}`);
  return z.array(DeviceShape).parse(JSON.parse(stdout));
}
