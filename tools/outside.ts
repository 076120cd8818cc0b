import { readFileSync } from 'node:fs';

/**
 * Packages that the program loads at run time and the bundle does not contain: one has native code, and the other is loaded by its
 * worker alone. package.json calls these, and no others, dependencies.
 */
export const outside: readonly string[] = Object.keys(
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).dependencies,
);
