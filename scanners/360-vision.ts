import { canonicalMac } from '../src/model/address.ts';
import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { decodeText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';

/** 360 Vision's discovery: camera type and MAC. */
export const vision360: DatagramScanner = {
  id: '360-vision',
  kind: 'datagram',
  sends:
    'One word (DISCOVER) to UDP 3600 at the broadcast address of each local segment in scope, twice; replies may come to UDP 3600.',
  neverSends: 'Never another word, a setting or a restart, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 3600,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 3600, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** The word and a line feed (UniversalScanner, `360Vision.cs`). */
const query = Uint8Array.from(Buffer.from('DISCOVER\n', 'latin1'));

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

const maxBytes = 1024;
const maxPairs = 32;
// Bounded, so that a line of quotes costs no more than any other.
const pair = /(?<![\w'"])([A-Za-z_]\w{0,30})=(?:'([^']{0,200})'|"([^"]{0,200})"|([^\s'"]{0,200}))/g;

/**
 * Facts of an answer: one line of text, `DISCOVER` and pairs `NAME=value`, the value quoted or not (UniversalScanner,
 * `360Vision.cs`). KEY is usually the MAC address, and otherwise counts as the serial number; the meaning of ID is not
 * documented, so it is not kept. Null for anything else, our own query looped back included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const [line = ''] = decodeText(reply.subarray(0, maxBytes)).split('\n', 1);
  if (!line.startsWith('DISCOVER ')) return null;
  const pairs = pairsOf(line);
  const type = pairs.get('TYPE');
  const key = pairs.get('KEY');
  if (type === undefined || key === undefined) return null;
  const mac = canonicalMac(key);
  return factsOf([
    ['maker.answer', '360-vision'],
    ['maker.device-class', type],
    mac === null ? ['maker.serial', key] : ['maker.mac', mac],
  ]);
}

/** The first value of each name. */
function pairsOf(line: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const [, name = '', single, double, bare] of line.matchAll(pair)) {
    if (pairs.size >= maxPairs) break;
    if (!pairs.has(name)) pairs.set(name, single ?? double ?? bare ?? '');
  }
  return pairs;
}
