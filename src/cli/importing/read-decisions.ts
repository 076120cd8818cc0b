import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DecisionFile } from '../../app/import-decisions.ts';
import { columns } from '../../export/rows.ts';
import { readCsv, type Sheet } from '../../import/csv.ts';
import { readDecisions } from '../../import/decisions.ts';
import { decodeFile } from '../../import/decode.ts';
import { readWorkbook } from '../../import/workbook/workbook.ts';
import { isZip } from '../../import/workbook/zip.ts';
import { wholeSecond } from '../../model/moment.ts';
import { clean } from '../../model/text.ts';
import { Stop } from '../exit.ts';
import { bytesOf } from './read-import.ts';

/** Reads a list that `export` wrote (xlsx or CSV; `-`: standard input), with decisions filled in. Throws Stop and WorkbookError. */
export async function readDecisionFile(path: string): Promise<DecisionFile> {
  const { bytes, modified } = await bytesOf(path);
  const file = path === '-' ? 'standard input' : clean(basename(path));
  const { records, problems } = sheetOf(file, bytes);
  const reading = readDecisions(
    records,
    columns.map(({ title }) => title),
  );
  if (reading === null)
    throw new Stop(
      `${file} is no list that camcensus exported: it has no column “Device id”. Export one with camcensus export --to cameras.xlsx, and fill it in.`,
    );
  const digest = createHash('sha256').update(bytes).digest('hex');
  return {
    file,
    digest,
    writtenAt: wholeSecond(new Date(modified)),
    reading: { ...reading, problems: [...problems, ...reading.problems] },
  };
}

function sheetOf(file: string, bytes: Buffer): Pick<Sheet, 'records' | 'problems'> {
  if (isZip(bytes)) return { records: readWorkbook(bytes, 'Devices'), problems: [] };
  const text = decodeFile(bytes)?.text;
  if (text === undefined)
    throw new Stop(
      `${file} is neither an Excel workbook (.xlsx) nor CSV. Save it as one of them (docs/imports.md).`,
    );
  return readCsv(text);
}
