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
import { Stop } from '../exit.ts';
import { ImportProgress } from './import-progress.ts';

/** An import file as it is on disk. */
export interface GivenFile {
  /** As it was typed; `-` is standard input. */
  readonly path: string;
  readonly bytes: Buffer;
  /** When it was written; ISO 8601, UTC. */
  readonly modified: string;
}

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
 * Parses a file; detects the format and the date it describes, unless given. The date is that of the first import of the same bytes, else
 * the time of the last change. Throws Stop.
 */
export function readImport(
  inventory: Inventory,
  { path, bytes, modified }: GivenFile,
  options: ReadOptions,
): ReadFile {
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

/** Reads all files that are to be imported, each bounded (`-`: standard input). Throws ConfigError for the first that cannot be read. */
export async function givenFiles(paths: readonly string[]): Promise<readonly GivenFile[]> {
  const given: GivenFile[] = [];
  for (const path of paths) given.push(await givenFile(path));
  return given;
}

async function givenFile(path: string): Promise<GivenFile> {
  const now = new Date();
  const maxBytes = fileLimits.import;
  if (path === '-') return { path, bytes: await readStandardInput(maxBytes), modified: now.toISOString() };
  const { bytes, modified } = await readNamedFile(path, { what: 'file', maxBytes });
  // A wrong clock must not date a file in the future.
  return { path, bytes, modified: (modified < now ? modified : now).toISOString() };
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
