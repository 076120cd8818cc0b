import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { codeOf, whyUnwritten } from '../model/unwritten.ts';
import { UserError } from '../model/user-error.ts';
import { html } from '../report/html.tsx';
import type { Report, StreamedReport } from '../report/report.ts';
import { csvPieces } from './csv.ts';
import { interpreted, interpretedEach } from './interpreted.ts';
import { jsonPieces } from './json.ts';
import { ndjsonPieces } from './ndjson.ts';
import { xlsx } from './xlsx.ts';

/** An export that could not be made; the message says what to do. */
export class ExportError extends UserError {}

/** What a file holds: whole, or in pieces that are made while it is written. */
type Content = string | Uint8Array | Iterable<string>;
type Writer = (report: StreamedReport) => Content | Promise<Content>;

/** For formats that need all devices at once. */
const whole =
  (write: (report: Report) => string | Promise<Uint8Array>): Writer =>
  (report) =>
    write(interpreted({ ...report, devices: [...report.devices] }));

const writers: Readonly<Record<string, Writer>> = {
  '.csv': (report) => csvPieces({ ...report, devices: interpretedEach(report) }),
  '.xlsx': whole(xlsx),
  '.json': (report) => jsonPieces(interpretedEach(report)),
  '.ndjson': (report) => ndjsonPieces(interpretedEach(report)),
  '.html': whole(html),
};

/** The endings that {@link exportTo} knows, with their dots. */
export const exportEndings: readonly string[] = Object.keys(writers);

/** Whether the file at `path` also says what the policies are, and needs to know which of them judged its devices. */
export function holdsPolicies(path: string): boolean {
  return /\.(?:xlsx|html)$/i.test(path);
}

/**
 * The report as a file with this ending holds it. What comes in pieces lets other work run meanwhile, and ends with the signal's reason
 * where that aborts. @throws ExportError
 */
export async function contentOf(
  ending: string,
  report: Report,
  signal?: AbortSignal,
): Promise<string | Uint8Array> {
  const content = await writerFor(`report${ending}`)(report);
  if (!isPieces(content)) return content;
  const chunks: string[] = [];
  for (const chunk of inChunks(content)) {
    chunks.push(chunk);
    await setImmediate();
    signal?.throwIfAborted();
  }
  return chunks.join('');
}

function isPieces(content: Content): content is Iterable<string> {
  return typeof content !== 'string' && !(content instanceof Uint8Array);
}

/** Checks, before anything else is done, that `path` has an ending that can be written. @throws ExportError */
export function checkEnding(path: string): void {
  writerFor(path);
}

/**
 * Writes the report to a file in the format of its ending. The file appears complete or not at all: it is written to a temporary
 * file in the same folder, flushed and renamed. An older file is replaced; anything but a regular file is refused. The new file
 * is readable by owner and group. A link is followed, as a person means it who names one; `sharedFolder`: the folder is shared, where
 * others can place links, and so a link is replaced itself.
 * @throws ExportError naming the file and what to do
 */
export async function exportTo(
  path: string,
  report: StreamedReport,
  { sharedFolder = false }: { readonly sharedFolder?: boolean } = {},
): Promise<void> {
  const write = writerFor(path);
  const place = sharedFolder ? await unresolvedPlace(path) : await resolvedPlace(path);
  const content = await write(report);
  const part = join(dirname(place), `.camcensus-${randomBytes(6).toString('hex')}.part`);
  try {
    await writeWhole(part, content);
    await rename(part, place);
  } catch (error) {
    await rm(part, { force: true });
    // Only the disk's errors have a code; others are of what made the pieces.
    if (codeOf(error) === null) throw error;
    throw new ExportError(`Could not write ${path}: ${whyUnwritten(error)}`, { cause: error });
  }
}

function writerFor(path: string): Writer {
  const ending = extname(path).toLowerCase();
  const writer = Object.hasOwn(writers, ending) ? writers[ending] : undefined;
  if (writer !== undefined) return writer;
  throw new ExportError(
    `Cannot tell the format of ${path} by its ending. Name a file that ends in ${exportEndings.slice(0, -1).join(', ')} or ${exportEndings.at(-1)}.`,
  );
}

/** The path to write to, with links resolved, once it is known to be a regular file or free. */
async function resolvedPlace(path: string): Promise<string> {
  try {
    const there = await stat(path);
    if (there.isFile()) return await realpath(path);
    throw noFile(path, there);
  } catch (error) {
    return freePlace(path, error);
  }
}

/** The path to write to, once it is known to be a regular file, a link (wherever it leads) or free: a rename replaces the link. */
async function unresolvedPlace(path: string): Promise<string> {
  try {
    const there = await lstat(path);
    if (there.isFile() || there.isSymbolicLink()) return path;
    throw noFile(path, there);
  } catch (error) {
    return freePlace(path, error);
  }
}

function noFile(path: string, there: Stats): ExportError {
  const what = there.isDirectory() ? 'a directory' : 'not a regular file';
  return new ExportError(`${path} is ${what}. Name a file, for example ${join(path, 'cameras.csv')}.`);
}

/** The path, if the error of looking at it says that nothing is there; else throws. */
function freePlace(path: string, error: unknown): string {
  if (error instanceof ExportError) throw error;
  if (codeOf(error) === 'ENOENT') return path;
  throw new ExportError(`Could not write ${path}: ${whyUnwritten(error)}`, { cause: error });
}

async function writeWhole(path: string, content: Content): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    for (const chunk of isPieces(content) ? inChunks(content) : [content]) await file.appendFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** As much is written at once of a file that comes in pieces. */
const chunkLength = 65_536;

function* inChunks(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < chunkLength) continue;
    yield text;
    text = '';
  }
  yield text;
}
