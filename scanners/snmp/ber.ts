/** BER tags that SNMP uses (X.690; RFC 3416, 3). */
export const tag = {
  integer: 0x02,
  octetString: 0x04,
  nothing: 0x05,
  oid: 0x06,
  gauge: 0x42,
  endOfMibView: 0x82,
  sequence: 0x30,
  get: 0xa0,
  response: 0xa2,
  getBulk: 0xa5,
  report: 0xa8,
} as const;

/** A parsed element: its tag and the bytes of its content. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** Longest content to write or read: nothing in SNMP over UDP (RFC 3417) can be longer. */
const maxLength = 65_535;
/** Most elements read from one sequence. */
const maxElements = 64;

/** Writes one element: tag, definite length, content. Throws a RangeError over 65,535 bytes. */
export function element(of: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length > maxLength) throw new RangeError(`an element of ${length} bytes is too long for a datagram`);
  const head =
    length < 0x80
      ? [of, length]
      : length < 0x100
        ? [of, 0x81, length]
        : [of, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.from(head), content]);
}

/** Writes an INTEGER from 0 to 2³¹ − 1, in the fewest bytes as the rules demand. */
export function integer(value: number): Uint8Array {
  const bytes = [value & 0xff];
  for (let left = value >>> 8; left > 0; left >>>= 8) bytes.unshift(left & 0xff);
  if (((bytes[0] ?? 0) & 0x80) !== 0) bytes.unshift(0);
  return element(tag.integer, Uint8Array.from(bytes));
}

/** Writes an OBJECT IDENTIFIER from its dotted form, `1.3.6.1.2.1.1.1.0`. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(tag.oid, Uint8Array.from([first * 40 + second, ...rest.flatMap(septets)]));
}

function septets(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) bytes.unshift((left & 0x7f) | 0x80);
  return bytes;
}

/**
 * Reads the consecutive elements in `bytes`, at most 64. Null if one is truncated or has a length in a form that SNMP
 * does not use (indefinite, over 65,535). Total.
 */
export function elements(bytes: Uint8Array): readonly Element[] | null {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length && found.length < maxElements; ) {
    const head = headAt(bytes, at);
    if (head === null || head.end > bytes.length) return null;
    found.push({ tag: bytes[at] ?? 0, content: bytes.subarray(head.start, head.end) });
    at = head.end;
  }
  return found;
}

/** The elements inside one element of the given tag that begins `bytes`; null if the tag is different. */
export function inside(bytes: Uint8Array, wanted: number): readonly Element[] | null {
  const head = bytes[0] === wanted ? headAt(bytes, 0) : null;
  // Bytes after the message are no reason to discard it: some agents pad.
  return head === null || head.end > bytes.length ? null : elements(bytes.subarray(head.start, head.end));
}

function headAt(bytes: Uint8Array, at: number): { readonly start: number; readonly end: number } | null {
  const first = bytes[at + 1];
  if (first === undefined) return null;
  if (first < 0x80) return { start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  // Old agents write short lengths in four bytes.
  if (count === 0 || count > 4 || at + 2 + count > bytes.length) return null;
  let length = 0;
  for (const byte of bytes.subarray(at + 2, at + 2 + count)) length = length * 0x100 + byte;
  return length > maxLength ? null : { start: at + 2 + count, end: at + 2 + count + length };
}

/** The value of an INTEGER of at most four bytes, or null if the element is not one. */
export function integerOf(one: Element | undefined): number | null {
  const content = one?.tag === tag.integer ? one.content : null;
  if (content === null || content.length === 0 || content.length > 4) return null;
  return Buffer.from(content).readIntBE(0, content.length);
}

/** The dotted form of an OBJECT IDENTIFIER of at most 128 numbers below 2³², or null if the element is not one. */
export function oidOf(one: Element | undefined): string | null {
  const content = one?.tag === tag.oid ? one.content : null;
  if (content === null || content.length === 0 || content.length > 256) return null;
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 0x80 + (byte & 0x7f);
    if (value > 0xffff_ffff) return null;
    if ((byte & 0x80) !== 0) continue;
    numbers.push(value);
    value = 0;
  }
  const [first] = numbers;
  if (first === undefined || ((content.at(-1) ?? 0) & 0x80) !== 0 || numbers.length > 128) return null;
  // The first two numbers share a subidentifier.
  const arc = Math.min(2, Math.floor(first / 40));
  return [arc, first - arc * 40, ...numbers.slice(1)].join('.');
}
