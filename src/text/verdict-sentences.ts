import { confidenceText } from '../model/confidence.ts';
import type { Device } from '../model/device.ts';
import type { EvidenceClass } from '../model/evidence-class.ts';
import { clean } from '../model/text.ts';
import type { ClassSum } from './class-sums.ts';

/** The verdict in two sentences for readers who know no protocol: what the device is, and what says so. `classes`: the strongest first. */
export function verdictSentences(device: Device, classes: readonly ClassSum[]): string {
  return `${firstSentence(device)} ${secondSentence(device, classes)}`;
}

const kinds: Readonly<Partial<Record<Device['type'], string>>> = {
  camera: 'camera',
  recorder: 'recorder',
  encoder: 'encoder',
  doorbell: 'doorbell',
  intercom: 'intercom',
};

function firstSentence(device: Device): string {
  const { verdict, type, manufacturer, brand, policies } = device;
  const what = kinds[type] ?? 'device';
  const made = `it was made by ${clean(manufacturer ?? 'an unknown maker')}`;
  const sold = brand === null || brand === manufacturer ? '' : `, and is sold as ${clean(brand)}`;
  const flagging = policies.filter((policy) => policy.verdict === 'flagged').map(({ id }) => clean(id));
  switch (verdict) {
    case 'flagged':
      return `This ${what} is flagged: ${made}, which ${coveredBy(flagging)}${sold}.`;
    case 'review':
      return `A person must look at this ${what}: ${manufacturer === null ? 'who made it is not established' : `perhaps ${made}${sold}`}.`;
    case 'clear':
      return `This ${what} is clear: ${made}, which no active policy covers${sold}.`;
    case 'not-covered':
      return `There is no verdict on this ${what}: no active policy is about equipment of this kind.`;
  }
}

function coveredBy(flagging: readonly string[]): string {
  const last = flagging.at(-1);
  if (last === undefined) return 'an active policy covers';
  const others = flagging.slice(0, -1);
  return others.length === 0
    ? `the policy ${last} covers`
    : `the policies ${others.join(', ')} and ${last} cover`;
}

/** Who says so, in words without jargon. */
const sayers: Readonly<Record<EvidenceClass, string>> = {
  protocol: 'It speaks a protocol of that maker’s own, or has its key',
  software: 'The unit’s own software says so',
  stated: 'The unit states so about itself',
  'user-set': 'Only a name that a person can type says so',
  'third-party': 'Only others than the unit say so',
};

function secondSentence(
  { contradictions, confidence, verdict, manufacturer }: Device,
  [strongest]: readonly ClassSum[],
): string {
  if (contradictions.length > 0) return 'What it reports contradicts itself; the reasons below say in what.';
  if (strongest === undefined) return 'Nothing that it reports points to a maker.';
  const says = strongest.kind === null ? `${clean(strongest.name)} says so` : sayers[strongest.kind];
  if (manufacturer === null) return 'What it reports is not enough to name one.';
  const enough = verdict === 'review' ? ', which is not enough for a verdict' : '';
  return `${says}${enough} (confidence ${confidenceText(confidence)} of 1).`;
}
