import { expect, test } from 'vitest';
import { formOf } from '../../../src/identify/matching/pattern-form.ts';

test.each([
  [/^TP-?LINK IP-?Camera$/, 'fixed'],
  [/^Sony Network Camera (?<model>SNC-\w+)$/, 'fixed'],
  [/^(?<mac>[0-9a-f]{12})$/, 'fixed'],
  [/^Panel \((?<serial>(?:\d{2}|[A-Z]\w(?:x|y))+)\)$/, 'fixed'],
  [/^IP Camera\(\w+\)$/, 'whole'],
  [/^Login to [0-9A-F]{16}$/, 'fixed'],
  [/^Cam [A-Za-z]{3}$/, 'whole'],
  [/^Acme(?:[ _-].*)?$/, 'part'],
  [/^Acme\b/, 'part'],
  [/Acme$/, 'part'],
  [/^Acme [^ ]+$/, 'part'],
  [/^Acme \S+$/, 'part'],
  [/^Acme|Camera$/, 'part'],
])('formOf reads how much of a text %s spells out: %s', (pattern, form) => {
  expect(formOf(pattern)).toBe(form);
});
