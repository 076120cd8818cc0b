/** The head of an HTTP-like message: start line and headers in their order and case. */
export interface MessageHead {
  /** Null if the first line is already a header or page text. */
  readonly startLine: string | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Offset of the first byte after the blank line; the length of the input if there is none. */
  readonly bodyOffset: number;
  /** Whether the blank line that ends a head was seen. */
  readonly whole: boolean;
}

const maxHeaders = 200;
/** A value longer than this is not continued on further lines. */
const longestToFold = 4_096;
/** At most two CR are looked at: after any number, the search for an LF would never end. */
const lineBreak = /\r{0,2}\n|\r/;
const header = /^([A-Za-z0-9!#$%&'*+.^_`|~-]{1,128})[ \t]*:(.*)$/s;

/**
 * Reads the head that HTTP (RFC 9112), RTSP (RFC 2326) and SSDP (UDA 1.1) share. Tolerant, because cameras are not correct: LF,
 * CRLF, CR or CRCRLF, spaces before the colon, values continued on indented lines (RFC 9112, 5.2), no start line, Latin-1 bytes. Total:
 * never throws, at most 200 headers, lines that are not headers are skipped.
 */
export function readHead(bytes: Uint8Array): MessageHead {
  const { text, bodyOffset, whole } = headText(bytes);
  const lines = text.split(lineBreak);
  const first = lines[0] ?? '';
  const startsWithHeader = header.test(first) && !/^[A-Z]{2,12}(\/| )/.test(first);
  const startLine = first === '' || startsWithHeader || first.startsWith('<') ? null : first;
  return { startLine, headers: headersOf(startLine === null ? lines : lines.slice(1)), bodyOffset, whole };
}

function headersOf(lines: readonly string[]): MessageHead['headers'] {
  const headers: [string, string][] = [];
  for (const line of lines) {
    const text = line.trim();
    const match = header.exec(text);
    const last = headers.at(-1);
    if (match?.[1] !== undefined && headers.length < maxHeaders)
      headers.push([match[1], (match[2] ?? '').trim()]);
    else if (last !== undefined && /^[ \t]/.test(line) && text !== '' && last[1].length < longestToFold)
      last[1] = `${last[1]} ${text}`.trim();
  }
  return headers;
}

/** The first value of a header, case-insensitive, or null. */
export function headerValue(head: Pick<MessageHead, 'headers'>, name: string): string | null {
  return headerValues(head, name)[0] ?? null;
}

/** Every value of a header, case-insensitive, in order. */
export function headerValues(head: Pick<MessageHead, 'headers'>, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return head.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

function headText(bytes: Uint8Array): { text: string; bodyOffset: number; whole: boolean } {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const firstFeed = all.indexOf(0x0a);
  const returns = all.subarray(0, firstFeed === -1 ? all.length : firstFeed).indexOf('\r\r');
  // Followed by LF they end a line.
  if (returns !== -1 && returns + 2 < (firstFeed === -1 ? all.length : firstFeed))
    return { text: all.toString('latin1', 0, returns), bodyOffset: returns + 2, whole: true };
  for (let at = firstFeed; at !== -1; at = all.indexOf(0x0a, at + 1)) {
    let end = at + 1;
    while (end < at + 3 && all[end] === 0x0d) end += 1;
    if (all[end] === 0x0a)
      return { text: all.toString('latin1', 0, at).replace(/\r$/, ''), bodyOffset: end + 1, whole: true };
  }
  return { text: all.toString('latin1'), bodyOffset: bytes.byteLength, whole: false };
}
