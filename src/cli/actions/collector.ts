import process from 'node:process';
import type { Logger } from 'pino';
import { InventoryError } from '../../../db/errors.ts';
import { byEnrolment, trustKey } from '../../../db/evidence/knowledge.ts';
import { enrol } from '../../../db/hub/enrol.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { hubOrders, ordersAnswer } from '../../../db/queue/orders.ts';
import { pause } from '../../abort/pause.ts';
import { type CollectorOptions, runCollector } from '../../collector/run.ts';
import { queueHealth } from '../../health/queue-health.ts';
import { BrokerError } from '../../hub/connect.ts';
import { readEnrolment, type SiteEnrolment } from '../../hub/enrolment-file.ts';
import type { OrdersAnswer } from '../../model/site-orders.ts';
import { clean } from '../../model/text.ts';
import { every } from '../../nightly/every.ts';
import { logged } from '../command-log.ts';
import { exit, Stop } from '../exit.ts';
import { interruption } from '../interruption.ts';
import type { PrintedOptions } from '../options/options.ts';
import { readPrivate } from '../private.ts';
import type { EnrolledSite } from '../service/enrolled-site.ts';
import { readServiceConfig, type ServiceConfig } from '../service/service-config.ts';
import { HubOrders } from '../service/sweep-orders.ts';
import { type CommonOptions, readSettings } from '../settings.ts';
import { printJson, printText } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';
import { holdHangUp, runNights } from './nightly.ts';

/** Options of `collector run`. */
export interface CollectorRunOptions extends CommonOptions {
  readonly enrolment: string;
  readonly policy?: readonly string[];
  readonly once?: boolean;
  /** Kilobits a second. */
  readonly line: number;
}

/** Options of `collector status`. */
export interface CollectorStatusOptions extends CommonOptions, PrintedOptions {}

/** Sends what the inventory records, and sweeps on schedule, until it is stopped; with `--once` only sends what there is. */
export async function collect(options: CollectorRunOptions): Promise<void> {
  const site = await enrolmentOf(options.enrolment);
  if (options.once === true) return sendOnce(options, site);
  const { site: name, networks } = site;
  holdHangUp();
  const inventory = openInventory((await readSettings(options)).inventory, { create: true });
  await enrolWith(inventory, site);
  const enrolled: EnrolledSite = {
    site: name,
    networks,
    settings: () => hubOrders(inventory)?.settings ?? null,
  };
  const serviceOptions = { ...options, only: enrolled };
  const first = await readServiceConfig(serviceOptions, { anySchedule: true });
  const { log } = first.settings;
  if (first.sites.length === 0)
    log.warn(
      { site: name },
      'neither config nor hub has a schedule for this site: what is scanned here by hand, or ordered by the hub, is sent',
    );
  const start = { options: serviceOptions, first, inventory, anySchedule: true };
  await runNights(start, async (live, _, runner) => {
    const ended = new AbortController();
    const { signal } = ended;
    const orders = new HubOrders({ live, inventory, enrolled, runner });
    const takeKnowledge = async (pack: Uint8Array) => {
      await takeFromHub(inventory, pack, live.current);
      await live.reload();
    };
    const handlers = { onOrders: () => orders.arrived(), takeKnowledge };
    const work = { options, site, inventory, log, signal, handlers };
    const stopWatching = watchQueue(work);
    const working = Promise.all([
      sendOn(work),
      orders
        .follow(signal)
        .catch((err: unknown) => log.error({ err }, 'orders of the hub are not followed any more')),
    ]);
    return {
      reload: () => {},
      close: async () => {
        stopWatching();
        ended.abort();
        await working;
      },
    };
  });
}

/** How often a collector that waits for a sweep to end looks whether it has, in milliseconds. */
const lookMs = 1_000;

/** Makes the inventory the site's, once no sweep runs; from then on it also takes knowledge that its hub signed. */
async function enrolWith(inventory: Inventory, { site, hub }: SiteEnrolment): Promise<void> {
  const at = new Date().toISOString();
  for (let waits = false; !isEnrolled(inventory, site, at, waits); waits = true)
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  trustKey(inventory, hub, { who: byEnrolment, at });
}

/** False while a sweep runs, which is said once. */
function isEnrolled(inventory: Inventory, site: string, at: string, waits: boolean): boolean {
  try {
    enrol(inventory, site, at);
    return true;
  } catch (error) {
    if (!(error instanceof InventoryError) || error.kind !== 'locked') throw error;
    if (!waits) process.stderr.write(`camcensus: ${error.message}\n`);
    return false;
  }
}

