import process from 'node:process';
import { digits } from '../../model/digits.ts';
import type { Progress } from '../../model/sweep.ts';
import { duration } from '../../scope/duration.ts';
import { width } from '../terminal.ts';

/** One line on the terminal that is written over as the sweep goes on; nothing at all when stderr is no terminal. */
export class ProgressLine {
  readonly #on: boolean;
  readonly #site: string | null;

  /** `site` is named where several are swept one after another; null otherwise. */
  constructor(options: { readonly quiet: boolean; readonly site: string | null }) {
    this.#on = process.stderr.isTTY === true && !options.quiet;
    this.#site = options.site;
  }

  show(progress: Progress): void {
    // One column stays free: a full line would wrap, and then it could not be written over.
    if (this.#on)
      process.stderr.write(`\r\u001b[2K${progressText(progress, this.#site, width(process.stderr) - 1)}`);
  }

  /** Clears the line, so that what follows starts on an empty one. */
  clear(): void {
    if (this.#on) process.stderr.write('\r\u001b[2K');
  }
}

/**
 * `1,204 of 65,536 addresses scanned · 31 alive · 12 cameras · 5 flagged · 3 min left`, or a shorter form of it where that
 * is longer than `columns`.
 */
export function progressText(progress: Progress, site: string | null, columns: number): string {
  const { scanned, addresses, alive, cameras, flagged, secondsLeft } = progress;
  const [done, all] = [digits(scanned), digits(addresses)];
  const left = secondsLeft === null ? [] : [`${duration(BigInt(secondsLeft))} left`];
  const found = [`${alive} alive`, `${cameras} cameras`, `${flagged} flagged`];
  const forms = [
    [...(site === null ? [] : [site]), `${done} of ${all} addresses scanned`, ...found, ...left],
    [`${done} of ${all} addresses scanned`, ...found, ...left],
    [`${done}/${all} scanned`, ...found, ...left],
  ].map((parts) => parts.join(' · '));
  return forms.find((form) => form.length <= columns) ?? (forms.at(-1) ?? '').slice(0, columns);
}
