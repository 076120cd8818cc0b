import { capture } from '../../scanners/captures.ts';

/** False values for bytes that hold lengths, counts and offsets in some protocol. */
const lies = [0x00, 0x7f, 0x80, 0x84, 0xc0, 0xff];

/**
 * A device's reply with each byte that may be a length falsified, and truncated: `count` variants, spread over the packet and the false
 * values.
 */
export function lying(reply: Uint8Array, count: number, from = 0): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, number) => {
    const at = ((number + from) * 7) % Math.min(reply.length, 96);
    const copy = Uint8Array.from(reply);
    copy[at] = lies[(number + from) % lies.length] ?? 0;
    return number % 4 === 3 ? copy.subarray(0, reply.length - ((number * 5) % reply.length)) : copy;
  });
}

/**
 * A text reply with a made-up MAC address in place of its own: a host with an honest camera's address is taken for that camera at a
 * second address, which is a different problem from malformed packets.
 */
export function anonymous(reply: Uint8Array): Uint8Array {
  if (reply[0] !== 0x3c) return reply;
  const text = Buffer.from(reply).toString('latin1');
  return Buffer.from(text.replace(/(?:[0-9a-f]{2}[:-]?){5}[0-9a-f]{2}/gi, '020000000066'), 'latin1');
}

/** A DNS answer whose names are loops, and chains of pointers as long as there is room (RFC 1035, 4.1.4). */
export function dnsLoops(): readonly Uint8Array[] {
  const self = Buffer.from('000084000000000100000000c00c000c0001000000780002c00c', 'hex');
  return [capture('mdns/pointer-loop.hex'), self, pointerChain(9_000)];
}

/**
 * A DNS answer that is all names, each thousands of pointers long (each pointer may reach back 16 KiB): a message of 60,000 bytes keeps a
 * decoder busy for more than a second.
 */
export function pointerChain(bytes: number): Uint8Array {
  const message = Buffer.alloc(bytes);
  message.writeUInt16BE(0x8400, 2);
  const [first, length] = [23, Math.min(16_300, Math.floor(bytes / 4) * 2)];
  // The chain is in the data of a record that is not read.
  message.writeUInt16BE(65_280, 13);
  message.writeUInt16BE(1, 15);
  message.writeUInt16BE(length, 21);
  for (let at = first + 2; at + 1 < first + length; at += 2) message.writeUInt16BE(0xc000 + at - 2, at);
  const last = first + length - 2;
  let records = 1;
  for (let at = first + length; at + 14 <= bytes; at += 14, records++) {
    message.writeUInt16BE(0xc000 + last, at);
    message.writeUInt16BE(12, at + 2);
    message.writeUInt16BE(1, at + 4);
    message.writeUInt16BE(2, at + 10);
    message.writeUInt16BE(0xc000 + last, at + 12);
  }
  message.writeUInt16BE(records, 6);
  return message;
}
