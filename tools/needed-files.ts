import { execFileSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { type Need, type Requirement, requirements } from '../test/needs/requirements.ts';

/** The files of these requirements on this machine: those of their Debian packages and others that go with them. @throws on an unknown name. */
export function filesOf(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const requirement: Requirement | undefined = requirements[name as Need];
    if (requirement === undefined)
      throw new Error(`No requirement is called ${name}: ${Object.keys(requirements).join(', ')}`);
    return [...requirement.packages.flatMap(filesOfPackage), ...(requirement.files ?? [])];
  });
}

function filesOfPackage(name: string): readonly string[] {
  const paths = execFileSync('dpkg-query', ['-L', name], { encoding: 'utf8' }).split('\n');
  return paths.filter((path) => path.startsWith('/usr/') && isFile(path));
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}
