import type { Device } from '../model/device.ts';
import { clean } from '../model/text.ts';
import { jsonText } from './json-value.ts';
import type { Report } from './report.ts';

/** The devices as JSON, one per line, in the order given. Empty text for none. */
export function ndjson(report: Pick<Report, 'devices'>): string {
  return report.devices.map((device) => `${deviceJson(device)}\n`).join('');
}

/** One device as JSON on one line, every text in it cleaned once more. */
export function deviceJson(device: Device): string {
  return jsonText(device, { textOf: clean });
}
