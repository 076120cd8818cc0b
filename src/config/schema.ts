import * as z from 'zod';
import { onRequestProtocols } from '../model/on-request.ts';
import { isPrinterPort, neverTried } from '../model/printer-ports.ts';
import { exportFormats, logLevels } from './config.ts';
import { dashboardKeys, dashboardSchema } from './dashboard-schema.ts';
import { notifyKeys, notifySchema } from './notify-schema.ts';
import {
  blackoutDays,
  type Check,
  calendarDay,
  checked,
  listOf,
  loopbackAddress,
  oneOf,
  path,
  quietHours,
  schedule,
  siteName,
  text,
  timezone,
  whole,
} from './values.ts';

/** Checks that other rooms provide. Null means valid; a sentence says what is wrong. */
export interface Checks {
  readonly checkTarget: Check<string>;
}

const checkPort = (port: number) => (isPrinterPort(port) ? `port ${port} ${neverTried}` : null);

/** The shape of `camcensus.yaml`. Every key is described in docs/configuration.md; a test compares the two. */
export function fileSchema({ checkTarget }: Checks) {
  const target = checked(text('a target'), checkTarget);
  const rate = whole(1, 100_000);
  const targets = listOf(target, 'targets').min(1, { error: 'at least one target' });
  const exclude = listOf(target, 'targets').optional();
  const network = z.strictObject(
    { targets, exclude, rate: rate.optional() },
    { error: 'a network with targets' },
  );
  const rests = { quiet: quietHours.optional(), blackout: blackoutDays.optional() };
  const site = z.strictObject(
    {
      name: siteName,
      targets: targets.optional(),
      networks: listOf(network, 'networks, each with targets').optional(),
      exclude,
      allowPublic: z.boolean({ error: 'true or false' }).optional(),
      rate: rate.optional(),
      schedule: schedule.optional(),
      timezone: timezone.optional(),
      ...rests,
    },
    { error: 'a site with name and targets' },
  );
  const nightly = z.strictObject(
    {
      exportDirectory: path.optional(),
      format: listOf(oneOf(exportFormats), 'formats').optional(),
      ...rests,
      overdueAfter: whole(1, 168).optional(),
      prune: z.boolean({ error: 'true or false' }).optional(),
    },
    { error: 'a map with exportDirectory and format' },
  );
  const metrics = z.strictObject(
    { port: whole(1, 65_535), address: loopbackAddress.optional() },
    { error: 'a map with port and address' },
  );
  const hub = z.strictObject(
    { silentAfter: whole(1, 720).optional(), neverHeardAfter: whole(1, 365).optional() },
    { error: 'a map with silentAfter and neverHeardAfter' },
  );
  const log = z.strictObject({ level: oneOf(logLevels).optional() }, { error: 'a map with level' });
  return z.strictObject(
    {
      inventory: path.optional(),
      policies: listOf(path, 'policy ids or files').min(1, { error: 'at least one policy' }).optional(),
      credentials: path.optional(),
      fingerprints: path.optional(),
      also: listOf(oneOf(onRequestProtocols), 'protocols').optional(),
      rate: rate.optional(),
      perHost: whole(1, 16).optional(),
      missingAfter: whole(1, 100).optional(),
      goneAfter: whole(1, 100).optional(),
      ports: listOf(checked(whole(1, 65_535), checkPort), 'ports')
        .min(1, { error: 'at least one port' })
        .optional(),
      exclude,
      askIndustrial: listOf(target, 'targets').optional(),
      timezone: timezone.optional(),
      sites: listOf(site, 'sites').optional(),
      removeBy: calendarDay.optional(),
      retention: whole(1, 36_500).optional(),
      nightly: nightly.optional(),
      hub: hub.optional(),
      notify: notifySchema.optional(),
      metrics: metrics.optional(),
      dashboard: dashboardSchema.optional(),
      log: log.optional(),
    },
    { error: 'keys and values' },
  );
}

/** A config file as written, validated. */
export type ConfigFile = z.output<ReturnType<typeof fileSchema>>;

let withoutChecks: ReturnType<typeof fileSchema> | undefined;

/** The keys known at a place of the file; `[]` is the top level. */
export function knownKeys(place: readonly PropertyKey[]): readonly string[] {
  // Made once: a file may have a mistake at each of its sites.
  withoutChecks ??= fileSchema({ checkTarget: () => null });
  const { shape } = withoutChecks;
  const [section, ...inside] = place;
  const site = shape.sites.unwrap().element;
  if (section === 'sites' && inside[1] === 'networks')
    return Object.keys(site.shape.networks.unwrap().element.shape);
  if (section === 'sites') return Object.keys(site.shape);
  if (section === 'nightly') return Object.keys(shape.nightly.unwrap().shape);
  if (section === 'hub') return Object.keys(shape.hub.unwrap().shape);
  if (section === 'notify') return notifyKeys(inside);
  if (section === 'metrics') return Object.keys(shape.metrics.unwrap().shape);
  if (section === 'dashboard') return dashboardKeys(inside);
  if (section === 'log') return Object.keys(shape.log.unwrap().shape);
  return Object.keys(shape);
}
