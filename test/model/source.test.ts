import { expect, test } from 'vitest';
import { unverified } from '../../src/model/fingerprint.ts';
import { sourceClass } from '../../src/model/source.ts';

test.each([
  ['https://example.org/page', 'opened'],
  ['rapid7/recog xml/http_servers.xml; general knowledge, not verified', 'opened'],
  ['GitHub full-text search for QVX-47: files read in excerpts, repositories not named', 'seen'],
  ['a test tool (GitHub, repository not named)', 'seen'],
  [unverified, 'unsourced'],
  [`the prefix QV-: ${unverified}`, 'unsourced'],
])('sourceClass tells what a reader can open: %s', (source, expected) => {
  expect(sourceClass(source)).toBe(expected);
});
