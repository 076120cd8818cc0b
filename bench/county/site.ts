import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { jetstream } from '@nats-io/jetstream';
import { listDevices } from '../../db/devices/devices.ts';
import { isUnwritable } from '../../db/errors.ts';
import { enrol } from '../../db/hub/enrol.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import { framesAfter, queueState } from '../../db/queue/queue.ts';
import { connectTo } from '../../src/hub/connect.ts';
import type { SiteEnrolment } from '../../src/hub/enrolment-file.ts';
import { headersOf } from '../../src/hub/frame-message.ts';
import { subjectsOf } from '../../src/hub/subjects.ts';
import type { SiteFrame } from '../../src/model/site-message.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import { hear } from '../year/answers.ts';
import { Calendar } from '../year/incidents.ts';
import { schoolOf } from '../year/network.ts';
import { Random } from '../year/random.ts';
import { momentOf, recordNight } from '../year/replay.ts';
import { World } from '../year/world.ts';

/** Most messages sent in the reverse order at once. */
const mostReversed = 64;

/** One school: its units, its inventory, and the nights that its sweeps recorded. */
export class CountySite {
  readonly name: string;
  readonly inventory: Inventory;
  /** So much its clock is ahead, in milliseconds. */
  aheadMs = 0;
  readonly #world: World;
  readonly #calendar: Calendar;
  readonly #random: Random;

  constructor(
    name: string,
    of: { readonly folder: string; readonly devices: number; readonly nights: number; readonly seed: number },
  ) {
    this.name = name;
    this.#random = new Random(of.seed);
    let last = 0;
    this.#world = new World(schoolOf(name, of.devices), of.devices, this.#random, () => ++last);
    this.#calendar = new Calendar(this.#world, of.nights, this.#random);
    this.inventory = openInventory(join(of.folder, `${name}.db`), { create: true });
    enrol(this.inventory, name, '2026-01-01T00:00:00Z');
  }

  /** Records one night's sweep. False if its disk is full: what was recorded until then stays, and the sweep is closed with the next one. */
  record(night: number, conclusions: Conclusions): boolean {
    const conditions = this.#calendar.on(night);
    if (night > 0) this.#world.pass(conditions.reshuffled);
    const heard = hear(this.#world, conditions, momentOf(night, 10, this.aheadMs), this.#random);
    try {
      recordNight(this.inventory, {
        site: this.#world.site,
        ...{ night, outcome: conditions.outcome, conclusions, heard, aheadMs: this.aheadMs },
      });
      return true;
    } catch (error) {
      if (!isUnwritable(error)) throw error;
      return false;
    }
  }

  /** The number of its newest message. */
  get newest(): number {
    return enrolment(this.inventory)?.lastSequence ?? 0;
  }

  /** Bytes of all messages that it has queued, all of which are kept. */
  get bytes(): number {
    return queueState(this.inventory).bytes;
  }
}

/** The devices of a site as texts: what a list shows of each, without the numbers that only the inventory itself gives, and the versions of its knowledge. */
export function devicesOf(inventory: Inventory, site: string): readonly string[] {
  return listDevices(inventory, { site, allHosts: true })
    .map(({ id: _, through: __, concluded: ___, ...device }) => JSON.stringify(device))
    .sort();
}

/** Sends what a site recorded after a message in the reverse order, before its collector sends it in the right one. Returns how many messages. */
export async function sendReversed(
  { enrolment: own, site }: { readonly enrolment: SiteEnrolment; readonly site: CountySite },
  after: number,
): Promise<number> {
  const frames = framesAfter(site.inventory, after, mostReversed).toReversed();
  const inbox = subjectsOf(own.token).inbox;
  const connection = await connectTo(own, { seed: own.seed, inbox, name: 'bench' });
  const stream = jetstream(connection);
  await Promise.all(
    frames.map((frame) =>
      stream.publish(subjectsOf(own.token).rows, frame.body, {
        headers: headersOf(site.name, frame, own.seed),
      }),
    ),
  );
  await connection.close();
  return frames.length > 1 ? frames.length : 0;
}

/** What a machine with the key of one site sends that it must not: each is refused, by the broker or by the hub. Returns how many. */
export async function sendForeign(
  own: { readonly enrolment: SiteEnrolment; readonly site: CountySite },
  other: { readonly enrolment: SiteEnrolment; readonly site: CountySite },
): Promise<number> {
  const { seed, token } = own.enrolment;
  const connection = await connectTo(own.enrolment, { seed, inbox: subjectsOf(token).inbox, name: 'bench' });
  const stream = jetstream(connection, { timeout: 1_000 });
  const send = (to: string, name: string, frame: SiteFrame) =>
    stream
      .publish(subjectsOf(to).rows, frame.body, { headers: headersOf(name, frame, seed) })
      .catch(() => undefined);
  const last = own.site.newest;
  const [frame] = framesAfter(own.site.inventory, Math.max(0, last - 3), 1);
  const [theirs] = framesAfter(other.site.inventory, 0, 1);
  if (frame === undefined || theirs === undefined) throw new Error('a site has recorded nothing');
  const sent = [
    // Another site's messages under its own key, to that site and as its own.
    [other.enrolment.token, other.site.name, theirs],
    [token, own.site.name, theirs],
    // Its own, altered, ahead of its time, and twice.
    [token, own.site.name, { ...frame, body: randomBytes(frame.body.length) }],
    [token, own.site.name, { ...frame, sequence: last + 1_000 }],
    [token, own.site.name, frame],
    [token, own.site.name, frame],
  ] as const;
  for (const [to, name, one] of sent) await send(to, name, one);
  await connection.close();
  return sent.length;
}
