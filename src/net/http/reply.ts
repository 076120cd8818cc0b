import { gunzipSync, inflateRawSync, inflateSync, constants as zlib } from 'node:zlib';
import { headerValue } from '../../model/head.ts';
import type { HttpReply } from '../../model/scanner.ts';
import { maxTurnBytes } from '../turn.ts';
import { dechunk } from './chunked.ts';
import { type Framing, readFraming } from './framing.ts';
import { streamType } from './stream.ts';

/** Most bytes kept of a body. */
const maxBodyBytes = 65_536;

/**
 * Reads an HTTP reply from the bytes of a connection. Pure and total: takes anything, never throws. Copes with what
 * Node's parser rejects (bare LF, no status line, a space before the colon, a second Content-Length, a length next to
 * chunks, control bytes, a status of -1, bytes after the declared length, a truncated body). Bytes that are not HTTP
 * are returned as a body without start line and headers; the scanner decides whether they are its own.
 * Of a stream nothing but the head is returned.
 */
export function readHttp(bytes: Uint8Array): HttpReply {
  const framing = readFraming(bytes);
  const { head, status } = framing;
  const stream = streamType(bytes, framing);
  if (stream !== null)
    return { startLine: head.startLine, status, headers: head.headers, body: new Uint8Array(), stream };
  const raw = unframed(bytes.subarray(head.bodyOffset), framing);
  const encoding = headerValue(head, 'content-encoding') ?? '';
  const body = decompressed(raw.body, encoding.toLowerCase()).subarray(0, maxBodyBytes);
  const cut = cutOf(raw.ended, bytes.byteLength);
  return { startLine: head.startLine, status, headers: head.headers, body, ...(cut && { cut }) };
}

function cutOf(ended: boolean | null, read: number): HttpReply['cut'] | null {
  if (ended === true) return null;
  if (read >= maxTurnBytes) return 'long';
  return ended === false ? 'early' : null;
}

/** The body, and whether all of it is there; null if only the peer's hanging up shows where it ends. */
function unframed(
  body: Uint8Array,
  { head, isHttp, chunked, length }: Framing,
): { readonly body: Uint8Array; readonly ended: boolean | null } {
  if (isHttp && !head.whole) return { body, ended: false };
  if (chunked) {
    const chunks = dechunk(body);
    if (chunks.plausible) return chunks;
  }
  return length === null
    ? { body, ended: null }
    : { body: body.subarray(0, length), ended: body.byteLength >= length };
}

/** Fewer packed bytes than these are not a page. */
const fewestPacked = 16;
/** How every gzip file begins (RFC 1952, 2.3): some servers send one as the page itself. */
const gzipStart = Buffer.of(0x1f, 0x8b, 0x08);

/**
 * Some cameras store their pages compressed and send them so whatever was requested. Of a page too long to be kept unpacked its
 * beginning is unpacked, from half of the packed bytes, or a quarter, and so on. What cannot be unpacked stays as is.
 */
function decompressed(body: Uint8Array, encoding: string): Uint8Array {
  for (const unpack of unpackers(body, encoding)) {
    const unpacked = beginning(body, unpack);
    // Bare deflate has no signature: a few arbitrary bytes may inflate to nothing.
    if (unpacked !== null && (unpacked.byteLength > 0 || unpack !== inflateRawSync)) return unpacked;
  }
  return body;
}

function beginning(body: Uint8Array, unpack: typeof gunzipSync): Uint8Array | null {
  for (let length = body.byteLength; length >= fewestPacked; length >>= 1) {
    try {
      return unpack(body.subarray(0, length), {
        maxOutputLength: maxBodyBytes,
        finishFlush: zlib.Z_SYNC_FLUSH,
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return null;
    }
  }
  return null;
}

/** `deflate` has two forms: with a zlib header (RFC 9110, 8.4.1.2) or bare. */
function unpackers(body: Uint8Array, encoding: string): readonly (typeof gunzipSync)[] {
  if (encoding.includes('gzip') || gzipStart.equals(body.subarray(0, gzipStart.length))) return [gunzipSync];
  return encoding.includes('deflate') ? [inflateSync, inflateRawSync] : [];
}
