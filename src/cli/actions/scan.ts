import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { type DeviceQuery, device, listDevices, listSummaries } from '../../../db/devices/devices.ts';
import { siteNames } from '../../../db/devices/sites.ts';
import { InventoryError } from '../../../db/errors.ts';
import { lastJudgedBy } from '../../../db/evidence/judged-by.ts';
import { refuseDamaged } from '../../../db/file/check.ts';
import { LeaseLost, withLease } from '../../../db/file/with-lease.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { enrolment } from '../../../db/queue/enrolment.ts';
import { continuableUntil } from '../../../db/sweeps/continue.ts';
import { devicesSeenIn } from '../../../db/sweeps/known-addresses.ts';
import { sweep } from '../../../db/sweeps/sweeps.ts';
import { interpretedDevice } from '../../export/interpreted.ts';
import { jsonPieces } from '../../export/json.ts';
import { toText } from '../../export/text.ts';
import { isExcused } from '../../model/decision.ts';
import type { Device } from '../../model/device.ts';
import { given } from '../../model/given.ts';
import type { Policy } from '../../model/policy.ts';
import { siteNamed } from '../../model/site-hint.ts';
import { reportOf } from '../../report/report-of.ts';
import { type RunResult, runSweep } from '../../scan/run-sweep.ts';
import type { SiteJob } from '../../scan/site-job.ts';
import { siteJobs } from '../../scan/site-jobs.ts';
import { continuableText, continuesText, furtherWarnings, startLine, sweepLine } from '../../text/sweep.ts';
import { type Logged, logged } from '../command-log.ts';
import { exit, Stop } from '../exit.ts';
import { type ActiveFingerprints, fingerprintsOf } from '../fingerprints.ts';
import { interruption } from '../interruption.ts';
import type { ScanOptions } from '../options/scan-options.ts';
import { checkTableOptions } from '../options/table-options.ts';
import { activePolicies } from '../policies.ts';
import { readSettings } from '../settings.ts';
import { mayColour, print, printPieces, say, width } from '../terminal.ts';
import { ProgressLine } from '../text/progress-line.ts';
import { warnUnselectedPolicies } from '../warn-policies.ts';
import { writerWith } from '../writer/start-thread.ts';

/** Everything one scan works with. */
interface Scan {
  readonly inventory: Inventory;
  readonly policies: readonly Policy[];
  readonly fingerprints: ActiveFingerprints;
  readonly jobs: readonly SiteJob[];
  readonly options: ScanOptions;
  readonly settings: Logged;
}

/** Sweeps the targets, or the sites of the config one after another, prints the devices and sets the exit code. */
export async function scan(targets: readonly string[], options: ScanOptions): Promise<void> {
  checkTableOptions(options, options.format ?? 'table');
  const settings = logged(await readSettings(options), options);
  const fingerprints = await fingerprintsOf(options, settings);
  const policies = await activePolicies(options.policy, settings.config.policies, fingerprints);
  const { own, sites } = sitesOf(settings.inventory);
  const typed = options.site === undefined ? own : (siteNamed(options.site, sites) ?? options.site);
  const jobs = await siteJobs(
    targets,
    { ...options, ...given({ site: typed ?? undefined }) },
    settings.config,
  );
  const other = own === null ? undefined : jobs.find(({ site }) => site !== own);
  if (other !== undefined)
    throw new Stop(
      `${settings.inventory} is the inventory of site ${own}, and takes no sweep of site ${other.site}. Leave --site out, or name another inventory with --inventory.`,
    );
  const inventory = openInventory(settings.inventory, { create: true });
  const stop = interruption((name) =>
    say(
      `\n${name === 'SIGINT' ? 'Ctrl-C' : name}: finishing the hosts in hand and recording them; once more to stop at once.`,
    ),
  );
  const work: Scan = { inventory, policies, fingerprints, jobs, options, settings };
  try {
    refuseDamaged(inventory);
    const before = lastJudgedBy(inventory);
    const runs: RunResult[] = [];
    const cut = await withLease(inventory, 'scan', stop.signal, (signal) => sweepAll(work, signal, runs));
    const printed = printResult(work, runs);
    if (cut !== null) {
      // The fault of the inventory may also prevent reading it.
      const unprinted = await printed.then(
        () => '',
        (error: unknown) =>
          ` The result could not be printed: ${error instanceof Error ? error.message : error}`,
      );
      throw new Stop(cut + unprinted, exit.partial);
    }
    process.exitCode = await printed;
    if (options.quiet !== true) warnUnselectedPolicies(before, policies, options, settings);
  } catch (error) {
    if (error instanceof LeaseLost)
      throw new Stop(`The scan was stopped: ${error.message}.`, exit.interrupted);
    throw error;
  } finally {
    stop.release();
    inventory.close();
  }
}

/** The sites of the inventory, and the one whose it is, if it is a collector's: a scan without a site is of that one. */
function sitesOf(path: string): { readonly own: string | null; readonly sites: readonly string[] } {
  // A scan that could not open a new inventory leaves an empty file behind.
  if (!existsSync(path) || statSync(path).size === 0) return { own: null, sites: [] };
  const inventory = openInventory(path, { create: false });
  try {
    const own = enrolment(inventory)?.site ?? null;
    return { own, sites: own === null ? siteNames(inventory) : [own] };
  } finally {
    inventory.close();
  }
}

