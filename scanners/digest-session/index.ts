import type {
  Declaration,
  Dialer,
  HostKnowledge,
  Probe,
  ProbeResult,
  ProbeTarget,
} from '../../src/model/scanner.ts';
import type { SessionOptions } from '../credential-login/credential.ts';
import type { LoginPolicy } from '../credential-login/login-policy.ts';
import { entryFor, oneAttempt } from '../credential-login/one-attempt.ts';
import { Exchange, type Login } from './login.ts';
import { isProven, onvifReader, onvifTargets, requests } from './onvif.ts';
import { parse } from './parse.ts';
import { readEach, readInterface } from './read-all.ts';
import { familyOf, readings, targets } from './request.ts';

/** A login by HTTP Digest to makers' web interfaces, and to ONVIF services that demand it; what it promises, for plans. */
export const digestDeclaration: Declaration & { readonly kind: 'probe' } = {
  id: 'digest-session',
  kind: 'probe',
  order: 300,
  use: 'credentials',
  sends:
    "The operator's credential, as an HTTP Digest, to devices of its networks with Hikvision's or Dahua's interface, or ONVIF that demands it, that keep something back: one request without it, the same with it, then at most four more that read.",
  neverSends:
    'Never a password in clear or by HTTP Basic, never a request that sets anything, no second attempt after a refusal, and none to a device that once refused the same credential.',
  // Two ports; the wrong one gets only the first query.
  cost: { connections: 7, datagrams: 0, bytes: 7 * 81_920 },
};

/**
 * Logs in by HTTP Digest (RFC 7616) with the operator's own credentials to devices with Hikvision's ISAPI or Dahua's
 * magicBox, and to ONVIF services that demand it, for one sweep. Shares its login policy with the ONVIF session: a
 * device gets one attempt in all. Belongs before that session and after all other probes.
 */
export function digestSession(options: SessionOptions, policy: LoginPolicy): Probe {
  return {
    ...digestDeclaration,
    targets: (known) => {
      const chosen = entryFor(options.groups, known.address);
      if (chosen === null) return [];
      return chosen.group.login === 'onvif'
        ? onvifTargets(known).filter(() => !isWebServersLogin(known))
        : [...targets(known), ...onvifTargets(known)];
    },
    run: (dial, target, known = { address: dial.address, openPorts: [], facts: [] }) =>
      hold(dial, target, known, options, policy),
  };
}

async function hold(
  dial: Dialer,
  target: ProbeTarget,
  known: HostKnowledge,
  { groups, onNotice }: SessionOptions,
  policy: LoginPolicy,
): Promise<ProbeResult> {
  const { entry = 1 } = entryFor(groups, dial.address) ?? {};
  if (!isWebInterface(known, target) && !isProven(known, target))
    return { end: 'stopped', login: { outcome: 'unproven', entry } };
  return oneAttempt({ dial, target, known }, groups, policy, onNotice, async (attempt) => {
    const { exchange, reading } = readAll(dial, attempt.target, known, attempt);
    const read = await reading;
    return { verdict: exchange.verdict, reading: read };
  });
}

/**
 * Whether the digest at an ONVIF path is rather the web server's: Hikvision's and Dahua's demand one for any path, with accounts
 * that are not those of ONVIF.
 */
function isWebServersLogin(known: HostKnowledge): boolean {
  return familyOf(known) !== null && !known.facts.some(({ field }) => field === 'onvif.service');
}

/** Whether the query is the first one of a maker's web interface. */
function isWebInterface(known: HostKnowledge, { path }: ProbeTarget): boolean {
  const family = familyOf(known)?.family;
  return family !== undefined && readings[family][0] === path;
}

/** The web interface if the query is one of its own, else ONVIF. */
function readAll(
  dial: Dialer,
  target: ProbeTarget & { readonly path: string },
  known: HostKnowledge,
  login: Login,
): { readonly exchange: Exchange; readonly reading: Promise<ProbeResult> } {
  const family = familyOf(known)?.family;
  if (family !== undefined && isWebInterface(known, target)) {
    const exchange = new Exchange(dial, target, login, { parse });
    return { exchange, reading: readInterface(exchange, family, known) };
  }
  const exchange = new Exchange(dial, target, login, onvifReader);
  return { exchange, reading: readEach(exchange, requests(known, target.path)) };
}
