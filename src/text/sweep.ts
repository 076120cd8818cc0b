import { digits } from '../model/digits.ts';
import { moment } from '../model/moment.ts';
import type { Sweep } from '../model/sweep.ts';
import { duration } from '../scope/duration.ts';

/** `Sweeping site default: 1,024 addresses, at most 1,000 new flows a second.` */
export function startLine({
  site,
  scope,
  rate,
}: {
  readonly site: string;
  readonly scope: { readonly size: bigint };
  readonly rate: number;
}): string {
  const addresses = `${digits(scope.size)} ${scope.size === 1n ? 'address' : 'addresses'}`;
  return `Sweeping site ${site}: ${addresses}, at most ${digits(rate)} new flows a second.`;
}

/** `Sweep 3 of site default: complete, 64 of 64 addresses scanned, 52 alive, 6 s.` With the reason where it is not complete. */
export function sweepLine({
  id,
  site,
  outcome,
  reason,
  counts,
  addresses,
  startedAt,
  endedAt,
  continues,
}: Sweep): string {
  const seconds = endedAt === null ? null : Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
  const took = seconds === null ? '' : `, ${duration(BigInt(Math.max(0, seconds)))}`;
  const why = reason === null ? '' : ` (${reason})`;
  const also = continues === null ? '' : `, together with sweep ${continues}`;
  const { unfinished } = counts;
  const left = unfinished === 0 ? '' : ` (${digits(unfinished)} of them not scanned to the end)`;
  return `Sweep ${id} of site ${site}: ${outcome}${why}${also}, ${scannedText(counts.scanned, addresses)} addresses scanned, ${counts.alive} alive${left}${took}.`;
}

/** The warnings of a sweep besides the reason for its outcome, a sentence each, without refusing networks. */
export function furtherWarnings({ counts, reason }: Sweep): readonly string[] {
  return counts.warnings
    .filter(({ kind, message }) => kind !== 'refusing' && reason?.startsWith(message) !== true)
    .map(({ message }) => message);
}

/** `1,204 of 65,536`. */
export function scannedText(scanned: number, addresses: string): string {
  return `${digits(scanned)} of ${digits(addresses)}`;
}

/**
 * Said when a sweep begins that continues an earlier one: `Continues sweep 12 of 2026-11-24 14:05 UTC: 3,120 of 4,096
 * addresses were scanned and are not scanned again.`
 */
export function continuesText({ counts, addresses }: Sweep, earlier: Sweep): string {
  return `Continues sweep ${earlier.id} of ${moment(earlier.firstStartedAt)}: ${scannedText(counts.scanned, addresses)} addresses were scanned and are not scanned again.`;
}

/** The sentence for a sweep that was cut off and that the next one continues. */
export function continuableText(until: string): string {
  return `The same scan continues it if it begins before ${moment(until)}.`;
}
