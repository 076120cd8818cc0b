import { type Logger, pino } from 'pino';
import type { Config } from './config/index.ts';

/**
 * The log: one JSON object a line on stderr, so that stdout stays the result's. Device strings only ever appear as
 * field values, which JSON escapes; secrets are redacted by path.
 */
export function createLog(level: Config['log']['level']): Logger {
  const secret = ['password', 'community', 'authorization', 'credential', 'credentials'];
  const redact = secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ name: 'camcensus', level, redact }, pino.destination({ dest: 2, sync: true }));
}
