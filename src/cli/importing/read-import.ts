import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { importedBefore } from '../../../db/imports/imports.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { fileLimits, readNamedFile, readStandardInput } from '../../config/named-file.ts';
import { isExportedList } from '../../import/decisions.ts';
import { decodeFile } from '../../import/decode.ts';
import { guessKind, importFormats, typeWords } from '../../import/formats.ts';
import { nmapWithoutHosts } from '../../import/nmap.ts';
import { isZip } from '../../import/workbook/zip.ts';
import { type FileKind, fileKinds, type ImportKind, type ImportReading } from '../../model/imported.ts';
import { wholeSecond } from '../../model/moment.ts';
import { clean } from '../../model/text.ts';
import { whyUnreadable } from '../../model/unreadable.ts';
import { Stop } from '../exit.ts';
import { ImportProgress } from './import-progress.ts';

/** A parsed import file. */
export interface ReadFile {
  /** Its name without the folder, for people. */
  readonly file: string;
  readonly kind: ImportKind;
  /** Whether the format was detected, not given. */
  readonly guessed: boolean;
  readonly digest: string;
  /** The date that it describes; ISO 8601, UTC. */
  readonly writtenAt: string;
  readonly reading: ImportReading;
}

/** What the operator gives with a file: its site, format and date. */
export interface ReadOptions {
  readonly site: string;
  readonly kind?: FileKind;
  readonly switch?: string;
  readonly seenAt?: string;
}

/**
 * Reads a file (`-`: standard input); detects the format and the date it describes, unless given. The date is that of the first import of
 * the same bytes, else the time of the last change. Throws Stop.
 */
export async function readImport(
  inventory: Inventory,
  path: string,
  options: ReadOptions,
): Promise<ReadFile> {
  const { bytes, modified } = await bytesOf(path);
  const file = path === '-' ? 'standard input' : clean(basename(path));
  if (isZip(bytes))
    throw new Stop(
      `${file} is an Excel workbook. If camcensus exported it, add --kind decisions; save any other list as CSV first.`,
    );
  const text = decodeFile(bytes)?.text;
  if (text === undefined)
    throw new Stop(
      `${file} is not a text file. Save a spreadsheet as CSV first; other exports are text (docs/imports.md).`,
    );
  if (text.trim() === '') throw new Stop(`${file} is empty.`);
  if (options.kind === undefined && isExportedList(text))
    throw new Stop(
      `${file} is a list that camcensus exported. Add --kind decisions to record what is filled in there.`,
    );
  const kind = options.kind ?? guessKind(text);
  if (kind === null)
    throw new Stop(
      nmapWithoutHosts(text, file) ??
        `${file} cannot be recognised as anything that can be imported. If it is, say what with --kind: ${[...fileKinds, 'decisions'].join(', ')} (docs/imports.md).`,
    );
  const digest = createHash('sha256').update(bytes).digest('hex');
  const before = importedBefore(inventory, { site: options.site, kind, digest });
  const writtenAt = wholeSecond(new Date(options.seenAt ?? before?.writtenAt ?? modified));
  const progress = new ImportProgress(file);
  const read = importFormats[kind].read(text, writtenAt, (done, all) => progress.show(done, all));
  progress.clear();
  const reading = onSwitch(read, options.switch ?? switchOf(path));
  if (reading.lines.length === 0) refuse(file, kind, reading, text);
  return { file, kind, guessed: options.kind === undefined, digest, writtenAt, reading };
}

/** A file's bytes, bounded (`-`: standard input), and when it was written. Throws Stop. */
export async function bytesOf(path: string): Promise<{ readonly bytes: Buffer; readonly modified: string }> {
  const now = new Date();
  const maxBytes = fileLimits.import;
  try {
    if (path === '-') return { bytes: await readStandardInput(maxBytes), modified: now.toISOString() };
    const { bytes, modified } = await readNamedFile(path, { maxBytes });
    // A wrong clock must not date a file in the future.
    return { bytes, modified: (modified < now ? modified : now).toISOString() };
  } catch (cause) {
    const name = path === '-' ? 'standard input' : path;
    throw new Stop(`Cannot read ${name}: ${whyUnreadable(cause)}.`);
  }
}

function refuse(file: string, kind: FileKind, { problems, passed }: ImportReading, text: string): never {
  const noHost = kind === 'nmap' && Object.keys(passed).length === 0 ? nmapWithoutHosts(text, file) : null;
  if (noHost !== null) throw new Stop(noHost);
  const [first] = problems;
  const why =
    first === undefined
      ? Object.keys(passed).length === 0
        ? 'Nothing in it was recognised.'
        : `Of every line: ${Object.keys(passed).join('; ')}.`
      : `Line ${first.line}: ${first.message}`;
  throw new Stop(
    `${file} has no line of this kind: ${typeWords(kind)} (${kind}). ${why} If it is something else, say what with --kind.`,
  );
}

/** Ports need the name of their switch: otherwise the same number on two switches would be one port. */
function onSwitch(reading: ImportReading, name: string | null): ImportReading {
  const lines = reading.lines.map((line) =>
    line.switchPort === null || line.switchName !== null ? line : { ...line, switchName: name },
  );
  return { ...reading, lines };
}

function switchOf(path: string): string | null {
  return path === '-' ? null : clean(basename(path, extname(path))) || null;
}
