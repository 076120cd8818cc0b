import type { Device } from '../model/device.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Evidence } from '../model/identification.ts';
import type { Observation } from '../model/observation.ts';
import { deviceLines } from './commands/show.ts';

/** An observation as the inventory keeps it. */
type Kept = Observation & { readonly until: string | null };

/**
 * Why the inventory says what it says of a device: what was recognised, the arithmetic of the witnesses, what
 * contradicts, the verdict of each policy, and what was seen but says nothing.
 */
export function explanation(
  device: Device,
  observations: readonly Kept[],
  fingerprints: Fingerprints,
): string {
  const names = new Map(fingerprints.makers.map(({ id, name }) => [id, name]));
  return [
    ...deviceLines(device),
    '',
    'Evidence: what was seen, which fingerprint recognised it, and how strongly it speaks (0 to 1)',
    ...evidenceLines(device.evidence, names),
    '',
    ...arithmeticLines(device.evidence, names),
    '',
    'Seen, and recognised by no fingerprint',
    ...unusedLines(device.evidence, observations),
  ].join('\n');
}

function evidenceLines(evidence: readonly Evidence[], names: ReadonlyMap<string, string>): string[] {
  if (evidence.length === 0) return ['  nothing'];
  return [...evidence]
    .sort((a, b) => b.weight - a.weight)
    .map(({ field, value, port, fingerprint, weight, maker }) => {
      const speaks = maker === null ? 'of the kind of device' : `for ${names.get(maker) ?? maker}`;
      return `  ${weight.toFixed(2)}  ${field} ${at(port)} "${value}"\n        ${fingerprint}: speaks ${speaks}`;
    });
}

/** `1 − Π(1 − w)` for each maker, over witnesses: scanner and port. docs/identification.md has the reasons. */
function arithmeticLines(evidence: readonly Evidence[], names: ReadonlyMap<string, string>): string[] {
  const makers = [
    ...new Set(evidence.flatMap(({ maker, weight }) => (maker !== null && weight > 0 ? [maker] : []))),
  ];
  if (makers.length === 0) return ['Nobody is spoken for: the maker is not established.'];
  const sums = makers.map((maker) => {
    const strongest = new Map<string, number>();
    for (const one of evidence.filter((each) => each.maker === maker)) {
      strongest.set(one.witness, Math.max(strongest.get(one.witness) ?? 0, one.weight));
    }
    const weights = [...strongest.values()].filter((weight) => weight > 0).sort((a, b) => b - a);
    const confidence = 1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1);
    return { maker, confidence, product: weights.map((weight) => `(1 − ${weight})`).join(' × ') };
  });
  return [
    'Confidence: independent witnesses (a scanner at a port) count with their strongest mark',
    ...sums
      .sort((a, b) => b.confidence - a.confidence)
      .map(
        ({ maker, confidence, product }) =>
          `  ${names.get(maker) ?? maker}: 1 − ${product} = ${confidence.toFixed(4)}`,
      ),
  ];
}

function unusedLines(evidence: readonly Evidence[], observations: readonly Kept[]): string[] {
  const used = new Set(evidence.map(({ field, value, port }) => `${field} ${port} ${value}`));
  const lines = observations
    .filter(({ field, value, port }) => !used.has(`${field} ${port} ${value}`))
    .map(({ field, value, port, scanner, at: since, until }) => {
      const when = until === null ? `since ${since}` : `${since} to ${until}: over`;
      return `  ${field} ${at(port)} "${value}" (${scanner}, ${when})`;
    });
  return lines.length === 0 ? ['  nothing'] : lines;
}

function at(port: number | null): string {
  return port === null ? '' : `at port ${port}`;
}
