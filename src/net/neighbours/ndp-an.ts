import { type Neighbour, neighbour, valid } from './entry.ts';

const row = /^([0-9a-f:]+(?:%\S+)?)\s+((?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2})\s/i;

/** Reads `ndp -an` of macOS (IPv6), which drops leading zeros and prints `(incomplete)` if there was no answer. Total. */
export function parseNdpAn(text: string): readonly Neighbour[] {
  return valid(
    text.split('\n').map((line) => {
      const [, address = '', mac = ''] = row.exec(`${line} `) ?? [];
      return neighbour(address, mac);
    }),
  );
}
