import type { RecordedEvidence } from '../../db/devices/recorded-evidence.ts';
import { confidenceText } from '../model/confidence.ts';
import type { Device } from '../model/device.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Evidence } from '../model/identification.ts';
import { moment } from '../model/moment.ts';
import type { Policy } from '../model/policy.ts';
import { fittedLines, wrapped } from '../model/wrap.ts';
import { classSums } from './class-sums.ts';
import { contradictionLines, deviceLines, verdictLines } from './device.ts';
import {
  evidenceSourceText,
  type FingerprintWords,
  fingerprintWords,
  seenText,
} from './fingerprint-words.ts';
import { identifierLines } from './identity.ts';
import { importedLines } from './imported.ts';
import { probeLines } from './probes.ts';
import { type ProductsWithKey, publishedKeyLines } from './published-key.ts';
import { sourceLines } from './sources.ts';
import { verdictSentences } from './verdict-sentences.ts';

/** The input of an explanation. */
export interface Explained extends RecordedEvidence {
  readonly device: Device;
  readonly fingerprints: Fingerprints;
  /** The policies whose thresholds are known today, active or not. */
  readonly knownPolicies: readonly Policy[];
  readonly productsWithKey: ProductsWithKey;
}

/**
 * The derivation of a device's verdict, complete enough to be checked by hand: each evidence source with its values and fingerprints, the
 * calculation, the evidence for the device type, the verdicts with their policies' thresholds, unrecognised values, and the probes with
 * their reasons.
 */
export function explanation(
  {
    device,
    observations,
    asked,
    identifiers,
    imported,
    fingerprints,
    knownPolicies,
    productsWithKey,
  }: Explained,
  width: number,
): string {
  const names = new Map(fingerprints.makers.map(({ id, name }) => [id, name]));
  const words = fingerprintWords(fingerprints, device.evidence);
  const lines = [
    ...deviceLines(device, width),
    '',
    ...wrapped(verdictSentences(device, classSums(device)), width, ''),
    '',
    ...makerLines(device, names, width),
    ...sharedBrandLines(device.evidence, words),
    ...sourceLines(device, fingerprints, width),
    '',
    ...kindLines(device, words),
    '',
    ...verdictLines(device, width),
    ...device.policies.flatMap(({ id }) => wrapped(thresholdText(id, knownPolicies), width, '  ')),
    ...contradictionLines(device, width),
    ...publishedKeyLines(device.evidence, productsWithKey, width),
    '',
    'Seen, but recognised by no fingerprint',
    ...unusedLines(device.evidence, observations),
    '',
    ...identifierLines(identifiers, width),
    ...importedLines(imported, width),
    ...(device.through === null
      ? probeLines(asked, width)
      : ['Probes', `  None: everything here was reported by device ${device.through}.`]),
  ];
  return fittedLines(lines, width).join('\n');
}

function thresholdText(id: string, known: readonly Policy[]): string {
  const policy = known.find((one) => one.id === id);
  return policy === undefined
    ? `${id} is not a built-in profile and not in the config, so its thresholds are not known.`
    : `${id}: flagged from a confidence of ${policy.flagFrom.toFixed(2)}, review from ${policy.reviewFrom.toFixed(2)}.`;
}

/** `1 − Π(1 − w)` for each maker, over evidence sources; docs/identification.md has the reasons. */
function makerLines(device: Device, names: ReadonlyMap<string, string>, width: number): string[] {
  const spoken = device.evidence.filter(({ maker, weight }) => maker !== null && weight > 0);
  const makers = [...new Set(spoken.flatMap(({ maker }) => (maker === null ? [] : [maker])))];
  if (makers.length === 0) return ['Who made it', '  Nothing points to a maker: not established.'];
  const calculations = makers
    .map((maker) => calculationFor(maker, names.get(maker) ?? maker, spoken))
    .sort((a, b) => b.confidence - a.confidence);
  const named =
    device.manufacturer === null
      ? 'not established'
      : `${device.manufacturer}, confidence ${confidenceText(device.confidence)}`;
  return [
    'Who made it',
    ...wrapped(
      'Each of these counts once, with its strongest fingerprint. A name that a user can type adds to nothing. A verdict rests on protocols and software, and on what the unit states where its maker and its model number agree.',
      width,
      '  ',
    ),
    ...calculations.flatMap(({ lines }) => lines),
    `  Concluded: ${named}.`,
  ];
}

