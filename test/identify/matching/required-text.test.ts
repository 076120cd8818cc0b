import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requiredTexts } from '../../../src/identify/matching/required-text.ts';
import type { BehaviourFingerprint, Fingerprint } from '../../../src/model/fingerprint.ts';
import { fingerprints as data } from '../../../vendor-fingerprints/index.ts';
import { long } from '../../long.ts';

const fingerprints: readonly (Fingerprint | BehaviourFingerprint)[] = [
  ...data.makers.flatMap(({ fingerprints: own, brands = [] }) => [
    ...own,
    ...brands.flatMap((one) => one.fingerprints),
  ]),
  ...data.behaviour,
];

/** Of each pattern once: many texts are held against it. */
const texts = new Map(fingerprints.map(({ pattern }) => [pattern, requiredTexts(pattern.source)]));

function mayMatch(pattern: RegExp, value: string): boolean {
  const lower = value.toLowerCase();
  return (texts.get(pattern) ?? []).every((texts) => texts.some((text) => lower.includes(text)));
}

describe('texts that a pattern demands', () => {
  test.each([
    [/^Hikvision/i, [['hikvision']]],
    [/^D-?Link(?:[ _-].*)?$/, [['dlink', 'd-link']]],
    [/^(?:ACM|TCM)-\d+$/, [['acm-', 'tcm-']]],
    [/^(?:.{0,200}[^a-z0-9])?SkyIPCam(?![a-z0-9])/i, [['skyipcam']]],
    [/^(?=.{0,200}Ajax)(?!.*Hub).*$/, [['ajax']]],
    [/^(?<model>DS-\d{4})?\/doc$/, [['/doc']]],
    [/^ab+cd$/, [['ab'], ['cd']]],
    [/^ab{2,3}cd$/, [['ab'], ['cd']]],
    [/^a\.bc?$/, [['a.b']]],
    [/^x[47]\/\w+[(]abc$/, [['(abc'], ['x4/', 'x7/']]],
    [/^(?:ab|c)$/, []],
    [/^(?:ab)*$/, []],
    [/^\d+$/, []],
    [/^[ab]c$|^de$/, [['ac', 'bc', 'de']]],
    [/^(?:IP[CD])-[HK]/, [['ipc-', 'ipd-']]],
    [/^i?DS-2CD[A-Z]/, [['ds-2cd']]],
    [/^(?:IP)?cam/, [['cam']]],
    [/^x[12]\d\d/, [['x1', 'x2'].flatMap((text) => [...'0123456789'].map((digit) => text + digit))]],
    [/^a[\d]b/, [['a0b', 'a1b', 'a2b', 'a3b', 'a4b', 'a5b', 'a6b', 'a7b', 'a8b', 'a9b']]],
    [/^c\b-(?:am|on)x$/, [['c-amx', 'c-onx']]],
    [/^a(?!bc)d(?=xyz)/, [['xyz'], ['ad']]],
    [/^[A-F\d]{12}$/, []],
    [/^a[\bc]d/, []],
    [/^[Hh][Ii][Kk][ _-]?\d/, [['hik']]],
    [
      /^[Hh]?[Ii]{1,2}[Ll][Uu][47][^Aa]b[Aab]c$/,
      [
        ['lu4', 'lu7'],
        ['bac', 'bbc'],
      ],
    ],
    [/^[Aa][Bb]?$/, []],
    [/^\x48ikvision\u0020cam/, [['ikvision'], ['cam']]],
    [/^\p{L}{2,9}大华ab/u, [['大华ab']]],
    [/^.{0,9}海康威视/, [['海康威视']]],
    [/^Дахуа$/iu, []],
    [/^(?<x>ab)\k<x>cde$/, [['cde'], ['ab']]],
    [/^(?=.*Hikvision)(?=.*(?:cam|dvr)).*(?:x1|y2)$/, [['hikvision'], ['cam', 'dvr'], ['x1', 'y2']]],
    [/^(?=.*abcde)(?=.*cd)(?=.*fghi)(?=.*jkl)(?=.*mn)/, [['abcde'], ['fghi'], ['jkl']]],
    [/^abc.(?:ca|cb|cc|cd|ce|cf|cg|ch|ci|cj|ck|cl|cm)/, [['abc']]],
  ])('texts that a pattern demands of %s are %j', (pattern, texts) => {
    expect(requiredTexts(pattern.source)).toEqual(texts);
  });

  test('required texts are in every example of every fingerprint in any case', () => {
    const cases = fingerprints.flatMap(({ id, pattern, examples }) =>
      examples.flatMap(({ seen }) =>
        [seen, seen.toUpperCase(), seen.toLowerCase()]
          .filter((text) => pattern.test(text))
          .map((text) => ({ id, pattern, text })),
      ),
    );
    const missed = cases.flatMap(({ id, pattern, text }) =>
      mayMatch(pattern, text) ? [] : [`${id} on ${text}`],
    );
    expect(missed).toEqual([]);
    expect(cases.filter(({ pattern }) => texts.get(pattern)?.length).length).toBeGreaterThan(2_000);
  });

  test('required texts are in every generated text that a fingerprint matches', () => {
    const pieces = fc.constantFrom(
      ...fingerprints.flatMap(({ examples }) => examples.map(({ seen }) => seen)),
    );
    const noise = fc.string({ maxLength: 12, unit: 'grapheme' });
    const values = fc.tuple(noise, pieces, noise, pieces).map((parts) => parts.join('').slice(0, 1_024));
    fc.assert(
      fc.property(values, (text) => {
        for (const { id, pattern } of fingerprints)
          if (pattern.test(text)) expect(mayMatch(pattern, text), id).toBe(true);
      }),
      { numRuns: long ? 60 : 10 },
    );
  });
});
