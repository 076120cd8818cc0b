import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config/index.ts';

// What JSON may hold as it is and a terminal may act on: C1 controls, bidirectional and invisible characters.
const unseen = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * The log: one JSON object a line on stderr, so that stdout stays the result's. Device strings only ever appear as
 * field values, which JSON escapes, and what it need not escape is escaped here, so that a line can be shown as it is;
 * secrets are redacted by path.
 */
export function createLog(
  level: Config['log']['level'],
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  const secret = ['password', 'community', 'authorization', 'credential', 'credentials'];
  const redact = secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const hooks = { streamWrite: (line: string) => line.replace(unseen, escaped) };
  return pino({ name: 'camcensus', level, redact, hooks }, destination);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
