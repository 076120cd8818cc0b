import { deviceJson } from './ndjson.ts';
import type { Report } from './report.ts';

/** The devices as one JSON array, one device per line, in the order given. */
export function json(report: Pick<Report, 'devices'>): string {
  if (report.devices.length === 0) return '[]\n';
  return `[\n${report.devices.map(deviceJson).join(',\n')}\n]\n`;
}
