import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { missingLines } from './missing-reporter.ts';
import { type Need, type Requirement, requirements } from './requirements.ts';
import { usedNeeds } from './used.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = Object.keys(requirements) as Need[];

function codeIn(folder: string): ReadonlyMap<string, string> {
  const all = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = all
    .map((file) => join(folder, file))
    .filter((file) => /(?<!test\/needs\/.*)\.ts$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

test('requirements name each Debian package once', () => {
  const packages = names.flatMap((name) => requirements[name].packages);
  expect(packages.length).toBeGreaterThan(15);
  expect([...new Set(packages)]).toEqual(packages);
});

test('requirements of tests are the packages that .ci/run installs', () => {
  const script = readFileSync(join(root, '.ci/run'), 'utf8');
  const list = /packages=\(([^)]*)\)/.exec(script)?.[1]?.replaceAll(/#.*/g, '').match(/\S+/g) ?? [];
  expect([...list].sort()).toEqual(
    [...usedNeeds().keys()].flatMap((name) => requirements[name].packages).sort(),
  );
});

test('requirements are the only place that looks for a program', () => {
  const looks =
    /'which'|command -v|executablePath: ['"`]|existsSync\(['"]\/(usr|s?bin)|(\.error|\.status|status|error) [!=]== (undefined|0)\)? return null|(const|let) \w+ = spawnSync\([^;]*\)\.(error|status)/;
  const found = ['test', 'bench'].flatMap((folder) =>
    [...codeIn(folder)].filter(([, code]) => looks.test(code)).map(([file]) => file),
  );
  expect(found).toEqual([]);
});

test('missingLines has one line for each missing thing that kept a test away', () => {
  const row = (remedy: string | null): Requirement => ({ packages: [], remedy: () => remedy });
  const present = Object.fromEntries(names.map((name) => [name, row(null)])) as Record<Need, Requirement>;
  const all = { ...present, nmap: row('get nmap'), tun: row('get tun'), snmpd: row('get snmpd') };
  expect(missingLines([['nmap'], ['tun', 'nmap'], ['tcpdump'], []], all)).toEqual([
    'MISSING tun (1 test not run): get tun',
    'MISSING nmap (2 tests not run): get nmap',
  ]);
});

test('missingLines of a machine without anything and a blank line are at most 25', () => {
  const nothing = Object.fromEntries(
    names.map((name) => [name, { ...requirements[name], remedy: () => `get ${name}` }]),
  ) as unknown as Record<Need, Requirement>;
  const used = [...usedNeeds().keys()];
  // One is blank.
  expect(missingLines([used], nothing)).toHaveLength(used.length);
  expect(1 + used.length).toBeLessThanOrEqual(25);
});
