import { z } from 'zod';
import { decisionStates } from '../../model/decision.ts';
import { deviceStatuses } from '../../model/device.ts';
import { deviceTypes } from '../../model/identification.ts';
import { verdicts } from '../../model/policy.ts';
import { auditParameters } from '../dashboard/audit-filter.ts';
import { deviceParameters } from '../dashboard/filter.ts';

/** The most items of one answer. */
const most = 1_000;

const moment = z.string().describe('ISO 8601, UTC');
const verdict = z.enum(verdicts);

/** A number in a query string. */
function number(name: string, { from, to }: { readonly from: number; readonly to: number }) {
  const error = `${name} must be a whole number from ${from} to ${to}.`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error }).optional();
}

/** Of a site of which nothing is known, so that it has no counts. */
const unscanned = z.enum(['never scanned', 'never heard']);

const { sort: _, ...filters } = deviceParameters.shape;

/** The query of `devices`: the filters of `list`, and where to go on. They come by id. */
export const devicesQuery = z.strictObject({
  ...filters,
  limit: number('limit', { from: 1, to: most }).describe(`At most so many devices (${most})`),
  after: number('after', { from: 0, to: Number.MAX_SAFE_INTEGER }).describe(
    'Devices after the one with this id; the header Link has the address of what follows',
  ),
});

export const sitesQuery = z.strictObject({});

export const sweepsQuery = z.strictObject({
  site: filters.site,
  limit: number('limit', { from: 1, to: most }).describe('At most so many sweeps, newest first (100)'),
});

export const remainingQuery = z.strictObject({ site: filters.site, maker: filters.maker });

/** The query of `audit`: the filters of its page, their days in UTC, and where to go on. */
export const auditQuery = z.strictObject({
  ...auditParameters.shape,
  limit: number('limit', { from: 1, to: most }).describe(`At most so many entries, oldest first (${most})`),
  after: number('after', { from: 0, to: Number.MAX_SAFE_INTEGER }).describe(
    'Entries after the one with this number; the header Link has the address of what follows',
  ),
});

/** A device as `list --format json` prints it. Fields are added, and none changes. */
export const deviceSchema = z.looseObject({
  id: z.int(),
  site: z.string(),
  ip: z.string(),
  addresses: z.array(z.string()),
  mac: z.string().nullable(),
  type: z.enum(deviceTypes),
  brand: z.string().nullable(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  firmware: z.string().nullable(),
  serial: z.string().nullable(),
  name: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  verdict,
  policies: z.array(z.looseObject({ id: z.string(), verdict, reason: z.string(), source: z.string() })),
  status: z.enum(deviceStatuses),
  firstSeen: moment,
  lastSeen: moment,
  evidence: z.array(
    z.looseObject({
      field: z.string(),
      value: z.string(),
      port: z.int().nullable(),
      fingerprint: z.string(),
      weight: z.number(),
    }),
  ),
  fullyScanned: z.boolean().nullable(),
  decision: z
    .looseObject({
      status: z.enum([...decisionStates, 'planned']),
      date: z.string().nullable(),
      by: z.string().nullable(),
      because: z.string().nullable(),
      cameBackOn: z.string().nullable(),
    })
    .nullable(),
});

/** A site, of the config or of the inventory. */
export const siteSchema = z.looseObject({
  site: z.string(),
  declared: z.boolean().describe('Whether the config has it'),
  swept: z
    .boolean()
    .describe('Whether a sweep of it is on record: until then nothing is known of what is there'),
  problem: z.boolean(),
  state: z.string().describe('What is wrong, in sentences, or that nothing is'),
  hub: z
    .looseObject({
      state: z.enum(['new', 'in-step', 'waiting', 'silent', 'held', 'problem', 'removed']),
      lastContact: moment.nullable(),
      waiting: z.int().describe('Messages that the site has and this inventory does not'),
      version: z.string().nullable(),
      clockAheadSeconds: z.int().nullable(),
    })
    .nullable()
    .describe("What a hub knows of the site's collector; null elsewhere"),
  devices: z.int(),
  flagged: z.int(),
  review: z.int(),
  left: z.int().describe('Flagged devices that still have to be dealt with'),
});

/** A sweep as `sweeps --format json` prints it. */
export const sweepSchema = z.looseObject({
  id: z.int(),
  site: z.string(),
  startedAt: moment,
  outcome: z.enum(['running', 'complete', 'partial', 'interrupted', 'failed']),
  counts: z.looseObject({ scanned: z.int(), alive: z.int(), devices: z.int(), flagged: z.int() }),
});

const counts = {
  total: z.int(),
  left: z.int(),
  open: z.int(),
  accepted: z.int(),
  planned: z.int(),
  overdue: z.int(),
  done: z.int(),
  gone: z.int(),
  falsePositive: z.int(),
  missing: z.int(),
};

const ofSite = {
  ...(Object.fromEntries(Object.keys(counts).map((key) => [key, z.int().nullable()])) as Record<
    keyof typeof counts,
    z.ZodNullable<z.ZodInt>
  >),
  status: unscanned.optional(),
};

/** The removal as `remaining --format json` prints it. */
export const remainingSchema = z.looseObject({
  asOf: z.string().nullable(),
  filters: z
    .looseObject({ site: z.array(z.string()).optional(), maker: z.array(z.string()).optional() })
    .describe('Which devices alone are counted'),
  interpretation: z.string().nullable(),
  lines: z.array(z.looseObject({ site: z.string(), manufacturer: z.string().nullable(), ...ofSite })),
  sites: z.array(z.looseObject({ site: z.string(), ...ofSite })),
  sum: z.looseObject(counts),
});

/** An entry of the audit trail as `audit --format json` prints it. */
export const auditSchema = z.looseObject({
  id: z.int(),
  at: moment,
  who: z.string().describe('The person or the account'),
  action: z.string(),
  device: z.int().nullable(),
  site: z.string().nullable(),
  ip: z.string().nullable(),
  model: z.string().nullable(),
  message: z.string().describe('A sentence for people'),
});
