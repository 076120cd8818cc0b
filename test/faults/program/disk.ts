import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A small disk in a mount namespace of its own: nobody else on the machine sees it. Root only. */
export class Disk {
  readonly folder: string;
  readonly #holder: ChildProcess;

  private constructor(folder: string, holder: ChildProcess) {
    this.folder = folder;
    this.#holder = holder;
  }

  /** Makes one of so many KiB at a folder, which is made. */
  static async make(folder: string, kib: number): Promise<Disk> {
    mkdirSync(folder);
    const mount = 'mount -t tmpfs -o "size=$1k" tmpfs "$0" && echo ready && exec sleep 900';
    const holder = spawn('unshare', ['--mount', 'sh', '-c', mount, folder, String(kib)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(holder, 'exit').then(() => {
      throw new Error('the disk could not be made');
    });
    await Promise.race([once(holder.stdout, 'data'), ended]);
    ended.catch(() => undefined);
    return new Disk(folder, holder);
  }

  /** A command line whose program sees the disk. */
  command(file: string, ...args: readonly string[]): readonly [string, readonly string[]] {
    return ['nsenter', ['-t', String(this.#holder.pid), '-m', file, ...args]];
  }

  /** Mounts it anew with other options: `ro`, `size=8192k`. */
  remount(options: string): void {
    const [file, args] = this.command('mount', '-o', `remount,${options}`, this.folder);
    execFileSync(file, args);
  }

  /** Takes all room that is left. */
  async fill(): Promise<void> {
    const [file, args] = this.command('dd', 'if=/dev/zero', `of=${join(this.folder, 'filling')}`, 'bs=4096');
    const filling = spawn(file, args, { stdio: 'ignore' });
    await once(filling, 'exit');
  }

  /** Gives back what {@link fill} took. */
  empty(): void {
    rmSync(this.#seen('filling'));
  }

  /** Puts a file onto it. */
  put(file: string, name: string): void {
    copyFileSync(file, this.#seen(name));
  }

  /** Copies a database with what lies beside it to another place, to be looked at. */
  takeOut(name: string, to: string): void {
    for (const ending of ['', '-wal', '-shm'])
      if (existsSync(this.#seen(name + ending))) copyFileSync(this.#seen(name + ending), to + ending);
  }

  /** Takes it away with everything on it. */
  remove(): void {
    this.#holder.kill('SIGKILL');
  }

  #seen(name: string): string {
    return join(`/proc/${this.#holder.pid}/root`, this.folder, name);
  }
}
