/** Encodings that camera pages declare and Node can read. Anything else is read as UTF-8 or Latin-1. */
const known =
  /^(?:utf-8|(?:x-)?gbk|gb2312|gb18030|big5(?:-hkscs)?|euc-kr|ks_c_5601-1987|(?:shift[_-]|x-s|s)jis|windows-31j|(?:x-)?euc-jp|windows-(?:125[0-8]|874)|tis-620|iso-8859-(?:[2-9]|1[0-6])|koi8-[ru])$/;

/** How UTF-16 begins: with a byte order mark, or, as XML 1.0 has it (appendix F), with a tag in two bytes a character. */
const utf16: readonly (readonly [start: RegExp, encoding: string])[] = [
  [/^(?:\xff\xfe|<\0[^\0]\0)/, 'utf-16le'],
  [/^(?:\xfe\xff|\0<\0[^\0])/, 'utf-16be'],
];

/**
 * Decodes bytes as text: UTF-16 if they begin so, UTF-8 if valid, else the first declared encoding that is known, else
 * Latin-1, which accepts anything. Total: never throws.
 */
export function decodeText(bytes: Uint8Array, ...declared: readonly (string | null | undefined)[]): string {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const wide = utf16.find(([begins]) => begins.test(start))?.[1];
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = buffer.toString('utf8');
  if (!utf8.includes('\ufffd')) return withoutMark(utf8);
  const labels = declared.map((label) => label?.trim().toLowerCase() ?? '');
  const label = labels.find((one) => known.test(one) && one !== 'utf-8');
  if (label !== undefined) return new TextDecoder(label).decode(bytes);
  // Text that was cut at the cap ends in at most one broken character: still UTF-8.
  if (utf8.indexOf('\ufffd') >= utf8.length - 1) return withoutMark(utf8);
  return buffer.toString('latin1');
}

/** Undoes the Latin-1 decoding of a header value whose bytes were UTF-8. Total. */
export function headerText(value: string): string {
  return /[\u0080-\u00ff]/.test(value) ? decodeText(Buffer.from(value, 'latin1')) : value;
}

/** Replaces `%XX` runs (RFC 3986, 2.1) by the text they encode; malformed ones stay as they are. Total. */
export function percentDecode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    decodeText(Buffer.from(run.replaceAll('%', ''), 'hex')),
  );
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
