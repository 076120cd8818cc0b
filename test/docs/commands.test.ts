import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { blocks, type Page, page, pages, spans } from './pages.ts';

/** Options of other programs that the documents name by themselves: docker run, the generators in tools/, npx. */
const foreign = ['--network', '--check', '--no'];

/** A command line of camcensus as a document shows it. */
interface Shown {
  readonly path: string;
  readonly words: readonly string[];
}

const shown = pages().flatMap(commandLines);

describe('documents', () => {
  test('documents show command lines', () => {
    expect(shown.length).toBeGreaterThan(40);
  });

  test('documents name only existing commands', () => {
    expect(shown.filter(({ words }) => commandOf(words) === null).map(inWords)).toEqual([]);
  });

  test('documents name only options that the command has', () => {
    const wrong = shown.filter(({ words }) => {
      const command = commandOf(words);
      return command !== null && optionsIn(words).some((name) => !optionsOf(command).includes(name));
    });
    expect(wrong.map(inWords)).toEqual([]);
  });

  test('documents name no option that no command has', () => {
    const known = [...everyCommand(program()).flatMap(optionsOf), ...foreign];
    const wrong = pages().flatMap(({ path, ...rest }) =>
      spans({ path, ...rest })
        .filter((span) => span.startsWith('--'))
        .filter((span) => !known.includes(span.split(/[ =]/)[0] ?? ''))
        .map((span) => `${path}: ${span}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['npm ci', 'npm run demo'],
    ['npm ci', 'npm test'],
  ])('README.md has the block %s, %s and nothing between', (first, second) => {
    expect(blocks(page('README.md'))).toContain(`${first}\n${second}\n`);
  });
});

/** Command lines in fenced blocks and between backquotes; other programs that are given `camcensus` as a word are not. */
function commandLines(from: Page): readonly Shown[] {
  const lines = [...blocks(from).flatMap((block) => block.split('\n')), ...spans(from)];
  return lines.flatMap((line) => {
    const bare = line
      .trim()
      .replace(/^\$ /, '')
      .replace(/^runuser -u camcensus -- /, '')
      .replace(/\s(?:#|>|\|).*$/, '');
    const rest = /^(?:npx )?camcensus (.+)$/.exec(bare)?.[1];
    return rest === undefined ? [] : [{ path: from.path, words: rest.trim().split(/\s+/) }];
  });
}

/** The command that the words name; the root where they begin with an option or a word in capitals; null for none. */
function commandOf(words: readonly string[]): Command | null {
  const root = program();
  const [first = ''] = words;
  return first.startsWith('-') || /^[A-Z]+$/.test(first) ? root : commandBelow(root, words);
}

function commandBelow(command: Command, [word = '', ...rest]: readonly string[]): Command | null {
  if (command.commands.length === 0 || word === '') return command;
  // `policy list|show ID` names two at once.
  const names = word.replace(/[,:]$/, '').split('|');
  const subs = names.map((name) => command.commands.find((one) => one.name() === name));
  const [sub] = subs;
  return sub === undefined || subs.includes(undefined) ? null : commandBelow(sub, rest);
}

function optionsIn(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.startsWith('--')).map((word) => word.split('=')[0] ?? '');
}

function optionsOf(command: Command): readonly string[] {
  const own = command.options.flatMap(({ long }) => (long ? [long] : []));
  return [...own, '--help'];
}

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

function inWords({ path, words }: Shown): string {
  return `${path}: camcensus ${words.join(' ')}`;
}
