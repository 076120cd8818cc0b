import type { Unit } from './unit.ts';

/** The errors of a way of recording devices, counted against the true units. */
export interface Score {
  /** Pairs of a device and a unit recorded in it that belongs to another. */
  readonly wrongMerges: number;
  /** Units that were ever recorded as several devices. */
  readonly splits: number;
  readonly units: number;
  /** Devices called missing (offline) that had not been asked in vain often enough. */
  readonly falselyMissing: number;
}

/** Scores one way of recognising devices: which unit each device was, night by night. */
export class Truth {
  readonly #owner = new Map<string, number>();
  readonly #keys = new Map<number, Set<string>>();
  readonly #wrong = new Map<string, string>();
  readonly #merged = new Map<string, string>();
  #falselyMissing = 0;

  /** A unit was recorded as a device on a night. */
  saw(unit: Unit, device: string, night = ''): void {
    const keys = this.#keys.get(unit.id) ?? new Set();
    this.#keys.set(unit.id, keys.add(device));
    const owner = this.#owner.get(device);
    if (owner === undefined) this.#owner.set(device, unit.id);
    else if (owner !== unit.id && !this.#wrong.has(`${device} ${unit.id}`))
      this.#wrong.set(`${device} ${unit.id}`, night);
  }

  /** One device turned out to be another one. */
  merged(device: string, into: string): void {
    this.#merged.set(device, into);
    const [unit, other] = [this.#owner.get(device), this.#owner.get(into)];
    if (unit !== undefined && unit !== other) this.#wrong.set(`${into} ${unit}`, `merged from ${device}`);
  }

  calledMissing(): void {
    this.#falselyMissing += 1;
  }

  /** Units recorded as several devices, with the devices. */
  splitUnits(): readonly (readonly [unit: number, devices: readonly string[]])[] {
    return [...this.#keys]
      .map(([unit, keys]) => [unit, [...new Set([...keys].map((key) => this.#now(key)))]] as const)
      .filter(([, keys]) => keys.length > 1);
  }

  /** Devices that were several units, with the unit that did not belong and the night. */
  wrongDevices(): readonly (readonly [pair: string, night: string])[] {
    return [...this.#wrong];
  }

  #now(device: string): string {
    const into = this.#merged.get(device);
    return into === undefined ? device : this.#now(into);
  }

  score(): Score {
    return {
      wrongMerges: this.#wrong.size,
      splits: this.splitUnits().length,
      units: this.#keys.size,
      falselyMissing: this.#falselyMissing,
    };
  }
}
