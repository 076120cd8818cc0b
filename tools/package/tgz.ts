import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** Packs a folder that {@link normalise} has treated: the same folder gives the same bytes. Its files lie in a folder `top`. */
export function makeTgz(folder: string, file: string, { top, epoch }: { top: string; epoch: number }): void {
  const same = ['--sort=name', `--mtime=@${epoch}`, '--owner=root:0', '--group=root:0', '--format=gnu'];
  const rename = `--transform=flags=r;s,^${basename(folder)},${top},`;
  execFileSync('tar', [
    ...same,
    rename,
    '-I',
    'gzip -9n',
    '-C',
    dirname(folder),
    '-cf',
    file,
    basename(folder),
  ]);
}
