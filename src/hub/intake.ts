import type { Consumer, JsMsg } from '@nats-io/jetstream';
import { quarantine } from '../../db/hub/quarantine.ts';
import type { HubKnowledge } from '../../db/hub/replay.ts';
import { hubSite, noteContact } from '../../db/hub/sites.ts';
import { lastHash, takeIn } from '../../db/hub/take-in.ts';
import type { Inventory } from '../../db/inventory.ts';
import { applySite } from './apply.ts';
import { type HubSettings, type HubSiteEntry, siteOfToken } from './directory.ts';
import { plainHeaders, readFrame } from './frame-message.ts';
import { readState, type TakenNote } from './notes.ts';
import { tokenIn } from './subjects.ts';

/** How often a message that came before its predecessor is given back, and for how long, in milliseconds. */
const early = { times: 3, waitMs: 1_000 };

/** What the hub works with. */
export interface IntakeOptions {
  readonly inventory: Inventory;
  readonly knowledge: HubKnowledge;
  /** The sites that may send now: a site may be added while the hub runs. */
  readonly hub: () => HubSettings;
  /** Sentences for the log. */
  readonly onNotice: (site: string, sentence: string) => void;
}

type Ending = 'done' | 'early';

/** Takes messages into the hub's inventory, and works out the reply to each site. */
export class Intake {
  readonly #options: IntakeOptions;
  /** Sites of which messages are missing, by name. */
  readonly #missing = new Set<string>();

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /**
   * Takes in what waits in the broker, at most `limit` messages: all in one transaction that is on the disk before the first is acknowledged.
   * Waits up to `waitMs` for the first. Returns the sites of these messages.
   */
  async takeBatch(
    consumer: Consumer,
    { limit, waitMs }: { readonly limit: number; readonly waitMs: number },
  ): Promise<readonly HubSiteEntry[]> {
    const messages: JsMsg[] = [];
    for await (const message of await consumer.fetch({ max_messages: limit, expires: waitMs }))
      messages.push(message);
    if (messages.length === 0) return [];
    const { inventory } = this.#options;
    const at = new Date().toISOString();
    const sites = new Map<string, HubSiteEntry>();
    const endings = inventory.write(() => messages.map((message) => this.#take(message, at, sites)));
    for (const [index, message] of messages.entries())
      if (endings[index] === 'early') message.nak(early.waitMs);
      else message.ack();
    return [...sites.values()];
  }

  #take(message: JsMsg, at: string, sites: Map<string, HubSiteEntry>): Ending {
    const { inventory, hub } = this.#options;
    const token = tokenIn(message.subject);
    const site = token === null ? null : siteOfToken(hub(), token);
    const headers = plainHeaders(message.headers);
    const body = message.data;
    if (site === null) {
      const reason = 'This hub has no site with the subject that it came with.';
      quarantine(inventory, { site: token ?? '', at, reason, headers, body });
      return 'done';
    }
    sites.set(site.name, site);
    const frame = readFrame(site.name, site.key, { headers, body });
    if (typeof frame === 'string') return this.#refuse(site, { at, headers, body }, frame);
    const taken = takeIn(inventory, site.name, frame, at);
    if (taken.outcome === 'refused') return this.#refuse(site, { at, headers, body }, taken.reason);
    if (taken.outcome === 'gap') {
      // What comes before it may be in transit once more.
      if (message.info.deliveryCount < early.times) return 'early';
      this.#missing.add(site.name);
    }
    if (taken.outcome === 'full') this.#missing.add(site.name);
    if (taken.outcome === 'taken') this.#missing.delete(site.name);
    return 'done';
  }

  #refuse(
    { name }: HubSiteEntry,
    of: { readonly at: string; readonly headers: Record<string, string>; readonly body: Uint8Array },
    reason: string,
  ): Ending {
    quarantine(this.#options.inventory, { site: name, reason, ...of });
    // What was refused may have been damaged in transit: the site has it.
    this.#missing.add(name);
    this.#options.onNotice(name, reason);
    return 'done';
  }

  /** Writes what was taken in into the inventory, as far as it is whole; whether that was anything. */
  apply(site: string): boolean {
    const { inventory, knowledge, onNotice } = this.#options;
    const before = hubSite(inventory, site).held;
    const applied = applySite(inventory, site, knowledge, new Date().toISOString());
    const { held } = hubSite(inventory, site);
    if (held !== null && held !== before) onNotice(site, held);
    return applied > 0;
  }

  /**
   * Takes a site's note of itself; false if it is not by its key. `idle` means that the broker has nothing more for the hub: what the site has
   * had acknowledged and is not here is then lost.
   */
  takeState(site: HubSiteEntry, bytes: Uint8Array, { at, idle }: { at: Date; idle: boolean }): boolean {
    const note = readState(site.name, site.key, bytes);
    if (note === null) return false;
    const { inventory } = this.#options;
    const { newest, version, stream, acknowledged, warning, answer = null } = note;
    const clockAheadMs = Date.parse(note.at) - at.getTime();
    inventory.write(() =>
      noteContact(inventory, site.name, at.toISOString(), {
        ...{ newest, version, clockAheadMs, warning, answer },
      }),
    );
    const known = hubSite(inventory, site.name);
    const isIts = known.stream === null || known.stream === stream;
    if (idle && isIts && acknowledged > known.lastSequence) this.#missing.add(site.name);
    return true;
  }

  /** What a site is to know. */
  taken(site: string): TakenNote {
    return takenNote(this.#options.inventory, site, this.#missing.has(site));
  }
}

/** How far a site's messages are in the hub's inventory, and whether what comes next is missing there. */
export function takenNote(inventory: Inventory, site: string, missing = false): TakenNote {
  const { stream, lastSequence, problem } = hubSite(inventory, site);
  const hash = Buffer.from(lastHash(inventory, site)).toString('hex');
  return { stream, sequence: lastSequence, hash, missing, problem };
}
