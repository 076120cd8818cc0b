import type { Ask, Declaration, Dialer, HostKnowledge, Probe, Reading } from '../../src/model/scanner.ts';
import { Caution } from './caution.ts';
import type { AttemptBook, CredentialGroup } from './credential.ts';
import { asks, namesOf, wanted } from './request.ts';
import { session } from './session.ts';

export type { AttemptBook, CredentialGroup } from './credential.ts';

/** What a session promises, for plans. */
export const sessionDeclaration: Declaration & { readonly kind: 'probe' } = {
  id: 'onvif-session',
  kind: 'probe',
  sends:
    "The operator's credential, as a WS-Security digest, to ONVIF devices of its networks that keep something back: GetSystemDateAndTime and, of recorders, GetCapabilities without it, then GetDeviceInformation, GetNetworkInterfaces and, of recorders, GetVideoSources with it.",
  neverSends:
    'Never a password in clear or by HTTP authentication, never a call that sets anything, none after the first refusal, and none to a device that once refused the same credential.',
  // Two paths of one port at most; the wrong one is asked the first question only.
  cost: { connections: 6, datagrams: 0, bytes: 6 * 81_920 },
};

/** What the operator gave, and where attempts are remembered. */
export interface SessionOptions {
  readonly groups: readonly CredentialGroup[];
  readonly book: AttemptBook;
  /** A sentence for the operator: a group rests. */
  readonly onNotice?: (sentence: string) => void;
  /** One session's time in all, in milliseconds; default 10,000. */
  readonly sessionMs?: number;
}

/**
 * The ONVIF session with the operator's own credentials (WS-Security UsernameToken profile 1.0, by node-onvif), for one
 * sweep: the caution it keeps begins anew with each, and may be shared with another way to log in. Belongs behind all other probes, because it waits its turn.
 */
export function onvifSession(options: SessionOptions, caution = new Caution(options.book)): Probe {
  const groupOf = (address: string) => options.groups.findIndex((group) => group.covers(address));
  return {
    ...sessionDeclaration,
    asks: (known) => (groupOf(known.address) < 0 ? [] : asks(known)),
    run: (dial, ask, known) => hold(dial, ask, known ?? unknown(dial), options, caution),
  };
}

function unknown({ address }: Dialer): HostKnowledge {
  return { address, openPorts: [], facts: [] };
}

async function hold(
  dial: Dialer,
  ask: Ask,
  known: HostKnowledge,
  { groups, onNotice, sessionMs = 10_000 }: SessionOptions,
  caution: Caution,
): Promise<Reading> {
  const at = groups.findIndex((group) => group.covers(dial.address));
  const group = groups[at];
  if (group === undefined || ask.path === undefined) return { end: 'stopped' };
  const lane = await caution.enter(at, namesOf(known));
  if (lane === null) return { end: 'stopped' };
  try {
    const carriage = {
      ask: { ...ask, path: ask.path },
      operations: wanted(known),
      password: group.password(),
      maySend: () => caution.maySend(lane),
    };
    const { verdict, reading } = await session(dial, carriage, group.username, sessionMs);
    if (verdict === 'accepted' || verdict === 'refused') caution.judged(lane, verdict);
    if (verdict === 'refused')
      onNotice?.(
        `${dial.address} refused entry ${group.entry ?? at + 1} of the credentials file. That entry rests for the rest of this sweep, and this device is not tried with it again until the entry changes.`,
      );
    return reading;
  } finally {
    caution.leave(lane);
  }
}
