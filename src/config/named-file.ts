import type { Stats } from 'node:fs';
import { constants, type FileHandle, open } from 'node:fs/promises';
import process from 'node:process';
import { remedyFor, whyUnreadable } from '../model/unreadable.ts';
import { UserError } from '../model/user-error.ts';
import { ConfigError } from './error.ts';

const mebibyte = 1_048_576;

/** Size limits of the files that people name, in bytes: some ten times the largest that is of use. */
export const fileLimits = {
  config: 2 * mebibyte,
  policy: mebibyte,
  fingerprints: mebibyte,
  secret: mebibyte,
  certificates: mebibyte,
  /** A line for each of the 1,048,576 addresses that one sweep may have. */
  targets: 16 * mebibyte,
  import: 256 * mebibyte,
} as const;

/** What is read, and its limits. */
export interface NamedFileOptions {
  /** The role of the file in messages: `policy file`. */
  readonly what: string;
  /** The largest size that is read, in bytes. */
  readonly maxBytes: number;
  /** Called with the state of the open file before it is read; throws if the file must not be used. */
  readonly check?: (state: Stats) => void;
}

/** A file that its user named and that cannot be read. The message has its role, its path, the reason and what to do next. */
export class UnreadableFile extends ConfigError {
  readonly isMissing: boolean;

  constructor(what: string, path: string, cause: unknown) {
    const sentence = `Cannot read the ${what} ${path}: ${whyUnreadable(cause)}.`;
    super(path, [`${sentence} ${remedyFor(cause)}`.trim()]);
    this.cause = cause;
    this.isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  }
}

/**
 * Returns the bytes of a file that a person named, and when it was last written. The path may lead anywhere: only a regular file is
 * read, and of that at most `maxBytes` and one more, in case it grows. Throws {@link UnreadableFile}, or what `check` throws.
 */
export async function readNamedFile(
  path: string,
  options: NamedFileOptions,
): Promise<{ readonly bytes: Buffer; readonly modified: Date }> {
  try {
    return await readRegularFile(path, options);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UnreadableFile(options.what, path, cause);
  }
}

async function readRegularFile(path: string, { maxBytes, check }: NamedFileOptions) {
  // A FIFO without a writer would block the call for ever; a terminal would become that of this process. Windows has neither flag.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
  const file = await open(path, flags);
  try {
    const state = await file.stat();
    if (state.isDirectory()) throw refusal('EISDIR');
    if (!state.isFile()) throw refusal('ENXIO');
    if (state.size > maxBytes) throw tooLarge(maxBytes);
    check?.(state);
    return { bytes: await readAtMost(file, maxBytes), modified: state.mtime };
  } finally {
    await file.close();
  }
}

/** Returns the text of a file that a person named, which must be UTF-8; see {@link readNamedFile}. Drops a byte order mark. */
export async function readNamedText(path: string, options: NamedFileOptions): Promise<string> {
  const { bytes } = await readNamedFile(path, options);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
  }
  throw new UnreadableFile(options.what, path, new Error('it is not plain text; save it as UTF-8'));
}

/** Returns the text of a list of targets that `@path` names; `what` is its role in messages. Throws {@link UnreadableFile}. */
export function readTargetFile(path: string, what: string): Promise<string> {
  return readNamedText(path, { what, maxBytes: fileLimits.targets });
}

/** Returns what comes from standard input, which may be a pipe or a terminal. Throws ConfigError above `maxBytes`. */
export async function readStandardInput(maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part);
    size += bytes.byteLength;
    if (size > maxBytes)
      throw new ConfigError('-', [`Cannot read standard input: ${tooLarge(maxBytes).message}.`]);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

async function readAtMost(file: FileHandle, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(65_536) });
    if (bytesRead === 0) return Buffer.concat(parts);
    size += bytesRead;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(buffer.subarray(0, bytesRead));
  }
}

/** An error as the file system would give it, worded by `whyUnreadable`. */
function refusal(code: 'EISDIR' | 'ENXIO'): Error {
  return Object.assign(new Error(code), { code });
}

function tooLarge(maxBytes: number): Error {
  return new Error(`it is larger than ${maxBytes / mebibyte} MiB`);
}
