import { expect, test } from 'vitest';
import { confidenceText, shownConfidence } from '../../src/model/confidence.ts';

test.each([
  [1, '1.00'],
  [0.9999, '0.99'],
  [0.7075, '0.70'],
  [0.1, '0.10'],
  // As floating point has them: a hair below what was meant.
  [0.29, '0.29'],
  [0.57, '0.57'],
  [0, '0.00'],
])('%d is shown as %s, never as more than the evidence gives', (confidence, text) => {
  expect(confidenceText(confidence)).toBe(text);
  expect(shownConfidence(confidence)).toBe(Number(text));
});
