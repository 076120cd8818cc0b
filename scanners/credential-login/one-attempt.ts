import type { Address } from '../../src/model/address.ts';
import type { LoginOutcome } from '../../src/model/login.ts';
import type { Dialer, HostKnowledge, ProbeResult, ProbeTarget } from '../../src/model/scanner.ts';
import type { CredentialGroup } from './credential.ts';
import type { Denial, LoginPolicy } from './login-policy.ts';
import { namesOf } from './names.ts';

/**
 * What became of the credential. `unsent`: it never left this machine. `sent`: it did, without a verdict. `accepted`:
 * the device returned what it withholds without a login. `refused`: it refused, in whatever words.
 */
export type Verdict = 'unsent' | 'sent' | 'accepted' | 'refused';

/** How an attempt ended: for the credential, and its facts. */
export interface Attempted {
  readonly verdict: Verdict;
  readonly reading: ProbeResult;
}

/** What one attempt needs: the place, the credential, and the check whether it may still be sent. */
export interface Attempt {
  readonly target: ProbeTarget & { readonly path: string };
  readonly username: string;
  readonly password: string;
  readonly maySend: () => boolean;
}

/**
 * Lets `make` log in to a device once, if the login policy allows it, and records the verdict; a refusal is reported to
 * `onNotice` in a sentence. The result states what became of the credential; its end is `stopped` if that may not be sent.
 */
export async function oneAttempt(
  {
    dial,
    target,
    known,
  }: { readonly dial: Dialer; readonly target: ProbeTarget; readonly known: HostKnowledge },
  groups: readonly CredentialGroup[],
  policy: LoginPolicy,
  onNotice: ((sentence: string) => void) | undefined,
  make: (attempt: Attempt) => Promise<Attempted>,
): Promise<ProbeResult> {
  const chosen = entryFor(groups, dial.address);
  const { path } = target;
  if (chosen === null || path === undefined) return { end: 'stopped' };
  const { at, group, entry } = chosen;
  const permit = await policy.enter(at, namesOf(known));
  if (typeof permit === 'string') return { end: 'stopped', login: { outcome: permit, entry } };
  let denial: Denial | null = null;
  try {
    const { verdict, reading } = await make({
      target: { ...target, path },
      username: group.username,
      password: group.password(),
      maySend: () => {
        denial = policy.beforeSending(permit);
        return denial === null;
      },
    });
    if (verdict === 'accepted' || verdict === 'refused') {
      const suspended = policy.judged(permit, verdict);
      if (verdict === 'refused') onNotice?.(refusal(dial.address, entry, suspended));
    }
    const cut = verdict === 'unsent' && reading.end === 'stopped';
    return { ...reading, login: { outcome: denial ?? (cut ? 'unfinished' : outcomes[verdict]), entry } };
  } finally {
    policy.leave(permit);
  }
}

/** The only entry for an address: the first that covers it, its place among the groups, and its number in the file. */
export function entryFor(groups: readonly CredentialGroup[], address: Address) {
  const at = groups.findIndex((group) => group.covers(address));
  const group = groups[at];
  return group === undefined ? null : { at, group, entry: group.entry ?? at + 1 };
}

const outcomes: Readonly<Record<Verdict, LoginOutcome>> = {
  unsent: 'unsuitable',
  sent: 'unanswered',
  accepted: 'accepted',
  refused: 'refused',
};

function refusal(address: Address, entry: number, suspended: boolean): string {
  const rest = suspended
    ? 'That entry rests for the rest of this sweep, because it has not worked at any device yet, and this device is not tried with it again until the entry changes.'
    : 'The entry has worked elsewhere in this sweep, so only this device is left out: it is not tried with it again until the entry changes.';
  return `${address} refused entry ${entry} of the credentials file. ${rest}`;
}
