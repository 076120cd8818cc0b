import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../reading/charset.ts';
import { factsOf } from '../reading/facts.ts';
import { type JsonObject, objectOf, plainText, readJson } from '../reading/json.ts';
import { ownersName } from '../reading/owners-name.ts';

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
  const member = json === null ? bySearching(text) : byPath(json);
  if (member('method') !== 'client.notifyDevInfo') return null;
  const [model, serial, deviceClass] = [member('DeviceType'), member('SerialNo'), member('DeviceClass')];
  const channels = channelsOf(count(member('VideoInputChannels')), count(member('RemoteVideoInputChannels')));
  return factsOf([
    ['maker.answer', 'dhip'],
    // `General` and `Private` are the maker's own words for a unit without a badge.
    ['maker.vendor', member('Vendor')],
    ['maker.vendor', member('Manufacturer')],
    ['maker.model', model],
    ['maker.device-class', deviceClass],
    ['maker.serial', serial],
    ['maker.firmware', member('Version')],
    // If it is not beside the method, it is among the device's own members.
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

function bySearching(text: string): Member {
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

/** The lowest two bits of `Init`: 1 has no password yet, 2 has one, 0 is too old to tell (NetSDK, `byInitStatus`). */
function activated(init: number | null): string | null {
  const state = init === null ? 0 : init & 3;
  return state === 1 ? 'no' : state === 2 ? 'yes' : null;
}
