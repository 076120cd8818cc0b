import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { SweptHost } from '../model/sweep.ts';

/**
 * What a host sent, with its own address and what is different in every answer taken out: two hosts with one signature
 * reply alike. Null where it sent nothing at all.
 */
export function signatureOf({ address, observations }: SweptHost): string | null {
  if (observations.length === 0) return null;
  const lines = observations.map(
    (one) => `${one.scanner} ${one.port} ${one.field} ${constant(one, address)}`,
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('base64');
}

/** What is kept of a host that replies like another. */
export interface Own {
  readonly address: Address;
  readonly at: string;
  /** Which of its answers were whole; left out where that is the same, too. */
  readonly answered?: SweptHost['answered'];
}

/** What sets a host apart from the specimen of those that reply alike. */
export function ownOf({ address, observations, answered }: SweptHost, specimen: SweptHost): Own {
  const own = { address, at: observations[0]?.at ?? '' };
  return isDeepStrictEqual(answered, specimen.answered) ? own : { ...own, answered };
}

/** The same replies at another address and time: what stands in for a host of which only its signature was kept. */
export function readdressed(
  specimen: SweptHost,
  { address, at, answered = specimen.answered }: Own,
): SweptHost {
  if (address === specimen.address) return specimen;
  const replies = specimen.observations.map((one) => ({
    ...one,
    address,
    at,
    value: renamed(one.value, specimen.address, address),
  }));
  return { ...specimen, answered, address, observations: replies };
}

/** Portals put a token, or the page that was requested, into the address that they redirect to. */
function constant({ field, value }: Observation, address: Address): string {
  const own = renamed(value, address, '{address}');
  return field === 'http.redirect' ? own.replace(/[?#;].*$/, '') : own;
}

function renamed(value: string, from: Address, to: string): string {
  if (!value.includes(from)) return value;
  const whole = new RegExp(
    `(?<![0-9a-f.:])${from.replaceAll('.', '\\.')}(?![0-9a-f]|[.:][0-9a-f]+[.:])`,
    'g',
  );
  return value.replaceAll(whole, to);
}
