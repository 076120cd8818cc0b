import { Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { commandTree, flat } from '../../tools/command-tree.ts';
import { documentText } from '../../tools/commands.ts';

test('documentText has each command with all options that its help shows', () => {
  const document = documentText();
  for (const command of flat(commandTree()).filter(({ commands }) => commands.length === 0)) {
    const [, section = ''] = document.split(new RegExp(`^##+ ${command.path.join(' ')}\\n`, 'm'));
    const own = section.split(/^##/m)[0] ?? '';
    for (const { names } of command.options.filter(({ names: [first] }) => first !== '-h'))
      expect(own, command.path.join(' ')).toContain(`| \`${names.join(', ')}`);
  }
});

test('commandTree leaves out what the help hides, and names defaults and variables', () => {
  const root = new Command('tool')
    .addOption(new Option('--secret', 'not shown').hideHelp())
    .addOption(
      new Option('--format <format>', 'its form').choices(['a', 'b']).default('a').env('TOOL_FORMAT'),
    );
  expect(commandTree(root).options.map(({ names, description }) => [names, description])).toEqual([
    [['--format'], 'its form (default: a; also TOOL_FORMAT)'],
    [['-h', '--help'], 'display help for command'],
  ]);
});

test('commandTree refuses a name that a shell would not take for a word', () => {
  expect(() => commandTree(new Command('to;ol'))).toThrow('"to;ol"');
  const choices = new Option('--form <form>', 'its form').choices(['a', '$(b)']);
  expect(() => commandTree(new Command('tool').addOption(choices))).toThrow('"$(b)"');
});

test('commandTree reads examples without printing them', () => {
  const scan = commandTree(program()).commands.find(({ path }) => path.at(-1) === 'scan');
  expect(scan?.examples[0]).toBe('camcensus scan 10.20.0.0/22');
});

test('documentText shows bars and angle brackets of a description as they are', () => {
  const root = new Command('tool');
  root.command('read').description('reads a | b and <c>');
  expect(documentText(commandTree(root))).toContain('Reads a \\| b and &lt;c>.');
});
