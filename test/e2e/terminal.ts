import { spawn } from 'node:child_process';
import { type Ended, mainOf, type Operator } from './operator.ts';

/** A user's terminal. */
export interface Seat {
  readonly columns: number;
  /** Keys typed once, as soon as the screen shows something. `\u0003` is Ctrl-C. */
  readonly types?: { readonly keys: string; readonly when: RegExp };
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command on a terminal of its own (script, util-linux) and returns everything that appeared there, including escape sequences; a
 * terminal does not distinguish stdout from stderr.
 */
export function atTerminal(
  operator: Operator,
  args: readonly string[],
  { columns, types, env = {} }: Seat,
): Promise<Pick<Ended, 'code'> & { readonly screen: string }> {
  const command = [process.execPath, mainOf(), ...args].map(quoted).join(' ');
  const child = spawn('script', ['-qefc', `stty cols ${columns} rows 24; exec ${command}`, '/dev/null'], {
    cwd: operator.folder,
    env: { ...operator.environment(), TERM: 'xterm', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  operator.adopt(child);
  let screen = '';
  let typed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    if (types === undefined || typed || !types.when.test(screen)) return;
    typed = true;
    child.stdin.write(types.keys);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, screen });
    });
  });
}

/** A screen without the escape sequences that colour or clear it, as a user reads it. */
export function readable(screen: string): string {
  return screen
    .replace(/\u001b\[[0-9;]*m/g, '')
    .replace(/[^\n]*\u001b\[2K/g, '')
    .replaceAll('\r', '');
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
