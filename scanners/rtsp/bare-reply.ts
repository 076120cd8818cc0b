const looked = 4_096;
const streamMark = 0x24;
const statusLine = /^RTSP\/\d\.\d[ \t]+\d{3}\b/m;
const otherProtocol = /^\s*(?:HTTP\/|<)/i;

/**
 * A reply without what some servers put before it: blank lines, stream data (RFC 2326, 10.12), or the rest of an
 * earlier reply that was longer than declared. Of a reply in another protocol only blank lines are removed: its page
 * may contain ours. Total.
 */
export function bareReply(bytes: Uint8Array): Uint8Array {
  const rest = bytes.subarray(streamLength(bytes));
  const text = Buffer.from(rest.subarray(0, looked)).toString('latin1');
  const begins = otherProtocol.test(text) ? -1 : text.search(statusLine);
  return rest.subarray(begins === -1 ? text.search(/\S|$/) : begins);
}

/** Bytes of interleaved data at the beginning: a marker, a channel, two bytes of length, and that much data. */
function streamLength(bytes: Uint8Array): number {
  let at = 0;
  while (bytes[at] === streamMark && at + 4 <= bytes.length)
    at += 4 + (bytes[at + 2] ?? 0) * 0x100 + (bytes[at + 3] ?? 0);
  return Math.min(at, bytes.length);
}
