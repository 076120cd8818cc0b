/**
 * Writes all committed files that are generated; with `--check` it writes none, says which are stale, and exits with 1. One process:
 * six of them would take 4 seconds to start.
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const generators = ['scanners', 'oui', 'known-keys', 'schema', 'makers', 'commands'];
const words = process.argv.slice(2);
for (const name of generators) {
  const script = new URL(`${name}.ts`, import.meta.url);
  // As if it had been started: it runs when it is.
  process.argv = [process.execPath, fileURLToPath(script), ...words];
  await import(script.href);
}
