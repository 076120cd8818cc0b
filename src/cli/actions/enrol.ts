import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { fill } from '../../config/fill.ts';
import { fileLimits, readNamedText } from '../../config/named-file.ts';
import { readConfig } from '../../config/read-config.ts';
import { configText } from '../../config/template.ts';
import { whyUnwritten } from '../../export/unwritten.ts';
import { BrokerError, connectTo } from '../../hub/connect.ts';
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
  const site = readEnrolment(await readNamedText(file, { maxBytes: fileLimits.secret }), file);
  const to = resolve(options.to);
  refuseOther(to, site);
  const configured = await configFor(site, options);
  writeOver(to, readFileSync(file, 'utf8'));
  await printText(
    `${to} is the enrolment of site ${clean(site.site)}. Delete it from where it came: ${file}.`,
  );
  await print(configured);
  const problem = await tried(site);
  await printText(
    [
      problem === null
        ? `The hub at ${site.address} takes this site.`
        : `The hub cannot be reached now: ${problem} The collector goes on trying, and nothing is lost meanwhile.`,
      '',
      'Next:',
      '  systemctl enable --now camcensus-collector',
    ].join('\n'),
  );
  process.exitCode = problem === null ? exit.done : exit.partial;
}

/** A machine is one site's: its inventory would be refused later, and the technician is here now. */
function refuseOther(to: string, { site }: SiteEnrolment): void {
  if (!existsSync(to)) return;
  const before = readEnrolment(readFileSync(to, 'utf8'), to);
  if (before.site !== site)
    throw new Stop(
      `${to} is the enrolment of site ${clean(before.site)}, and this one is of ${clean(site)}. If this machine moved there, remove the old one and its inventory first.`,
    );
}

/** Writes a config unless there is one; says what is swept. */
async function configFor(site: SiteEnrolment, { config, schedule }: EnrolOptions): Promise<string> {
  const file = resolve(config);
  const present = presentAt(file);
  if (present === 'own') {
    const text = readFileSync(file, 'utf8');
    const { sites } = fill(readConfig(text, file, { checkTarget }), file, dirname(file));
    const known = sites.some(({ name }) => name === site.site);
    return known
      ? `${file} has the site, and is left as it is.`
      : `${file} is left as it is, and has no site "${clean(site.site)}": give it one with targets and a schedule, or nothing is swept.`;
  }
  const draft = draftFor(site, { ...firstDraft(stateOf(file)), dashboardPort: null }, schedule);
  if (typeof draft === 'string')
    return `${file} was not written. ${draft} Give the site targets there, and a schedule, or nothing is swept.`;
  const text = configText(draft);
  const [job] = await siteJobs([], {}, fill(readConfig(text, file, { checkTarget }), file, dirname(file)));
  if (job === undefined) throw new Error('the config that was written has no site');
  writeConfig(file, text, present);
  return `Written: ${file}. It sweeps what the enrolment permits:\n${sweepText(draft, job)}`;
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

function writeOver(path: string, text: string): void {
  const scratch = `${path}.${process.pid}.new`;
  try {
    writeFileSync(scratch, text, { mode: 0o600, flush: true });
    chmodSync(scratch, 0o600);
    renameSync(scratch, path);
  } catch (error) {
    rmSync(scratch, { force: true });
    throw new Stop(`Could not write ${path}: ${whyUnwritten(error)}`);
  }
}
