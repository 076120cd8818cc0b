import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The output of a fixed command, or null if it is missing, fails or takes more than three seconds. */
export async function outputOf(command: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await run(command, [...args], { timeout: 3_000, windowsHide: true });
    return stdout;
  } catch {
    // Missing or failing: the caller reports what that costs.
    return null;
  }
}

/** Whether a `ping` program can be started. It is only run for its version: nothing is sent. */
export async function hasPing(platform: NodeJS.Platform): Promise<boolean> {
  if (platform === 'win32') return (await outputOf('where', ['ping'])) !== null;
  return (await outputOf('sh', ['-c', 'command -v ping'])) !== null;
}

/** Whether the system reports its clock as synchronised with a time server; null if it does not report it. */
export async function clockIsKept(platform: NodeJS.Platform): Promise<boolean | null> {
  if (platform !== 'linux') return null;
  const state = (await outputOf('timedatectl', ['show', '-p', 'NTPSynchronized', '--value']))?.trim();
  return state === 'yes' ? true : state === 'no' ? false : null;
}
