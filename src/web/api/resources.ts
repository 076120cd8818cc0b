import { z } from 'zod';
import { remaining } from '../../../db/decisions/remaining.ts';
import { devicesAfter } from '../../../db/devices/devices.ts';
import { lastJudgedBy } from '../../../db/evidence/judged-by.ts';
import { auditAfter } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { withoutPeople } from '../../export/people.ts';
import { unscannedSites } from '../../health/known-sites.ts';
import type { AnyOf } from '../../model/any-of.ts';
import { given } from '../../model/given.ts';
import { interpretationNote } from '../../report/summary.ts';
import { remainingJson } from '../../text/remaining.ts';
import { withDevices } from '../../text/trail.ts';
import { auditFilterOf } from '../dashboard/audit-filter.ts';
import type { DashboardQueries } from '../dashboard/dashboard-queries.ts';
import { filterOf } from '../dashboard/filter.ts';
import type { ActiveConfig } from '../dashboard/queries/active-config.ts';
import { resolveListFilter, resolveSites } from '../dashboard/queries/resolve-list-filter.ts';
import {
  auditQuery,
  auditSchema,
  deviceSchema,
  devicesQuery,
  remainingQuery,
  remainingSchema,
  siteSchema,
  sitesQuery,
  sweepSchema,
  sweepsQuery,
} from './schemas.ts';

/** What an answer holds; `next` are the parameters that lead to what follows it, or null. */
export interface ApiAnswer {
  readonly body: unknown;
  readonly next?: Readonly<Record<string, string>> | null;
}

/** Something that can be read below `/api/v1`. */
export interface Resource {
  readonly name: string;
  readonly summary: string;
  /** The parameters of its query string. */
  readonly query: z.ZodObject;
  readonly result: z.ZodType;
  answer(values: Readonly<Record<string, AnyOf>>): ApiAnswer;
}

function resource<Query extends z.ZodObject>(
  of: Omit<Resource, 'query' | 'answer'> & { readonly query: Query },
  answer: (query: z.output<Query>) => ApiAnswer,
): Resource {
  return { ...of, answer: (values) => answer(of.query.parse(values)) };
}

/** How many sweeps are given by default. */
const usualSweeps = 100;
const mostDevices = 1_000;
const mostEntries = 1_000;

/**
 * What the API gives, from an inventory, by the config in force; without personal data, as the files of the dashboard. `answer` throws a
 * ZodError for parameters that it does not take, Refused for an unknown site or maker.
 */
export function resourcesOf(
  inventory: Inventory,
  activeConfig: () => ActiveConfig,
  { overview }: Pick<DashboardQueries, 'overview'>,
): readonly Resource[] {
  return [
    resource(
      {
        name: 'devices',
        summary: 'Devices as camcensus list --format json prints them, by id',
        query: devicesQuery,
        result: z.array(deviceSchema),
      },
      ({ limit = mostDevices, after = 0, ...chosen }) => {
        const filter = resolveListFilter(inventory, filterOf(chosen), activeConfig());
        // One more than requested: whether there is a next page.
        const found = devicesAfter(inventory, filter, { after, limit: limit + 1 });
        const devices = withoutPeople(found.slice(0, limit));
        const last = devices.at(-1);
        const more = found.length > limit && last !== undefined;
        return { body: devices, next: more ? { after: String(last.id) } : null };
      },
    ),
    resource(
      {
        name: 'sites',
        summary: 'The sites of the config, of the hub and of the inventory, the worst first',
        query: sitesQuery,
        result: z.array(siteSchema),
      },
      () => ({
        body: overview().sites.map(
          ({ site, planned, swept, hasProblem, state, hub, devices, flagged, review, left }) => ({
            site,
            declared: planned,
            swept,
            problem: hasProblem,
            state,
            hub,
            devices,
            flagged,
            review,
            left,
          }),
        ),
      }),
    ),
    resource(
      {
        name: 'sweeps',
        summary: 'Past sweeps, newest first, as camcensus sweeps --format json prints them',
        query: sweepsQuery,
        result: z.array(sweepSchema),
      },
      ({ site, limit = usualSweeps }) => {
        const sites = resolveSites(inventory, site, activeConfig());
        return { body: listSweeps(inventory, { ...given({ site: sites }), limit }) };
      },
    ),
    remainingOf(inventory, activeConfig),
    auditOf(inventory, activeConfig),
  ];
}

/** How far the removal has come. */
function remainingOf(inventory: Inventory, activeConfig: () => ActiveConfig): Resource {
  return resource(
    {
      name: 'remaining',
      summary: 'The removal of flagged devices, as camcensus remaining --format json prints it',
      query: remainingQuery,
      result: remainingSchema,
    },
    (chosen) => {
      const active = activeConfig();
      const filters = resolveListFilter(inventory, given(chosen), active);
      const judged = new Set(lastJudgedBy(inventory));
      const interpretation = interpretationNote(active.knownPolicies.filter(({ id }) => judged.has(id)));
      const unscanned = unscannedSites(inventory, active.config, given({ site: filters.site }));
      const about = { asOf: null, filters, unscanned, interpretation };
      return { body: remainingJson(remaining(inventory, filters), about) };
    },
  );
}

/** Everything that people did to the inventory. */
function auditOf(inventory: Inventory, activeConfig: () => ActiveConfig): Resource {
  return resource(
    {
      name: 'audit',
      summary: 'The audit trail as camcensus audit --format json prints it, oldest first; it names people',
      query: auditQuery,
      result: z.array(auditSchema),
    },
    ({ limit = mostEntries, after = 0, ...chosen }) => {
      const site = resolveSites(inventory, chosen.site, activeConfig());
      const filter = auditFilterOf({ ...chosen, ...given({ site }) }, 'UTC');
      // One more than requested: whether there is a next page.
      const found = auditAfter(inventory, filter, { after, limit: limit + 1 });
      const entries = found.slice(0, limit);
      const last = entries.at(-1);
      const more = found.length > limit && last !== undefined;
      return { body: withDevices(inventory, entries), next: more ? { after: String(last.id) } : null };
    },
  );
}
