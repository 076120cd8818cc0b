import type { Logger } from 'pino';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { connection, enrol, enrolment } from '../../../db/queue/enrolment.ts';
import { queueState } from '../../../db/queue/queue.ts';
import { pause } from '../../abort/pause.ts';
import { type CollectorOptions, runCollector } from '../../collector/run.ts';
import { BrokerError } from '../../hub/connect.ts';
import { readEnrolment, type SiteEnrolment } from '../../hub/enrolment-file.ts';
import { clean } from '../../model/text.ts';
import { logged } from '../command-log.ts';
import { exit, Stop } from '../exit.ts';
import { interruption } from '../interruption.ts';
import type { PrintedOptions } from '../options/options.ts';
import { readPrivate } from '../private.ts';
import { readServiceConfig } from '../service/service-config.ts';
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
  const serviceOptions = { ...options, only: { site: name, networks } };
  holdHangUp();
  const first = await readServiceConfig(serviceOptions, { anySchedule: true });
  const { log } = first.settings;
  const inventory = openInventory(first.settings.inventory, { create: true });
  enrol(inventory, name, new Date().toISOString());
  if (first.sites.length === 0)
    log.warn(
      { site: name },
      'the config has no schedule for this site: what is scanned here by hand is sent',
    );
  await runNights({ options: serviceOptions, first, inventory, anySchedule: true }, async () => {
    const ended = new AbortController();
    const sending = sendOn({ options, site, inventory, log, signal: ended.signal });
    return {
      reload: () => {},
      close: async () => {
        ended.abort();
        await sending;
      },
    };
  });
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
    enrol(inventory, site.site, new Date().toISOString());
    const sending = { options, site, inventory, log, signal: stop.signal };
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
}

function collectorOptions({ options, site, inventory, log, signal }: Sending): CollectorOptions {
  return {
    ...{ inventory, enrolment: site, signal, once: false },
    rate: (options.line * 1_000) / 8,
    onState: (sentence) => log.warn({ site: site.site }, sentence),
  };
}

/** How long a collector waits that must not send, in milliseconds: until a person has settled why. */
const settleMs = 60_000;

/** Sends on for as long as the service runs. What must not be sent is no reason to sweep no more. */
async function sendOn(sending: Sending): Promise<void> {
  const { signal, log, site } = sending;
  while (!signal.aborted) {
    try {
      await runCollector(collectorOptions(sending));
    } catch (error) {
      log.error({ site: site.site, err: error }, 'nothing is sent to the hub');
      await pause(settleMs, signal);
    }
  }
}

/** Prints what waits to be sent. */
export function status(options: CollectorStatusOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const known = enrolment(inventory);
    if (known === null)
      throw new Stop(
        `${inventory.path} is no site's inventory. It becomes one by camcensus collector run --enrolment FILE.`,
      );
    const { pending, unconfirmed, lastAcknowledged, lastConfirmed, bytes } = queueState(inventory);
    const { connected, problem } = connection(inventory);
    const found = {
      ...{ site: known.site, pending, lastAcknowledged, connected },
      ...{ unconfirmed, lastConfirmed, queueBytes: bytes, problem },
    };
    if (options.format === 'json') return printJson(found);
    return printText(
      [
        `Site ${clean(known.site)}: ${pending} of ${known.lastSequence} messages wait to be sent, ${unconfirmed} are not yet in the hub's inventory.`,
        connected ? 'Connected to the hub.' : `Not connected.${problem === null ? '' : ` ${problem}`}`,
      ].join('\n'),
    );
  });
}
