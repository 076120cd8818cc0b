/**
 * Builds `dist`: compiles with tsc, copies what tsc does not (SQL, YAML, client files), makes the program executable.
 * Run by `npm run build`, and by `prepare` after `npm ci`.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const copied: readonly [folder: string, ending: string][] = [
  ['db/migrations', '.sql'],
  ['vendor-fingerprints/policies', '.yaml'],
];

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
for (const [folder, ending] of copied) {
  for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith(ending))) {
    cpSync(join(root, folder, name), join(root, 'dist', folder, name));
  }
}
const program = join(root, 'dist/src/cli/main.js');
if (!existsSync(program)) throw new Error(`the build made no ${program}`);
chmodSync(program, 0o755);
console.log(`built ${program}`);
