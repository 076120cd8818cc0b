import { decodeText } from './charset.ts';

/**
 * Reads fixed positions of a binary packet. Everything here is total: what lies outside the packet is absent, not an
 * error.
 */

/** The unsigned number of `size` bytes (1–4) at `at`, or null if the packet ends before it does. */
export function numberAt(
  packet: Uint8Array,
  at: number,
  size: 1 | 2 | 4,
  order: 'little' | 'big',
): number | null {
  if (at < 0 || at + size > packet.length) return null;
  const bytes = Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength);
  return order === 'little' ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
}

/**
 * Text of a field of `length` bytes at `at`, up to its first NUL; as much of it as the packet has, UTF-8 or Latin-1.
 */
export function textAt(packet: Uint8Array, at: number, length: number): string {
  const field = packet.subarray(at, at + length);
  const end = field.indexOf(0);
  return decodeText(end === -1 ? field : field.subarray(0, end));
}

/** Six bytes at `at` as `00:11:22:33:44:55`, or null if incomplete or all zero. */
export function macAt(packet: Uint8Array, at: number): string | null {
  const bytes = packet.subarray(at, at + 6);
  if (bytes.length < 6 || bytes.every((byte) => byte === 0)) return null;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

/** Whether the packet begins with these bytes. */
export function beginsWith(packet: Uint8Array, start: readonly number[]): boolean {
  return start.length <= packet.length && start.every((byte, at) => packet[at] === byte);
}
