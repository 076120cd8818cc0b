import type { FakeDevice } from './device.ts';

const mac = /\b((?:[0-9a-f]{2}([:-])){3})(?:[0-9a-f]{2}\2){2}[0-9a-f]{2}\b/gi;
const bareMac = /\b([0-9a-f]{6})[0-9a-f]{6}\b/gi;
// A serial that is the MAC already has the unit's number.
const serialNumber = /(<serialNumber>(?![0-9A-Fa-f]{12}<)[^<]*)[^<]{5}(<\/serialNumber>)/g;

/** A separate unit: its address, MACs, UUIDs and serials differ from those of its siblings. */
export function ownCopy(device: FakeDevice, address: string, unit: number): FakeDevice {
  const hex = unit.toString(16).padStart(6, '0');
  const digits = String(unit).padStart(5, '0');
  let text = JSON.stringify(device)
    .replaceAll(device.address, address)
    .replace(mac, (_, head: string, colon: string) => head + (hex.match(/../g) ?? []).join(colon))
    .replace(bareMac, (_, head: string) => head + hex)
    .replace(serialNumber, (_, head: string, tail: string) => head + digits + tail);
  for (const [, serial = ''] of text.matchAll(/"serial":"([^"]{6,})"/g))
    text = text.replaceAll(serial, serial.slice(0, -5) + digits);
  return { ...(JSON.parse(text) as FakeDevice), name: `${device.name} ${unit}` };
}
