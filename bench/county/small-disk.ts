import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { openInventory } from '../../db/open.ts';

const marker = 'CAMCENSUS_COUNTY_MOUNTS';

/** Goes on in a mount namespace of its own, with the same words: what is mounted there is gone when it ends, however it ends. */
export function inOwnMounts(): void {
  if (!canMount || process.env[marker] !== undefined) return;
  const words = [...process.execArgv, ...process.argv.slice(1)];
  const { status } = spawnSync('unshare', ['--mount', process.execPath, ...words], {
    stdio: 'inherit',
    env: { ...process.env, [marker]: '1' },
  });
  process.exit(status ?? 1);
}

/** Whether a disk can be made: only root may mount one. */
export const canMount = process.getuid?.() === 0;

/** A file system of its own in a file, which can be filled and emptied. */
export class SmallDisk {
  readonly folder: string;

  /** Makes one of so many megabytes at a folder, which is made. Without root it is a plain folder, and never full. */
  constructor(folder: string, megabytes: number) {
    this.folder = folder;
    mkdirSync(folder);
    if (!canMount) return;
    const image = `${folder}.ext4`;
    writeFileSync(image, '');
    // Sparse: it takes what is written into it.
    truncateSync(image, megabytes * 1_000_000);
    execFileSync('mkfs.ext4', ['-q', '-m', '0', '-E', 'lazy_itable_init=1', image]);
    execFileSync('mount', ['-o', 'loop', image, folder]);
  }

  /** Takes all room but so many bytes, and what the log of an inventory on it had kept for itself. */
  fill(inventory: string | null = null, left = 0): void {
    if (inventory !== null) {
      const opened = openInventory(inventory, { create: false });
      opened.get('PRAGMA wal_checkpoint(TRUNCATE)');
      opened.close();
    }
    const { bavail, bsize } = statfsSync(this.folder);
    const filling = this.#filling;
    // The file system needs some blocks for itself to note so large a file: the rest is written until no more fits.
    execFileSync('fallocate', ['-l', String(Math.floor(bavail * 0.99) * bsize), filling]);
    spawnSync('dd', ['if=/dev/zero', `of=${filling}`, 'bs=4096', 'oflag=append', 'conv=notrunc'], {
      stdio: 'ignore',
    });
    truncateSync(filling, statSync(filling).size - left);
  }

  /** Gives back what {@link fill} took. */
  empty(): void {
    rmSync(this.#filling);
  }

  /** Takes it away with everything on it. */
  remove(): void {
    if (canMount) execFileSync('umount', ['--lazy', this.folder]);
  }

  get #filling(): string {
    return join(this.folder, 'filling');
  }
}
