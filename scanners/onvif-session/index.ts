import type {
  Declaration,
  Dialer,
  HostKnowledge,
  Probe,
  ProbeResult,
  ProbeTarget,
} from '../../src/model/scanner.ts';
import type { SessionOptions } from '../credential-login/credential.ts';
import { LoginPolicy } from '../credential-login/login-policy.ts';
import { entryFor, oneAttempt } from '../credential-login/one-attempt.ts';
import { loginPlaces, withheldOperations } from '../credential-login/withheld.ts';
import { session } from './session.ts';

/** An ONVIF session (WS-Security), by node-onvif in a worker without access to the network; what it promises, for plans. */
export const sessionDeclaration: Declaration & { readonly kind: 'probe' } = {
  id: 'onvif-session',
  kind: 'probe',
  order: 310,
  use: 'credentials',
  sends:
    "The operator's credential, as a WS-Security digest, to ONVIF devices of its networks that keep something back: GetSystemDateAndTime and, of recorders, GetCapabilities without it, then GetDeviceInformation, GetNetworkInterfaces and, of recorders, GetVideoSources with it.",
  neverSends:
    'Never a password in clear or by HTTP authentication, never a call that sets anything, none after the first refusal, and none to a device that once refused the same credential.',
  // At most two paths of one port; the wrong one gets only the first query.
  cost: { connections: 6, datagrams: 0, bytes: 6 * 81_920 },
};

/**
 * The ONVIF session with the operator's own credentials (WS-Security UsernameToken profile 1.0, by node-onvif), for one
 * sweep: its login policy starts afresh with each, and may be shared with another method to log in. Belongs after all
 * other probes, because it waits its turn.
 */
export function onvifSession(options: SessionOptions, policy = new LoginPolicy(options.book)): Probe {
  return {
    ...sessionDeclaration,
    targets: (known) => (entryFor(options.groups, known.address) === null ? [] : targets(known)),
    run: (dial, target, known) => hold(dial, target, known ?? unknown(dial), options, policy),
  };
}

function unknown({ address }: Dialer): HostKnowledge {
  return { address, openPorts: [], facts: [] };
}

function hold(
  dial: Dialer,
  target: ProbeTarget,
  known: HostKnowledge,
  { groups, onNotice, sessionMs = 10_000 }: SessionOptions,
  policy: LoginPolicy,
): Promise<ProbeResult> {
  return oneAttempt({ dial, target, known }, groups, policy, onNotice, (attempt) =>
    session(dial, { ...attempt, operations: withheldOperations(known) }, sessionMs),
  );
}

/** Where a session is worthwhile: wherever the device service withholds something. */
export function targets(known: HostKnowledge): readonly (ProbeTarget & { readonly path: string })[] {
  const why = 'there are credentials, and it keeps something back from strangers';
  return loginPlaces(known).map((place) => ({ ...place, why }));
}
