import { createHash } from 'node:crypto';
import type { Inventory } from '../../db/inventory.ts';
import { credentialMark } from '../../db/sweeps/credential-attempts.ts';
import type { SweepCounts, SweepWarning } from '../model/sweep.ts';
import type { SiteJob } from './site-job.ts';

/** Most warnings that one sweep keeps of its own. */
const mostWarnings = 100;

/**
 * A digest of the settings that decide which host is sent what and that a sweep's record does not contain. Only a sweep with the same
 * digest continues one that was cut off. Credentials go into it as a salted, slow hash.
 */
export function settingsDigest(job: SiteJob, listen: boolean, inventory: Inventory): string {
  const { onlyPorts, credentials, communities, askIndustrial } = job;
  const logins = credentials.map(({ username, password, login }) => [username, password(), login]);
  const words = communities.map(({ community }) => community());
  const secrets =
    logins.length + words.length === 0
      ? null
      : credentialMark(inventory, 'manner', JSON.stringify([logins, words]));
  return createHash('sha256')
    .update(JSON.stringify([onlyPorts, listen, secrets, askIndustrial]))
    .digest('hex')
    .slice(0, 32);
}

type Noticed = Partial<Pick<SweepCounts, 'fellSilent' | 'droppedReplies' | 'warnings'>>;

/** Kinds of warnings that the end of a sweep decides for all its parts: what an earlier part made of them is out of date. */
const decidedAtEnd: ReadonlySet<SweepWarning['kind']> = new Set([
  'silent-network',
  'unfinished',
  'unidentified',
]);

/**
 * What this sweep noticed, together with what the sweeps that it continues noticed (`earlier`). Of two of one kind for a
 * network, this one's counts.
 */
export function withEarlier<T extends Noticed>(found: T, earlier: SweepCounts): T & Noticed {
  const warnings = found.warnings ?? [];
  const others = earlier.warnings.filter(
    ({ kind, network, message }) =>
      !decidedAtEnd.has(kind) &&
      !warnings.some(
        (one) =>
          one.kind === kind && one.network === network && (network !== null || one.message === message),
      ),
  );
  return {
    ...found,
    droppedReplies: (found.droppedReplies ?? 0) + earlier.droppedReplies,
    fellSilent: (found.fellSilent ?? 0) + earlier.fellSilent,
    warnings: [...warnings, ...others].slice(0, mostWarnings),
  };
}