async function takeFromHub(
  inventory: Inventory,
  pack: Uint8Array,
  { written, settings }: ServiceConfig,
): Promise<void> {
  const { takePack } = await import('../knowledge/take.ts');
  const at = new Date().toISOString();
  const taken = await takePack(inventory, pack, {
    options: {},
    settings: { config: written },
    who: 'hub',
    at,
  });
  const { issued, report } = taken;
  settings.log.info(
    { issued, devices: report?.devices, changed: report?.changes.length },
    'knowledge from the hub is in force',
  );
}

async function enrolmentOf(path: string): Promise<SiteEnrolment> {
  const { file, text } = await readPrivate(path, 'enrolment');
  return readEnrolment(text, file);
}

async function sendOnce(options: CollectorRunOptions, site: SiteEnrolment): Promise<void> {
  const settings = logged(await readSettings(options), options);
  const { log } = settings;
  const inventory = openInventory(settings.inventory, { create: true });
  const stop = interruption((signal) => log.info({ signal }, 'the collector is stopping'));
  try {
    await enrolWith(inventory, site);
    const sending = { options, site, inventory, log, signal: stop.signal, handlers: {} };
    await runCollector({ ...collectorOptions(sending), once: true });
  } catch (error) {
    // What could not be sent is still queued, and nothing is lost.
    if (error instanceof BrokerError) throw new Stop(error.message, exit.partial);
    throw error;
  } finally {
    stop.release();
    inventory.close();
  }
}

interface Sending {
  readonly options: CollectorRunOptions;
  readonly site: SiteEnrolment;
  readonly inventory: Inventory;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** What is done with what the hub sends. */
  readonly handlers: Pick<CollectorOptions, 'onOrders' | 'takeKnowledge'>;
}

function collectorOptions({ options, site, inventory, log, signal, handlers }: Sending): CollectorOptions {
  return {
    ...{ inventory, enrolment: site, signal, once: false, ...handlers },
    rate: (options.line * 1_000) / 8,
    warning: () => warningOf(inventory),
    onState: (sentence) => log.warn({ site: site.site }, sentence),
  };
}

/** What is wrong with this queue, for the hub too; null if nothing is. */
function warningOf(inventory: Inventory): string | null {
  return queueHealth(inventory, new Date())?.problems.join(' ').slice(0, 1_000) || null;
}

/** How often the log says that the queue needs a person, at most, and how often that is looked for, in milliseconds. */
const watch = { sayMs: 24 * 3_600_000, lookMs: 300_000 };

/** Logs what is wrong with the queue while it is, also while there is no connection. The result stops it. */
function watchQueue({ inventory, log, site }: Sending): () => void {
  let due = 0;
  return every(watch.lookMs, () => {
    const warning = performance.now() < due ? null : warningOf(inventory);
    if (warning === null) return;
    due = performance.now() + watch.sayMs;
    log.warn({ site: site.site }, warning);
  });
}

/** How long a collector waits that must not send, in milliseconds: until a person has cleared up why. */
const clearUpMs = 60_000;

/** Sends on for as long as the service runs. What must not be sent is no reason to sweep no more. */
async function sendOn(sending: Sending): Promise<void> {
  const { signal, log, site } = sending;
  while (!signal.aborted) {
    try {
      await runCollector(collectorOptions(sending));
    } catch (error) {
      log.error({ site: site.site, err: error }, 'nothing is sent to the hub');
      await pause(clearUpMs, signal);
    }
  }
}

/** Prints what waits to be sent. */
export function status(options: CollectorStatusOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const known = queueHealth(inventory, new Date());
    if (known === null)
      throw new Stop(
        `${inventory.path} is no site's inventory. It becomes one by camcensus collector run --enrolment FILE.`,
      );
    const { site, pending, unconfirmed, lastSequence, connected, problem, problems } = known;
    const { lastAcknowledged, lastConfirmed, bytes, freeBytes } = known;
    const found = {
      ...{ site, pending, lastAcknowledged, connected },
      ...{ unconfirmed, lastConfirmed, queueBytes: bytes, freeBytes, problem, warnings: problems },
      orders: ordersAnswer(inventory),
    };
    if (options.format === 'json') return printJson(found);
    return printText(
      [
        `Site ${clean(site)}: ${pending} of ${lastSequence} messages wait to be sent, ${unconfirmed} are not yet in the hub's inventory.`,
        connected ? 'Connected to the hub.' : `Not connected.${problem === null ? '' : ` ${problem}`}`,
        ...problems.map((one) => `WARNING: ${clean(one)}`),
        ...ordersLines(ordersAnswer(inventory)),
      ].join('\n'),
    );
  });
}

/** What of the hub's orders is refused here, and what became of an ordered sweep. */
function ordersLines(answer: OrdersAnswer | null): readonly string[] {
  if (answer === null) return [];
  const { refused, sweep } = answer;
  return [
    ...refused.map((why) => `Refused: ${clean(why)}`),
    ...(sweep === null ? [] : [`Sweep for the hub: ${sweep.state}. ${clean(sweep.said)}`]),
  ];
}
