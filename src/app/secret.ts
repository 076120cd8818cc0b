import { createHash, randomBytes } from 'node:crypto';

/** A new random text of 256 bits, in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Its SHA-256, as it is stored: who reads the inventory cannot use it. */
export function digestOf(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}
