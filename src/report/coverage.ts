import { digits } from '../model/digits.ts';
import { moment } from '../model/moment.ts';
import { byName } from '../model/name-order.ts';
import type { Sweep, SweepOutcome } from '../model/sweep.ts';
import { joined, printable } from './cell.ts';
import type { Report } from './report.ts';
import { period } from './time.ts';

/** What the latest sweep of one site covered, in words for people. */
export interface Coverage {
  readonly site: string;
  /** Whether there is a sweep; else `when` has a sentence, and the others are empty. */
  readonly swept: boolean;
  readonly when: string;
  readonly scope: string;
  readonly scanned: string;
  readonly notScanned: string;
  readonly outcome: string;
  readonly method: string;
}

const outcomes: Readonly<Record<SweepOutcome, string>> = {
  running: 'Not ended: still running, or the machine stopped',
  complete: 'Complete',
  partial: 'Partial',
  interrupted: 'Interrupted',
  failed: 'Failed',
};

/** Coverage by site, in the order of names; a site without a sweep is there, marked as such. */
export function coverageOf(report: Pick<Report, 'sweeps' | 'siteNames'>): Coverage[] {
  return [...report.sweeps.map(ofSweep), ...unsweptIn(report).map(ofNone)].sort((a, b) =>
    byName(a.site, b.site),
  );
}

/** Names of the sites of a report that have no sweep. */
export function unsweptIn({ sweeps, siteNames }: Pick<Report, 'sweeps' | 'siteNames'>): readonly string[] {
  const swept = new Set(sweeps.map(({ site }) => site));
  return siteNames.filter((site) => !swept.has(site));
}

function ofSweep(sweep: Sweep): Coverage {
  const reason = printable(sweep.reason);
  return {
    site: printable(sweep.site) ?? 'No name',
    swept: true,
    when: whenOf(sweep),
    scope: joined(sweep.targets, ', ') ?? 'Nothing',
    scanned: scannedText(sweep),
    notScanned: notScanned(sweep),
    outcome: outcomes[sweep.outcome] + (reason === null ? '' : `: ${reason}`),
    method: `${joined(sweep.scanners, ', ') ?? 'no scanner'}; TCP ports ${sweep.ports.join(', ') || 'none'}`,
  };
}

function scannedText({ addresses, counts: { scanned, alive, unfinished } }: Sweep): string {
  const left = unfinished === 0 ? '' : `, ${digits(unfinished)} of them not scanned to the end`;
  return `${digits(scanned)} of ${some(addresses, 'address')}; ${some(alive, 'host')} showed life${left}`;
}

/** `1 host`, `4,096 addresses`. */
function some(count: number | string, noun: 'address' | 'host'): string {
  const many = noun === 'address' ? 'addresses' : 'hosts';
  return `${digits(count)} ${String(count) === '1' ? noun : many}`;
}

function whenOf({ startedAt, endedAt, continues, firstStartedAt }: Sweep): string {
  const own = endedAt === null ? `From ${moment(startedAt)}` : period(startedAt, endedAt);
  return continues === null
    ? own
    : `${own}; continues sweep ${continues}, first started ${moment(firstStartedAt)}`;
}

function ofNone(site: string): Coverage {
  return {
    ...{ scope: '', scanned: '', notScanned: '', outcome: '', method: '' },
    site: printable(site) ?? 'No name',
    swept: false,
    when: 'Never scanned: nothing is known of this site',
  };
}

function notScanned(sweep: Sweep): string {
  const excluded = joined(sweep.exclusions, ', ');
  const left = remaining(sweep);
  const { skipped, rejected, warnings } = sweep.counts;
  const messages = warnings
    .map((warning) => printable(warning.message) ?? '')
    .filter((text) => text !== sweep.reason);
  const parts = [
    left === null ? '' : `${some(String(left), 'address')} in scope`,
    skipped === 0 ? '' : `of these ${digits(skipped)} sent discovery datagrams only`,
    rejected === 0 ? '' : `of these ${digits(rejected)} whose replies are rejected`,
    excluded === null ? '' : `excluded: ${excluded}`,
  ].filter((part) => part !== '');
  const what = parts.length === 0 ? 'Nothing in scope' : parts.join('; ');
  return messages.length === 0 ? what : `${what}. ${messages.join(' ')}`;
}

/** Addresses in scope that were not scanned to the end; null for none. */
function remaining(sweep: Sweep): bigint | null {
  if (!/^\d+$/.test(sweep.addresses)) return null;
  const left = BigInt(sweep.addresses) - BigInt(Math.trunc(sweep.counts.scanned));
  return left > 0n ? left : null;
}
