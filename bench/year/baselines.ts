import type { Answer } from './answers.ts';
import { Truth } from './truth.ts';

/** Nights without an answer after which the tools modelled here call a device offline, whether it was asked or not. */
const offlineAfter = 3;

interface Entry {
  address: string;
  lastNight: number;
  offline: boolean;
}

/** The same year recorded by a single key, as most network inventories do. */
export class Keyed {
  readonly truth = new Truth();
  readonly #entries = new Map<string, Entry>();
  readonly #keyOf: (answer: Answer) => string;

  constructor(keyOf: (answer: Answer) => string) {
    this.#keyOf = keyOf;
  }

  /** One night of a site: which devices answered, and whether those that did not were really asked in vain. */
  pass(
    site: string,
    night: number,
    answers: readonly Answer[],
    askedInVain: (address: string, since: number) => number,
  ): void {
    for (const answer of answers) {
      if (answer.unit === null) continue;
      const key = `${site} ${this.#keyOf(answer)}`;
      this.truth.saw(answer.unit, key);
      this.#entries.set(key, { address: answer.host.address, lastNight: night, offline: false });
    }
    for (const [key, entry] of this.#entries) {
      if (!key.startsWith(`${site} `) || entry.offline || night - entry.lastNight < offlineAfter) continue;
      entry.offline = true;
      if (askedInVain(entry.address, entry.lastNight) < offlineAfter) this.truth.calledMissing();
    }
  }
}

/** The MAC address from ARP or as reported; without one, an artificial MAC from the address, as such tools do. */
export function macKey({ host }: Answer): string {
  const seen = host.observations.find(({ field }) => field === 'mac.address');
  const told = host.observations.find(({ field }) => field === 'maker.mac' || field === 'onvif.mac');
  return (seen ?? told)?.value ?? `made up from ${host.address}`;
}

/** The address. */
export function addressKey({ host }: Answer): string {
  return host.address;
}
