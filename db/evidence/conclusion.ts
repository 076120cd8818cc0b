import type {
  Candidate,
  ChannelCount,
  DeviceType,
  Evidence,
  Identification,
} from '../../src/model/identification.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Judgement, VerdictKind } from '../../src/model/policy.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import type { SqlValue } from '../inventory.ts';

/** What was concluded from a device's current observations. */
export interface Concluded {
  readonly identification: Identification;
  readonly judgement: Judgement;
}

/** A row of the table `conclusion`, as far as it says something of the device. Lists are JSON text. */
export interface ConclusionRow {
  readonly maker: string | null;
  readonly manufacturer: string | null;
  readonly brand: string | null;
  readonly type: DeviceType;
  readonly model: string | null;
  readonly firmware: string | null;
  readonly serial: string | null;
  readonly name: string | null;
  readonly mac: string | null;
  readonly confidence: number;
  readonly video: number;
  readonly candidates: string;
  readonly contradictions: string;
  readonly evidence: string;
  readonly verdict: VerdictKind;
  readonly policies: string;
  readonly channel_count: string | null;
}

/** Its columns, in the order of the table's. */
export const contentColumns = [
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
  'candidates',
  'contradictions',
  'evidence',
  'verdict',
  'policies',
  'channel_count',
] as const satisfies readonly (keyof ConclusionRow)[];

/** Identifies and judges; pure as far as its arguments are. */
export function conclude(conclusions: Conclusions, observations: readonly Observation[]): Concluded {
  const identification = conclusions.identify(observations);
  return { identification, judgement: conclusions.judge(identification) };
}

/** The row that keeps a conclusion. */
export function toRow({ identification: found, judgement }: Concluded): ConclusionRow {
  return {
    maker: found.maker,
    manufacturer: found.manufacturer,
    brand: found.brand,
    type: found.type,
    model: found.model,
    firmware: found.firmware,
    serial: found.serial,
    name: found.name,
    mac: found.mac,
    confidence: found.confidence,
    video: found.video ? 1 : 0,
    candidates: JSON.stringify(found.candidates),
    contradictions: JSON.stringify(found.contradictions),
    evidence: JSON.stringify(found.evidence),
    verdict: judgement.verdict,
    policies: JSON.stringify(judgement.policies),
    channel_count: found.channelCount === null ? null : JSON.stringify(found.channelCount),
  };
}

/** The identification that a row keeps. */
export function toIdentification(row: ConclusionRow): Identification {
  const { maker, manufacturer, brand, type, model, firmware, serial, name, mac, confidence } = row;
  const candidates: readonly Candidate[] = JSON.parse(row.candidates);
  const contradictions: readonly string[] = JSON.parse(row.contradictions);
  const evidence: readonly Evidence[] = JSON.parse(row.evidence);
  const said = { maker, manufacturer, brand, type, model, firmware, serial, name, mac, confidence };
  const channelCount = channelCountIn(row);
  return { ...said, video: row.video === 1, channelCount, candidates, contradictions, evidence };
}

/** The channels that a row keeps. */
export function channelCountIn({
  channel_count: text,
}: Pick<ConclusionRow, 'channel_count'>): ChannelCount | null {
  return text === null ? null : (JSON.parse(text) as ChannelCount);
}

/** The row's values in the order of {@link contentColumns}. */
export function valuesOf(row: ConclusionRow): SqlValue[] {
  return contentColumns.map((column) => row[column]);
}

/** Whether two rows say the same. */
export function sameContent(a: ConclusionRow, b: ConclusionRow): boolean {
  return contentColumns.every((column) => a[column] === b[column]);
}

/** Whether two rows identify the device alike, whatever the policies make of it. */
export function sameReading(a: ConclusionRow, b: ConclusionRow): boolean {
  return contentColumns.every(
    (column) => column === 'verdict' || column === 'policies' || a[column] === b[column],
  );
}
