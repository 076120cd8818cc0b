import { expect, test } from 'vitest';
import type { Fingerprints, Maker, Mark } from '../../src/model/fingerprint.ts';
import { markWords } from '../../src/text/mark-words.ts';

const mark = (id: string): Mark => ({
  id,
  field: 'http.server',
  pattern: /^x$/,
  weight: 0.5,
  type: { is: 'camera', weight: 0.6 },
  examples: [{ seen: 'x' }],
  unlike: ['y'],
  source: 'general knowledge, not verified',
});
const maker = (id: string, marks: readonly Mark[]): Maker => ({
  id,
  name: id,
  headquarters: null,
  sources: ['a'],
  marks,
});
const unread: Maker = {
  ...maker('other', []),
  get marks(): never {
    throw new Error('this maker is not named');
  },
};
const own = maker('own', [mark('own/server'), mark('local/server')]);
const all = (...makers: readonly Maker[]): Fingerprints => ({ makers, behaviour: [], oui: [], version: '' });

test('markWords reads only the marks of makers that the evidence names', () => {
  const words = markWords(all(unread, own), [{ fingerprint: 'own/server' }, { fingerprint: 'own/gone' }]);
  expect(words.get('own/server')).toEqual({ kind: 'camera 0.60', sharedBadge: null });
  expect(words.get('own/gone')).toBeUndefined();
});

test("markWords finds an operator's own mark for any maker", () => {
  const words = markWords(all(maker('third', []), own), [{ fingerprint: 'local/server' }]);
  expect(words.get('local/server')?.kind).toBe('camera 0.60');
});
