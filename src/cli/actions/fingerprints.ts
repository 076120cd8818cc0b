import { fingerprints as ours } from '../../../vendor-fingerprints/index.ts';
import { counted } from '../../model/counted.ts';
import { type SourceClass, sourceClass } from '../../model/source.ts';
import { exit, Stop } from '../exit.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import type { PrintedOptions } from '../options/options.ts';
import type { CommonOptions } from '../settings.ts';
import { readSettings } from '../settings.ts';
import { printJson, printText } from '../terminal.ts';

/** Options of `fingerprints verify` and `fingerprints list`. */
export interface FingerprintOptions extends CommonOptions, PrintedOptions {
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
  const { verifyFingerprints } = await import('../../identify/checking/verify.ts');
  const problems = verifyFingerprints(ours);
  if (problems.length > 0) {
    await printText(problems.map(({ fingerprint, message }) => `${fingerprint}: ${message}`).join('\n'));
    throw new Stop(`${counted(problems.length, 'problem')} in the fingerprints.`, exit.bug);
  }
  const { version, makers, behaviour, oui, names = [] } = fingerprints;
  const ofMakers = makers.flatMap(fingerprintsBy);
  const sources = { fingerprints: bySource([...ofMakers, ...behaviour]), names: bySource(names) };
  const counts = {
    makers: makers.length,
    fingerprints: ofMakers.length,
    deviceTypes: behaviour.length,
    macPrefixes: oui.length,
  };
  if (options.format === 'json') return printJson({ version, ...counts, sources });
  await printText(
    `${counts.fingerprints} fingerprints of ${counts.makers} makers, ${counts.deviceTypes} of device types and ${counts.macPrefixes} MAC prefixes: all in order (version ${version}).\n` +
      `Fingerprints by source: ${sourcesText(sources.fingerprints)}.\n` +
      `Names by source: ${sourcesText(sources.names)}.`,
  );
}

type BySource = Readonly<Record<SourceClass, number>>;

/** How many sources a reader can open, how many a contributor saw in an excerpt, and how many there are not. */
function bySource(all: readonly { readonly source: string }[]): BySource {
  const count = (wanted: SourceClass) => all.filter(({ source }) => sourceClass(source) === wanted).length;
  return { opened: count('opened'), seen: count('seen'), unsourced: count('unsourced') };
}

function sourcesText({ opened, seen, unsourced }: BySource): string {
  return `${opened} opened, ${seen} seen, ${unsourced} unsourced`;
}

/** Lists every maker, one a line: `id`, name, headquarters, fingerprints, brands. */
export async function listMakers(options: FingerprintOptions): Promise<void> {
  const { makers } = await ofOptions(options);
  await (options.format === 'json'
    ? printJson(makers.map(makerJson))
    : printText(makers.map(makerLine).join('\n')));
}

async function ofOptions(options: FingerprintOptions) {
  return fingerprintsOf(options, await readSettings(options));
}

function makerJson(maker: Maker) {
  const { id, name, headquarters, brands = [] } = maker;
  return {
    id,
    name,
    headquarters,
    fingerprints: fingerprintsBy(maker).length,
    brands: brands.map((brand) => ({ name: brand.name, made: brand.made })),
  };
}

function fingerprintsBy(maker: Maker) {
  return [...maker.fingerprints, ...(maker.brands ?? []).flatMap((brand) => brand.fingerprints)];
}

function makerLine(maker: Maker): string {
  const brands = (maker.brands ?? []).map(({ name, made }) => (made === 'whole' ? name : `${name} (partly)`));
  const made = brands.length > 0 ? `; makes ${brands.join(', ')}` : '';
  const { length } = fingerprintsBy(maker);
  const seat = maker.headquarters ?? 'headquarters not established';
  return `${maker.id}: ${maker.name} (${seat}), ${counted(length, 'fingerprint')}${made}`;
}
