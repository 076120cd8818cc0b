import { readFileSync } from 'node:fs';

/** What is assumed if the system cannot be queried (macOS launches with 256). */
const assumed = 256;

/**
 * How many file descriptors this process may have open: the soft limit, which Node raises to the hard one at start.
 * Read from /proc on Linux; elsewhere the lowest common default.
 */
export function descriptorLimit(): number {
  try {
    return parseLimits(readFileSync('/proc/self/limits', 'utf8')) ?? assumed;
  } catch {
    // No /proc: macOS or Windows. The assumption is safe, only slower.
    return assumed;
  }
}

/** The soft `Max open files` of a /proc/PID/limits text, or null if it has no such line. */
export function parseLimits(text: string): number | null {
  const match = /^Max open files\s+(\d+|unlimited)\b/m.exec(text);
  if (match?.[1] === undefined) return null;
  return match[1] === 'unlimited' ? 1_048_576 : Number(match[1]);
}
