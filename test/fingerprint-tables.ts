/**
 * For tests that look at the tables of fingerprints themselves: the tables in the one file of JavaScript that
 * `test/packed-fingerprints.ts` made. Vitest would transform some 250 files for them.
 */
const file = new URL('../node_modules/.cache/camcensus/fingerprints/tables.mjs', import.meta.url);

export const { fingerprints, minorVendors, vendors }: typeof import('./packing-script.ts') = await import(
  file.href
);
