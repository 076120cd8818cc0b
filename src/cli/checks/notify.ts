import { ConfigError } from '../../config/error.ts';
import type { NotifyConfig } from '../../config/notify.ts';
import { readableSecret } from '../service/notify-channels.ts';
import { type Check, lacking, ok } from './check.ts';

/** The notifications: by which channels, and whether their files of secrets can be used; nothing where none is configured. */
export async function notifyChecks({ email, webhook, syslog }: NotifyConfig): Promise<readonly Check[]> {
  const used = Object.entries({ email, webhook, syslog }).flatMap(([name, is]) =>
    is === null ? [] : [name],
  );
  if (used.length === 0) return [];
  const files = [email?.passwordFile, webhook?.secretFile].filter((path) => typeof path === 'string');
  const problems = (await Promise.all(files.map(problemWith))).filter((problem) => problem !== null);
  if (problems.length > 0)
    return problems.map((problem) => lacking(`notifications: nothing can be sent that way. ${problem}`));
  return [ok(`notifications by ${used.join(', ')}; camcensus notify test tries them`)];
}

async function problemWith(path: string): Promise<string | null> {
  try {
    await readableSecret(path);
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}
