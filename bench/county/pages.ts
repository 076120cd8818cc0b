import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from '../web/server.ts';

/** Pages of the hub, opened one after the other with pauses, as by a person who looks around. */
export class Pages {
  /** How long each took, in milliseconds. */
  readonly ms: number[] = [];
  readonly #server: Server;
  readonly #site: () => string;

  constructor(server: Server, site: () => string) {
    this.#server = server;
    this.#site = site;
  }

  /** Opens them until it is stopped. */
  open(): { stop(): Promise<void> } {
    let goesOn = true;
    const opening = (async () => {
      while (goesOn)
        for (const path of ['/', '/sites', '/devices?flagged=1', `/sites/${this.#site()}`]) {
          const { ms, status } = await this.#server.get(path, {});
          // A site without a sweep has no page yet.
          if (status === 200) this.ms.push(ms);
          await wait(250);
        }
    })();
    return {
      stop: () => {
        goesOn = false;
        return opening;
      },
    };
  }
}
