import { canonicalMac } from '../../src/model/address.ts';
import { channelToText, isOccupied, type RecorderChannel } from '../../src/model/channel.ts';
import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../parsing/charset.ts';
import { factsOf, type Reported } from '../parsing/facts.ts';
import { plainAddress, unlessPlaceholder } from './placeholder.ts';

const maxBytes = 65_536;
const maxLines = 4_000;
const maxChannels = 128;
const line = /^([A-Za-z][\w.:[\]-]{0,120})=(.{0,300})/;
const remote =
  /^table\.RemoteDevice\.uuid:System_CONFIG_NETCAMERA_INFO_(\d{1,3})\.(Address|DeviceType|Enable|Mac|Name|SerialNo|Version)$/;

/**
 * Facts of one reply of Dahua's interface, lines of `name=value`: system information, device type, software version,
 * network, or the cameras on a recorder's channels. Null if it is none of them. Only the names listed here are read:
 * the configuration of remote devices also holds user names and passwords, which are never kept.
 */
export function magicBoxFacts(body: Uint8Array): readonly Fact[] | null {
  const values = valuesOf(body);
  const facts = factsOf([...information(values), ...network(values), ...remoteDevices(values)]);
  return facts.length > 0 ? facts : null;
}

function valuesOf(body: Uint8Array): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (body.byteLength > maxBytes) return values;
  const lines = decodeText(body, 'utf-8').split(/\r\n?|\n/, maxLines);
  for (const text of lines) {
    const [, name, value = ''] = line.exec(text.trim()) ?? [];
    if (name !== undefined && !values.has(name)) values.set(name, value.trim());
  }
  return values;
}

function information(values: ReadonlyMap<string, string>): Reported[] {
  const [serial, type, version] = ['serialNumber', 'type', 'version'].map((name) => values.get(name));
  // Recorders give a number here, and their model only for `type`.
  const model = type ?? values.get('deviceType');
  if (serial === undefined && type === undefined && version === undefined) return [];
  return [
    ['maker.answer', 'magicbox'],
    ['maker.model', model === undefined || /^\d+$/.test(model) ? null : unlessPlaceholder(model)],
    ['maker.serial', unlessPlaceholder(serial)],
    ['maker.firmware', version === undefined ? null : firmware(version, values.get('build'))],
  ];
}

/** `2.800.0000000.3.R,build:2020-06-05`, or the build on a separate line. */
function firmware(version: string, build: string | undefined): string {
  const [number = '', inline] = version.split(/,\s*build\s*[:=]?\s*/i);
  const day = inline ?? build;
  return day === undefined ? number : `${number} build ${day}`;
}

function network(values: ReadonlyMap<string, string>): Reported[] {
  return [...values]
    .filter(([name]) => /^table\.Network\.\w{1,16}\.PhysicalAddress$/.test(name))
    .map(([, value]): Reported => ['maker.mac', canonicalMac(value)]);
}

function remoteDevices(values: ReadonlyMap<string, string>): Reported[] {
  const places = new Map<number, Map<string, string>>();
  for (const [name, value] of values) {
    const [, number, field] = remote.exec(name) ?? [];
    if (number === undefined || field === undefined || Number(number) >= maxChannels) continue;
    const place = places.get(Number(number)) ?? new Map<string, string>();
    places.set(Number(number), place.set(field, value));
  }
  if (places.size === 0) return [];
  const used = [...places]
    .filter(([, place]) => place.get('Enable') !== 'false')
    .map(([number, place]) => channelOf(number + 1, place))
    .filter(isOccupied);
  return [
    ['maker.remote-channels', String(used.length)],
    ...used.map((channel): Reported => ['maker.channel', channelToText(channel)]),
  ];
}

function channelOf(number: number, place: ReadonlyMap<string, string>): RecorderChannel {
  const of = (name: string) => unlessPlaceholder(place.get(name));
  return {
    number,
    address: plainAddress(of('Address')),
    model: of('DeviceType'),
    serial: of('SerialNo'),
    mac: canonicalMac(of('Mac') ?? ''),
    firmware: of('Version'),
    name: of('Name'),
  };
}
