import { headerText } from './charset.ts';

/** One authentication challenge (RFC 9110, 11.6.1; RTSP uses the same form). */
export interface Challenge {
  readonly scheme: string;
  readonly realm: string | null;
}

const maxChallenges = 16;
// A token, alone (a scheme) or with a value (a parameter of the scheme before it). The closing quote may be missing,
// and realms may be unquoted and contain spaces: all are seen on cameras.
const piece =
  /([A-Za-z][A-Za-z0-9_-]*)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s,]*(?:[ \t](?![A-Za-z][\w-]{0,30}\s*=)[^\s,=]+)*)))?/g;

/**
 * Parses the values of one or several `WWW-Authenticate` headers, each with one or several challenges. Total; at most
 * 16 challenges, in order.
 */
export function readChallenges(values: readonly string[]): readonly Challenge[] {
  const bounded = values.slice(0, maxChallenges).map((value) => value.slice(0, 4096));
  return bounded.flatMap(challengesOf).slice(0, maxChallenges);
}

function challengesOf(value: string): Challenge[] {
  const found: { scheme: string; realm: string | null }[] = [];
  for (const match of value.matchAll(piece)) {
    const name = match[1] ?? '';
    const parameter = match[2] ?? match[3];
    const before = value.slice(0, match.index).trimEnd();
    if (parameter === undefined && (before === '' || before.endsWith(','))) {
      found.push({ scheme: name, realm: null });
    } else if (name.toLowerCase() === 'realm' && parameter !== undefined) {
      const last = found.at(-1);
      if (last !== undefined && last.realm === null) last.realm = headerText(unquote(parameter));
    }
  }
  return found;
}

/** Some put the realm in apostrophes. */
function unquote(quoted: string): string {
  return quoted.replace(/^'(.*)'$/s, '$1').replace(/\\(.)/gs, '$1');
}
