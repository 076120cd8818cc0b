import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { verifyFingerprints } from '../../identify/index.ts';
import { exit, Stop } from '../exit.ts';
import { print } from '../terminal.ts';

type Maker = (typeof fingerprints.makers)[number];

/** Proves every fingerprint on its own examples and on everyone else's. A problem is a defect of camcensus. */
export async function verify(): Promise<void> {
  const problems = verifyFingerprints(fingerprints);
  if (problems.length > 0) {
    await print(problems.map(({ fingerprint, message }) => `${fingerprint}: ${message}`).join('\n'));
    throw new Stop(`${problems.length} problems in the fingerprints.`, exit.bug);
  }
  const marks = fingerprints.makers.reduce((sum, maker) => sum + marksOf(maker).length, 0);
  await print(
    `${marks} marks of ${fingerprints.makers.length} makers, ${fingerprints.behaviour.length} marks of behaviour and ` +
      `${fingerprints.oui.length} MAC prefixes: all in order (version ${fingerprints.version}).`,
  );
}

/** Lists every maker, one a line: `id`, name, headquarters, marks, badges. */
export function listMakers(): Promise<void> {
  return print(fingerprints.makers.map(makerLine).join('\n'));
}

function marksOf(maker: Maker) {
  return [...maker.marks, ...(maker.brands ?? []).flatMap(({ marks }) => marks)];
}

function makerLine(maker: Maker): string {
  const brands = (maker.brands ?? []).map(({ name, made }) => (made === 'whole' ? name : `${name} (partly)`));
  const badges = brands.length > 0 ? `; makes ${brands.join(', ')}` : '';
  const { length } = marksOf(maker);
  const seat = maker.headquarters ?? 'headquarters not established';
  return `${maker.id}: ${maker.name} (${seat}), ${length} ${length === 1 ? 'mark' : 'marks'}${badges}`;
}
