import { inTexts } from '../identify/matching/model-words.ts';
import { typeOf } from '../identify/matching/name-forms.ts';
import { readNameId } from '../identify/matching/names.ts';
import { type EvidenceClass, evidenceClasses } from '../model/evidence-class.ts';
import type { BehaviourFingerprint, Brand, Fingerprint, Fingerprints } from '../model/fingerprint.ts';
import type { Evidence } from '../model/identification.ts';

/** What a fingerprint adds to the weight of the evidence. */
export interface FingerprintWords {
  /** `camera 0.60`, `behaves like video`; null if it has no device type. */
  readonly kind: string | null;
  /** The brand, if several makers make its units: then it does not count for its maker. */
  readonly sharedBrand: string | null;
}

/**
 * The fingerprints that evidence names, by their ids. Evidence that is stored may name one that no longer exists; then nothing is
 * known. A fingerprint's id begins with its maker's, an operator's own with `local`: so only the fingerprints of makers that evidence names are
 * looked at, because reading all of them takes longer than all else that explains a device.
 */
export function fingerprintWords(
  fingerprints: Fingerprints,
  evidence: readonly Pick<Evidence, 'fingerprint' | 'field'>[],
): ReadonlyMap<string, FingerprintWords> {
  const { makers, behaviour } = fingerprints;
  const owners = new Set(evidence.map(({ fingerprint }) => fingerprint.split('/', 1)[0]));
  const isNamed = (owner: string) => owners.has(owner) || owners.has('local');
  const words = new Map<string, FingerprintWords>();
  const add = (fingerprint: Fingerprint, name: string, brand: Brand | null) => {
    const sharedBrand = brand?.made === 'partly' ? brand.name : null;
    for (const { id, type } of [fingerprint, ...inTexts(fingerprint, name)])
      words.set(id, { kind: typeText(type), sharedBrand });
  };
  for (const maker of makers.filter(({ id }) => isNamed(id))) {
    for (const fingerprint of maker.fingerprints) add(fingerprint, maker.name, null);
    for (const brand of maker.brands ?? [])
      for (const fingerprint of brand.fingerprints) add(fingerprint, brand.name, brand);
  }
  for (const one of evidence) {
    const said = nameWords(one, fingerprints);
    if (said !== null) words.set(one.fingerprint, said);
  }
  for (const fingerprint of isNamed('behaviour') ? behaviour : [])
    words.set(fingerprint.id, { kind: behaviourKind(fingerprint), sharedBrand: null });
  return words;
}

const behaviours = { video: 'behaves like video', 'not-video': 'is no video', neither: null };

function behaviourKind({ says, type }: BehaviourFingerprint): string | null {
  const kinds = [behaviours[says], typeText(type)].filter((kind) => kind !== null);
  return kinds.length === 0 ? null : kinds.join(', ');
}

function nameWords(
  { fingerprint, field }: Pick<Evidence, 'fingerprint' | 'field'>,
  fingerprints: Fingerprints,
): FingerprintWords | null {
  const read = readNameId(fingerprint, fingerprints);
  if (read === null) return null;
  const { name, form, brand } = read;
  const sharedBrand = brand?.made === 'partly' ? brand.name : null;
  return { kind: typeText(typeOf(form, name, field)), sharedBrand };
}

function typeText(type: Fingerprint['type']): string | null {
  return type === undefined ? null : `${type.is} ${type.weight.toFixed(2)}`;
}

/** What each class of evidence is, for readers who know no protocol. */
const classTexts: Readonly<Record<EvidenceClass, string>> = {
  protocol: "A protocol or key of the maker's own",
  software: "The unit's own software",
  stated: 'What the unit states about itself',
  'user-set': 'A name that a user can type',
  'third-party': 'What others report about the unit',
};

/** `The unit's own software at port 80`. Of conclusions by former versions, the scanner and the port. */
export function evidenceSourceText(evidenceSource: string): string {
  const [name = '', port = ''] = evidenceSource.split('|');
  const known = evidenceClasses.find((one) => one === name);
  const text = known === undefined ? name : classTexts[known];
  return port === '' ? text : `${text} at port ${port}`;
}

/** `http.server at port 80 "App-webs/"`. */
export function seenText({ field, port, value }: Pick<Evidence, 'field' | 'port' | 'value'>): string {
  return `${field}${port === null ? '' : ` at port ${port}`} "${value}"`;
}
