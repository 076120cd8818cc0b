import { fstatSync, writeSync } from 'node:fs';
import process from 'node:process';
import { codeOf, whyUnwritten } from '../model/unwritten.ts';
import { Stop } from './exit.ts';

const stdout = 1;

/**
 * Writes to stdout and waits until it is handed over, so that an exit cannot cut it.
 * @throws Stop if not all of it can be written
 */
export async function writeOut(text: string): Promise<void> {
  try {
    if (isFile()) writeWhole(Buffer.from(text));
    else await handOver(text);
  } catch (error) {
    // `camcensus list | head` closes the pipe early: that is the reader's right, not an error.
    if (codeOf(error) === 'EPIPE') return;
    throw new Stop(`Could not write the result: ${whyUnwritten(error)}`);
  }
}

/** Whether stdout leads into a file or a device, as `> cameras.csv` does, and not to a terminal or a pipe. */
function isFile(): boolean {
  const end = fstatSync(stdout);
  return end.isFile() || (end.isCharacterDevice() && process.stdout.isTTY !== true);
}

/** Node's own stream takes a file for written when only the first bytes found room on the disk. */
function writeWhole(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(stdout, bytes, at);
}

function handOver(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
