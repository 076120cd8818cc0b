import { existsSync, writeFileSync } from 'node:fs';
import { whyUnwritten } from '../model/unwritten.ts';
import { UserError } from '../model/user-error.ts';

/** A file that was not written; the message is for people. */
export class NotWritten extends UserError {}

/** Writes a new file, for its owner only: `what` names it in messages. A file that is there is never replaced. Throws NotWritten. */
export function writeNew(path: string, content: string | Uint8Array, what: string): void {
  try {
    writeFileSync(path, content, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    const reason = existsSync(path)
      ? 'there is such a file, and it is not replaced. Name another.'
      : whyUnwritten(cause);
    throw new NotWritten(`The ${what} ${path} was not written: ${reason} Nothing was changed.`, { cause });
  }
}
