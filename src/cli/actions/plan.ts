import process from 'node:process';
import { jsonText } from '../../export/json-value.ts';
import { wrapped } from '../../model/wrap.ts';
import { declaredScanners, type SiteJob } from '../../scan/site-job.ts';
import { siteJobs } from '../../scan/site-jobs.ts';
import { defaultMaxAddresses } from '../../scope/parse-targets.ts';
import type { ScanOptions } from '../options/scan-options.ts';
import { activePolicies, isBuiltIn } from '../policies.ts';
import { readSettings, type Settings } from '../settings.ts';
import { print, printJson, printText, width } from '../terminal.ts';
import {
  costOf,
  expectedAlive,
  type PlanWords,
  planText,
  scannersText,
  secondsOf,
  totalText,
} from '../text/plan.ts';
import { sitesText } from '../text/plan-sites.ts';

/** Options of `plan`: those of `scan`, and what only a plan has. */
export interface PlanOptions extends ScanOptions {
  readonly alive?: number;
  readonly detail?: boolean;
}

/** Prints what a scan would send. The scope may have any size here; a refusal by `scan` is mentioned. */
export async function plan(targets: readonly string[], options: PlanOptions): Promise<void> {
  const maxAddresses = options.maxAddresses ?? defaultMaxAddresses;
  const settings = await readSettings(options);
  const { config } = settings;
  await refuseAsScanWould(options, settings);
  const jobs = await siteJobs(targets, options, config, { anySize: true });
  const alive = options.alive === undefined ? null : BigInt(options.alive);
  const detail = options.detail === true;
  const words = { listen: options.listen, maxAddresses, alive, detail };
  if (options.format === 'json') await printJson(jobs.map((job) => planJson(job, words)));
  else if (options.format === 'ndjson')
    await print(jobs.map((job) => jsonText(planJson(job, words))).join('\n'));
  else {
    const columns = width(process.stdout);
    const together = !detail && jobs.length > 1;
    const sites = together
      ? [sitesText(jobs, words, columns)]
      : jobs.map((job) => planText(job, words, columns));
    const more = detail
      ? [scannersText(jobs, columns), 'Nothing was sent.']
      : [wrapped(together ? nothingSentToAny : nothingSent, columns).join('\n')];
    const parts = [...sites, totalText(jobs, words.alive, columns), ...more];
    await printText(parts.filter((part) => part !== null).join('\n\n'));
  }
}

const nothingSentToAny =
  'Nothing was sent. --site NAME shows one site; --detail has each, every port, and what each scanner sends and never sends.';
const nothingSent = 'Nothing was sent. --detail has every port, and what each scanner sends and never sends.';

/** Refuses the plan if scan would refuse its policies or fingerprints. Only the operator's own need the makers. */
async function refuseAsScanWould(options: PlanOptions, settings: Settings): Promise<void> {
  const { config } = settings;
  const named = options.policy ?? config.policies;
  const own =
    named.some((name) => !isBuiltIn(name)) || (options.fingerprints ?? config.fingerprints) !== null;
  const basis = own
    ? await (await import('../fingerprints.ts')).fingerprintsOf(options, settings)
    : { makers: [] };
  await activePolicies(options.policy, config.policies, basis);
}

/** The figures for programs; counts of addresses and flows are texts, because they may exceed a number. */
function planJson(job: SiteJob, words: PlanWords) {
  const { site, scope, rate, ports } = job;
  const cost = costOf(job, words.alive);
  return {
    site,
    targets: scope.targets,
    exclusions: scope.exclusions,
    addresses: scope.size.toString(),
    /** Whether scan takes a scope of this size with these options. */
    permitted: scope.size <= words.maxAddresses,
    rate,
    slower: job.networkRates.map((network) => ({
      targets: network.targets,
      rate: network.rate,
      secondsAllSilent: secondsOf(network, cost.perSilentAddress).toString(),
    })),
    ports: { everyAddress: ports.gate, liveHost: cost.ports },
    industrial: { ports: (ports.industrial ?? []).map(({ port }) => port), askedAnyway: job.askIndustrial },
    listen: words.listen,
    flows: {
      allSilent: cost.gateFlows.toString(),
      allAlive: cost.worstCaseFlows.toString(),
      expected: cost.expectedFlows?.toString(),
    },
    seconds: {
      allSilent: cost.secondsSilent.toString(),
      allAlive: cost.secondsWorst.toString(),
      expected: cost.secondsExpected?.toString(),
    },
    /** What limits the sweep as expected, each with the time that it takes by that alone, the slowest first. */
    limits: cost.limits.map(({ by, most, seconds }) => ({ by, most, seconds: seconds.toString() })),
    /** How many hosts `expected` thinks alive. */
    alive: expectedAlive(scope.size, words.alive).toString(),
    liveHost: cost.perLiveHost,
    scanners: declaredScanners(job).map(({ id, sends, neverSends, cost: each }) => ({
      id,
      sends,
      neverSends,
      cost: each,
    })),
  };
}
