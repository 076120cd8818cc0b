import type { Evidence } from './identification.ts';

/** The fingerprint that recognises a certificate or key whose private half ships in public firmware. */
export const publishedKeyFingerprint = 'behaviour/published-key';

/** Certificates and keys of a unit that are published, as SHA-256 in hexadecimal, or `SHA256:…` of an SSH host key, each once. */
export function publishedKeys(evidence: readonly Evidence[]): readonly string[] {
  const found = evidence.filter(({ fingerprint }) => fingerprint === publishedKeyFingerprint);
  return [...new Set(found.map(({ value }) => value))];
}
