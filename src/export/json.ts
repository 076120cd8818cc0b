import type { Device } from '../model/device.ts';
import { deviceJson } from './ndjson.ts';
import type { Report } from './report.ts';

/** The devices as one JSON array, one device per line, in the order given. */
export function json(report: Pick<Report, 'devices'>): string {
  return [...jsonPieces(report.devices)].join('');
}

/** The same, one device at a time, for a list that need not be in memory as a whole. */
export function* jsonPieces(devices: Iterable<Device>): Generator<string> {
  let before = '[\n';
  for (const device of devices) {
    yield before + deviceJson(device);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
