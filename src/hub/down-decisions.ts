import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Inventory } from '../../db/inventory.ts';
import { decisionsFor, type HubDecision, sitesToHear } from '../../db/queue/hub-decisions.ts';
import type { HubSiteEntry } from './directory.ts';
import { noteBytes } from './notes.ts';
import { subjectsOf } from './subjects.ts';

/** Most decisions, and characters of them, in one message; the next go out once these are confirmed. */
const most = { decisions: 500, characters: 100_000 };

/** Puts the decisions made at the hub into the broker, for each site those that it has not confirmed. */
export class DownDecisions {
  readonly #inventory: Inventory;
  readonly #seed: string;
  /** What was put there last, by site. */
  readonly #sent = new Map<string, string>();

  constructor(inventory: Inventory, seed: string) {
    this.#inventory = inventory;
    this.#seed = seed;
  }

  /** Puts there what has changed since the last time. Throws the broker's error. */
  async publish(connection: NatsConnection, sites: readonly HubSiteEntry[]): Promise<void> {
    for (const { site: name, state } of sitesToHear(this.#inventory)) {
      const site = sites.find((one) => one.name === name);
      if (site === undefined || this.#sent.get(name) === state) continue;
      const decisions = fitting(decisionsFor(this.#inventory, name, most.decisions));
      const bytes = noteBytes(name, { decisions }, this.#seed);
      await jetstream(connection).publish(subjectsOf(site.token).decisions, bytes);
      this.#sent.set(name, state);
    }
  }
}

function fitting(all: readonly HubDecision[]): readonly HubDecision[] {
  let characters = 0;
  return all.filter((one, at) => {
    characters += JSON.stringify(one).length;
    return at === 0 || characters <= most.characters;
  });
}
