import { readFileSync } from 'node:fs';
import type { evaluated } from '../tools/evaluated.ts';
import { unpacked } from '../vendor-fingerprints/packed.ts';

const folder = new URL('../node_modules/.cache/camcensus/fingerprints/', import.meta.url);
const read = (name: (typeof evaluated)[number]) => readFileSync(new URL(name, folder));

/**
 * In tests that only use fingerprints, in place of `vendor-fingerprints/index.ts` (vitest.config.ts): the same, from the files that
 * `test/packed-fingerprints.ts` wrote, as the built program has them.
 */
export const fingerprints = unpacked({
  heads: () => read('fingerprints.json').toString('latin1'),
  fingerprints: () => read('fingerprint-lines.jsonl'),
  index: () => read('fingerprint-index.json').toString('latin1'),
  proofs: () => read('fingerprint-proofs.json').toString('latin1'),
  names: () => read('names.tsv').toString('utf8'),
});
