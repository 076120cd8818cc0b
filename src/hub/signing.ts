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
  return Buffer.from(fromSeed(Buffer.from(seed)).sign(bytes)).toString('base64');
}

/** Whether a signature in base64 is one of these bytes by the owner of a public NKey. Never throws. */
export function isSigned(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    return fromPublic(publicKey).verify(bytes, Buffer.from(signature, 'base64'));
  } catch {
    // Not a key, or not 64 bytes: as little a signature as any other.
    return false;
  }
}
