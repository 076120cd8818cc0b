import { basename } from 'node:path';
import { readDecisionFile } from '../../app/decision-file.ts';
import type { DecisionFile } from '../../app/import-decisions.ts';
import { clean } from '../../model/text.ts';
import type { GivenFile } from './read-import.ts';

/** Parses a list that `export` wrote, with decisions filled in. Throws Stop, Refused and WorkbookError. */
export async function readDecisionList({ path, bytes, modified }: GivenFile): Promise<DecisionFile> {
  const file = path === '-' ? 'standard input' : clean(basename(path));
  return readDecisionFile({ file, bytes, modified });
}
