import { canonicalMac } from './address.ts';
import type { Fact } from './observation.ts';
import { clean } from './text.ts';

/** One channel of a recorder and what the recorder says about the camera there; null for what it does not say. */
export interface RecorderChannel {
  /** As the recorder counts them, from 1. */
  readonly number: number;
  /** The camera's own address, possibly in a network that only the recorder reaches. Never asked because of this. */
  readonly address: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly mac: string | null;
  readonly firmware: string | null;
  readonly name: string | null;
}

const maxNumber = 1024;
const maxPart = 128;

/**
 * The text form of a channel, for the field `maker.channel`: `number|address|model|serial|mac|firmware|name`, empty between two bars
 * if the recorder does not say. A bar inside a part becomes a space, except in the name, which is last.
 */
export function channelToText({
  number,
  address,
  model,
  serial,
  mac,
  firmware,
  name,
}: RecorderChannel): string {
  const parts = [address, model, serial, mac, firmware].map((part) => tidy(part ?? '').replaceAll('|', ' '));
  return [String(number), ...parts, tidy(name ?? '')].join('|');
}

/** Parses the text form. Null if it is not one: the number is 1–1024, and all seven parts are required. */
export function channelFromText(text: string): RecorderChannel | null {
  const [number = '', address, model, serial, mac, firmware, ...name] = text.split('|');
  if (!/^[1-9]\d{0,3}$/.test(number) || Number(number) > maxNumber || name.length === 0) return null;
  const or = (part: string | undefined) => (part === undefined || tidy(part) === '' ? null : tidy(part));
  return {
    number: Number(number),
    address: or(address),
    model: or(model),
    serial: or(serial),
    mac: mac === undefined ? null : canonicalMac(mac),
    firmware: or(firmware),
    name: or(name.join('|')),
  };
}

/** Whether anything shows that there is a camera on the channel. */
export function isOccupied({ address, model, serial, mac }: RecorderChannel): boolean {
  return [address, model, serial, mac].some((part) => part !== null);
}

/** The channels that a host reported, each number once, in order. */
export function channelsIn(observations: readonly Fact[]): readonly RecorderChannel[] {
  const byNumber = new Map<number, RecorderChannel>();
  for (const { field, value } of observations) {
    const channel = field === 'maker.channel' ? channelFromText(value) : null;
    if (channel !== null && isOccupied(channel) && !byNumber.has(channel.number))
      byNumber.set(channel.number, channel);
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

function tidy(part: string): string {
  return Array.from(clean(part)).slice(0, maxPart).join('').trim();
}
