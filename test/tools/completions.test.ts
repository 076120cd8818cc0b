import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, onTestFinished, test } from 'vitest';
import { completions } from '../../tools/completions.ts';
import { describeWith } from '../needs/needs.ts';
import { PseudoTerminal } from '../pseudo-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'camcensus-completions-'));
beforeAll(() => {
  for (const { path, content } of completions()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(folder, 'networks.txt'), '10.0.0.0/24\n');
});
// A shell whose terminal is gone may still be ending.
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));

function shell(command: string): PseudoTerminal {
  const terminal = new PseudoTerminal(command, {
    cwd: folder,
    env: { HOME: folder, HISTFILE: '', TERM: 'dumb' },
  });
  onTestFinished(() => terminal.close());
  return terminal;
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
    const bash = shell('bash --norc --noprofile -i');
    await bash.type(`PS1='ready> '; . ${folder}/share/bash-completion/completions/camcensus\n`, /\nready> $/);
    await bash.type(`${clear}${keys}`, shown);
  });

  test('bash lists what there is to choose from', async () => {
    const bash = shell('bash --norc --noprofile -i');
    await bash.type(`PS1='ready> '; . ${folder}/share/bash-completion/completions/camcensus\n`, /\nready> $/);
    await bash.type('camcensus list --status \t\t', /missing +present +removed +unasked/);
    await bash.type(`${clear}camcensus \t\t`, /audit +.*demo/s);
  });
});

describeWith(['zsh'], 'zsh completion', () => {
  test('zsh completes commands, options, choices and files, and says what they are', async () => {
    const zsh = shell('zsh -f -i');
    await zsh.type(
      `PROMPT='ready> '; fpath=(${folder}/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -u -D; echo lo''aded\n`,
      /loaded\r?\n[\s\S]*ready> /,
    );
    for (const [, keys, shown] of typed) await zsh.type(`${clear}${keys}`, shown);
    await zsh.type(`${clear}camcensus export --to\t\t`, /--to=/);
    await zsh.type(`${clear}camcensus policy \t\t`, /check +-- check that a YAML file is a usable policy/);
  });
});
