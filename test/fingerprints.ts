import { readFileSync } from 'node:fs';
import type { evaluated } from '../tools/evaluated.ts';
import { unpacked } from '../vendor-fingerprints/packed.ts';

const folder = new URL('../node_modules/.cache/camcensus/fingerprints/', import.meta.url);
const read = (name: (typeof evaluated)[number]) => readFileSync(new URL(name, folder), 'latin1');

/**
 * In tests that only use fingerprints, in place of `vendor-fingerprints/index.ts` (vitest.config.ts): the same, from the files that
 * `test/packed-fingerprints.ts` wrote, as the built program has them.
 */
export const fingerprints = unpacked(
  read('fingerprints.json'),
  () => read('fingerprint-marks.json'),
  () => read('fingerprint-proofs.json'),
);
