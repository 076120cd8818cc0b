import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requiredTexts } from '../src/identify/matching/required-text.ts';
import { indexOfFingerprints } from '../src/identify/matching/rules.ts';
import type { Fingerprints } from '../src/model/fingerprint.ts';
import { packed } from '../vendor-fingerprints/packed.ts';

/** The files beside the compiled fingerprints that hold their evaluated form. */
export const evaluated = [
  'fingerprints.json',
  'fingerprint-lines.jsonl',
  'fingerprint-index.json',
  'fingerprint-proofs.json',
  'names.tsv',
] as const;

/**
 * Writes the built-in policies in place of the code that reads and checks their files, which most commands then need not load.
 */
export async function evaluatePolicies(compiled: string): Promise<void> {
  const file = join(compiled, 'src/cli/built-in-policies.js');
  const { builtInPolicies } = await import(pathToFileURL(file).href);
  writeFileSync(file, `export const builtInPolicies = ${JSON.stringify(builtInPolicies)};\n`);
}

/**
 * Writes the evaluated fingerprints in place of the code that creates them: tables joined, names examined, and the version and the
 * patterns' required texts worked out once, not at every start of the program. It is data, not code: with three megabytes of code
 * the program would keep the source text, and every object twice, for as long as it runs.
 */
export async function evaluateFingerprints(compiled: string): Promise<void> {
  const folder = join(compiled, 'vendor-fingerprints');
  const { fingerprints } = await import(pathToFileURL(join(folder, 'index.js')).href);
  writePacked(fingerprints, folder);
  const [heads, lines, index, proofs, names] = evaluated.map((file) => `read('./${file}')`);
  writeFileSync(
    join(folder, 'index.js'),
    `import { readFileSync } from 'node:fs';
import { unpacked } from './packed.js';
const read = (name) => readFileSync(new URL(name, import.meta.url));
export const fingerprints = unpacked({
  heads: () => ${heads}.toString('latin1'),
  fingerprints: () => ${lines},
  index: () => ${index}.toString('latin1'),
  proofs: () => ${proofs}.toString('latin1'),
  names: () => ${names}.toString('utf8'),
});
`,
  );
}

/** Writes the files that hold evaluated fingerprints. */
export function writePacked(fingerprints: Fingerprints, folder: string): void {
  const {
    heads,
    fingerprints: lines,
    index,
    proofs,
    names,
  } = packed(fingerprints, requiredTexts, indexOfFingerprints(fingerprints));
  const texts = [heads, lines, index, proofs, names];
  for (const [place, file] of evaluated.entries()) writeFileSync(join(folder, file), texts[place] ?? '');
}
