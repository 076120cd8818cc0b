import { expect, test } from 'vitest';
import { clean } from '../../src/model/text.ts';

test.each([
  ['a control that moves the cursor', '\u001b[2Jgate', '[2Jgate'],
  ['a control of eight bits', 'ga\u009b31mte', 'ga 31mte'],
  ['an override of the direction', 'gate\u202egpj', 'gate gpj'],
  ['a mark without width', 'ga\u200bte', 'ga te'],
  ['line separators', 'ga\u2028te\u2029', 'ga te'],
  ['tags, which spell what nobody sees', 'gate\u{e0041}\u{e0042}', 'gate'],
  ['a character of somebody’s own', 'gate \uf75d', 'gate'],
  ['what XML may not hold', 'gate\uffff\ufffe', 'gate'],
  ['fillers that look like nothing', '\u3164\u115f=gate', '=gate'],
  ['musical notation that only formats', 'gate\u{1d173}', 'gate'],
  ['half a pair', 'gate\ud83d', 'gate'],
])('%s is taken away', (_name, text, left) => {
  expect(clean(text)).toBe(left);
});

test('letters of every script, signs and pictures stay', () => {
  const text = 'Tür 3 · 日本語カメラ · камера №5 · كاميرا · กล้อง · 📷 · ½ €';
  expect(clean(text)).toBe(text);
});
