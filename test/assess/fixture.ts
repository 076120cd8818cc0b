import { assess } from '../../src/assess/assess.ts';
import type { Brand, Maker } from '../../src/model/fingerprint.ts';
import type { Identification } from '../../src/model/identification.ts';
import type { Policy, PolicyClause } from '../../src/model/policy.ts';

export function brand(name: string, relation: Brand['relation'], made: Brand['made']): Brand {
  return { name, relation, made, howToTell: 'test', sources: ['test'], fingerprints: [] };
}
export const hikvision: Maker = {
  id: 'hikvision',
  name: 'Hikvision',
  headquarters: 'CN',
  sources: ['test'],
  fingerprints: [],
  brands: [
    brand('Annke', 'relabel', 'partly'),
    brand('EZVIZ', 'subsidiary', 'whole'),
    brand('HiLook', 'sub-brand', 'whole'),
  ],
};
export const child: Maker = {
  id: 'child',
  name: 'Child',
  headquarters: 'CN',
  group: 'hikvision',
  sources: ['test'],
  fingerprints: [],
};
export const axis: Maker = {
  id: 'axis',
  name: 'Axis',
  headquarters: 'SE',
  sources: ['test'],
  fingerprints: [],
};
export const stray: Maker = {
  id: 'stray',
  name: 'Stray',
  headquarters: null,
  sources: ['test'],
  fingerprints: [],
};
export const seller: Maker = {
  id: 'seller',
  name: 'Seller',
  headquarters: 'DE',
  buys: 'all',
  sources: ['test'],
  fingerprints: [],
};
export const makers = [hikvision, child, axis, stray, seller];

const clause: PolicyClause = {
  id: null,
  covers: ['any'],
  flags: { makers: ['hikvision'] },
  subsidiaries: true,
  rebrands: true,
  purpose: null,
  source: null,
};

/** The policy with its first clause changed. */
export function changed(policy: Policy, change: Partial<PolicyClause>): Policy {
  return { ...policy, clauses: policy.clauses.map((one, at) => (at === 0 ? { ...one, ...change } : one)) };
}

export const named: Policy = {
  id: 'named',
  title: 'Named',
  authority: 'A council',
  date: '2026-01-01',
  since: null,
  supersedes: [],
  binds: 'Everybody.',
  clauses: [clause],
  flagFrom: 0.7,
  reviewFrom: 0.3,
  source: 'https://example.org/rule',
  interpretation: null,
  version: 'v1',
};
export const byCountry: Policy = changed({ ...named, id: 'country' }, { flags: { headquarters: ['CN'] } });

export const unidentified: Identification = {
  maker: null,
  manufacturer: null,
  brand: null,
  type: 'unknown',
  model: null,
  firmware: null,
  serial: null,
  name: null,
  mac: null,
  confidence: 0,
  video: false,
  channelCount: null,
  candidates: [],
  contradictions: [],
  evidence: [],
};
export function camera(
  maker: Maker,
  confidence: number,
  change: Partial<Identification> = {},
): Identification {
  return {
    ...unidentified,
    maker: maker.id,
    manufacturer: maker.name,
    brand: maker.name,
    type: 'camera',
    video: true,
    confidence,
    ...change,
    // All of its confidence rests on what may decide.
    candidates: [
      { maker: maker.id, name: maker.name, confidence, proven: confidence },
      ...(change.candidates ?? []).filter((one) => one.maker !== maker.id),
    ],
  };
}
/** The verdict by one policy. */
export function verdict(identification: Identification, policy: Policy): string | undefined {
  return assess(identification, [policy], makers).policies[0]?.verdict;
}
