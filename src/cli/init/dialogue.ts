import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { digits } from '../../model/digits.ts';
import { builtInPolicies } from '../built-in-policies.ts';
import { exit, Stop } from '../exit.ts';
import { list } from '../options/options.ts';
import { say } from '../terminal.ts';
import {
  type Answered,
  type Draft,
  timeInWords,
  withDashboard,
  withExclusions,
  withMail,
  withMailServer,
  withName,
  withNetworks,
  withPolicies,
  withSchedule,
  withSender,
} from './answers.ts';
import type { MachineNetworks } from './machine-networks.ts';

/** A person at the terminal. */
export interface Person {
  /** Asks until `take` gives something else than a sentence about what is wrong. An empty line is the default. */
  ask<T>(question: string, preset: string, take: (text: string) => T | string): Promise<T>;
  close(): void;
}

/** Asks on the terminal; Ctrl-C and Ctrl-D end the command with the code of an interruption. */
export function personAtTerminal(): Person {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const gone = new AbortController();
  terminal.once('close', () => gone.abort());
  const answerTo = async (question: string) => {
    try {
      return await terminal.question(question, { signal: gone.signal });
    } catch (error) {
      if (gone.signal.aborted) throw new Stop('Nothing was written.', exit.interrupted);
      throw error;
    }
  };
  return {
    async ask(question, preset, take) {
      for (;;) {
        const text = (await answerTo(`${question}${preset === '' ? '' : ` [${preset}]`}: `)).trim();
        const taken = take(text === '' ? preset : text);
        if (typeof taken !== 'string') return taken;
        say(taken);
      }
    },
    close: () => terminal.close(),
  };
}

/** Asks for everything that was not given. */
export async function askAll(
  person: Person,
  {
    draft,
    networks,
    given,
  }: {
    readonly draft: Draft;
    readonly networks: MachineNetworks /** Names of the options that were given: they are not asked. */;
    readonly given: ReadonlySet<string>;
  },
): Promise<Draft> {
  let answers = draft;
  const ask = async (question: string, preset: string, take: (draft: Draft, text: string) => Answered) => {
    answers = await person.ask<Draft>(question, preset, (text) => take(answers, text));
  };
  if (!given.has('network')) answers = await askNetworks(person, answers, networks);
  if (!given.has('site')) await ask('Name of the site, such as the school', answers.site.name, withName);
  await ask(
    'Addresses that must never be touched (lift controllers, medical devices), separated by commas, or none',
    'none',
    withExclusions,
  );
  if (!given.has('schedule'))
    await ask('Time of the nightly sweep, such as 02:00, or none', presetTime(answers), withSchedule);
  if (!given.has('policy')) {
    for (const { id, title } of builtInPolicies) say(`  ${id}  ${title}`);
    await ask(
      'Policies that judge what is found, separated by commas',
      answers.policies.join(','),
      (own, text) => withPolicies(own, list(text)),
    );
  }
  await ask('Mail addresses that are sent what is new, separated by commas, or none', 'none', withMail);
  if (answers.mail !== null) {
    await ask('Mail server', answers.mail.host, withMailServer);
    await ask('Sender of that mail', answers.mail.from, withSender);
  }
  await ask('Port of the dashboard, which only this machine can open, or none', '8585', withDashboard);
  return answers;
}

/** Whether a person says yes. */
export function confirm(person: Person, question: string, preset: 'yes' | 'no'): Promise<boolean> {
  return person.ask<boolean>(question, preset, (text) => {
    if (/^y(es)?$/i.test(text)) return true;
    return /^no?$/i.test(text) ? false : 'Answer yes or no.';
  });
}

async function askNetworks(
  person: Person,
  draft: Draft,
  { offered, notOffered }: MachineNetworks,
): Promise<Draft> {
  say(
    offered.length > 0
      ? 'This machine is in these networks:'
      : 'This machine is in no network that can be swept as it is.',
  );
  for (const [at, { network, interfaceName, addresses, isVirtual }] of offered.entries())
    say(
      `  ${at + 1}  ${network}  ${interfaceName}, ${digits(addresses)} addresses${isVirtual ? ', virtual' : ''}`,
    );
  for (const sentence of notOffered) say(`  -  ${sentence}`);
  const own = offered.flatMap(({ isVirtual }, at) => (isVirtual ? [] : [String(at + 1)]));
  const others = 'such as 10.30.0.0/23, separated by commas';
  const question = `Networks to sweep: ${offered.length > 0 ? 'numbers of these, or others ' : ''}${others}`;
  return person.ask<Draft>(question, own.join(','), (text) =>
    withNetworks(
      draft,
      list(text).map((word) => offered[Number(word) - 1]?.network ?? word),
    ),
  );
}

function presetTime({ site }: Draft): string {
  return /\d\d:\d\d/.exec(timeInWords(site))?.[0] ?? '02:00';
}
