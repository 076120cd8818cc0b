import type { VersionCause } from '../../db/evidence/cause.ts';

/** `because of the policy`: the cause of a changed device. */
export function causeText(cause: VersionCause): string {
  return cause === 'person' ? "because of a person's decision" : `because of the ${cause}`;
}
