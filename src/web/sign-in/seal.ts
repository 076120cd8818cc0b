import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const [cipher, ivBytes, tagBytes] = ['aes-256-gcm', 12, 16] as const;

/** Seals what a browser is to keep for this process in a cookie: it can neither read nor change it. Holds as long as this process runs. */
export class Seal<Value> {
  readonly #key = randomBytes(32);

  /** The value as text of letters, digits, `-` and `_`. It must be as JSON gives it back. */
  close(value: Value): string {
    const iv = randomBytes(ivBytes);
    const sealing = createCipheriv(cipher, this.#key, iv);
    const sealed = Buffer.concat([sealing.update(JSON.stringify(value)), sealing.final()]);
    return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url');
  }

  /** What was sealed here; null for every other text. */
  open(text: string): Value | null {
    const bytes = Buffer.from(text, 'base64url');
    const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)];
    if (tag.length !== tagBytes) return null;
    const opening = createDecipheriv(cipher, this.#key, iv).setAuthTag(tag);
    const sealed = opening.update(bytes.subarray(ivBytes + tagBytes));
    try {
      return JSON.parse(Buffer.concat([sealed, opening.final()]).toString()) as Value;
    } catch {
      // It was not sealed here, or was changed.
      return null;
    }
  }
}
