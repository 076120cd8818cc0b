import { expect, test } from 'vitest';
import { Seal } from '../../../src/web/sign-in/seal.ts';

test('Seal opens what it closed, and nothing that was cut, changed or closed by another', () => {
  const seal = new Seal<{ readonly next: string }>();
  const value = { next: '/devices?maker=Å' };
  const text = seal.close(value);
  expect(text).toMatch(/^[\w-]+$/);
  expect(text).not.toContain(Buffer.from('devices').toString('base64url').slice(0, 8));
  expect(seal.open(text)).toEqual(value);
  expect(seal.close(value)).not.toBe(text);
  for (let length = 0; length < text.length; length += 1) expect(seal.open(text.slice(0, length))).toBeNull();
  for (let at = 0; at < text.length - 1; at += 1) {
    const other = text[at] === 'A' ? 'B' : 'A';
    expect(seal.open(text.slice(0, at) + other + text.slice(at + 1)), `${at}`).toBeNull();
  }
  expect(new Seal().open(text)).toBeNull();
});
