import type { DestinationStream } from 'pino';
import { unseen } from './model/text.ts';

/** What every line of the log has, and a person at a terminal knows. */
const known = new Set(['level', 'time', 'pid', 'hostname', 'name', 'msg']);

/** pino's numbers of the levels that a person must not overlook. */
const [warning, failure] = [40, 50];

/**
 * Takes the log's JSON lines, and writes each as a sentence with its time and values, for a person at a terminal:
 * `2026-03-02 02:00:01 UTC the night begins · site: hall`. The stack of an error is in the JSON only.
 */
export function logLines(destination: DestinationStream): DestinationStream {
  return { write: (line) => void destination.write(`${lineOf(JSON.parse(line))}\n`) };
}

function lineOf(entry: Readonly<Record<string, unknown>>): string {
  const { level, time, msg } = entry;
  const at = new Date(Number(time)).toISOString().replace('T', ' ').replace(/\..*$/, ' UTC');
  const grave = Number(level) >= failure ? 'ERROR: ' : Number(level) >= warning ? 'Warning: ' : '';
  const values = Object.entries(entry).flatMap(([key, value]) =>
    known.has(key) ? [] : [`${key === 'err' ? 'error' : key}: ${inWords(value)}`],
  );
  return [`${at} ${grave}${String(msg ?? '')}`, ...values].join(' · ').replace(unseen, ' ');
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ') || 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  return 'message' in value && typeof value.message === 'string' ? value.message : JSON.stringify(value);
}
