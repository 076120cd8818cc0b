import { basename } from 'node:path';
import { readDecisionFile } from '../../app/decision-file.ts';
import type { DecisionFile } from '../../app/import-decisions.ts';
import { clean } from '../../model/text.ts';
import { bytesOf } from './read-import.ts';

/** Reads a list that `export` wrote (`-`: standard input), with decisions filled in. Throws Stop, Refused and WorkbookError. */
export async function readDecisionList(path: string): Promise<DecisionFile> {
  const { bytes, modified } = await bytesOf(path);
  const file = path === '-' ? 'standard input' : clean(basename(path));
  return readDecisionFile({ file, bytes, modified });
}
