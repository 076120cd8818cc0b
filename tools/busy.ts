import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** How often the machine is looked at, and the time between two looks. */
const looks = 11;
const pauseMs = 50;

/**
 * Whether others use this machine far more than its cores allow: in most looks within half a second, more than four processes run or
 * wait for each core. One look would take the end of an installation for it, which starts a dozen processes at once.
 * `read` gives the kernel's statistics (/proc/stat). Where there are none, the machine is not busy.
 */
export async function isBusy(
  read: () => string = () => readFileSync('/proc/stat', 'utf8'),
  cores: number = availableParallelism(),
): Promise<boolean> {
  let busy = 0;
  for (let look = 0; look < looks; look++) {
    if (look > 0) await pause(pauseMs);
    const running = runningIn(read);
    if (running === null) return false;
    // This process is one of them.
    if (running - 1 > 4 * cores) busy += 1;
  }
  return busy > looks / 2;
}

/** How many processes run or wait for a core; null on a system that does not say. */
function runningIn(read: () => string): number | null {
  try {
    const [, count] = /^procs_running (\d+)$/m.exec(read()) ?? [];
    return count === undefined ? null : Number(count);
  } catch {
    return null;
  }
}
