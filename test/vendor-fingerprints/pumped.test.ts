import process from 'node:process';
import { expect, test } from 'vitest';
import { maxValueLength } from '../../src/model/text.ts';
import { long } from '../long.ts';
import { everyPattern } from './every-pattern.ts';

/** Milliseconds for one value; one host may send 128 of this length in a field. */
const mostMs = 8;
const lengths = [1, 2, 5, 12];
const lastPosition = 40;

/** How often a piece is repeated first where a pattern repeats a group: ways that double would take years at the full length. */
const fewTimes = [12, 18, 24, 36];

/** A text whose beginning a pattern knows, with a piece of it again and again, at last to the full length, spoilt at its end. */
function pumped(text: string, times: readonly number[] = [maxValueLength]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at <= Math.min(text.length, lastPosition); at++)
    // Near the end of the text, pieces of several lengths are the same one.
    for (const piece of new Set(lengths.map((length) => text.slice(at, at + length) || '-')))
      for (const often of times) {
        const whole = text.slice(0, at) + piece.repeat(often);
        found.push(`${whole.slice(0, maxValueLength - 1)}\u0001`);
      }
  return found;
}

/** The first text on which a pattern is slow. Short texts come first, so that the worst patterns are named, and not waited for. */
function slowOn(pattern: RegExp, texts: readonly string[]): string | undefined {
  const repeatsAGroup = /\)[*+{]/.test(pattern.source);
  const all = repeatsAGroup ? texts.flatMap((text) => pumped(text, fewTimes)) : [];
  return [...all, ...texts.flatMap((text) => pumped(text))].find((text) => took(pattern, text) > mostMs);
}

/** Processor time, in milliseconds: the machine may be busy. */
function time(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  pattern.exec(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The time of one attempt, which costs little to read and is no less than the processor's; where that was long, the processor's,
 * and where it is not beyond all doubt, the best of some: the pattern may have been compiled.
 */
function took(pattern: RegExp, text: string): number {
  const before = performance.now();
  pattern.exec(text);
  const passed = performance.now() - before;
  if (passed <= mostMs) return passed;
  const once = time(pattern, text);
  return once > 20 * mostMs ? once : Math.min(once, ...Array.from({ length: 4 }, () => time(pattern, text)));
}

/** What a pattern repeats, and where: the same for patterns that differ in the names of makers only. */
function shapeOf(source: string): string {
  return source.replace(/(?:\[[A-Za-z]{2}\]){3,}/g, 'word').replace(/(?<![\\A-Za-z<])[A-Za-z]{4,}/g, 'word');
}

/** Patterns with one shape that are tried; `npm run test:long` tries all. */
const mostOfAShape = long ? Number.POSITIVE_INFINITY : 2;

/** Examples of a fingerprint that are drawn out. */
const mostExamples = long ? 2 : 1;

/** Every fingerprint with a pattern of its own, some of each shape: thousands are one pattern for so many makers. */
function fingerprintsToTry() {
  const patterns = new Map(everyPattern.map((one) => [one.pattern.source, one]));
  const tried = new Map<string, number>();
  return [...patterns].flatMap(([source, fingerprint]) => {
    const shape = shapeOf(source);
    const before = tried.get(shape) ?? 0;
    tried.set(shape, before + 1);
    return before < mostOfAShape ? [fingerprint] : [];
  });
}

test('no pattern is slow on what it nearly knows, any piece of it drawn out', () => {
  const fingerprints = fingerprintsToTry();
  expect(fingerprints.length).toBeGreaterThan(2_000);
  const slow: string[] = [];
  for (const { id, pattern, examples, unlike } of fingerprints) {
    const texts = [...examples.slice(0, mostExamples).map(({ seen }) => seen), ...unlike.slice(0, 1)];
    const worst = slowOn(pattern, texts);
    if (worst !== undefined) slow.push(`${id} on ${worst.slice(0, 40)}…`);
  }
  expect(slow).toEqual([]);
});

test('patterns that differ in a name have one shape, other repetitions another', () => {
  expect(shapeOf('^[Aa][Xx][Ii][Ss](?:[ _-].{0,200})?$')).toBe(shapeOf('^Mobotix(?:[ _-].{0,200})?$'));
  expect(shapeOf('^Mobotix(?:[ _-].{0,200})*$')).not.toBe(shapeOf('^Mobotix(?:[ _-].{0,200})?$'));
  expect(shapeOf('^Cam[A-F]+$')).not.toBe(shapeOf('^Cam[A-Z]+$'));
});

test('a pattern whose repetitions meet would be noticed', () => {
  expect(slowOn(/^(?:ME|SE)\d? ?[\w -]*(?:Dome|IR\w*)[\w -]*$/, ['ME4 IR Dome'])).toBeDefined();
});

test('a pattern with an ambiguous repeated group is found, and not waited for', () => {
  expect(slowOn(/^AXIS Companion(?: (?:Dome|V|\w{1,4}))+$/, ['AXIS Companion Dome V'])).toBeDefined();
});
