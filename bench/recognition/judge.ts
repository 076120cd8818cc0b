import { assess } from '../../src/assess/assess.ts';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import { identify } from '../../src/identify/identify.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import type { Maker } from '../../src/model/fingerprint.ts';
import { type DeviceType, type Identification, surveillanceTypes } from '../../src/model/identification.ts';
import type { Fact, Observation } from '../../src/model/observation.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { readPolicyFiles } from '../../vendor-fingerprints/policy-files.ts';
import { factsOfRecord } from './read.ts';
import type { RecordedAnswer } from './record.ts';

/** The two profiles that the bench judges by. */
export const policyIds = ['us-ndaa-889', 'uk-2022'] as const;

/** A name out of {@link policyIds}. */
export type PolicyId = (typeof policyIds)[number];

/** The product's result for one record. */
export interface Outcome {
  readonly record: RecordedAnswer;
  readonly facts: readonly Fact[];
  readonly identification: Identification;
  /** On the default list. */
  readonly listed: boolean;
  readonly verdicts: Readonly<Record<string, VerdictKind>>;
}

const types: Readonly<Record<string, DeviceType>> = {
  camera: 'camera',
  nvr: 'recorder',
  dvr: 'recorder',
  encoder: 'encoder',
  doorbell: 'doorbell',
};

/** Named by section 889; a unit of the first two must never pass as clear. */
const named = ['hikvision', 'dahua', 'huawei', 'zte', 'hytera'];

const matcher = compileFingerprints(fingerprints);
const policies = readPolicyFiles()
  .map(({ text, path }) => loadPolicy(text, path))
  .filter(({ id }) => policyIds.some((wanted) => wanted === id));

/** Reads, identifies and judges one record; null if no scanner speaks its protocol. */
export function outcomeOf(record: RecordedAnswer): Outcome | null {
  const facts = factsOfRecord(record);
  if (facts === null) return null;
  const observations: Observation[] = facts.map((fact) => ({
    ...fact,
    address: '192.0.2.7',
    port: 80,
    scanner: record.kind,
    at: '2026-01-01T00:00:00Z',
  }));
  const identification = identify(observations, matcher);
  const { type, video, manufacturer } = identification;
  const judgement = assess(identification, policies, fingerprints.makers);
  return {
    record,
    facts,
    identification,
    listed: surveillanceTypes.includes(type) || (video && manufacturer === null && type === 'unknown'),
    verdicts: Object.fromEntries(judgement.policies.map(({ id, verdict }) => [id, verdict])),
  };
}

/** True for a camera, recorder, encoder or doorbell; false for anything else; null if the source does not say. */
export function isCamera({ expected }: RecordedAnswer): boolean | null {
  if (expected.device_type in types) return true;
  return expected.device_type === 'not-camera' ? false : null;
}

/** The maker, or the badge if no maker is known for it, is the one that the source names. */
export function isRightMaker({ record: { expected }, identification }: Outcome): boolean {
  const said = [identification.manufacturer, identification.brand, identification.maker].map(plain);
  return said.includes(plain(expected.oem_of ?? expected.manufacturer));
}

/** Camera, recorder, encoder or doorbell, as in the source. */
export function isRightType({ record: { expected }, identification }: Outcome): boolean {
  return identification.type === types[expected.device_type];
}

/** What the source says it is; `other` for anything but video surveillance. */
export function typeOf({ expected }: RecordedAnswer): DeviceType {
  return types[expected.device_type] ?? 'other';
}

/** Flagged, although the policy does not cover its maker. */
export function isFalseFlag({ record, verdicts }: Outcome, policy: PolicyId): boolean {
  return verdicts[policy] === 'flagged' && !mayBeFlagged(record, policy);
}

/** Whether the policy may cover its maker. False if the maker is unknown. */
export function mayBeFlagged({ expected }: RecordedAnswer, policy: PolicyId): boolean {
  const makers = [expected.oem_of, expected.manufacturer].map(plain);
  if (policy === 'us-ndaa-889') return makers.some((maker) => named.includes(maker));
  const maker = makerCalled(expected.oem_of ?? expected.manufacturer);
  return maker === null || maker.headquarters === null || maker.headquarters === 'CN';
}

/** Made by Hikvision or Dahua, video surveillance, and passed as clear. */
export function isMissedFlag({ record, verdicts }: Outcome, policy: PolicyId): boolean {
  const makers = [record.expected.oem_of, record.expected.manufacturer].map(plain);
  const meant = makers.includes('hikvision') || makers.includes('dahua');
  return meant && isCamera(record) === true && verdicts[policy] === 'clear';
}

/** Lower case, letters without their marks and digits only, so that spelling variants are equal. */
export function plain(name: string | null | undefined): string {
  return (name ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function makerCalled(name: string | null): Maker | null {
  const wanted = plain(name);
  return fingerprints.makers.find((maker) => plain(maker.name) === wanted) ?? null;
}
