import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The version in package.json, found from the source tree and from `dist` alike. */
export const version: string = readVersion();

function readVersion(): string {
  // src → one level up; dist/src → two.
  for (const up of ['../package.json', '../../package.json']) {
    const file = fileURLToPath(new URL(up, import.meta.url));
    if (!existsSync(file)) continue;
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version);
  }
  throw new Error('package.json is missing beside the program: install camcensus again');
}
