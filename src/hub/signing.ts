import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { createUser, fromPublic, fromSeed } from '@nats-io/nkeys';

/** A new NKey (Ed25519): its seed, which is secret, and its public key. */
export function newKey(): { readonly seed: string; readonly publicKey: string } {
  const key = createUser();
  return { seed: Buffer.from(key.getSeed()).toString(), publicKey: key.getPublicKey() };
}

/** The public key of a seed. Throws for what is no seed. */
export function publicKeyOf(seed: string): string {
  return fromSeed(Buffer.from(seed)).getPublicKey();
}

/** Whether a text is a public key. */
export function isPublicKey(text: string): boolean {
  try {
    return /^U[A-Z2-7]{55}$/.test(text) && fromPublic(text).getPublicKey() === text;
  } catch {
    // Its checksum is wrong: a letter was mistyped.
    return false;
  }
}

/** Signs bytes with the seed of an NKey (Ed25519); base64. */
export function signWith(seed: string, bytes: Uint8Array): string {
  // Two bytes show what kind of seed it is, and the last two are a checksum.
  const der = Buffer.concat([pkcs8, base32(seed).subarray(2, 34)]);
  return sign(null, bytes, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).toString('base64');
}

/** Whether a signature in base64 is one of these bytes by the owner of a public NKey. Never throws. */
export function isSigned(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    return verify(null, bytes, keyObject(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    // Not a key: as little a signature as any other.
    return false;
  }
}

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');

function keyObject(publicKey: string): KeyObject {
  if (!isPublicKey(publicKey)) throw new TypeError('not a public key');
  // One byte shows what kind of key it is.
  const der = Buffer.concat([spki, base32(publicKey).subarray(1, 33)]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** The bytes of a text in base 32 (RFC 4648), without padding. */
function base32(text: string): Buffer {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
