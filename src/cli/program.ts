import { Command } from 'commander';
import { harmless } from '../model/text.ts';
import { version } from '../version.ts';
import { auditCommand } from './commands/audit.ts';
import { collectorCommand } from './commands/collector.ts';
import { coverageCommand } from './commands/coverage.ts';
import { credentialsCommand } from './commands/credentials.ts';
import { dbCommand } from './commands/db.ts';
import { demoCommand } from './commands/demo.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { fingerprintsCommand } from './commands/fingerprints.ts';
import { forgetCommand } from './commands/forget.ts';
import { healthCommand } from './commands/health.ts';
import { hubCommand } from './commands/hub.ts';
import { importCommand } from './commands/import.ts';
import { importsCommand } from './commands/imports.ts';
import { initCommand } from './commands/init.ts';
import { knowledgeCommand } from './commands/knowledge.ts';
import { listCommand } from './commands/list.ts';
import { markCommand } from './commands/mark.ts';
import { mergeCommand } from './commands/merge.ts';
import { nightlyCommand } from './commands/nightly.ts';
import { notifyCommand } from './commands/notify.ts';
import { planCommand } from './commands/plan.ts';
import { policyCommand } from './commands/policy.ts';
import { reidentifyCommand } from './commands/reidentify.ts';
import { remainingCommand } from './commands/remaining.ts';
import { scanCommand } from './commands/scan.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { splitCommand } from './commands/split.ts';
import { sweepsCommand } from './commands/sweeps.ts';
import { undoCommand } from './commands/undo.ts';
import { usersCommand } from './commands/users.ts';
import { examples } from './options/examples.ts';
import { takesSeveral } from './options/options.ts';

/** Every command by its name, in the order of `camcensus --help`. */
const commands: Readonly<Record<string, (program: Command) => Command>> = {
  demo: demoCommand,
  init: initCommand,
  scan: scanCommand,
  plan: planCommand,
  list: listCommand,
  show: showCommand,
  explain: explainCommand,
  export: exportCommand,
  mark: markCommand,
  remaining: remainingCommand,
  audit: auditCommand,
  sweeps: sweepsCommand,
  coverage: coverageCommand,
  credentials: credentialsCommand,
  diff: diffCommand,
  reidentify: reidentifyCommand,
  merge: mergeCommand,
  split: splitCommand,
  undo: undoCommand,
  import: importCommand,
  imports: importsCommand,
  policy: policyCommand,
  fingerprints: fingerprintsCommand,
  knowledge: knowledgeCommand,
  nightly: nightlyCommand,
  serve: serveCommand,
  hub: hubCommand,
  collector: collectorCommand,
  users: usersCommand,
  notify: notifyCommand,
  health: healthCommand,
  doctor: doctorCommand,
  db: dbCommand,
  forget: forgetCommand,
};

/**
 * The whole command line. Unknown commands and options are refused with the nearest name. What a command does is loaded
 * when it is called: `--help` and mistakes answer at once, and a plan need not carry the inventory. With the first word of a command line
 * that names one command, or asks for the version, only what that needs is set up.
 */
export function program(first = ''): Command {
  const root = new Command('camcensus')
    .description('Finds the cameras and recorders on your own networks and says who really made each one.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({ outputError: (text, write) => write(harmless(ownWords(text))) })
    .exitOverride()
    .showSuggestionAfterError(true);
  for (const add of neededFor(first)) add(root);
  pointToHelp(root, 'camcensus');
  refuseMistaken(root);
  root.addHelpText(
    'after',
    examples('camcensus plan 10.20.0.0/22', 'camcensus scan 10.20.0.0/22', 'camcensus list --flagged'),
  );
  return root;
}

function neededFor(first: string) {
  if (['-V', '--version'].includes(first)) return [];
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  return named === undefined ? Object.values(commands) : [named];
}

/** What commander says of a mistake, under the program's name, and without its word for what stands after a command. */
function ownWords(text: string): string {
  return text
    .replace(/^error: /, 'camcensus: ')
    .replace(/command-argument value ('.*') is invalid for argument '(.*?)'\./, '$1 is no valid <$2>.');
}

/** After a mistake, each command names its own help. */
function pointToHelp(command: Command, name: string): void {
  command.showHelpAfterError(`(See ${name} --help.)`);
  for (const child of command.commands) pointToHelp(child, `${name} ${child.name()}`);
}

/** `--site --quiet` lacks the site: commander would call it `--quiet`. Of an option given twice it would take the last in silence. */
function refuseMistaken(command: Command): void {
  const isOption = (text: string) => command.options.some(({ long }) => long === text.split('=')[0]);
  for (const option of command.options.filter(({ required }) => required)) {
    let isGiven = false;
    command.on(`option:${option.name()}`, (value: string) => {
      if (isOption(value)) command.error(`error: option '${option.flags}' argument missing`);
      if (isGiven && !takesSeveral(option))
        command.error(
          `error: ${option.long} is given twice, and takes one value: only one of the two would hold. Leave one out.`,
        );
      isGiven = true;
    });
  }
  for (const child of command.commands) refuseMistaken(child);
}
