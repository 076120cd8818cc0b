import type { SweepFinding } from '../model/sweep.ts';
import type { SweepResult } from './options.ts';

/** What decides how a sweep ended. */
export interface Facts {
  readonly signal: AbortSignal;
  readonly addresses: bigint;
  /** Addresses that could not be asked, or not to the end, because there was no way to them. */
  readonly unreached: number;
  /** Hosts that showed life. */
  readonly alive: number;
  /** Addresses of the scope at which the inventory knows a device. */
  readonly known: number;
  /** What the sweep noticed. */
  readonly findings: readonly SweepFinding[];
}

/** So many known devices do not go all at once. */
const enoughKnown = 5;
/** A single unit that accepts everything leaves no gap in a network; so many of them do. */
const enoughAccepting = 5;

/**
 * Whether the sweep may count against devices that did not answer. It is complete only where every address was asked.
 * One in which nobody at all answers, not even one of several known devices, has most likely met a broken network on
 * the way (a gateway, a tunnel): it is partial, so that a whole site is never called missing for that.
 */
export function outcomeOf(facts: Facts): Pick<SweepResult, 'outcome' | 'reason'> {
  const { signal, addresses, unreached, alive, known } = facts;
  if (signal.aborted) return { outcome: 'interrupted', reason: interruption(signal) };
  if (unreached > 0)
    return {
      outcome: 'partial',
      reason:
        `${unreached} of ${addresses} addresses could not be asked: this machine could not reach them ` +
        '(no route here or on a router, or an interface that is down). Check the network, or exclude them.',
    };
  const gaps = facts.findings.filter(isGap);
  const [first] = gaps;
  if (first !== undefined)
    return {
      outcome: 'partial',
      reason: first.says + (gaps.length > 1 ? ` (And ${gaps.length - 1} more findings of this kind.)` : ''),
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

/** Whether it leaves part of the scope not asked as a complete sweep would have asked it. */
function isGap({ kind, addresses, shownBy = [] }: SweepFinding): boolean {
  // The controllers themselves are no gap: nobody wants them asked.
  if (kind === 'industrial') return addresses > shownBy.length;
  return kind === 'way' || kind === 'middlebox' || (kind === 'tarpit' && addresses >= enoughAccepting);
}

function interruption(signal: AbortSignal): string {
  const { reason } = signal;
  return reason instanceof Error && reason.message !== '' ? reason.message : 'stopped before the end';
}
