import { readCsv } from '../../../src/import/csv.ts';
import { isExportedList, readDecisions } from '../../../src/import/decisions.ts';
import { decodeFile } from '../../../src/import/decode.ts';
import { readWorkbook } from '../../../src/import/workbook/workbook.ts';
import { readXml } from '../../../src/import/workbook/xml-events.ts';
import { isZip, openZip, WorkbookError } from '../../../src/import/workbook/zip.ts';
import { dayReader } from '../../../src/import/written-day.ts';
import { clean, maxValueLength } from '../../../src/model/text.ts';
import { inert, withoutInert } from '../../../src/report/cell.ts';
import { promise } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

/** Lists of devices that come back with decisions filled in. */
export const decisionTargets: readonly FuzzTarget[] = [
  {
    name: 'import-decisions',
    seeds: ['test/captures/import-decisions'],
    run: (bytes) => {
      const text = decodeFile(bytes)?.text ?? '';
      isExportedList(text);
      const reading = readDecisions(readCsv(text).records, []);
      for (const { line, message } of reading?.problems ?? [])
        promise(line >= 1 && message !== '' && message.length < 600, `no place or no words: ${message}`);
      for (const one of reading?.lines ?? []) {
        promise(one.line >= 1 && Number.isSafeInteger(one.device), `no place or no device: ${one.line}`);
        for (const text of [one.owner, one.location, one.assetTag, one.because])
          promise(
            text === null || (text === clean(text) && text.length <= maxValueLength),
            `not clean: ${text}`,
          );
        for (const day of [one.acceptedUntil, one.plannedRemoval])
          promise(day === null || /^\d{4}-\d\d-\d\d$/.test(day), `no day: ${day}`);
      }
    },
  },
  {
    name: 'import-day',
    seeds: ['test/captures/import-decisions/filled-in-1252.csv'],
    run: (bytes) => {
      const text = decodeFile(bytes)?.text ?? '';
      const read = dayReader([text])(text);
      promise('problem' in read ? read.problem.length < 300 : /^\d{4}-\d\d-\d\d$/.test(read.day), 'no day');
    },
  },
  {
    name: 'import-inert',
    seeds: ['test/captures/import-decisions/filled-in-1252.csv'],
    longest: maxValueLength,
    run: (bytes) => {
      const text = clean(decodeFile(bytes)?.text ?? '').replaceAll("'", '');
      promise(withoutInert(inert(text)) === text, `not as it was: ${text}`);
    },
  },
  {
    name: 'import-workbook',
    seeds: ['test/captures/import-decisions/exported.xlsx'],
    run: (bytes) => refusing(() => readWorkbook(bytes, 'Devices')),
  },
  {
    name: 'import-zip',
    seeds: ['test/captures/import-decisions/exported.xlsx'],
    run: (bytes) =>
      refusing(() => {
        isZip(bytes);
        const archive = openZip(bytes, 1_000_000);
        for (const name of ['xl/workbook.xml', 'xl/sharedStrings.xml']) archive.file(name);
      }),
  },
  {
    name: 'import-xml',
    seeds: ['test/captures/import-nmap'],
    run: (bytes) =>
      refusing(() => {
        const ignored = () => {};
        readXml(decodeFile(bytes)?.text ?? '', {
          start: (_, attribute) => void attribute('addr'),
          text: ignored,
          end: ignored,
        });
      }),
  },
];

/** Whatever is not read is refused in words. */
function refusing(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
}
