import type { Candidate, ChannelCount, Evidence, Identification } from '../../src/model/identification.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Judgement, VerdictKind } from '../../src/model/policy.ts';
import { publishedKeys } from '../../src/model/published-key.ts';
import type { Suspect } from '../../src/model/suspects.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import type { SqlValue } from '../inventory.ts';

/** What was concluded from a device's current observations. */
export interface Concluded {
  readonly identification: Identification;
  readonly judgement: Judgement;
}

/** What a conclusion's row keeps exactly as in the identification. */
type KeptAsItIs =
  | 'maker'
  | 'manufacturer'
  | 'brand'
  | 'type'
  | 'model'
  | 'firmware'
  | 'serial'
  | 'name'
  | 'mac'
  | 'confidence';

/** A row of the table `conclusion`, without its keys. Lists are JSON text. */
export interface ConclusionRow extends Pick<Identification, KeptAsItIs> {
  readonly video: number;
  readonly channel_count: string | null;
  readonly candidates: string;
  /** The candidates where no maker is named; else null. */
  readonly suspects: string | null;
  /** 1 if the evidence has a published key. */
  readonly published_key: number;
  readonly contradictions: string;
  readonly evidence: string;
  readonly verdict: VerdictKind;
  readonly policies: string;
}

/** The columns that tables of devices show; one index covers exactly these. */
export const shownColumns = [
  'maker',
  'manufacturer',
  'brand',
  'type',
  'model',
  'firmware',
  'serial',
  'name',
  'mac',
  'confidence',
  'video',
  'channel_count',
  'suspects',
  'published_key',
] as const satisfies readonly (keyof ConclusionRow)[];

/** All its columns. */
export const contentColumns = [
  ...shownColumns,
  'candidates',
  'contradictions',
  'evidence',
  'verdict',
  'policies',
] as const satisfies readonly (keyof ConclusionRow)[];

/** Identifies and judges; pure if its arguments are. */
export function conclude(conclusions: Conclusions, observations: readonly Observation[]): Concluded {
  const identification = conclusions.identify(observations);
  return { identification, judgement: conclusions.judge(identification) };
}

/** The row that keeps a conclusion. */
export function toRow({ identification, judgement }: Concluded): ConclusionRow {
  const { video, channelCount, candidates, contradictions, evidence, ...asItIs } = identification;
  return {
    ...asItIs,
    video: video ? 1 : 0,
    channel_count: channelCount === null ? null : JSON.stringify(channelCount),
    suspects: asItIs.maker === null && candidates.length > 0 ? JSON.stringify(candidates) : null,
    published_key: publishedKeys(evidence).length > 0 ? 1 : 0,
    candidates: JSON.stringify(candidates),
    contradictions: JSON.stringify(contradictions),
    evidence: JSON.stringify(evidence),
    verdict: judgement.verdict,
    policies: JSON.stringify(judgement.policies),
  };
}

/** The identification that a row keeps. */
export function toIdentification(row: ConclusionRow): Identification {
  const { maker, manufacturer, brand, type, model, firmware, serial, name, mac, confidence } = row;
  const candidates: readonly Candidate[] = JSON.parse(row.candidates);
  const contradictions: readonly string[] = JSON.parse(row.contradictions);
  const evidence: readonly Evidence[] = JSON.parse(row.evidence);
  const asItIs = { maker, manufacturer, brand, type, model, firmware, serial, name, mac, confidence };
  const channelCount = channelCountIn(row);
  return { ...asItIs, video: row.video === 1, channelCount, candidates, contradictions, evidence };
}

/** The channels that a row keeps. */
export function channelCountIn({
  channel_count: text,
}: Pick<ConclusionRow, 'channel_count'>): ChannelCount | null {
  return text === null ? null : (JSON.parse(text) as ChannelCount);
}

/** The makers that are suspected where none is named. */
export function suspectsIn({ suspects }: Pick<ConclusionRow, 'suspects'>): readonly Suspect[] {
  if (suspects === null) return none;
  const candidates: readonly Candidate[] = JSON.parse(suspects);
  return candidates.map(({ maker, name, confidence }) => ({ maker, manufacturer: name, confidence }));
}

const none: readonly Suspect[] = [];

/** The row's values in the order of {@link contentColumns}. */
export function valuesOf(row: ConclusionRow): SqlValue[] {
  return contentColumns.map((column) => row[column]);
}

/** Whether two rows have the same content. */
export function sameContent(a: ConclusionRow, b: ConclusionRow): boolean {
  return contentColumns.every((column) => a[column] === b[column]);
}

/** Whether two rows identify the device alike, whatever the policies conclude from that. */
export function sameReading(a: ConclusionRow, b: ConclusionRow): boolean {
  return contentColumns.every(
    (column) => column === 'verdict' || column === 'policies' || a[column] === b[column],
  );
}