/** Sweeps one site after another into `runs`. Returns the reason if the inventory cannot be written any more, else null. */
async function sweepAll(work: Scan, signal: AbortSignal, runs: RunResult[]): Promise<string | null> {
  for (const job of work.jobs) {
    if (signal.aborted) break;
    let startedId: number | null = null;
    try {
      const onStarted = (sweepId: number) => {
        startedId = sweepId;
      };
      runs.push(await sweepSite(work, job, signal, onStarted));
    } catch (error) {
      if (!(error instanceof InventoryError)) throw error;
      // Acknowledged hosts are in the inventory; the rest was not scanned.
      if (startedId !== null) runs.push({ sweepId: startedId, outcome: 'failed', reason: null });
      return error.message;
    }
  }
  return null;
}

const nothingYet = { scanned: 0, alive: 0, cameras: 0, flagged: 0, secondsLeft: null };

async function sweepSite(
  work: Scan,
  job: SiteJob,
  signal: AbortSignal,
  onStarted: (sweepId: number) => void,
): Promise<RunResult> {
  const { inventory, policies, fingerprints, jobs, options, settings } = work;
  const line = new ProgressLine({
    quiet: options.quiet === true,
    site: jobs.length > 1 ? job.site : null,
  });
  if (options.quiet !== true) say(startLine(job));
  // The first report of the sweep itself may take seconds on a busy machine.
  line.show({ ...nothingYet, addresses: job.scope.size });
  try {
    return await runSweep(job, {
      inventory,
      ...writerWith(policies, fingerprints),
      limits: { perHost: options.perHost ?? settings.config.perHost },
      missingAfter: settings.config.missingAfter,
      goneAfter: settings.config.goneAfter,
      listen: options.listen,
      allHosts: options.allHosts === true,
      resolve: options.resolve === true,
      fresh: options.fresh === true,
      log: settings.log,
      signal,
      onStarted,
      onContinued: (sweep, earlier) =>
        say(
          `${jobs.length > 1 ? `${job.site}: ` : ''}${continuesText(sweep, earlier)} --fresh scans every address.`,
        ),
      onProgress: (progress) => line.show(progress),
      onNotice: (sentence) => settings.log.info({ site: job.site }, sentence),
    });
  } finally {
    line.clear();
  }
}

async function printResult(work: Scan, runs: readonly RunResult[]) {
  const { inventory, policies, fingerprints, jobs, options } = work;
  const seen = new Set(runs.flatMap(({ sweepId }) => devicesSeenIn(inventory, sweepId)));
  const query = jobs.length === 1 && jobs[0] ? { site: jobs[0].site } : {};
  const shown = { ...query, allHosts: options.allHosts === true };
  const format = options.format ?? 'table';
  try {
    if (format === 'json') await printPieces(jsonPieces(oneByOne(work, shown, seen)));
    else {
      const found = listDevices(inventory, shown).filter(({ id }) => seen.has(id));
      const report = reportOf(inventory, found, policies, shown, fingerprints);
      await print(
        toText(format, report, {
          width: width(process.stdout),
          colour: mayColour(process.stdout),
          ...given({ columns: options.columns, wide: options.wide }),
        }),
      );
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new Stop(`${error.message} What was found is recorded (camcensus list).`, error.code);
  } finally {
    sayEndings(inventory, runs, options);
  }
  const isFlagged = listSummaries(inventory, query)
    .filter(({ id }) => seen.has(id))
    .some(({ verdict, decision }) => verdict === 'flagged' && !isExcused(decision));
  return exitCode(runs, jobs, isFlagged && options.failOnFlagged === true);
}

/** The devices of a list, each read when it is its turn: thousands with all that is known of them take more than the sweep did. */
function* oneByOne(
  { inventory, policies }: Pick<Scan, 'inventory' | 'policies'>,
  query: DeviceQuery,
  seen: ReadonlySet<number>,
): Generator<Device> {
  for (const { id } of listSummaries(inventory, query)) {
    const found = seen.has(id) ? device(inventory, id) : null;
    if (found !== null) yield interpretedDevice(found, policies);
  }
}

/** How each sweep went, unless it is to be quiet: then only what is not as it should be. */
function sayEndings(inventory: Inventory, runs: readonly RunResult[], options: ScanOptions): void {
  for (const { sweepId, reason } of runs) {
    const done = sweep(inventory, sweepId);
    if (done === null) continue;
    if (options.quiet !== true || reason !== null) say(sweepLine(done));
    for (const message of furtherWarnings(done)) say(message);
    const until = continuableUntil(inventory, done);
    if (until !== null) say(continuableText(until));
  }
  if (process.stderr.isTTY === true && options.quiet !== true) say(`Recorded in ${inventory.path}`);
}

function exitCode(runs: readonly RunResult[], jobs: readonly SiteJob[], flagged: boolean): number {
  const outcomes = runs.map(({ outcome }) => outcome);
  if (outcomes.includes('interrupted') || runs.length < jobs.length) return exit.interrupted;
  if (outcomes.includes('partial')) return exit.partial;
  return flagged ? exit.flagged : exit.done;
}
