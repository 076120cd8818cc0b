import type { SweepOutcome } from '../../src/model/sweep.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** The conditions of one night at one site. */
export interface Conditions {
  readonly outcome: Exclude<SweepOutcome, 'running'>;
  /** Networks that are down. */
  readonly dead: ReadonlySet<string>;
  /** Networks outside the scope. */
  readonly left: ReadonlySet<string>;
  /** The share of the addresses that the sweep reached. */
  readonly reached: number;
  /** Networks that reassigned all leases beforehand. */
  readonly reshuffled: readonly string[];
}

interface Span {
  readonly network: string;
  readonly from: number;
  readonly until: number;
}

/** The nights of a year at one site: which networks are down, left out or cut off, and when. */
export class Calendar {
  readonly #dead: readonly Span[];
  readonly #left: readonly Span[];
  readonly #reshuffled: readonly Span[];
  readonly #random: Random;

  constructor({ networks }: World, nights: number, random: Random) {
    this.#random = random;
    const spans = (count: number, longest: number): Span[] =>
      Array.from({ length: Math.max(1, Math.round((count * nights) / 365)) }, () => {
        const from = 1 + random.below(Math.max(1, nights - 1));
        return { network: random.pick(networks), from, until: from + 1 + random.below(longest) };
      });
    this.#dead = spans(14, 8);
    this.#left = spans(6, 14);
    this.#reshuffled = spans(10, 1);
  }

  /** The conditions of a night. */
  on(night: number): Conditions {
    const random = this.#random;
    const holds = ({ from, until }: Span) => night >= from && night < until;
    const networks = (spans: readonly Span[]) => spans.filter(holds).map(({ network }) => network);
    const cut = night > 0 && random.chance(0.05);
    return {
      outcome: cut ? random.pick(['partial', 'interrupted', 'failed'] as const) : 'complete',
      dead: new Set(networks(this.#dead)),
      left: new Set(networks(this.#left)),
      reached: cut ? random.next() : 1,
      reshuffled: this.#reshuffled.filter(({ from }) => from === night).map(({ network }) => network),
    };
  }
}
