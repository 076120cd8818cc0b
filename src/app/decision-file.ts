import { createHash } from 'node:crypto';
import { readCsv, type Sheet } from '../import/csv.ts';
import { readDecisions } from '../import/decisions.ts';
import { decodeFile } from '../import/decode.ts';
import { readWorkbook } from '../import/workbook/workbook.ts';
import { isZip } from '../import/workbook/zip.ts';
import { wholeSecond } from '../model/moment.ts';
import { Refused } from '../model/refused.ts';
import { columns } from '../report/rows.ts';
import type { DecisionFile } from './import-decisions.ts';

/** A file as it came: its name without a folder, its bytes, and when it was written (ISO 8601). */
export interface FileBytes {
  readonly file: string;
  readonly bytes: Buffer;
  readonly modified: string;
}

/** Reads a list that `export` wrote (xlsx or CSV), with decisions filled in. Throws Refused and WorkbookError. */
export function readDecisionFile({ file, bytes, modified }: FileBytes): DecisionFile {
  const { records, problems } = sheetOf(file, bytes);
  const reading = readDecisions(
    records,
    columns.map(({ title }) => title),
  );
  if (reading === null)
    throw new Refused(
      `${file} is no list that camcensus exported: it has no column “Device id”. Export one, for example as cameras.xlsx, and fill it in.`,
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
    throw new Refused(
      `${file} is neither an Excel workbook (.xlsx) nor CSV. Save it as one of them (docs/imports.md).`,
    );
  return readCsv(text);
}
