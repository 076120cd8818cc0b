import { headerValues, type MessageHead, readHead } from '../../model/head.ts';

/** The head of an HTTP reply, and how its body is framed (RFC 9112, section 6). */
export interface Framing {
  readonly head: MessageHead;
  readonly status: number | null;
  /** False if the bytes are a bare page or another protocol: then all of them are the body. */
  readonly isHttp: boolean;
  readonly chunked: boolean;
  /** Declared length; null if there is no valid one, or one of 0 with success: some cameras declare that of every page. */
  readonly length: number | null;
}

const statusLine = /^[!-~]{1,32}[ \t]+(-?\d{1,5})(?![^ \t])/;
const knownStart = /^(HTTP|RTSP|ICY|UNKNOWN)\b/i;
const noHead: MessageHead = { startLine: null, headers: [], bodyOffset: 0, whole: true };
const mostInterimReplies = 4;

/**
 * Reads the head of a reply and how its body is framed. Interim replies (100 to 199) before it are skipped. Total. If
 * several declared lengths differ, none is used.
 */
export function readFraming(bytes: Uint8Array): Framing {
  let from = leadingBlankLines(bytes);
  for (let skipped = 0; ; skipped++) {
    const framing = frame(bytes.subarray(from));
    const { head, status } = framing;
    const interim = framing.isHttp && status !== null && status < 200 && status !== 101;
    if (!interim || !head.whole || skipped === mostInterimReplies)
      return { ...framing, head: { ...head, bodyOffset: from + head.bodyOffset } };
    from += head.bodyOffset;
  }
}

function frame(bytes: Uint8Array): Framing {
  const read = readHead(bytes);
  const head = read.whole ? read : withoutUnfinishedLine(bytes, read);
  const line = head.startLine;
  const isHttp =
    line === null
      ? bytes[0] !== 0x3c && head.headers.length > 0
      : knownStart.test(line) || statusLine.test(line);
  if (!isHttp) return { head: noHead, status: null, isHttp, chunked: false, length: null };
  const status = statusOf(line ?? '');
  const chunked = headerValues(head, 'transfer-encoding').some((value) => /\bchunked\b/i.test(value));
  return { head, status, isHttp, chunked, length: lengthOf(head, status) };
}

/** A truncated line would pass a wrong value for a right one. */
function withoutUnfinishedLine(bytes: Uint8Array, head: MessageHead): MessageHead {
  const lastBreak = bytes.lastIndexOf(0x0a);
  if (lastBreak === -1 || lastBreak === bytes.byteLength - 1) return head;
  return { ...readHead(bytes.subarray(0, lastBreak + 1)), bodyOffset: bytes.byteLength };
}

function statusOf(line: string): number | null {
  const status = Number(statusLine.exec(line)?.[1] ?? Number.NaN);
  return status >= 100 && status <= 999 ? status : null;
}

function lengthOf(head: MessageHead, status: number | null): number | null {
  if (status === 204 || status === 304) return 0;
  const declared = headerValues(head, 'content-length').flatMap((value) => value.split(','));
  const lengths = declared.map((value) => value.trim()).filter((value) => /^\d{1,12}$/.test(value));
  const distinct = new Set(lengths.map(Number));
  const [only] = distinct;
  if (distinct.size !== 1 || only === undefined) return null;
  return only === 0 && status === 200 ? null : only;
}

function leadingBlankLines(bytes: Uint8Array): number {
  let at = 0;
  while (at < 8 && (bytes[at] === 0x0d || bytes[at] === 0x0a)) at += 1;
  return at;
}
