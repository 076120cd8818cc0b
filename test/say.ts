import { writeSync } from 'node:fs';

const still = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes a line to stdout before anything else happens in this process, which may be killed at any moment. Waits while the pipe is full:
 * its reader may be busy for long.
 */
export function say(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(still, 0, 0, 5);
    }
  }
}
