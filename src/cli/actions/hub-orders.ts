import { hubSite } from '../../../db/hub/sites.ts';
import { openInventory } from '../../../db/open.ts';
import { readNamedFile } from '../../config/named-file.ts';
import { schedule, timezone } from '../../config/values.ts';
import { BrokerError } from '../../hub/connect.ts';
import { type HubSiteEntry, readHub } from '../../hub/directory.ts';
import { readPack } from '../../hub/knowledge-pack.ts';
import { changeOrders, keepPack, ordersOf, publishOrders, sitesNamed } from '../../hub/orders.ts';
import { connectHub } from '../../hub/run.ts';
import { moment } from '../../model/moment.ts';
import type { OrdersAnswer, SiteOrders, SiteSettings } from '../../model/site-orders.ts';
import { clean } from '../../model/text.ts';
import { beyond } from '../../scope/outside.ts';
import { Stop } from '../exit.ts';
import type { PrintedOptions } from '../options/options.ts';
import { type CommonOptions, readSettings } from '../settings.ts';
import { printJson, printText, say } from '../terminal.ts';

/** Options of `hub sweep`. */
export interface SweepOptions {
  readonly dir: string;
  /** Hours. */
  readonly within: number;
}

/** Options of `hub settings`. */
export interface SettingsOptions extends CommonOptions, PrintedOptions {
  readonly dir: string;
  readonly all?: boolean;
  readonly targets?: readonly string[];
  readonly exclude?: readonly string[];
  readonly schedule?: string;
  readonly timezone?: string;
  readonly rate?: number;
  readonly policy?: readonly string[];
  readonly none?: boolean;
}

/** Options of `hub send`. */
export interface SendOptions {
  readonly dir: string;
  readonly all?: boolean;
}

/** Most bytes of a pack that are read. */
const mostBytes = 8 * 1024 * 1024;

/** Orders a sweep of a site, or of some of its addresses. */
export async function orderSweep(
  name: string,
  targets: readonly string[],
  { dir, within }: SweepOptions,
): Promise<void> {
  const [site] = sitesNamed(dir, [name]);
  await warnOutside(site, targets);
  const until = new Date(Date.now() + within * 3_600_000).toISOString();
  changeOrders(dir, [name], () => ({ sweep: { number: Date.now(), until, targets: [...targets] } }));
  const sent = await send(dir, [name]);
  await printText(
    `${clean(name)} is to be swept${targets.length === 0 ? '' : ` (${targets.map(clean).join(', ')})`}, to begin before ${moment(until)}. ${sent} What became of it: camcensus hub settings "${clean(name)}" --dir ${dir}.`,
  );
}

/** The collector refuses what is outside; a person is warned here at once, and the order goes out all the same, to be refused there. */
async function warnOutside(site: HubSiteEntry | undefined, targets: readonly string[]): Promise<void> {
  const never = () =>
    Promise.reject(new Stop('A hub names addresses, blocks and ranges: no host names, and no @file.'));
  const strange = await beyond(targets, site?.networks ?? [], { resolve: never, readFile: never });
  if (strange.length > 0)
    say(
      `${strange.slice(0, 5).join(', ')} lies outside the networks of this site (${site?.networks.join(', ')}): its collector refuses that.`,
    );
}

/** Sets how sites are swept, or prints how they are to be, and what they answered. */
export async function settings(names: readonly string[], options: SettingsOptions): Promise<void> {
  const { dir } = options;
  const chosen = namesMeant(dir, names, options.all === true);
  const change = changeOf(options);
  if (change !== null || options.none === true) {
    for (const site of sitesNamed(dir, chosen)) await warnOutside(site, options.targets ?? []);
    changeOrders(dir, chosen, (site) => ({
      settings: change === null ? null : { ...(ordersOf(site).settings ?? noSettings), ...change },
    }));
    say(await send(dir, chosen));
  }
  await printSites(chosen, options);
}

const noSettings: SiteSettings = {
  ...{ targets: null, exclude: [], schedule: null, timezone: null, rate: null, policies: null },
};

