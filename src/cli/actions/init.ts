import { networkInterfaces } from 'node:os';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import type { Config } from '../../config/config.ts';
import { fill } from '../../config/fill.ts';
import { readConfig } from '../../config/read-config.ts';
import { configText } from '../../config/template.ts';
import { siteJobs } from '../../scan/site-jobs.ts';
import { checkTarget } from '../../scope/check-target.ts';
import { exit, Stop } from '../exit.ts';
import {
  type Answered,
  type Draft,
  firstDraft,
  withName,
  withNetworks,
  withPolicies,
  withSchedule,
} from '../init/answers.ts';
import { askAll, confirm, type Person, personAtTerminal } from '../init/dialogue.ts';
import { type MachineNetworks, machineNetworks } from '../init/machine-networks.ts';
import { nextText, sweepText } from '../init/text.ts';
import { type Present, presentAt, stateOf, writeConfig } from '../init/write-config.ts';
import { ownName } from '../own-name.ts';
import { print, printText } from '../terminal.ts';

/** Options of `init`. */
export interface InitOptions {
  readonly config: string;
  readonly site?: string;
  readonly network?: readonly string[];
  readonly schedule?: string;
  readonly policy?: readonly string[];
  readonly yes?: boolean;
  readonly force?: boolean;
}

/**
 * Writes a config: asks on a terminal for what no option says, and takes defaults elsewhere. Shows what a sweep would be, and writes
 * last, so that whatever goes wrong before leaves the place as it was. Sends nothing.
 */
export async function init(options: InitOptions): Promise<void> {
  const file = resolve(options.config);
  const asks = process.stdin.isTTY === true && options.yes !== true;
  const present = presentAt(file);
  if (present === 'own' && options.force !== true && !asks)
    throw new Stop(
      `${file} exists, and is left as it is. Name another file with --config, or replace it with --force.`,
    );
  const networks = machineNetworks(networkInterfaces());
  const draft = withOptions(firstDraft(stateOf(file)), options);
  const person = asks ? personAtTerminal() : null;
  try {
    if (person === null) await finish(withoutAsking(draft, options, networks), { file, present });
    else await ask(person, draft, { file, present, networks, options });
  } finally {
    person?.close();
  }
}

/** Where the config goes, and what is there. */
interface Place {
  readonly file: string;
  readonly present: Present;
}

async function ask(
  person: Person,
  draft: Draft,
  {
    file,
    present,
    networks,
    options,
  }: Place & { readonly networks: MachineNetworks; readonly options: InitOptions },
): Promise<void> {
  if (
    present === 'own' &&
    options.force !== true &&
    !(await confirm(person, `${file} exists. Replace it?`, 'no'))
  ) {
    await printText(`${file} is left as it is. --config names another file.`);
    return;
  }
  const answers = await askAll(person, { draft, networks, given: new Set(Object.keys(options)) });
  await finish(answers, { file, present }, () => confirm(person, `Write ${file}?`, 'yes'));
}

/** Shows what would be swept, writes the file and names the next commands. */
async function finish(
  draft: Draft,
  { file, present }: Place,
  mayWrite: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const text = configText(draft);
  const config = fill(readConfig(text, file, { checkTarget }), file, dirname(file));
  await print(`\n${await planned(draft, config)}\n`);
  if (!(await mayWrite())) {
    await print('Nothing was written.');
    return;
  }
  writeConfig(file, text, present);
  await print(nextText(draft, { file, program: ownName(), isDefault: file === resolve('camcensus.yaml') }));
  process.exitCode = exit.done;
}

/** The same calculation as that of `plan`. */
async function planned(draft: Draft, config: Config): Promise<string> {
  const [job] = await siteJobs([], {}, config);
  if (job === undefined) throw new Error('the config that was written has no site');
  return sweepText(draft, job);
}

function withOptions(draft: Draft, { site, network, schedule, policy }: InitOptions): Draft {
  let result = draft;
  const accept = (option: string, answered: Answered) => {
    if (typeof answered === 'string') throw new Stop(`${option}: ${answered}`);
    result = answered;
  };
  if (network !== undefined) accept('--network', withNetworks(result, network));
  if (site !== undefined) accept('--site', withName(result, site));
  if (schedule !== undefined) accept('--schedule', withSchedule(result, schedule));
  if (policy !== undefined) accept('--policy', withPolicies(result, policy));
  return result;
}

/** Takes the networks of this machine if none are named. Throws Stop if there are none, or if that was not permitted. */
function withoutAsking(
  draft: Draft,
  { network, yes }: InitOptions,
  { offered, notOffered }: MachineNetworks,
): Draft {
  if (network !== undefined) return draft;
  if (yes !== true)
    throw new Stop(
      'There is no terminal to ask at. Name the networks (--network 10.20.0.0/22), or take those of this machine with --yes.',
    );
  const own = offered.filter(({ isVirtual }) => !isVirtual).map((one) => one.network);
  const taken = withNetworks(draft, own);
  if (typeof taken !== 'string') return taken;
  const why = ['This machine is in no network that can be swept. Name one with --network.', ...notOffered];
  throw new Stop(own.length === 0 ? why.join('\n') : taken);
}