interface Calculation {
  readonly confidence: number;
  readonly lines: readonly string[];
}

function calculationFor(maker: string, name: string, spoken: readonly Evidence[]): Calculation {
  const evidenceSources = new Map<string, Evidence[]>();
  const own = spoken.filter((each) => each.maker === maker);
  const repeated = own.filter(({ counted }) => counted === false);
  for (const one of own.filter(({ counted }) => counted !== false))
    evidenceSources.set(one.evidenceSource, [...(evidenceSources.get(one.evidenceSource) ?? []), one]);
  const counted = [...evidenceSources]
    .map(([evidenceSource, found]) => ({
      evidenceSource,
      found: [...found].sort((a, b) => b.weight - a.weight),
      weight: Math.max(...found.map(({ weight }) => weight)),
    }))
    .sort((a, b) => b.weight - a.weight);
  const doubt = counted.reduce((product, { weight }) => product * (1 - weight), 1);
  const confidence = Math.round((1 - doubt) * 10_000) / 10_000;
  const product = counted.map(({ weight }) => `(1 − ${weight})`).join(' × ');
  return {
    confidence,
    lines: [
      '',
      ...counted.flatMap(({ evidenceSource, found, weight }) => [
        `  ${evidenceSourceText(evidenceSource)} counts ${weight.toFixed(2)} for ${name}`,
        ...found.map((one) => `    ${one.weight.toFixed(2)}  ${seenText(one)}  [${one.fingerprint}]`),
      ]),
      ...(repeated.length === 0 ? [] : ['  A name that a user can type adds nothing to that']),
      ...repeated.map((one) => `    (${one.weight.toFixed(2)})  ${seenText(one)}  [${one.fingerprint}]`),
      `  ${name}: 1 − ${product} = ${confidence.toFixed(4)}`,
    ],
  };
}

function sharedBrandLines(
  evidence: readonly Evidence[],
  words: ReadonlyMap<string, FingerprintWords>,
): string[] {
  const shared = evidence.flatMap((one) => {
    const brand = one.maker === null ? (words.get(one.fingerprint)?.sharedBrand ?? null) : null;
    return brand === null ? [] : [`    ${brand}: ${seenText(one)}  [${one.fingerprint}]`];
  });
  return shared.length === 0
    ? []
    : ['', '  Brands shared by several makers; they do not identify the maker', ...shared];
}

function kindLines({ type, evidence }: Device, words: ReadonlyMap<string, FingerprintWords>): string[] {
  const typeEvidence = evidence.flatMap((one) => {
    const kind = words.get(one.fingerprint)?.kind ?? null;
    const suggests = one.suggestsType ? ' (no source: a suggestion)' : '';
    return kind === null ? [] : [`  ${kind}: ${seenText(one)}  [${one.fingerprint}]${suggests}`];
  });
  return [
    'What it is',
    ...(typeEvidence.length === 0 ? ['  No evidence for the kind of device.'] : typeEvidence),
    `  Concluded: ${type}.`,
  ];
}

function unusedLines(
  evidence: readonly Evidence[],
  observations: RecordedEvidence['observations'],
): string[] {
  const used = new Set(evidence.map(seenText));
  const lines = observations
    .filter((seen) => !used.has(seenText(seen)))
    .map((seen) => {
      const when =
        seen.until === null
          ? `since ${moment(seen.at)}`
          : `${moment(seen.at)} to ${moment(seen.until)}, then no more`;
      return `  ${seenText(seen)}  (${seen.scanner}, ${when})`;
    });
  return lines.length === 0 ? ['  nothing'] : lines;
}
