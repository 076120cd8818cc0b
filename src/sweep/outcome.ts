import { digits } from '../model/digits.ts';
import type { SweepWarning } from '../model/sweep.ts';
import type { SweepResult } from './options.ts';

/** What decides how a sweep ended. */
export interface Facts {
  readonly signal: AbortSignal;
  readonly addresses: bigint;
  /** Addresses that could not be scanned, or not completely, because they could not be reached. */
  readonly unreached: number;
  /** Addresses of the scope that are too many to scan. */
  readonly unsearched: bigint;
  /** Hosts that showed life. */
  readonly alive: number;
  /** Hosts that were scanned, and how many of them were cut off because their time or budget was over. */
  readonly hostsScanned: number;
  readonly cut: number;
  /** Addresses of the scope at which the inventory has a device. */
  readonly known: number;
  /** What the sweep noticed. */
  readonly warnings: readonly SweepWarning[];
}

/** This many known devices do not all disappear at once. */
const enoughKnown = 5;
/**
 * Some devices are slow in every run, and must not make every run incomplete; where more than one host scan in this many was cut off, the
 * sweep itself was too fast or its machine too busy.
 */
const hostScansForOneCut = 20;
/** A single unit that accepts everything leaves no gap in a network; this many do. */
const enoughAccepting = 5;

/**
 * How the sweep ended, and so whether it may count against devices that did not answer. It is complete only if every address
 * was scanned. If nothing answered at all, not even one of several known devices, the path is most likely broken (a gateway, a
 * tunnel): then it is partial, so that a whole site is never called missing because of that.
 */
export function outcomeOf(facts: Facts): Pick<SweepResult, 'outcome' | 'reason'> {
  const { signal, addresses, unreached, unsearched, alive, known } = facts;
  if (signal.aborted) return { outcome: 'interrupted', reason: interruption(signal) };
  if (unreached > 0)
    return {
      outcome: 'partial',
      reason:
        `${digits(unreached)} of ${digits(addresses)} addresses could not be scanned: this machine could not reach them ` +
        '(no route here or on a router, or an interface that is down). Check the network, or exclude them.',
    };
  if (unsearched > 0n)
    return {
      outcome: 'partial',
      reason:
        `${digits(unsearched)} addresses of IPv6 are too many to scan: only hosts there that the inventory has, or that were found on ` +
        'a segment of this machine, were scanned.',
    };
  const gaps = facts.warnings.filter((warning) => isGap(warning, facts));
  const [first] = gaps;
  const more = gaps.length - 1;
  if (first !== undefined)
    return {
      outcome: 'partial',
      reason:
        first.message +
        (more > 0 ? ` (And ${more} more ${more === 1 ? 'warning' : 'warnings'} of this kind.)` : ''),
    };
  if (alive === 0 && known >= enoughKnown)
    return {
      outcome: 'partial',
      reason:
        `Nothing answered, not even one of the ${known} known devices: the path to the network is assumed to be ` +
        'broken, and nothing is counted as missing. Check it.',
    };
  return { outcome: 'complete', reason: null };
}

/** Whether the warning means that part of the scope was not scanned as a complete sweep would have scanned it. */
function isGap(
  { kind, addresses, shownBy = [] }: SweepWarning,
  { hostsScanned, cut }: Pick<Facts, 'hostsScanned' | 'cut'>,
): boolean {
  if (kind === 'unfinished') return cut > 1 && cut * hostScansForOneCut > hostsScanned;
  // The controllers themselves are no gap: they are not meant to be scanned.
  if (kind === 'industrial') return addresses > shownBy.length;
  return kind === 'path' || kind === 'middlebox' || (kind === 'tarpit' && addresses >= enoughAccepting);
}

function interruption(signal: AbortSignal): string {
  const { reason } = signal;
  return reason instanceof Error && reason.message !== '' ? reason.message : 'stopped before the end';
}
