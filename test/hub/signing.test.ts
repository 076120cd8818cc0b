import { fromPublic, fromSeed } from '@nats-io/nkeys';
import { expect, test } from 'vitest';
import { isPublicKey, isSigned, newKey, publicKeyOf, signWith } from '../../src/hub/signing.ts';

test('signWith gives the signature of the NKeys library, and isSigned accepts that library’s', () => {
  for (let round = 0; round < 5; round++) {
    const { seed, publicKey } = newKey();
    const bytes = Buffer.from(`message ${round}`);
    const theirs = Buffer.from(fromSeed(Buffer.from(seed)).sign(bytes));
    expect(signWith(seed, bytes)).toBe(theirs.toString('base64'));
    expect(isSigned(publicKey, bytes, theirs.toString('base64'))).toBe(true);
    expect(fromPublic(publicKey).verify(bytes, Buffer.from(signWith(seed, bytes), 'base64'))).toBe(true);
    expect(publicKeyOf(seed)).toBe(publicKey);
  }
});

test('isSigned refuses altered bytes, another key, a mistyped key and what is no signature', () => {
  const [own, other] = [newKey(), newKey()];
  const bytes = Buffer.from('message');
  const signature = signWith(own.seed, bytes);
  const mistyped = own.publicKey.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect(isSigned(own.publicKey, bytes, signature)).toBe(true);
  expect(isSigned(own.publicKey, Buffer.from('massage'), signature)).toBe(false);
  expect(isSigned(other.publicKey, bytes, signature)).toBe(false);
  expect([isPublicKey(mistyped), isSigned(mistyped, bytes, signature)]).toEqual([false, false]);
  for (const none of ['', 'AAAA', 'no base64!', signature.slice(4)])
    expect(isSigned(own.publicKey, bytes, none), none).toBe(false);
});
