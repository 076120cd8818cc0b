import type { Device } from '../model/device.ts';
import type { Fingerprints, Maker } from '../model/fingerprint.ts';
import type { Evidence } from '../model/identification.ts';
import { wrapped } from '../model/wrap.ts';

/**
 * What the conclusion on the maker rests on outside the unit, for somebody who contests it: where it is written down what the strongest
 * mark of each witness reads, that the maker makes for the badge, and where its headquarters are. Nothing where no maker is named.
 */
export function sourceLines(device: Device, { makers }: Fingerprints, width: number): string[] {
  const maker = makers.find(({ name }) => name === device.manufacturer);
  if (maker === undefined) return [];
  const read = strongest(device.evidence, maker).map((id) => [id, sourceOf(id, maker)] as const);
  const brand = maker.brands?.find(({ name }) => name === device.brand);
  const known: readonly (readonly [string, string | undefined])[] = [
    ...read,
    [`${brand?.name}, a badge on units of ${maker.name}`, brand?.sources.join('; ')],
    [`headquarters of ${maker.name}`, maker.headquarters === null ? undefined : maker.sources[0]],
  ];
  const lines = known.flatMap(([what, source]) =>
    source === undefined ? [] : wrapped(`${what}: ${source}`, width, '  '),
  );
  return lines.length === 0 ? [] : ['', 'Where this is written down', ...lines];
}

/** The fingerprint that weighs most at each witness, each once. */
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

function sourceOf(id: string, maker: Maker): string | undefined {
  if (id === `${maker.id}/mac-prefix`) return 'the IEEE registry of MAC address blocks';
  const lists = [maker.marks, ...(maker.brands ?? []).map(({ marks }) => marks)];
  for (const marks of lists) {
    const mark = marks.find((one) => one.id === id);
    if (mark !== undefined) return mark.source;
  }
  return undefined;
}
