import { createHash } from 'node:crypto';
import type { Inventory } from '../../../db/inventory.ts';
import { continuableUntil } from '../../../db/sweeps/continue.ts';
import { credentialMark } from '../../../db/sweeps/credential-attempts.ts';
import { sweep } from '../../../db/sweeps/sweeps.ts';
import { moment } from '../../model/moment.ts';
import type { SweepCounts } from '../../model/sweep.ts';
import { askedText } from '../text/sweep.ts';
import type { SiteJob } from './site-job.ts';

/** As many as a sweep keeps by itself. */
const mostFindings = 100;

/**
 * A digest of what decides whom a site's sweep asks what, besides what the sweep's record says: only where it is equal is a
 * sweep that was cut off continued. Credentials are in it by their salted, slow hash.
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

/**
 * What a person is told when a sweep begins that continues another: `Continues sweep 12 of 2026-11-24 14:05 UTC: 3,120 of
 * 4,096 addresses were asked. …`. Null where it continues none.
 */
export function continuesText(inventory: Inventory, sweepId: number): string | null {
  const now = sweep(inventory, sweepId);
  const last = now?.continues == null ? null : sweep(inventory, now.continues);
  if (now === null || last === null) return null;
  const asked = askedText(now.counts.asked, now.addresses);
  return `Continues sweep ${last.id} of ${moment(now.begunAt)}: ${asked} addresses were asked and are not asked again.`;
}

type Noticed = Partial<Pick<SweepCounts, 'fellSilent' | 'findings'>>;

/** What was noticed in a sweep together with what was in those that it continues, whose counts it began with. */
export function withEarlier<T extends Noticed>(found: T, earlier: SweepCounts): T & Noticed {
  const findings = found.findings ?? [];
  const others = earlier.findings.filter(
    ({ kind, network }) => !findings.some((one) => one.kind === kind && one.network === network),
  );
  return {
    ...found,
    fellSilent: (found.fellSilent ?? 0) + earlier.fellSilent,
    findings: [...findings, ...others].slice(0, mostFindings),
  };
}

/** What a person is told when a sweep was cut off that the next one will continue; null where it will not. */
export function continuableText(inventory: Inventory, sweepId: number): string | null {
  const ended = sweep(inventory, sweepId);
  const until = ended === null ? null : continuableUntil(inventory, ended);
  return until === null ? null : `The same scan continues it where it begins before ${moment(until)}.`;
}
