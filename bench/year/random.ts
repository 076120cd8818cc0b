/** Random numbers that are the same for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number below `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<One>(list: readonly One[]): One {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  }

  /** Lower-case hexadecimal digits. */
  hex(digits: number): string {
    return Array.from({ length: digits }, () => this.below(16).toString(16)).join('');
  }

  /** The same items in random order. */
  shuffled<One>(list: readonly One[]): One[] {
    const all = [...list];
    for (let last = all.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const [a, b] = [all[last], all[other]];
      if (a === undefined || b === undefined) continue;
      all[last] = b;
      all[other] = a;
    }
    return all;
  }
}
