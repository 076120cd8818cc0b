import { counted } from '../../../model/counted.ts';
import type { Sweep } from '../../../model/sweep.ts';

/** A share of its addresses below which there is no estimate, and the shortest time, in milliseconds. */
const leastShare = 0.02;
const leastMs = 10_000;

/**
 * `about 12 minutes left`, at the pace so far; why nothing is scanned yet; empty where the pace gives no estimate, and for a sweep that continues
 * another, of which it is not known.
 */
export function timeLeft(
  {
    startedAt,
    addresses,
    continues,
    counts: { scanned },
  }: Pick<Sweep, 'startedAt' | 'addresses' | 'continues' | 'counts'>,
  now: Date,
): string {
  if (scanned === 0) return 'looking for hosts first: an address counts once it is scanned';
  const ms = now.getTime() - Date.parse(startedAt);
  const share = scanned / Number(addresses);
  if (continues !== null || ms < leastMs || !(share >= leastShare && share < 1)) return '';
  const minutes = Math.ceil((ms * (1 - share)) / share / 60_000);
  if (minutes <= 90) return `about ${counted(minutes, 'minute')} left`;
  return `about ${counted(Math.ceil(minutes / 60), 'hour')} left`;
}
