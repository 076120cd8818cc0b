import { type Neighbour, neighbour, valid } from './entry.ts';

const row = /(?<![\d.])((?:\d{1,3}\.){3}\d{1,3})[ \t]+((?:[0-9a-f]{2}-){5}[0-9a-f]{2})(?![0-9a-f-])/gi;

/** Reads Windows' `arp -a`. Its words are localised, so only an address followed by a MAC with hyphens counts. Total. */
export function parseArpWindows(text: string): readonly Neighbour[] {
  return valid([...text.matchAll(row)].map(([, address = '', mac = '']) => neighbour(address, mac)));
}
