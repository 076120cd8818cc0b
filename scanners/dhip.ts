import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner, HostKnowledge } from '../src/model/scanner.ts';
import { decodeText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';
import { type JsonObject, objectOf, plainText, readJson } from './parsing/json.ts';
import { ownersName } from './parsing/owners-name.ts';
import { showsDahua, showsOtherFirmware } from './targeting/family.ts';
import { cameraHint } from './targeting/hint.ts';
import { hasNamelessPage } from './targeting/nameless.ts';

/** DHIP: Dahua's discovery, answered by everything that Dahua makes, under any brand. */
export const dhip: DatagramScanner = {
  id: 'dhip',
  kind: 'datagram',
  order: 40,
  sends:
    'One DHDiscover.search, once, at most 50 a second, to UDP 37810 of live hosts, unless another maker’s protocol or firmware or a page without a camera shows what they are, and to group and broadcast of each local segment in scope.',
  neverSends:
    'Never DHDiscover.setConfig, DevInit or PasswdFind, never a shortened request (the port amplifies), never a repeat.',
  cost: { connections: 0, datagrams: 1, bytes: 4 * 65_507 },
  port: 37_810,
  group: { v4: '239.255.255.251', v6: null },
  broadcast: true,
  audience: 'alive',
  listenMs: 3000,
  repeats: 1,
  gapMs: 1000,
  perSecond: 50,
  isWorthwhile,
  requests,
  parse,
};

/**
 * Not if the host has spoken another maker's own protocol, behaves like another maker's firmware, or shows a web page
 * that shows what it is without any sign of a camera, unless some part of it is Dahua's: fifty a second would delay a large
 * sweep.
 */
function isWorthwhile(known: HostKnowledge): boolean {
  if (known.facts.some(({ field, value }) => field === 'maker.answer' && !own.has(value))) return false;
  if (showsDahua(known)) return true;
  if (showsOtherFirmware(known)) return false;
  return cameraHint(known) !== null || !showsPage(known) || hasNamelessPage(known);
}

function showsPage({ facts }: HostKnowledge): boolean {
  return facts.some(({ field }) => field.startsWith('http.'));
}

/** Other queries that Dahua's own units answer. */
const own: ReadonlySet<string> = new Set(['dhip', 'magicbox', 'dahua-v1', 'dahua-mib']);

const headerLength = 32;
const query = '{ "method" : "DHDiscover.search", "params" : { "mac" : "", "uni" : 1 } }\n';

/**
 * The query (protocol as in rroller/dahua and others): a header of 32 bytes with its own length, the magic, and the
 * length of the JSON twice, all little-endian; then the JSON with its newline. Bare JSON gets no answer, and a shorter
 * datagram is what attackers send.
 */
export function requests(): readonly Uint8Array[] {
  const json = Buffer.from(query, 'latin1');
  const header = Buffer.alloc(headerLength);
  header.writeUInt32LE(headerLength, 0);
  header.write('DHIP', 4, 'latin1');
  header.writeUInt32LE(json.length, 16);
  header.writeUInt32LE(json.length, 24);
  return [Buffer.concat([header, json])];
}

const maxBytes = 65_536;

/** Reads one member of the answer, by its name. */
type Member = (name: string) => string | null;

/**
 * Facts of one answer to a query: a header whose magic is `DHIP`, then JSON. Only `client.notifyDevInfo` is an answer;
 * null for anything else, our own query looped back included. JSON with a missing quote is read member by member.
 * Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (reply.byteLength > maxBytes) return null;
  if (Buffer.from(reply.subarray(4, 8)).toString('latin1') !== 'DHIP') return null;
  // The header's end is not relied on; a brace may be one of its length bytes.
  const from = Buffer.from(reply)
    .toString('latin1')
    .slice(8)
    .search(/\{\s{0,8}"/);
  if (from === -1) return null;
  const text = decodeText(reply.subarray(8 + from));
  const json = readJson(text);
  const member = json === null ? byPattern(text) : byPath(json);
  if (member('method') !== 'client.notifyDevInfo') return null;
  const [model, serial, deviceClass] = [member('DeviceType'), member('SerialNo'), member('DeviceClass')];
  const channels = channelsOf(count(member('VideoInputChannels')), count(member('RemoteVideoInputChannels')));
  return factsOf([
    ['maker.answer', 'dhip'],
    // `General` and `Private` are the maker's own words for a unit without a brand.
    ['maker.vendor', member('Vendor')],
    ['maker.vendor', member('Manufacturer')],
    ['maker.model', model],
    ['maker.device-class', deviceClass],
    ['maker.serial', serial],
    ['maker.firmware', member('Version')],
    // If it is not next to the method, it is among the device's own members.
    ['maker.mac', member('mac') ?? member('Mac')],
    ['maker.name', ownersName(member('MachineName'), [model, serial, deviceClass])],
    ['maker.channels', channels.all],
    ['maker.remote-channels', channels.remote],
    ['maker.activated', activated(count(member('Init')))],
  ]);
}

function byPath(json: JsonObject): Member {
  const info = objectOf(objectOf(json.params)?.deviceInfo) ?? {};
  return (name) => plainText(name === 'method' || name === 'mac' ? json[name] : info[name]);
}

function byPattern(text: string): Member {
  return (name) => {
    const found = new RegExp(`"${name}"\\s{0,8}:\\s{0,8}(?:"([^"\\\\\\r\\n]{0,200})|(\\d{1,10}))`).exec(text);
    // If the closing quote is missing, the match includes the comma after the value.
    return found === null ? null : (found[1]?.replace(/\s{0,8},\s{0,8}$/, '') ?? found[2] ?? null);
  };
}

/** A recorder's own inputs may or may not include network channels; a camera has one input and no such channels. */
function channelsOf(
  own: number | null,
  remote: number | null,
): { readonly all: string | null; readonly remote: string | null } {
  const inputs = own ?? 0;
  const elsewhere = remote ?? 0;
  const all = inputs >= elsewhere ? inputs : inputs + elsewhere;
  return { all: all > 0 ? String(all) : null, remote: remote !== null && all > 1 ? String(remote) : null };
}

function count(text: string | null): number | null {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : null;
}

/** The lowest two bits of `Init`: 1 has no password yet, 2 has one, 0 is too old to report it (NetSDK, `byInitStatus`). */
function activated(init: number | null): string | null {
  const state = init === null ? 0 : init & 3;
  return state === 1 ? 'no' : state === 2 ? 'yes' : null;
}
