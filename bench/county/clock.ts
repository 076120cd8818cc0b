import { readFileSync, writeFileSync } from 'node:fs';

const hour = 3_600_000;

/** A machine's clock that is wrong: `before` the jump and `after` it, in milliseconds ahead. */
export interface WrongClock {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** The wrong clocks of a county. */
export const wrongClocks: readonly WrongClock[] = [
  { name: 'five days ahead', before: 120 * hour, after: 120 * hour },
  { name: '30 hours behind', before: -30 * hour, after: -30 * hour },
  { name: 'six hours ahead, and from the middle on two days behind', before: 6 * hour, after: -48 * hour },
];

/** Sets the clock of the processes that {@link followClock} this file. */
export function setClock(file: string, aheadMs: number): void {
  writeFileSync(file, String(aheadMs));
}

/** Has this process's clock be wrong by what a file says, from now on and also when that changes. */
export function followClock(file: string): void {
  const Right = Date;
  let [ahead, due] = [0, 0];
  const now = () => {
    if (performance.now() >= due) {
      // Empty while it is written.
      ahead = Number(readFileSync(file, 'utf8')) || ahead;
      due = performance.now() + 100;
    }
    return Right.now() + ahead;
  };
  globalThis.Date = new Proxy(Right, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    apply: () => new Right(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
