import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { checkTarget } from '../../src/scope/check-target.ts';

/** A folder that is gone after the test, with files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The config that a `camcensus.yaml` of this text gives. */
export function configOf(text: string) {
  const cwd = folderWith({ 'camcensus.yaml': text });
  return loadConfig(null, { cwd, checkTarget });
}

/** What is said of a bad file, one mistake an entry, without the folder's name. */
export async function mistakesOf(text: string) {
  const outcome = await configOf(text).catch((error: unknown) => error);
  if (outcome instanceof Error && 'problems' in outcome && Array.isArray(outcome.problems))
    return outcome.problems.map((problem) => String(problem).replace(/^.*camcensus\.yaml:/, ''));
  throw new Error('the file was accepted', { cause: outcome });
}
