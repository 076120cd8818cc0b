import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { decodeText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';
import { ownersName } from './parsing/owners-name.ts';
import { beginsWith, numberAt, textAt } from './parsing/packet.ts';

/** The discovery protocol of Dahua's units of about 2010, which do not support DHIP yet. */
export const dahuaV1: DatagramScanner = {
  id: 'dahua-v1',
  kind: 'datagram',
  order: 50,
  sends:
    'One 32-byte query to UDP 5050 at the broadcast address of each local segment in scope, twice; the replies come to UDP 5050.',
  neverSends: 'Never a setting, a login or a restart, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 5050,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 5050, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** The query of Dahua's first protocol: 32 bytes, the same in two implementations except for the fourth. */
const discovery = Uint8Array.of(0xa3, 1, 0, 1, ...zeros(12), 2, ...zeros(15));

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [discovery];
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}

const fixedLength = 0x78;
const macLength = 17;

/**
 * Facts of one answer to the query: a fixed part (0xb3 first), then the MAC address as text followed by the model, then
 * lines `SerialNo:…`, `Name:…`, `Device:…`. Addresses in it are not read. Null for anything else, our own query looped
 * back included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const isAnswer =
    beginsWith(reply, [0xb3]) &&
    numberAt(reply, 4, 4, 'little') === 0x58 &&
    numberAt(reply, 0x10, 4, 'little') === 2;
  if (!isAnswer || reply.length < fixedLength) return null;
  const second = numberAt(reply, 2, 1, 'little') ?? 0;
  const third = numberAt(reply, 0x14, 2, 'little') ?? 0;
  const mac = textAt(reply, fixedLength, Math.min(macLength, second));
  const lines = linesOf(decodeText(reply.subarray(fixedLength + second, fixedLength + second + third)));
  const serial = lines.get('serialno') ?? null;
  const model =
    textAt(reply, fixedLength + macLength, Math.max(0, second - macLength)) || (lines.get('device') ?? null);
  const name = lines.get('name') ?? textAt(reply, 0x28, 16);
  return factsOf([
    ['maker.answer', 'dahua-v1'],
    ['maker.model', model],
    ['maker.serial', serial],
    ['maker.mac', /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i.test(mac) ? mac : null],
    ['maker.name', ownersName(name, [model, serial])],
  ]);
}

function linesOf(text: string): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const line of text.split(/[\r\n\0]+/, 32)) {
    const [, key, value] = /^(\w{1,20}):(.{1,200})$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined && !lines.has(key.toLowerCase()))
      lines.set(key.toLowerCase(), value.trim());
  }
  return lines;
}
