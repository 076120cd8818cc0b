import { digits } from '../model/digits.ts';

const units = [
  { one: 'year', many: 'years', seconds: 31_536_000n },
  { one: 'day', many: 'days', seconds: 86_400n },
  { one: 'h', many: 'h', seconds: 3600n },
  { one: 'min', many: 'min', seconds: 60n },
  { one: 's', many: 's', seconds: 1n },
] as const;

/** A time for people, in its two largest units: `4 h 39 min`, `1 day 3 h`, `584,942,417 years`. `seconds` ≥ 0. */
export function duration(seconds: bigint): string {
  const largest = units.findIndex((unit) => seconds >= unit.seconds);
  if (largest === -1) return '0 s';
  let rest = seconds;
  const parts: string[] = [];
  for (const unit of units.slice(largest, largest + 2)) {
    const count = rest / unit.seconds;
    rest %= unit.seconds;
    if (count > 0n) parts.push(`${digits(count)} ${count === 1n ? unit.one : unit.many}`);
  }
  return parts.join(' ');
}
