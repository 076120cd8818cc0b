import type { Argument, Command, Option } from 'commander';
import { program } from '../src/cli/program.ts';

/** A file that a generator makes: where it stands in an installation, and what it holds. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** What a value is, as far as a shell can complete it. */
export type ValueKind = 'file' | 'folder' | 'target' | 'text';

/** The value of an option, or an argument. */
export interface ValueText {
  /** As in the help: `file`. */
  readonly name: string;
  readonly kind: ValueKind;
  /** The only values there are; empty: any. */
  readonly choices: readonly string[];
}

/** One option of a command. */
export interface OptionText {
  /** `--to`, or `-V` before it. */
  readonly names: readonly string[];
  readonly description: string;
  readonly isRequired: boolean;
  readonly value: ValueText | null;
}

/** One argument of a command. */
export interface ArgumentText extends ValueText {
  readonly description: string;
  readonly isRequired: boolean;
  readonly isVariadic: boolean;
}

/** One command with those below it, as documents, man pages and completions show it. */
export interface CommandText {
  /** `camcensus`, `policy`, `show`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly usage: string;
  readonly arguments: readonly ArgumentText[];
  /** Without those that the help hides. */
  readonly options: readonly OptionText[];
  /** Command lines; a comment stands behind two blanks and a #. */
  readonly examples: readonly string[];
  readonly commands: readonly CommandText[];
}

/** The whole command line, read from what commander knows. Throws if a name could mean something to a shell. */
export function commandTree(command: Command = program(), before: readonly string[] = []): CommandText {
  const path = [...before, plain(command.name())];
  const help = command.createHelp();
  const given = [...help.visibleOptions(command)].map(optionText);
  return {
    path,
    description: command.description(),
    usage: help.commandUsage(command),
    arguments: command.registeredArguments.map(argumentText),
    options: given,
    examples: examplesOf(command),
    commands: command.commands.map((child) => commandTree(child, path)),
  };
}

/** A command and every command below it, in the order of the help. */
export function flat(command: CommandText): readonly CommandText[] {
  return [command, ...command.commands.flatMap(flat)];
}

function optionText(option: Option): OptionText {
  const { short, long, flags, mandatory, argChoices = [] } = option;
  const names = [short, long].flatMap((name) => (name ? [name] : []));
  const name = /[<[]([^\]>]+)[\]>]/.exec(flags)?.[1];
  return {
    names: names.map(plain),
    description: optionDescription(option),
    isRequired: mandatory,
    value: name === undefined ? null : { name, kind: kindOf(name), choices: argChoices.map(plain) },
  };
}

/** What the help says of an option, without its choices. A default that is no value is told in the description. */
function optionDescription({ description, defaultValue, envVar }: Option): string {
  const notes = [
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number'
      ? [`default: ${defaultValue}`]
      : []),
    ...(envVar === undefined ? [] : [`also ${envVar}`]),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`;
}

function argumentText(argument: Argument): ArgumentText {
  const { description, required, variadic, argChoices = [] } = argument;
  const name = argument.name();
  const choices = argChoices.map(plain);
  return { name, kind: kindOf(name), choices, description, isRequired: required, isVariadic: variadic };
}

function kindOf(name: string): ValueKind {
  if (name === 'file' || name === 'target') return name;
  return name === 'folder' || name === 'dir' ? 'folder' : 'text';
}

function examplesOf(command: Command): readonly string[] {
  let text = '';
  const write = command.configureOutput().writeOut;
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  command.configureOutput(write === undefined ? {} : { writeOut: write });
  return [...text.matchAll(/^ {2}\$ (.+)$/gm)].map(([, line = '']) => line);
}

/** A word that no shell, no troff and no table reads as anything but itself. */
function plain(word: string): string {
  if (!/^[\w.-]+$/.test(word)) throw new Error(`"${word}" cannot be the name of a command, option or choice`);
  return word;
}
