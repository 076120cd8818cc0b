/**
 * Makes the packages: `npm run package` writes a Debian package and a .tgz into `build/` (or the folder that an argument names), both
 * from the folder `build/camcensus`, from which `deploy/Containerfile` makes an image too. Two runs on one commit give the same bytes, in whatever folder the checkout is.
 */
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { builtProgram } from './built.ts';
import { completions } from './completions.ts';
import { manPages } from './man.ts';
import { architectures, makeDeb } from './package/deb.ts';
import { sourceEpoch } from './package/epoch.ts';
import { kibOf } from './package/files.ts';
import { makeTgz } from './package/tgz.ts';
import { makeTrimmed } from './package/trimmed.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'build'));
const trimmed = join(out, 'camcensus');

const epoch = sourceEpoch(root);
const { version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
builtProgram();
mkdirSync(out, { recursive: true });
await makeTrimmed(trimmed, { root, epoch, generated: [...manPages(), ...completions()] });

const platform = `${process.platform}-${process.arch}`;
const tgz = join(out, `camcensus-${version}-${platform}.tgz`);
makeTgz(trimmed, tgz, { top: `camcensus-${version}`, epoch });

const architecture = architectures[process.arch] ?? process.arch;
const deb = join(out, `camcensus_${version}_${architecture}.deb`);
const stage = join(out, 'debian');
makeDeb(deb, stage, { root, trimmed, version, description, architecture, epoch });
rmSync(stage, { recursive: true });

for (const file of [tgz, deb]) console.log(`${relative(process.cwd(), file)}: ${mib(statSync(file).size)}`);
console.log(`installed: ${mib(kibOf(trimmed) * 1024)}, for Node ${process.versions.node.split('.')[0]}`);

function mib(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MiB`;
}
