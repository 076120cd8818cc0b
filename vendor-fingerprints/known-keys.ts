import { readFileSync } from 'node:fs';

/** A key whose private half ships in firmware, and is therefore public. */
export interface KnownKey {
  /** SHA-256 of the certificate, in lower-case hexadecimal; null for a key without one. */
  readonly certificate: string | null;
  /** SHA-256 of its SubjectPublicKeyInfo, in lower-case hexadecimal. */
  readonly key: string;
  /** Fingerprint of the SSH host key (SHA-256, base64); null where the list has none. */
  readonly ssh: string | null;
  /** `vendor: name (description)`, each once. */
  readonly products: readonly string[];
}

let keys: readonly KnownKey[] | null = null;
let products: ReadonlyMap<string, readonly string[]> | null = null;

/** The keys in known-keys.tsv, which is read on first use. Throws file errors. */
export function knownKeys(): readonly KnownKey[] {
  keys ??= readFileSync(new URL('./known-keys.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [certificate = '-', key = '', ssh = '-', ...named] = line.split('\t');
      const known = (hash: string) => (hash === '-' ? null : hash);
      return { certificate: known(certificate), key, ssh: known(ssh), products: named };
    });
  return keys;
}

/**
 * The products whose firmware has a certificate or key, by its SHA-256 in hexadecimal, or an SSH host key, by its fingerprint as OpenSSH
 * writes it (`SHA256:…`); none for a key that is not known.
 */
export function productsWithKey(hash: string): readonly string[] {
  products ??= productsByHash();
  return products.get(hash) ?? products.get(hash.toLowerCase()) ?? [];
}

/** Products by certificate, by key and by SSH host key, each list sorted: several certificates may have one key. */
export function productsByHash(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { certificate, key, ssh, products: named } of knownKeys())
    for (const hash of [key, certificate, ssh === null ? null : `SHA256:${ssh}`]) {
      if (hash === null) continue;
      const list = found.get(hash) ?? new Set<string>();
      for (const product of named) list.add(product);
      found.set(hash, list);
    }
  return new Map([...found].map(([hash, list]) => [hash, [...list].sort()]));
}
