import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { fill } from '../../config/fill.ts';
import { fileLimits, readNamedText } from '../../config/named-file.ts';
import { readConfig } from '../../config/read-config.ts';
import { configText } from '../../config/template.ts';
import { BrokerError, connectTo } from '../../hub/connect.ts';
import { writePrivate } from '../../hub/directory.ts';
import { readEnrolment, type SiteEnrolment } from '../../hub/enrolment-file.ts';
import { subjectsOf } from '../../hub/subjects.ts';
import { clean } from '../../model/text.ts';
import { siteJobs } from '../../scan/site-jobs.ts';
import { checkTarget } from '../../scope/check-target.ts';
import { exit, Stop } from '../exit.ts';
import {
  type Answered,
  type Draft,
  firstDraft,
  withName,
  withNetworks,
  withSchedule,
} from '../init/answers.ts';
import { sweepText } from '../init/text.ts';
import { presentAt, stateOf, writeConfig } from '../init/write-config.ts';
import { print, printText } from '../terminal.ts';

/** Options of `collector enrol`. */
export interface EnrolOptions {
  readonly config: string;
  readonly to: string;
  readonly schedule?: string;
}

/**
 * Makes this machine the collector of a site, from what a technician carries there: puts the enrolment where the service reads it, writes a config
 * for its networks if there is none yet, and tries the hub. Sends nothing else, and starts nothing.
 */
export async function enrolMachine(file: string, options: EnrolOptions): Promise<void> {
  // On a stick no file has a mode of its own: what it is copied to has.
  const text = await enrolmentIn(file);
  const site = readEnrolment(text, file);
  const to = resolve(options.to);
  await refuseOther(to, site);
  const configured = await configFor(site, options);
  writePrivate(to, text);
  await printText(
    `${to} is the enrolment of site ${clean(site.site)}. Delete it from where it came: ${file}.`,
  );
  await print(configured.text);
  const problem = await tried(site);
  await printText(
    [
      problem === null
        ? `The hub at ${site.address} takes this site.`
        : `The hub cannot be reached now: ${problem} The collector goes on trying, and nothing is lost meanwhile.`,
      '',
      configured.hasSite
        ? 'Next:'
        : `Not finished: ${resolve(options.config)} does not have site ${clean(site.site)}. Once it has:`,
      '  systemctl enable --now camcensus-collector',
    ].join('\n'),
  );
  process.exitCode = problem === null && configured.hasSite ? exit.done : exit.partial;
}

interface Configured {
  /** What was done, for people. */
  readonly text: string;
  /** Whether the config has the site now. */
  readonly hasSite: boolean;
}

function enrolmentIn(file: string): Promise<string> {
  return readNamedText(file, { what: 'enrolment', maxBytes: fileLimits.secret });
}

/** A machine is one site's: its inventory would be refused later, and the technician is here now. */
async function refuseOther(to: string, { site }: SiteEnrolment): Promise<void> {
  if (!existsSync(to)) return;
  const before = readEnrolment(await enrolmentIn(to), to);
  if (before.site !== site)
    throw new Stop(
      `${to} is the enrolment of site ${clean(before.site)}, and this one is of ${clean(site)}. If this machine moved there, remove the old one and its inventory first.`,
    );
}

/** Writes a config unless there is one; says what is swept. */
async function configFor(site: SiteEnrolment, { config, schedule }: EnrolOptions): Promise<Configured> {
  const file = resolve(config);
  const present = presentAt(file);
  if (present === 'own') {
    const written = await readNamedText(file, { what: 'config file', maxBytes: fileLimits.config });
    const { sites } = fill(readConfig(written, file, { checkTarget }), file, dirname(file));
    const hasSite = sites.some(({ name }) => name === site.site);
    const text = hasSite
      ? `${file} has the site, and is left as it is.`
      : `${file} is left as it is, and has no site "${clean(site.site)}": give it one with targets and a schedule, or nothing is swept.`;
    return { text, hasSite };
  }
  const draft = draftFor(site, { ...firstDraft(stateOf(file)), dashboardPort: null }, schedule);
  if (typeof draft === 'string')
    return {
      text: `${file} was not written. ${draft} Give the site targets there, and a schedule, or nothing is swept. If a network is mistyped: camcensus hub add-site NAME --replace, at the hub.`,
      hasSite: false,
    };
  const text = configText(draft);
  const [job] = await siteJobs([], {}, fill(readConfig(text, file, { checkTarget }), file, dirname(file)));
  if (job === undefined) throw new Error('the config that was written has no site');
  writeConfig(file, text, present);
  return {
    text: `Written: ${file}. It sweeps what the enrolment permits:\n${sweepText(draft, job)}`,
    hasSite: true,
  };
}

function draftFor({ site, networks }: SiteEnrolment, first: Draft, schedule: string | undefined): Answered {
  const steps: readonly ((draft: Draft) => Answered)[] = [
    (draft) => withNetworks(draft, networks),
    (draft) => withName(draft, site),
    (draft) => (schedule === undefined ? draft : withSchedule(draft, schedule)),
  ];
  let draft: Answered = first;
  for (const step of steps) if (typeof draft !== 'string') draft = step(draft);
  return draft;
}

/** Why the hub does not take this site now; null if it does. */
async function tried(site: SiteEnrolment): Promise<string | null> {
  const { seed, token } = site;
  const client = { seed, inbox: subjectsOf(token).inbox, name: `camcensus enrol ${token}` };
  try {
    await (await connectTo(site, client)).close();
    return null;
  } catch (error) {
    if (!(error instanceof BrokerError)) throw error;
    return error.message;
  }
}
