import { fingerprints as ours } from '../../../vendor-fingerprints/index.ts';
import { verifyFingerprints } from '../../identify/checking/verify.ts';
import { counted } from '../../model/counted.ts';
import { type SourceClass, sourceClass } from '../../model/source.ts';
import { exit, Stop } from '../exit.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import type { CommonOptions } from '../settings.ts';
import { readSettings } from '../settings.ts';
import { print } from '../terminal.ts';

/** Options of `fingerprints verify` and `fingerprints list`. */
export interface FingerprintOptions extends CommonOptions {
  readonly fingerprints?: string;
}

type Maker = (typeof ours.makers)[number];

/**
 * Proves every fingerprint on its own examples and on everyone else's. A problem in ours is a defect of camcensus; one in
 * the operator's own is a mistake in their files.
 */
export async function verify(options: FingerprintOptions): Promise<void> {
  // First: an operator checks own fingerprints with this, and a mistake in them is reported at once.
  const fingerprints = await ofOptions(options);
  const problems = verifyFingerprints(ours);
  if (problems.length > 0) {
    await print(problems.map(({ fingerprint, message }) => `${fingerprint}: ${message}`).join('\n'));
    throw new Stop(`${counted(problems.length, 'problem')} in the fingerprints.`, exit.bug);
  }
  const marks = fingerprints.makers.flatMap(marksOf);
  await print(
    `${marks.length} marks of ${fingerprints.makers.length} makers, ${fingerprints.behaviour.length} marks of behaviour and ` +
      `${fingerprints.oui.length} MAC prefixes: all in order (version ${fingerprints.version}).\n` +
      `Marks by source: ${bySource([...marks, ...fingerprints.behaviour])}.\n` +
      `Names by source: ${bySource(fingerprints.names ?? [])}.`,
  );
}

/** How many sources a reader can open, how many a contributor saw in an excerpt, and how many there are not. */
function bySource(all: readonly { readonly source: string }[]): string {
  const count = (wanted: SourceClass) => all.filter(({ source }) => sourceClass(source) === wanted).length;
  return `${count('opened')} opened, ${count('seen')} seen, ${count('unsourced')} unsourced`;
}

/** Lists every maker, one a line: `id`, name, headquarters, fingerprints, brands. */
export async function listMakers(options: FingerprintOptions): Promise<void> {
  const { makers } = await ofOptions(options);
  await print(makers.map(makerLine).join('\n'));
}

async function ofOptions(options: FingerprintOptions) {
  return fingerprintsOf(options, (await readSettings(options)).config);
}

function marksOf(maker: Maker) {
  return [...maker.marks, ...(maker.brands ?? []).flatMap(({ marks }) => marks)];
}

function makerLine(maker: Maker): string {
  const brands = (maker.brands ?? []).map(({ name, made }) => (made === 'whole' ? name : `${name} (partly)`));
  const made = brands.length > 0 ? `; makes ${brands.join(', ')}` : '';
  const { length } = marksOf(maker);
  const seat = maker.headquarters ?? 'headquarters not established';
  return `${maker.id}: ${maker.name} (${seat}), ${counted(length, 'mark')}${made}`;
}