/** Null: nothing is changed. */
function changeOf({
  targets,
  exclude,
  schedule,
  timezone,
  rate,
  policy,
}: SettingsOptions): Partial<SiteSettings> | null {
  const change = {
    ...(targets && { targets }),
    ...(exclude && { exclude }),
    ...(schedule !== undefined && { schedule: byConfigRules('schedule', schedule) }),
    ...(timezone !== undefined && { timezone: byConfigRules('timezone', timezone) }),
    ...(rate !== undefined && { rate }),
    ...(policy && { policies: policy }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

const configRules = { schedule, timezone };

/** The value of an option by the rules of the config file; an error that names it if it breaks one. */
function byConfigRules(option: keyof typeof configRules, text: string): string {
  const read = configRules[option].safeParse(text);
  if (read.success) return read.data;
  throw new Stop(`--${option}: ${read.error.issues[0]?.message ?? 'not in a form that is read.'}`);
}

function namesMeant(dir: string, names: readonly string[], all: boolean): readonly string[] {
  if (all === names.length > 0) throw new Stop('Name the sites, or say --all; not both.');
  return all
    ? readHub(dir).sites.flatMap(({ name, removedAt }) => (removedAt === null ? [name] : []))
    : names;
}

/** Puts the orders into the broker; returns a sentence that says whether it could. */
async function send(dir: string, names: readonly string[]): Promise<string> {
  try {
    const connection = await connectHub(dir);
    try {
      await publishOrders(connection, dir, sitesNamed(dir, names));
    } finally {
      await connection.close();
    }
    return 'It was sent; a site that is not connected gets it when it is.';
  } catch (error) {
    if (!(error instanceof BrokerError)) throw error;
    return `It is written down, and is sent when camcensus hub run is connected. ${error.message}`;
  }
}

/** What a hub wants of a site, and what the site answered. */
interface SiteOrdersLine {
  readonly site: string;
  readonly orders: SiteOrders;
  readonly answer: OrdersAnswer | null;
}

async function printSites(names: readonly string[], options: SettingsOptions): Promise<void> {
  const { inventory: path } = await readSettings(options);
  const inventory = openInventory(path, { create: true });
  try {
    const lines = sitesNamed(options.dir, names).map((site) => ({
      site: site.name,
      orders: ordersOf(site),
      answer: hubSite(inventory, site.name).answer,
    }));
    await (options.format === 'json' ? printJson(lines) : printText(lines.map(siteText).join('\n')));
  } finally {
    inventory.close();
  }
}

function siteText({ site, orders, answer }: SiteOrdersLine): string {
  const { settings: set, sweep, knowledge } = orders;
  const wanted = [
    ...(set === null ? [] : Object.entries(set).flatMap(([key, value]) => settingText(key, value))),
    ...(sweep === null ? [] : [`sweep to begin before ${moment(sweep.until)}`]),
    ...(knowledge === null ? [] : [`knowledge issued ${moment(knowledge.issued)}`]),
  ];
  const state =
    answer === null || answer.number < orders.number
      ? ['not yet received there']
      : [
          ...answer.refused.map((why) => `REFUSED: ${clean(why)}`),
          ...(answer.sweep === null ? [] : [`sweep ${answer.sweep.state}: ${clean(answer.sweep.said)}`]),
          ...(answer.knowledge === null ? [] : [`knowledge in force: issued ${moment(answer.knowledge)}`]),
        ];
  const lines = wanted.length === 0 ? ['nothing: its own config holds'] : [...wanted, ...state];
  return [`${clean(site)}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function settingText(key: string, value: string | number | readonly string[] | null): readonly string[] {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? [] : [`${key} ${clean(text)}`];
}

/** Sends a knowledge pack to sites. */
export async function sendPack(
  path: string,
  names: readonly string[],
  { dir, all = false }: SendOptions,
): Promise<void> {
  const chosen = namesMeant(dir, names, all);
  const { key } = readHub(dir);
  const { bytes } = await readNamedFile(path, { what: 'knowledge pack', maxBytes: mostBytes });
  // A collector trusts its hub's key, from its enrolment.
  const { issued } = readPack(bytes, { trusted: [key], now: new Date() });
  const knowledge = keepPack(dir, bytes, issued);
  changeOrders(dir, chosen, () => ({ knowledge }));
  await printText(
    `The pack of ${moment(issued)} is for ${chosen.map(clean).join(', ')}. ${await send(dir, chosen)}`,
  );
}
