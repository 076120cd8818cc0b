const headerLength = 32;
const question = '{ "method" : "DHDiscover.search", "params" : { "mac" : "", "uni" : 1 } }\n';

/**
 * The query (protocol as in rroller/dahua and others): a header of 32 bytes with its own length, the magic, and the
 * length of the JSON twice, all little-endian; then the JSON with its newline. Bare JSON gets no answer, and a shorter
 * datagram is what attackers send.
 */
export function requests(): readonly Uint8Array[] {
  const json = Buffer.from(question, 'latin1');
  const header = Buffer.alloc(headerLength);
  header.writeUInt32LE(headerLength, 0);
  header.write('DHIP', 4, 'latin1');
  header.writeUInt32LE(json.length, 16);
  header.writeUInt32LE(json.length, 24);
  return [Buffer.concat([header, json])];
}
