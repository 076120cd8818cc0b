import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { expect } from 'vitest';

/** A program at a terminal of its own (script, util-linux), at which a test types. */
export class PseudoTerminal {
  readonly #child: ChildProcess;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  #screen = '';

  /** `command` is a line for a shell; the environment has only what is named here, and PATH. */
  constructor(
    command: string,
    { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
  ) {
    this.#child = spawn('script', ['-qefc', `stty cols 200 rows 50; exec ${command}`, '/dev/null'], {
      cwd,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#screen += text.replace(/\u001b\[[?0-9;]*[a-zA-Z]/g, '');
    });
    this.ended = new Promise((resolve) => this.#child.once('close', (code) => resolve(code)));
  }

  /** What has appeared since the last keys, without escape sequences. */
  get screen(): string {
    return this.#screen;
  }

  /** Waits until what has appeared since the last keys matches. */
  async shows(what: RegExp): Promise<void> {
    await expect.poll(() => this.#screen).toMatch(what);
  }

  /** Types keys, and waits until what has appeared since matches. */
  async type(keys: string, shown: RegExp): Promise<void> {
    this.#screen = '';
    this.#child.stdin?.write(keys);
    await this.shows(shown);
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }
}
