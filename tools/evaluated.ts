import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes what the compiled fingerprints come to in place of what makes them: their tables are joined, their names looked through and
 * their version worked out once, and not at every start of the program.
 */
export async function evaluateFingerprints(compiled: string): Promise<void> {
  const index = join(compiled, 'vendor-fingerprints/index.js');
  const { fingerprints } = await import(pathToFileURL(index).href);
  writeFileSync(
    index,
    `export { readPolicyFiles } from './policy-files.js';\nexport const fingerprints = ${literal(fingerprints)};\n`,
  );
}

/** A value as JavaScript that gives an equal one; throws for what is no plain data. */
export function literal(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return JSON.stringify(value);
  if (value instanceof RegExp) return pattern(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`;
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new Error(`fingerprints hold something that is no data: ${String(value)}`);
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${literal(each)}`);
  return `{${entries.join(',\n')}}`;
}

/**
 * A pattern as it would be written: it is compiled when it is first used. One letter beyond ASCII in the file would make the
 * whole of it take two bytes a letter for as long as the program runs; in a string, other than here, it is escaped.
 */
function pattern(value: RegExp): string {
  const written = String(value);
  if (/^[\0-\x7f]*$/.test(written)) return written;
  return `new RegExp(${JSON.stringify(value.source)},${JSON.stringify(value.flags)})`;
}
