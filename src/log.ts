import process from 'node:process';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config/config.ts';
import { unseen } from './model/text.ts';

/**
 * The log: one JSON object a line on stderr, so that stdout stays the result's. Device strings only ever appear as
 * field values, which JSON escapes, and what it need not escape is escaped here, so that a line can be shown as it is;
 * secrets are redacted by path.
 */
export function createLog(
  level: Config['log']['level'],
  destination: DestinationStream = process.stderr,
): Logger {
  const secret = ['password', 'community', 'authorization', 'credential', 'credentials'];
  const redact = secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const hooks = { streamWrite: (line: string) => line.replace(unseen, escaped) };
  return pino({ name: 'camcensus', level, redact, hooks }, destination);
}

/** As JSON writes it, a character beyond the first 65,536 as two. The line's own end stays. */
function escaped(character: string): string {
  if (character === '\n') return character;
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
