// Run by shortage.test.ts in a process of its own that may open 128 files only.
import { closeSync, openSync } from 'node:fs';
import { never, openLoopback, serve } from './loopback.ts';

const reported: string[] = [];
const log = { info: () => undefined, warn: (_: object, message: string) => void reported.push(message) };
const network = await openLoopback(undefined, { log });
const server = await serve('127.0.77.80', () => undefined);
await network.connectProbe('127.0.77.80', server.port, never);

const files: number[] = [];
let short = false;
while (!short) {
  try {
    files.push(openSync('/dev/null', 'r'));
  } catch (error) {
    short = (error as NodeJS.ErrnoException).code === 'EMFILE';
  }
}
setTimeout(() => {
  for (const file of files) closeSync(file);
}, 400);
const connect = await network.connectProbe('127.0.77.80', server.port, never);
process.stdout.write(`${JSON.stringify({ short, connect, reported: reported.length })}\n`);
await network.close();
await server.close();
