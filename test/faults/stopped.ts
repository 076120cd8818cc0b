import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Resolves when a process stands still, as after SIGSTOP: a signal takes a moment. */
export async function stopped(pid: number): Promise<void> {
  while (!/\) [TtZ] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) await wait(2);
}
