/** A Digest challenge (RFC 7616, 3.3) that can be answered. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  /** Returned unchanged; null if there was none. */
  readonly opaque: string | null;
  readonly algorithm: 'MD5' | 'SHA-256';
  /** Whether `qop=auth` is offered. Old firmware offers no qop at all (RFC 2069). */
  readonly qop: boolean;
}

const maxChallenges = 16;
// A token, alone (a scheme) or with a value (a parameter of the scheme before it). Strict where `parsing/challenge.ts` is tolerant: that one
// reads realms as evidence, this one is answered with the operator's credential, and a guess would cost the one attempt.
const piece = /([A-Za-z][A-Za-z0-9_-]*)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;
// Sent back unchanged inside quotes: nothing that could end them, or that is ambiguous.
const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]{1,512}$/;

/**
 * The strongest Digest challenge among the values of `WWW-Authenticate` headers: SHA-256 before MD5. Null if none can
 * be answered: only other schemes (Basic is never answered), another algorithm, only `auth-int`, a realm or nonce that
 * cannot be sent back. `stale` is ignored. Total.
 */
export function readDigest(values: readonly string[]): DigestChallenge | null {
  const found = values
    .slice(0, maxChallenges)
    .flatMap((value) => schemesOf(value.slice(0, 4096)))
    .map(digestOf)
    .filter((one) => one !== null);
  return found.find(({ algorithm }) => algorithm === 'SHA-256') ?? found[0] ?? null;
}

interface Scheme {
  readonly name: string;
  readonly parameters: Map<string, string>;
}

function schemesOf(value: string): readonly Scheme[] {
  const found: Scheme[] = [];
  for (const match of value.matchAll(piece)) {
    const name = (match[1] ?? '').toLowerCase();
    const given = match[2] ?? match[3];
    if (given === undefined) found.push({ name, parameters: new Map() });
    else if (!found.at(-1)?.parameters.has(name)) found.at(-1)?.parameters.set(name, given);
  }
  return found.slice(0, maxChallenges);
}

function digestOf({ name, parameters }: Scheme): DigestChallenge | null {
  const [realm, nonce, opaque] = ['realm', 'nonce', 'opaque'].map((key) => parameters.get(key));
  const algorithm = algorithmOf(parameters.get('algorithm') ?? 'MD5');
  const qops =
    parameters
      .get('qop')
      ?.toLowerCase()
      .split(/[\s,]+/) ?? [];
  if (name !== 'digest' || algorithm === null || realm === undefined || nonce === undefined) return null;
  if (!plain.test(realm) || !plain.test(nonce)) return null;
  if (opaque !== undefined && opaque !== '' && !plain.test(opaque)) return null;
  const offered = qops.filter((one) => one !== '');
  if (offered.length > 0 && !offered.includes('auth')) return null;
  return { realm, nonce, opaque: opaque ?? null, algorithm, qop: offered.length > 0 };
}

function algorithmOf(text: string): DigestChallenge['algorithm'] | null {
  const name = text.toUpperCase();
  return name === 'MD5' || name === 'SHA-256' ? name : null;
}
