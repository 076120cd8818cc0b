import type { Answer } from './answers.ts';
import { Truth } from './truth.ts';

/** After so many nights without an answer the tools that this stands for call a device offline, asked or not. */
const offlineAfter = 3;

interface Entry {
  address: string;
  lastNight: number;
  offline: boolean;
}

/** The same year kept under one key: what most inventories of networks do. */
export class Keyed {
  readonly truth = new Truth();
  readonly #entries = new Map<string, Entry>();
  readonly #keyOf: (answer: Answer) => string;

  constructor(keyOf: (answer: Answer) => string) {
    this.#keyOf = keyOf;
  }

  /** A night of a site: who answered, and whether a device that did not had truly been asked in vain. */
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

/** The MAC address that is seen or told; a made-up one from the address where there is none, as such tools do. */
export function macKey({ host }: Answer): string {
  const seen = host.observations.find(({ field }) => field === 'mac.address');
  const told = host.observations.find(({ field }) => field === 'maker.mac' || field === 'onvif.mac');
  return (seen ?? told)?.value ?? `made up from ${host.address}`;
}

/** The address. */
export function addressKey({ host }: Answer): string {
  return host.address;
}
