import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Identifies a process so that another on the same machine can later find out whether it still runs. */
export interface ProcessId {
  readonly host: string;
  readonly pid: number;
  /** Boot, pid namespace and start time, on Linux; null if the system does not provide them. */
  readonly processStarted: string | null;
}

/** The mark of this process. */
export function thisProcess(): ProcessId {
  return { host: hostname(), pid: process.pid, processStarted: startOf(process.pid) };
}

/**
 * True only if the process is certainly gone: same boot and same pid namespace as ours, and no process with that number and start
 * time. A number alone proves nothing: containers that share the file have numbers of their own.
 */
export function isCertainlyDead(mark: ProcessId): boolean {
  return isOfThisBoot(mark) && startOf(mark.pid) !== mark.processStarted;
}

/** Whether the mark was made since this machine last booted, so that its start time is by the same clock as ours. */
export function isOfThisBoot({ processStarted }: ProcessId): boolean {
  const here = bootAndNamespace();
  return here !== null && processStarted?.startsWith(`${here} `) === true;
}

function startOf(pid: number): string | null {
  const here = bootAndNamespace();
  const stat = here === null ? null : readOrNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === null) return null;
  // proc(5): after the name in brackets, field 3 is the state and field 22 the start time.
  const after = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return after[0] === 'Z' || after[19] === undefined ? null : `${here} ${after[19]}`;
}

function bootAndNamespace(): string | null {
  const boot = readOrNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const namespace = readOrNull(() => readlinkSync('/proc/self/ns/pid'));
  return boot === null || namespace === null ? null : `${boot} ${namespace}`;
}

function readOrNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    // No /proc here, or no such process: the caller treats both as unknown.
    return null;
  }
}
