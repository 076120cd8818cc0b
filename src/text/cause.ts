import type { VersionCause } from '../../db/evidence/cause.ts';

/** `because of the policy`: what made a device be shown differently. */
export function causeText(cause: VersionCause): string {
  return cause === 'person' ? 'because of what a person said' : `because of the ${cause}`;
}
