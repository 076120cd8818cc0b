import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { packagedConfig } from '../../src/config/template.ts';
import { copy, filesBelow, kibOf, normalise, put } from './files.ts';
import { glibcOf } from './native.ts';
import { binary } from './trimmed.ts';

/** Debian's names for the architectures that Node names otherwise. */
export const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm: 'armhf', ia32: 'i386' };

/** What a Debian package is made of. */
export interface DebParts {
  /** The checkout, for what only Debian needs. */
  readonly root: string;
  /** The folder of `makeTrimmed`. */
  readonly trimmed: string;
  readonly version: string;
  readonly description: string;
  readonly architecture: string;
  readonly epoch: number;
}

/** Makes the Debian package `file` by way of the folder `stage`. The same trimmed folder gives the same bytes. */
export function makeDeb(file: string, stage: string, parts: DebParts): void {
  const { root, trimmed, epoch } = parts;
  rmSync(stage, { recursive: true, force: true });
  layOut(trimmed, stage);
  put(stage, { path: 'etc/camcensus/camcensus.yaml', content: packagedConfig() });
  for (const folder of ['var/lib/camcensus', 'var/backups/camcensus'])
    mkdirSync(join(stage, folder), { recursive: true });
  const size = kibOf(stage);
  const sums = filesBelow(stage).filter((path) => !path.startsWith('etc/'));
  const sum = (path: string) =>
    createHash('md5')
      .update(readFileSync(join(stage, path)))
      .digest('hex');
  put(stage, { path: 'DEBIAN/md5sums', content: sums.map((path) => `${sum(path)}  ${path}\n`).join('') });
  put(stage, { path: 'DEBIAN/conffiles', content: '/etc/camcensus/camcensus.yaml\n' });
  put(stage, { path: 'DEBIAN/control', content: control(parts, size) });
  cpSync(join(root, 'deploy/debian'), join(stage, 'DEBIAN'), { recursive: true });
  normalise(stage, epoch);
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(epoch) };
  // With more threads than one, xz divides what it compresses as the machine's memory allows.
  const how = ['--root-owner-group', '-Zxz', '--threads-max=1', '--build', stage, file];
  execFileSync('dpkg-deb', how, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Puts the parts of a trimmed folder where Debian has them. */
function layOut(trimmed: string, stage: string): void {
  const own = 'usr/lib/camcensus';
  for (const name of ['dist', 'node_modules', 'package.json'])
    copy(join(trimmed, name), join(stage, own, name));
  // Debian's Node runs it: another one that stands earlier in PATH may not fit the compiled SQLite library.
  const starter = readFileSync(join(trimmed, 'bin/camcensus'), 'utf8');
  put(stage, {
    path: 'usr/bin/camcensus',
    content: starter.replace('#!/usr/bin/env node', '#!/usr/bin/node').replace("'../dist/", `'/${own}/dist/`),
    executable: true,
  });
  for (const name of readdirSync(join(trimmed, 'deploy')))
    copy(
      join(trimmed, 'deploy', name),
      join(stage, /\.(?:service|timer)$/.test(name) ? 'usr/lib/systemd/system' : 'usr/share/camcensus', name),
    );
  const doc = join(stage, 'usr/share/doc/camcensus');
  copy(join(trimmed, 'docs'), join(doc, 'docs'));
  copy(join(trimmed, 'README.md'), join(doc, 'README.md'));
  put(doc, { path: 'copyright', content: copyright(trimmed) });
  const share = join(trimmed, 'share');
  if (!existsSync(share)) return;
  copy(share, join(stage, 'usr/share'));
  // Where Debian's zsh looks, and how Debian keeps man pages.
  const zsh = join(stage, 'usr/share/zsh');
  if (existsSync(zsh)) renameSync(join(zsh, 'site-functions'), join(zsh, 'vendor-completions'));
  for (const page of filesBelow(stage).filter((path) => path.startsWith('usr/share/man/'))) {
    put(stage, { path: `${page}.gz`, content: gzipSync(readFileSync(join(stage, page)), { level: 9 }) });
    rmSync(join(stage, page));
  }
}

function copyright(trimmed: string): string {
  const bundled = 'The packages that the program contains have the terms below.';
  const terms = readFileSync(join(trimmed, 'dist/parts/LICENSES.txt'), 'utf8');
  return `camcensus is under the Apache License 2.0: /usr/share/common-licenses/Apache-2.0\n\n${bundled}\n\n${terms}`;
}

function control({ trimmed, version, description, architecture }: DebParts, kib: number): string {
  const { engines } = JSON.parse(readFileSync(join(trimmed, 'package.json'), 'utf8'));
  const node = /^>=(\d+\.\d+)/.exec(engines.node)?.[1];
  if (node === undefined)
    throw new Error(`package.json asks for Node "${engines.node}": no oldest version is named`);
  return `Package: camcensus
Version: ${version}
Architecture: ${architecture}
Maintainer: The camcensus authors <camcensus@localhost>
Installed-Size: ${kib}
Depends: nodejs (>= ${node}), libc6 (>= ${glibcOf(join(trimmed, binary))}), libstdc++6, passwd
Recommends: iproute2, iputils-ping
Suggests: bash-completion, man-db, nats-server
Section: net
Priority: optional
Description: census of the cameras and recorders on your own networks
 ${description}
 .
 It sweeps the networks that its config names, at night or when asked, and
 keeps an inventory in one SQLite file.
`;
}
