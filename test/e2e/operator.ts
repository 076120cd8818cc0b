import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Columns, carriedOut } from './in-process.ts';

/** A command's output and how it ended; the code is null if a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** A running command. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when stderr contains it; rejects if the command ends first. */
  says(text: string | RegExp): Promise<void>;
}

/** The environment in which a command runs. */
export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Another installation than the one under test. */
  readonly installed?: string;
}

/** A user of the built program, in a folder of their own, with their own inventory and home. */
export class Operator {
  readonly folder = mkdtempSync(join(tmpdir(), 'camcensus-e2e-'));
  readonly inventory = join(this.folder, 'inventory.db');
  readonly #running = new Set<ChildProcess>();

  /** Runs a command to its end. */
  run(args: readonly string[], where: Circumstances = {}): Promise<Ended> {
    return this.start(args, where).ended;
  }

  /**
   * Carries a command out in the test's own process, with the built program: a start of it takes a hundred times as long and shows of
   * most commands no more. For what one prints and how it ends, at a terminal of so many columns, too; not for signals, limits, and logs.
   */
  here(
    args: readonly string[],
    { env = {}, cwd = this.folder, columns = null }: Circumstances & { readonly columns?: Columns } = {},
  ): Promise<Ended> {
    return carriedOut(args, { ...this.environment(), ...env }, cwd, { columns });
  }

  /** A command that must end with 0, carried out here with `--format json`; returns what it printed. */
  async json<T>(...args: readonly string[]): Promise<T> {
    const { code, stdout, stderr } = await this.here([...args, '--format', 'json']);
    if (code !== 0) throw new Error(`camcensus ${args.join(' ')} ended with ${code}: ${stderr}`);
    return JSON.parse(stdout) as T;
  }

  /** Starts a command. */
  start(args: readonly string[], { env = {}, cwd = this.folder, installed }: Circumstances = {}): Running {
    const began = performance.now();
    const child = spawn(process.execPath, [mainOf(installed), ...args], {
      cwd,
      env: { ...this.environment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.adopt(child);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) =>
        resolve({ code, stdout, stderr, seconds: (performance.now() - began) / 1000 }),
      );
    });
    const says = (text: string | RegExp) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          if (stderr.search(text) !== -1) resolve();
        };
        child.stderr.on('data', look);
        look();
        ended.then(
          () => reject(new Error(`it ended without saying ${text}: ${stderr}`)),
          (error: unknown) => reject(error),
        );
      });
    return { child, ended, says };
  }

  /** Registers a process that was started elsewhere, to be ended if it still runs at the end. */
  adopt<Child extends ChildProcess>(child: Child): Child {
    this.#running.add(child);
    child.once('close', () => this.#running.delete(child));
    return child;
  }

  /** The environment of a command: nothing from the user who runs the tests, and of the run what it gives every process (tools/test.ts). */
  environment(): Record<string, string> {
    return {
      PATH: process.env.PATH ?? '',
      NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
      HOME: join(this.folder, 'home'),
      CAMCENSUS_INVENTORY: this.inventory,
    };
  }

  /** Ends what still runs and removes the folder. */
  close(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The program that node runs. */
export function mainOf(installed: string = inject('installed')): string {
  return join(installed, 'dist/src/cli/main.js');
}
