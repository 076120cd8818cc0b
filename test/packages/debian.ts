import { type ChildProcess, execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestContext } from 'vitest';
import { failureLog, makerFile, rootFile } from '../../tools/debian-root.ts';

/** How a command in a root ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The tar file of a minimal Debian 13, as soon as it is there. Skips the test where it could not be made, and fails it where it must not
 * be skipped (CI) or where nothing makes it.
 */
export async function debianRoot({ skip }: TestContext): Promise<string> {
  while (!existsSync(rootFile) && isBeingMade()) await pause(200);
  if (existsSync(rootFile)) return rootFile;
  const why = existsSync(failureLog)
    ? readFileSync(failureLog, 'utf8').trim()
    : 'Nothing makes the Debian root: run the tests by `npm test -- test/packages`.';
  if (process.env.CI === 'true' || !existsSync(failureLog)) throw new Error(why);
  return skip(why);
}

function isBeingMade(): boolean {
  try {
    process.kill(Number(readFileSync(makerFile, 'utf8')), 0);
    return true;
  } catch {
    // No file, or no such process: it has ended.
    return false;
  }
}

/** A minimal Debian of its own: no network but loopback, no compiler. */
export class Machine {
  readonly root = mkdtempSync(join(tmpdir(), 'camcensus-debian-'));
  readonly #running = new Set<ChildProcess>();

  constructor(tar: string) {
    // /dev is this machine's: not everywhere may device files be made.
    execFileSync('tar', ['--exclude=./dev/*', '-C', this.root, '-xpf', tar]);
    mkdirSync(join(this.root, 'dev'), { recursive: true });
  }

  /** Removes all of it. */
  close(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Runs a shell command as root. */
  run(command: string): Promise<Ended> {
    return new Promise((resolve) => {
      const child = execFile(
        'unshare',
        this.#inside(command),
        { maxBuffer: 1e8 },
        (error, stdout, stderr) => {
          this.#running.delete(child);
          resolve({ code: error === null ? 0 : (child.exitCode ?? null), stdout, stderr });
        },
      );
      this.#running.add(child);
    });
  }

  #inside(command: string): readonly string[] {
    const prepare = 'ip link set lo up && mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev"';
    const environment = ['-i', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin', 'HOME=/root', 'LANG=C.UTF-8'];
    const own = ['--net', '--mount', '--pid', '--ipc', '--fork', '--kill-child'];
    const enter = `${prepare} && exec chroot "$0" env "$@"`;
    return [...own, 'sh', '-c', enter, this.root, ...environment, 'sh', '-c', command];
  }
}
