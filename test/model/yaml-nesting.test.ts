import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { nestsTooDeep } from '../../src/model/yaml-nesting.ts';

const tooDeep = (text: string) => nestsTooDeep(new Lexer().lex(text));
const many = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at));

describe('long is not deep', () => {
  test.each([
    [
      'three hundred sites on one line',
      `sites: [${many(300, (at) => `{ name: s${at}, targets: [a, b] }`)}]\n`,
    ],
    ['a thousand addresses on one line', `targets: [${many(1000, (at) => `10.0.0.${at}`).join(', ')}]\n`],
    ['a thousand sites, each on its line', many(1000, (at) => `- name: s${at}\n`).join('')],
    ['three hundred keys between braces', `{ ${many(300, (at) => `k${at}: v`).join(', ')} }\n`],
    ['three hundred maps of one key in a list', `[${many(300, (at) => `k${at}: [v]`).join(', ')}]\n`],
    ['a text full of brackets and marks', `note: "${'[{? - : '.repeat(500)}"\n`],
  ])('%s', (_, text) => {
    expect(tooDeep(text)).toBe(false);
  });
});

describe('what may overflow the stack', () => {
  test.each([
    ['brackets', '['.repeat(65)],
    ['braces over many lines', '{a:\n'.repeat(65)],
    ['keys in keys between brackets, on one line', `[${'a: ? a: '.repeat(300)}`],
    ['the same over many lines', `[${'a: ? a:\n'.repeat(300)}`],
    ['values that are keys again between braces', `{ a: ${'b: '.repeat(9)}`],
    ['the same over many lines', `[ ${'b:\n'.repeat(9)}`],
    ['lists in lists', '- '.repeat(200)],
    ['maps in maps, deeper from line to line', many(300, (at) => `${' '.repeat(at)}a:\n`).join('')],
    ['keys in keys', '? '.repeat(200)],
  ])('%s', (_, text) => {
    expect(tooDeep(text)).toBe(true);
  });
});
