import type { Inventory } from '../../../db/inventory.ts';
import {
  hubOrders,
  noteRefused,
  noteSweepDone,
  type SweepDone,
  sweepDone,
} from '../../../db/queue/orders.ts';
import { sweep as sweepNumbered } from '../../../db/sweeps/sweeps.ts';
import { pause } from '../../abort/pause.ts';
import { type SweepRunner, startSweep } from '../../app/sweep.ts';
import type { Account } from '../../model/account.ts';
import { wholeSecond } from '../../model/moment.ts';
import type { SweepOrder } from '../../model/site-orders.ts';
import { UserError } from '../../model/user-error.ts';
import { type EnrolledSite, refusalOf } from './enrolled-site.ts';
import type { LiveConfig } from './service-config.ts';

/** How often it is looked at what an ordered sweep waits for, in milliseconds. */
const lookMs = 1_000;

/** What running an order takes. */
export interface CarryingOut {
  readonly live: LiveConfig;
  readonly inventory: Inventory;
  readonly enrolled: EnrolledSite;
  readonly runner: SweepRunner;
}

/** Runs the hub's orders for this site, as far as enrolment and config permit, and records what they refused. */
export class HubOrders {
  readonly #work: CarryingOut;
  #arrived = new AbortController();

  constructor(work: CarryingOut) {
    this.#work = work;
  }

  /** Orders have come. */
  arrived(): void {
    const before = this.#arrived;
    this.#arrived = new AbortController();
    before.abort();
  }

  /** Follows orders until the signal fires. */
  async follow(signal: AbortSignal): Promise<void> {
    const { live, inventory } = this.#work;
    let known = 0;
    while (!signal.aborted) {
      // Of before the look: what comes meanwhile is not missed.
      const arrived = this.#arrived.signal;
      const orders = hubOrders(inventory);
      if (orders !== null && orders.number !== known) {
        known = orders.number;
        await live.reload();
        this.#noteRefused(live.current.refused);
      }
      if (orders?.sweep) await this.#sweep(orders.sweep);
      await pause(lookMs, signal, arrived);
    }
  }

  #noteRefused(refused: readonly string[]): void {
    const { live, inventory, enrolled } = this.#work;
    noteRefused(inventory, refused.slice(0, 19).map(short));
    for (const why of refused)
      live.current.settings.log.warn({ site: enrolled.site, why }, 'a setting of the hub was refused');
  }

  /** Begins an ordered sweep once, or says why not. */
  async #sweep(order: SweepOrder): Promise<void> {
    const { inventory } = this.#work;
    const before = sweepDone(inventory);
    const last = before?.number === order.number ? before : null;
    if (last !== null && ['done', 'refused', 'expired'].includes(last.state)) return;
    const now = last?.sweep == null ? await this.#begin(order) : outcomeOf(inventory, last, last.sweep);
    if (last?.state === now.state && last.said === now.said) return;
    noteSweepDone(inventory, now);
    const { live, enrolled } = this.#work;
    live.current.settings.log.warn(
      { site: enrolled.site, state: now.state, said: now.said },
      'a sweep that the hub wants',
    );
  }

  async #begin(order: SweepOrder): Promise<SweepDone> {
    const { live, inventory, enrolled, runner } = this.#work;
    const { number, targets, until } = order;
    const ended = (state: SweepDone['state'], said: string): SweepDone => ({
      number,
      state,
      said: short(said),
      sweep: null,
    });
    if (Date.parse(until) < Date.now()) return ended('expired', `It could not begin until ${until}.`);
    const { networks, site } = enrolled;
    const refusal = await refusalOf(targets, { config: live.current.written, networks, site });
    if (refusal !== null) return ended('refused', refusal);
    try {
      const sweep = await startSweep(inventory, hub, { site, targets, at: wholeSecond(new Date()) }, runner);
      return { number, state: 'running', said: `Sweep ${sweep} has started.`, sweep };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // Another sweep runs, or the site rests: both end.
      return ended(isForLater(error) ? 'waiting' : 'refused', error.message);
    }
  }
}

/** On behalf of which account: the audit trail names it. */
const hub: Account = { name: 'hub', role: 'editor', sites: null };

function isForLater({ name }: UserError): boolean {
  return ['Refused', 'LeaseTaken', 'InventoryError'].includes(name);
}

function outcomeOf(inventory: Inventory, last: SweepDone, sweep: number): SweepDone {
  const found = sweepNumbered(inventory, sweep);
  if (found?.outcome === 'running') return last;
  return { ...last, state: 'done', said: `Sweep ${sweep} has ended: ${found?.outcome ?? 'it is gone'}.` };
}

/** As long as the hub takes. */
function short(sentence: string): string {
  return sentence.slice(0, 400);
}
