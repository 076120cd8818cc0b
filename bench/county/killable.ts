import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';

/** A process that is killed and started again, with what it took of the machine over all its lives. */
export class Killable {
  readonly name: string;
  readonly #command: readonly [string, ...string[]];
  readonly #log: number;
  readonly #isReady: () => Promise<boolean>;
  #child: ChildProcess | null = null;
  #spent = 0;
  #most = 0;

  constructor(
    name: string,
    command: readonly [string, ...string[]],
    of: { readonly log: string; readonly isReady?: () => Promise<boolean> },
  ) {
    this.name = name;
    this.#command = command;
    this.#log = openSync(of.log, 'a');
    this.#isReady = of.isReady ?? (async () => true);
  }

  /** Starts it and waits until it is ready. Throws if it ends before. */
  async start(): Promise<void> {
    const [program, ...args] = this.#command;
    this.#child = spawn(program, args, { stdio: ['ignore', this.#log, this.#log] });
    while (!(await this.#isReady())) {
      if (this.#child.exitCode !== null) throw new Error(`${this.name} ended with ${this.#child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    this.#spent += spentBy(child);
    this.#most = Math.max(this.#most, mostOf(child));
    this.#child = null;
    if (child.exitCode !== null) throw new Error(`${this.name} had ended by itself with ${child.exitCode}`);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Has it read its config again. */
  reload(): void {
    this.#child?.kill('SIGHUP');
  }

  /** Seconds of processor time so far. */
  get seconds(): number {
    return this.#spent + (this.#child === null ? 0 : spentBy(this.#child));
  }

  /** The most memory that it has had, in megabytes. */
  get megabytes(): number {
    return Math.max(this.#most, this.#child === null ? 0 : mostOf(this.#child));
  }
}

function spentBy({ pid }: ChildProcess): number {
  const text = read(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // User and system time, in hundredths of a second (proc_pid_stat(5)).
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

function mostOf({ pid }: ChildProcess): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1_024;
}

/** Empty for a process that is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
