import type { Device } from '../model/device.ts';
import { clean } from '../model/text.ts';
import { jsonText } from './json-value.ts';

/** The devices as JSON, one per line, in the order given; one at a time. Nothing for none. */
export function* ndjsonPieces(devices: Iterable<Device>): Generator<string> {
  for (const device of devices) yield `${deviceJson(device)}\n`;
}

/** One device as JSON on one line, every text in it cleaned once more. */
export function deviceJson(device: Device): string {
  return jsonText(device, { textOf: clean });
}
