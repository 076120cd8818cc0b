import { readNameId } from '../identify/matching/names.ts';
import type { Device } from '../model/device.ts';
import type { Fingerprints, Maker } from '../model/fingerprint.ts';
import type { Evidence } from '../model/identification.ts';
import { wrapped } from '../model/wrap.ts';

/**
 * The published sources of the conclusion on the maker, so that it can be challenged: of the strongest fingerprint of each evidence source,
 * of the relation between maker and brand, and of the headquarters. Empty without a maker.
 */
export function sourceLines(device: Device, fingerprints: Fingerprints, width: number): string[] {
  const { makers } = fingerprints;
  const maker = makers.find(({ name }) => name === device.manufacturer);
  if (maker === undefined) return [];
  const read = strongest(device.evidence, maker).map(
    (id) => [id, sourceOf(id, maker, fingerprints)] as const,
  );
  const brand = maker.brands?.find(({ name }) => name === device.brand);
  const known: readonly (readonly [string, string | undefined])[] = [
    ...read,
    [`${brand?.name}, a brand on units of ${maker.name}`, brand?.sources.join('; ')],
    [`headquarters of ${maker.name}`, maker.headquarters === null ? undefined : maker.sources[0]],
  ];
  const lines = known.flatMap(([what, source]) =>
    source === undefined ? [] : wrapped(`${what}: ${source}`, width, '  '),
  );
  return lines.length === 0 ? [] : ['', 'Where this is written down', ...lines];
}

/** The strongest fingerprint of each evidence source, each once. */
function strongest(evidence: readonly Evidence[], maker: Maker): readonly string[] {
  const best = new Map<string, Evidence>();
  for (const one of evidence)
    if (
      one.maker === maker.id &&
      one.counted !== false &&
      one.weight > (best.get(one.evidenceSource)?.weight ?? 0)
    )
      best.set(one.evidenceSource, one);
  return [...new Set([...best.values()].map(({ fingerprint }) => fingerprint))];
}

function sourceOf(id: string, maker: Maker, fingerprints: Fingerprints): string | undefined {
  if (id === `${maker.id}/mac-prefix`) return 'the IEEE registry of MAC address blocks';
  const lists = [maker.fingerprints, ...(maker.brands ?? []).map(({ fingerprints }) => fingerprints)];
  for (const fingerprints of lists) {
    const fingerprint = fingerprints.find(
      (one) => one.id === id || one.elsewhere?.some((place) => `${one.id}-${place}` === id),
    );
    if (fingerprint !== undefined) return fingerprint.source;
  }
  return readNameId(id, fingerprints)?.name.source;
}
