import type { Field } from '../../src/model/observation.ts';
import type { HostKnowledge, KnownFact, ProbeTarget } from '../../src/model/scanner.ts';
import { rtspPorts } from './ports.ts';
import { speaksTls, welcomingPorts } from './web-server.ts';

/** A value that identifies a family of devices. */
export interface Sign {
  readonly fields: readonly Field[];
  readonly pattern: RegExp;
}

/** Where a query fits, and why: part of an {@link ProbeTarget}. */
export type Hint = Required<Pick<ProbeTarget, 'port' | 'tls' | 'why'>>;

const longestQuote = 60;

/**
 * Whether something seen matches the signs of a family, and the web port to probe: the one that showed it, else the
 * lowest whose page answered. Null if nothing matches or no page answered. The earliest fact decides, so that the
 * answer stays the same as more becomes known. `otherwise`: a reason that is not a fact, such as open ports.
 */
export function hintOf(
  known: HostKnowledge,
  signs: readonly Sign[],
  otherwise: string | null = null,
): Hint | null {
  const ports = welcomingPorts(known);
  const fact = firstSign(known, signs);
  const why = fact === undefined ? otherwise : quoted(fact);
  const port = ports.find((one) => one === fact?.port) ?? ports[0];
  return why === null || port === undefined ? null : { port, tls: speaksTls(known, port), why };
}

/** The earliest fact that matches one of the signs. */
export function firstSign(known: HostKnowledge, signs: readonly Sign[]): KnownFact | undefined {
  return known.facts.find((fact) =>
    signs.some(({ fields, pattern }) => fields.includes(fact.field) && pattern.test(fact.value)),
  );
}

const cameraWords =
  /\b(?:ip ?cam(?:era)?|camera|webcam|[nd]vr|xvr|cctv|video|surveillance|onvif|doorbell)|login to [0-9a-z]{8,}/i;
const wordFields = /^(?:http\.(?:title|server|auth-realm|page-mark)|tls\.subject)$/;
const makersPorts = [34567, 37777];

/** Why a host looks like a camera: its ports, or the words it uses. Null if it does not. */
export function cameraHint(known: HostKnowledge): string | null {
  const port = known.openPorts.find((one) => rtspPorts.includes(one) || makersPorts.includes(one));
  if (port !== undefined) return `port ${port} is open, as on cameras`;
  const fact = known.facts.find(
    ({ field, value }) =>
      (field === 'onvif.types' && value.includes('NetworkVideo')) ||
      (field === 'http.stream' && !value.startsWith('audio/')) ||
      (wordFields.test(field) && cameraWords.test(value)),
  );
  return fact === undefined ? null : quoted(fact);
}

/** `http.server is "App-webs/"`, the value shortened. */
function quoted({ field, value }: KnownFact): string {
  const quote = value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value;
  return `${field} is "${quote}"`;
}
