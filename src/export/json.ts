import type { Device } from '../model/device.ts';
import { deviceJson } from './ndjson.ts';

/** The devices as one JSON array, one device per line, in the order given; one at a time, so that the list need not be in memory. */
export function* jsonPieces(devices: Iterable<Device>): Generator<string> {
  let before = '[\n';
  for (const device of devices) {
    yield before + deviceJson(device);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
