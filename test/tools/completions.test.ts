import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { completions } from '../../tools/completions.ts';
import { describeWith } from '../needs/needs.ts';

const folder = mkdtempSync(join(tmpdir(), 'camcensus-completions-'));
beforeAll(() => {
  for (const { path, content } of completions()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(folder, 'networks.txt'), '10.0.0.0/24\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A shell at a terminal of its own (script, util-linux). */
class Shell {
  readonly #child: ChildProcess;
  #screen = '';

  constructor(command: string) {
    const env = { PATH: process.env.PATH ?? '', HOME: folder, TERM: 'dumb', LC_ALL: 'C.UTF-8' };
    this.#child = spawn('script', ['-qefc', `stty cols 200 rows 50; exec ${command}`, '/dev/null'], {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#screen += text.replace(/\u001b\[[?0-9;]*[a-zA-Z]/g, '');
    });
  }

  /** Types keys, and waits until what the shell has shown since matches. */
  async type(keys: string, shown: RegExp): Promise<void> {
    this.#screen = '';
    this.#child.stdin?.write(keys);
    await expect.poll(() => this.#screen).toMatch(shown);
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }
}

/** Clears the line. */
const clear = '\u0015';
/** What is typed, and what the shell shows after it. */
const typed: readonly (readonly [what: string, keys: string, shown: RegExp])[] = [
  ['a command', 'camcensus pol\t', /camcensus policy /],
  ['a subcommand', 'camcensus policy sh\t', /camcensus policy show /],
  ['an option of a subcommand', 'camcensus db prune --log-level sil\t', /--log-level silent /],
  ['an option', 'camcensus list --fla\t', /--flagged /],
  ['a choice', 'camcensus list --format nd\t', /--format ndjson /],
  ['a choice after =', 'camcensus list --format=nd\t', /--format=ndjson /],
  ['a file', 'camcensus scan --config netw\t', /--config networks\.txt /],
  ['a file of targets', 'camcensus scan @netw\t', /@networks\.txt /],
  ['the file of an argument', 'camcensus policy check netw\t', /check networks\.txt /],
];

describe('bash completion', () => {
  test.each(typed)('bash completes %s', async (_what, keys, shown) => {
    const bash = new Shell('bash --norc --noprofile -i');
    onTestFinished(() => bash.close());
    await bash.type(`PS1='ready> '; . ${folder}/share/bash-completion/completions/camcensus\n`, /\nready> $/);
    await bash.type(`${clear}${keys}`, shown);
  });

  test('bash lists what there is to choose from', async () => {
    const bash = new Shell('bash --norc --noprofile -i');
    onTestFinished(() => bash.close());
    await bash.type(`PS1='ready> '; . ${folder}/share/bash-completion/completions/camcensus\n`, /\nready> $/);
    await bash.type('camcensus list --status \t\t', /missing +present +removed +unasked/);
    await bash.type(`${clear}camcensus \t\t`, /audit +.*demo/s);
  });
});

describeWith(['zsh'], 'zsh completion', () => {
  test('zsh completes commands, options, choices and files, and says what they are', async () => {
    const zsh = new Shell('zsh -f -i');
    onTestFinished(() => zsh.close());
    await zsh.type(
      `PROMPT='ready> '; fpath=(${folder}/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -u -D; echo lo''aded\n`,
      /loaded\r?\n[\s\S]*ready> /,
    );
    for (const [, keys, shown] of typed) await zsh.type(`${clear}${keys}`, shown);
    await zsh.type(`${clear}camcensus export --to\t\t`, /--to=/);
    await zsh.type(
      `${clear}camcensus policy \t\t`,
      /check +-- checks whether a YAML file is a usable policy/,
    );
  });
});
