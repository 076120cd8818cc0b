import { expect, test } from 'vitest';
import { guessKind, importFormats } from '../../src/import/formats.ts';
import { fileKinds } from '../../src/model/imported.ts';
import { blocks, page } from './pages.ts';

const formats =
  page('docs/imports.md')
    .text.split(/^## /m)
    .find((part) => part.startsWith('The formats')) ?? '';
const sections = formats.split(/^### /m).slice(1);

test('docs/imports.md has every format, in the order of --help', () => {
  expect(sections.map((section) => /^`([a-z-]+)`/.exec(section)?.[1])).toEqual(fileKinds);
});

test.each(fileKinds)('docs/imports.md: the example of %s is recognised and read without mistakes', (kind) => {
  const section = sections.find((one) => one.startsWith(`\`${kind}\``)) ?? '';
  const examples = blocks({ path: kind, text: section }).filter((text) => guessKind(text) === kind);
  expect(examples).toHaveLength(1);
  const { lines, problems } = importFormats[kind].read(examples[0] ?? '', '2026-11-24T10:15:00Z');
  expect([lines.length, problems]).toEqual([1, []]);
});
