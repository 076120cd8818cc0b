import type { Ask, Dialer, HostKnowledge, ProbeResult } from '../../src/model/scanner.ts';
import type { CredentialGroup } from './credential.ts';
import type { LoginPolicy } from './login-policy.ts';
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
  readonly ask: Ask & { readonly path: string };
  readonly username: string;
  readonly password: string;
  readonly maySend: () => boolean;
}

/**
 * Lets `make` log in to a device once, if the login policy allows it, and records the verdict: a refusal suspends the
 * group and notifies `onNotice` in a sentence. `stopped` if the credential may not be sent.
 */
export async function oneAttempt(
  { dial, ask, known }: { readonly dial: Dialer; readonly ask: Ask; readonly known: HostKnowledge },
  groups: readonly CredentialGroup[],
  policy: LoginPolicy,
  onNotice: ((sentence: string) => void) | undefined,
  make: (attempt: Attempt) => Promise<Attempted>,
): Promise<ProbeResult> {
  const at = groups.findIndex((group) => group.covers(dial.address));
  const group = groups[at];
  const { path } = ask;
  if (group === undefined || path === undefined) return { end: 'stopped' };
  const permit = await policy.enter(at, namesOf(known));
  if (permit === null) return { end: 'stopped' };
  try {
    const { verdict, reading } = await make({
      ask: { ...ask, path },
      username: group.username,
      password: group.password(),
      maySend: () => policy.maySend(permit),
    });
    if (verdict === 'accepted' || verdict === 'refused') policy.judged(permit, verdict);
    if (verdict === 'refused')
      onNotice?.(
        `${dial.address} refused entry ${group.entry ?? at + 1} of the credentials file. That entry rests for the rest of this sweep, and this device is not tried with it again until the entry changes.`,
      );
    return reading;
  } finally {
    policy.leave(permit);
  }
}
