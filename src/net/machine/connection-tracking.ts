import { readFileSync } from 'node:fs';

/** What is kept of each flow, at most: one a second for two minutes (a SYN without an answer), by Linux's defaults. */
const secondsKept = 120;

const folder = '/proc/sys/net/netfilter';

/**
 * How many flows this machine's own firewall keeps account of at most (Linux's connection tracking, as Docker, ufw and
 * firewalld load it); null if it keeps none, or does not report it. When its table is full the kernel drops the packets of every program.
 */
export function trackedAtMost(
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): number | null {
  try {
    const most = Number.parseInt(read(`${folder}/nf_conntrack_max`), 10);
    // The module may be loaded without a rule that needs it: then nothing is in its table, not even this login.
    const present = Number.parseInt(read(`${folder}/nf_conntrack_count`), 10);
    return most > 0 && present > 0 ? most : null;
  } catch {
    // The module is not loaded, or this is no Linux: nothing is tracked.
    return null;
  }
}

/** How many flows are kept account of in a long sweep at this rate of addresses that stay silent. */
export function trackedAt(rate: number): number {
  return rate * secondsKept;
}

/** The highest rate, in steps of fifty, at which a long sweep leaves a tenth of the table to other programs. */
export function rateFor(most: number): number {
  return Math.max(50, Math.floor((most * 0.9) / secondsKept / 50) * 50);
}
