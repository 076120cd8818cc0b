import { crc32, inflateRawSync } from 'node:zlib';
import { UserError } from '../../model/user-error.ts';

/** A workbook that cannot be read; the message is for people. */
export class WorkbookError extends UserError {}

/** An archive whose files are inflated one by one, when they are asked for. */
export interface Archive {
  /** The file's bytes; null if the archive has none of that name. Throws WorkbookError if it is damaged or too large. */
  file(name: string): Buffer | null;
}

// PKWARE's APPNOTE.TXT 6.3.10: the local file header (4.3.7), the central directory (4.3.12) and its end (4.3.16).
const local = { signature: 0x04034b50, length: 30 };
const central = { signature: 0x02014b50, length: 46 };
const end = { signature: 0x06054b50, length: 22 };
/** The end of the directory may be followed by a comment of this many bytes. */
const longestComment = 0xffff;
/** Files in an archive that are looked at; a workbook has a dozen, and two for each sheet. */
const mostFiles = 2_000;
const [stored, deflated] = [0, 8];

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Opens a ZIP archive. At most `most` bytes are inflated in all, whatever the archive says of itself. Throws WorkbookError if it is
 * damaged.
 */
export function openZip(bytes: Uint8Array, most: number): Archive {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(data);
  let left = most;
  return {
    file(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      if (entry.size > left) throw tooLarge(most);
      const content = contentOf(data, entry);
      left -= content.byteLength;
      return content;
    },
  };
}

function entriesOf(data: Buffer): ReadonlyMap<string, Entry> {
  const from = Math.max(0, data.length - end.length - longestComment);
  const signature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
  const at = data.lastIndexOf(signature);
  if (at < from || at + end.length > data.length) throw damaged('its list of files is missing');
  const count = data.readUInt16LE(at + 10);
  if (count > mostFiles) throw damaged(`it holds ${count} files`);
  const entries = new Map<string, Entry>();
  let next = data.readUInt32LE(at + 16);
  for (let index = 0; index < count; index++) {
    if (next + central.length > data.length || data.readUInt32LE(next) !== central.signature)
      throw damaged('its list of files is damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => data.readUInt16LE(next + field));
    const nameAt = next + central.length;
    const name = data.toString('utf8', nameAt, nameAt + (nameLength ?? 0));
    entries.set(name, entryAt(data, next, name));
    next = nameAt + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function entryAt(data: Buffer, at: number, name: string): Entry {
  return {
    name,
    encrypted: (data.readUInt16LE(at + 8) & 1) === 1,
    method: data.readUInt16LE(at + 10),
    crc: data.readUInt32LE(at + 16),
    packed: data.readUInt32LE(at + 20),
    size: data.readUInt32LE(at + 24),
    at: data.readUInt32LE(at + 42),
  };
}

function contentOf(data: Buffer, entry: Entry): Buffer {
  const { name, at, packed, size, method } = entry;
  if (entry.encrypted) throw new WorkbookError('The workbook is encrypted. Save it without a password.');
  if (at + local.length > data.length || data.readUInt32LE(at) !== local.signature)
    throw damaged(`${name} is not where its list of files says`);
  const begin = at + local.length + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28);
  const bytes = data.subarray(begin, begin + packed);
  if (bytes.length !== packed) throw damaged(`${name} is cut off`);
  const content = method === stored ? bytes : method === deflated ? inflated(name, bytes, size) : null;
  if (content === null) throw damaged(`${name} is packed by a method that is not known (${method})`);
  if (content.byteLength !== size || crc32(content) !== entry.crc)
    throw damaged(`${name} is not what it was when it was packed`);
  return content;
}

function inflated(name: string, bytes: Buffer, size: number): Buffer {
  try {
    // One byte more than declared is enough to see that the declaration is false.
    return inflateRawSync(bytes, { maxOutputLength: size + 1 });
  } catch (error) {
    throw damaged(`${name} cannot be unpacked (${error instanceof Error ? error.message : error})`);
  }
}

function damaged(why: string): WorkbookError {
  return new WorkbookError(`The workbook is damaged: ${why}. Save it again.`);
}

function tooLarge(most: number): WorkbookError {
  return new WorkbookError(
    `The workbook has more than ${Math.floor(most / 1_048_576)} MiB when unpacked. Export fewer devices, for example one site, or save it as CSV.`,
  );
}
