import process from 'node:process';
import { digits } from '../../model/digits.ts';
import { width } from '../terminal.ts';

/** One line on the terminal that is overwritten while a long file is read; nothing if stderr is no terminal. */
export class ImportProgress {
  readonly #file: string;
  #shown = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Shows that `done` of `all` hosts are read. */
  show(done: number, all: number): void {
    if (process.stderr.isTTY !== true) return;
    const text = `${digits(done)} of ${digits(all)} hosts read · ${this.#file}`;
    process.stderr.write(`\r\u001b[2K${text.slice(0, width(process.stderr) - 1)}`);
    this.#shown = true;
  }

  /** Clears the line. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[2K');
  }
}
