import process from 'node:process';
import type { Progress } from '../model/sweep.ts';
import { digits, duration } from '../scope/index.ts';

/** One line on the terminal that is written over as the sweep goes on; nothing at all when stderr is no terminal. */
export class ProgressLine {
  readonly #on: boolean;

  constructor(options: { readonly quiet: boolean }) {
    this.#on = process.stderr.isTTY === true && !options.quiet;
  }

  show(progress: Progress): void {
    if (this.#on) process.stderr.write(`\r\u001b[2K${progressText(progress)}`);
  }

  /** Clears the line, so that what follows starts on an empty one. */
  clear(): void {
    if (this.#on) process.stderr.write('\r\u001b[2K');
  }
}

/** `1,204 of 65,536 addresses asked · 31 alive · 12 cameras · 5 flagged · 3 min left` */
export function progressText(progress: Progress): string {
  const parts = [
    `${digits(BigInt(progress.asked))} of ${digits(progress.addresses)} addresses asked`,
    `${progress.alive} alive`,
    `${progress.cameras} cameras`,
    `${progress.flagged} flagged`,
  ];
  if (progress.secondsLeft !== null) parts.push(`${duration(BigInt(progress.secondsLeft))} left`);
  return parts.join(' · ');
}
