import process from 'node:process';
import { type Command, Option } from 'commander';
import { listDevices } from '../../../db/devices.ts';
import { InventoryError } from '../../../db/errors.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { devicesSeenIn } from '../../../db/seen.ts';
import { type TextFormat, toText } from '../../export/index.ts';
import type { Policy } from '../../model/policy.ts';
import { examples } from '../examples.ts';
import { exit, Stop } from '../exit.ts';
import { interruption } from '../interruption.ts';
import { formatOption } from '../options.ts';
import { activePolicies } from '../policies.ts';
import { ProgressLine } from '../progress-line.ts';
import { reportOf } from '../report.ts';
import { type RunResult, runSweep } from '../run-sweep.ts';
import { type ScanOptions, withScanOptions } from '../scan-options.ts';
import { settings } from '../settings.ts';
import { type SiteJob, siteJobs } from '../sites.ts';
import { LeaseTaken, withLease } from '../sweep-lease.ts';
import { mayColour, print, say, width } from '../terminal.ts';

interface Options extends ScanOptions {
  readonly format?: TextFormat;
  readonly failOnFlagged?: boolean;
  readonly quiet?: boolean;
}

/** `scan`: one sweep. */
export function scanCommand(program: Command): Command {
  return withScanOptions(program.command('scan'))
    .description('one sweep: discover, identify, judge, record; prints the cameras found')
    .addOption(formatOption)
    .addOption(new Option('--fail-on-flagged', 'exit 1 when a flagged device is present'))
    .addOption(new Option('--quiet', 'no progress'))
    .addHelpText(
      'after',
      examples(
        'camcensus scan 10.20.0.0/22',
        'camcensus scan 10.20.0.0/22 --exclude 10.20.0.1,10.20.1.0/28 --site st-marys',
        'camcensus scan @networks.txt --policy uk-2022,us-ndaa-889 --format csv > cameras.csv',
        'camcensus scan            # the sites of camcensus.yaml',
      ),
    )
    .action(async (targets: readonly string[], options: Options) => {
      process.exitCode = await scan(targets, options);
    });
}

async function scan(targets: readonly string[], options: Options): Promise<number> {
  const set = await settings(options);
  const policies = activePolicies(options.policy, set.config.policies);
  const jobs = await siteJobs(targets, options, set);
  const inventory = openInventory(set.inventory, { create: true });
  const stop = interruption();
  try {
    const runs = await withLease(inventory, 'scan', stop.signal, async (signal) => {
      const results: RunResult[] = [];
      for (const job of jobs) {
        if (!signal.aborted)
          results.push(await sweepSite(job, inventory, policies, { ...options, set, signal }));
      }
      return results;
    });
    return await printResult(inventory, policies, jobs, runs, options);
  } catch (error) {
    if (error instanceof LeaseTaken) throw new Stop(error.message);
    // The sweep had begun: what was acknowledged is in the inventory, the rest was not asked.
    if (error instanceof InventoryError) throw new Stop(error.message, exit.partial);
    throw error;
  } finally {
    stop.release();
    inventory.close();
  }
}

async function sweepSite(
  job: SiteJob,
  inventory: Inventory,
  policies: readonly Policy[],
  options: Options & { readonly set: Awaited<ReturnType<typeof settings>>; readonly signal: AbortSignal },
): Promise<RunResult> {
  const line = new ProgressLine({ quiet: options.quiet === true });
  try {
    return await runSweep(job, {
      inventory,
      policies,
      limits: { perHost: options.perHost ?? options.set.config.perHost },
      listen: options.listen,
      allHosts: options.allHosts === true,
      resolve: options.resolve === true,
      log: options.set.log,
      signal: options.signal,
      onProgress: (progress) => line.show(progress),
      onNotice: (sentence) => options.set.log.info({ site: job.site }, sentence),
    });
  } finally {
    line.clear();
  }
}

async function printResult(
  inventory: Inventory,
  policies: readonly Policy[],
  jobs: readonly SiteJob[],
  runs: readonly RunResult[],
  options: Options,
): Promise<number> {
  const seen = new Set(runs.flatMap(({ sweepId }) => devicesSeenIn(inventory, sweepId)));
  const query = {
    allHosts: options.allHosts === true,
    ...(jobs.length === 1 && jobs[0] ? { site: jobs[0].site } : {}),
  };
  const devices = listDevices(inventory, query).filter(({ id }) => seen.has(id));
  const format = options.format ?? (process.stdout.isTTY === true ? 'table' : 'json');
  const report = reportOf(inventory, devices, policies, query);
  await print(toText(format, report, { width: width(process.stdout), colour: mayColour(process.stdout) }));
  for (const { outcome, reason } of runs) if (reason !== null) say(`The sweep is ${outcome}: ${reason}`);
  if (runs.some(({ outcome }) => outcome === 'interrupted') || runs.length < jobs.length)
    return exit.interrupted;
  if (runs.some(({ outcome }) => outcome === 'partial')) return exit.partial;
  const flagged = devices.some(({ verdict, type }) => verdict === 'flagged' && type !== 'other');
  return flagged && options.failOnFlagged === true ? exit.flagged : exit.done;
}
