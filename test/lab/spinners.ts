import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';

/** Each ends by itself even if its parent is killed. */
const spin = 'const end = Date.now() + 1_200_000; while (Date.now() < end);';

/** Starts processes that keep as many processors busy; `kill` each. */
export function startSpinners(count: number): readonly ChildProcess[] {
  return Array.from({ length: count }, () => spawn(process.execPath, ['-e', spin], { stdio: 'ignore' }));
}
