import { spawn } from 'node:child_process';

/** What a program prints, or null if it did not finish within `limitMs`; rejects if it fails. */
export function output(program: string, words: readonly string[], limitMs: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limitMs);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (late) resolve(null);
      else if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`${program} ended with ${code ?? 'no code'}.`));
    });
  });
}
