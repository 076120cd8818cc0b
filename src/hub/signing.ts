import { fromPublic, fromSeed } from '@nats-io/nkeys';

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
