import { type Neighbour, neighbour, valid } from './entry.ts';

const row = /\(((?:\d{1,3}\.){3}\d{1,3})\) at ((?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2})\s/gi;

/**
 * Reads `arp -an` of macOS and BSD, which drops leading zeros and prints `(incomplete)` if there was no answer. Total.
 */
export function parseArpAn(text: string): readonly Neighbour[] {
  return valid([...`${text} `.matchAll(row)].map(([, address = '', mac = '']) => neighbour(address, mac)));
}
