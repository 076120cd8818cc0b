import { describe, expect, test } from 'vitest';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import type { Fingerprint, Fingerprints } from '../../../src/model/fingerprint.ts';
import type { Field } from '../../../src/model/observation.ts';
import { withModelWords } from '../../../vendor-fingerprints/tables/model-words.ts';

const model = (id: string, pattern: RegExp, seen: string, weight = 0.5, type = 0.6): Fingerprint => ({
  id: `quorvex/${id}`,
  field: ['onvif.model', 'onvif.scope-hardware'],
  pattern,
  weight,
  type: { is: 'camera', weight: type },
  examples: [{ seen, gives: { model: seen } }],
  unlike: ['x'],
  source: 'https://example.org/models',
});
const made = (id: string, ...fingerprints: readonly Fingerprint[]): Fingerprints => ({
  makers: [withModelWords({ id, name: 'Quorvex', headquarters: 'SE', sources: ['a'], fingerprints })],
  behaviour: [],
  oui: [],
  version: 'made up',
});
const long = model('long', /^(?<model>QVX-\d{4}[A-Z])$/, 'QVX-4711B');
const short = model('short', /^(?<model>Q\d{2})$/, 'Q12');
const matcher = compileFingerprints(made('quorvex', long, short));

/** The ids of what reads a model number, with the number. */
const read = (field: Field, value: string, by = matcher) =>
  by.match(field, value).map(({ rule, groups }) => `${rule.id} ${groups.model} ${rule.weight}`);

describe('a model number among other words', () => {
  test.each<readonly [Field, string, readonly string[]]>([
    ['onvif.model', 'QVX-4711B', ['quorvex/long QVX-4711B 0.5']],
    ['http.title', 'Live view (QVX-4711B)', ['quorvex/long-word QVX-4711B 0.5']],
    ['http.title', 'Quorvex Q12', ['quorvex/short-named Q12 0.5']],
    ['mdns.host', 'QVX-4711B-0007D8', ['quorvex/long-host QVX-4711B 0.5']],
    ['dhcp.host-name', 'Quorvex-QVX-4711B', ['quorvex/long-host QVX-4711B 0.5']],
    ['http.title', 'Q12', []],
    ['http.title', 'xQVX-4711B', []],
    ['http.title', 'QVX-4711Bx', []],
    ['snmp.sys-object-id', 'QVX-4711B', []],
  ])('a model number among other words is read in %s %s', (field, value, expected) => {
    expect(read(field, value)).toEqual(expected);
  });

  test('a model number among other words weighs less than in its field, as does its type', () => {
    const strong = compileFingerprints(made('quorvex', { ...long, weight: 0.9 }));
    expect(strong.match('onvif.model', 'QVX-4711B')).toMatchObject([
      { rule: { weight: 0.9, type: { weight: 0.6 } } },
    ]);
    expect(strong.match('http.title', 'QVX-4711B')).toMatchObject([
      { rule: { weight: 0.55, type: { weight: 0.45 } } },
    ]);
  });

  test('a common model number counts only after its maker’s name', () => {
    const axis = compileFingerprints(made('axis', long, short));
    expect(read('http.title', 'Live view (QVX-4711B)', axis)).toEqual([]);
    expect(read('http.title', 'Quorvex Q12', axis)).toEqual(['quorvex/short-named Q12 0.5']);
  });

  test('a short model number is read only after the name', () => {
    const plain = compileFingerprints(made('quorvex', model('plain', /^(?<model>ZX\d)$/, 'ZX1', 0.3, 0.3)));
    expect(read('http.title', 'Quorvex ZX1', plain)).toEqual(['quorvex/plain-named ZX1 0.45']);
    expect(read('http.title', 'ZX1', plain)).toEqual([]);
  });
});
