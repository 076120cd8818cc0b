import { onRequest, scanners } from '../../scanners/index.ts';
import type { Config, SiteConfig } from '../config/config.ts';
import { readTargetFile } from '../config/named-file.ts';
import type { Address } from '../model/address.ts';
import { Refused } from '../model/refused.ts';
import { siteHint, siteNamed } from '../model/site-hint.ts';
import type { Scope } from '../model/target.ts';
import { resolveName } from '../net/resolve.ts';
import { parseTargets } from '../scope/parse-targets.ts';
import { planCost } from '../scope/plan-cost.ts';
import type { PortPlan } from '../sweep/options.ts';
import { communityGroups, credentialGroups } from './credentials.ts';
import { portPlan } from './port-plan.ts';
import type { SiteJob, SiteNetworkRate } from './site-job.ts';

/** More than any scope can hold: IPv4 and IPv6 together. */
const everyAddress = 2n ** 129n;

/** What the operator requested on the command line; what is left out comes from the config. */
export interface JobOptions {
  readonly site?: string;
  readonly exclude?: readonly string[];
  /** New flows a second, in total. */
  readonly rate?: number;
  readonly ports?: readonly number[];
  readonly allowPublic?: boolean;
  readonly maxAddresses?: bigint;
  /** Path of a credentials file. */
  readonly credentials?: string;
  readonly snmpCommunity?: string;
  /** Id of a scanner that is used on request only. */
  readonly also?: string;
  readonly askIndustrial?: readonly string[];
}

/** Where `scan` and `plan` differ. */
interface JobRules {
  /** Accepts scopes of any size, because a plan sends nothing. */
  readonly anySize?: boolean;
}

/**
 * What to sweep: the targets of the command line as one site, or the sites of the config. Throws ScopeError, ConfigError for a
 * credentials file that cannot be used, and Refused if no target was named.
 */
export async function siteJobs(
  targets: readonly string[],
  given: JobOptions,
  config: Config,
  { anySize = false }: JobRules = {},
): Promise<SiteJob[]> {
  const options = anySize ? { ...given, maxAddresses: everyAddress } : given;
  const everySite = await sharedBySites(options, config);
  const job = async (named: Named, rate: number): Promise<SiteJob> => ({
    ...everySite,
    site: named.name,
    scope: await scopeOf(named, options, rate, everySite.ports),
    rate,
    networkRates: await networkRatesOf(named, rate),
  });
  const names = config.sites.map(({ name }) => name);
  const chosen = options.site === undefined ? undefined : siteNamed(options.site, names);
  if (targets.length > 0) {
    // What holds at a site holds for each of its addresses: what is never touched there, and how slowly it is scanned.
    const site = config.sites.find(({ name }) => name === chosen) ?? { ...config, networks: [] };
    // But what is typed may be mistyped: leave to sweep public addresses goes with the targets in the config.
    const named = { ...site, name: chosen ?? options.site ?? 'default', targets, allowPublic: false };
    return [await job(named, options.rate ?? site.rate)];
  }
  const sites = config.sites.filter(({ name }) => chosen === undefined || name === chosen);
  if (sites.length === 0) throw new Refused(nothingNamed(options, names));
  return Promise.all(sites.map((site) => job(site, options.rate ?? site.rate)));
}

/** The part of a job that is the same for every site of a run. */
async function sharedBySites(
  options: JobOptions,
  config: Config,
): Promise<Omit<SiteJob, 'site' | 'scope' | 'rate' | 'networkRates'>> {
  const onlyPorts = options.ports ?? config.ports;
  const credentials = await credentialGroups(options.credentials, config);
  const communities = await communityGroups(options, config);
  const wanted: readonly string[] = options.also === undefined ? config.also : [options.also];
  const askIndustrial = [...config.askIndustrial, ...(options.askIndustrial ?? [])];
  const anyway = askIndustrial.length === 0 ? null : await addressesOf(askIndustrial);
  return {
    ports: portPlan(onlyPorts),
    onlyPorts,
    credentials,
    communities,
    also: onRequest.filter(({ id }) => wanted.includes(id)),
    askIndustrial,
    scannedAnyway: (address: Address) => anyway?.contains(address) === true,
  };
}

function nothingNamed({ site }: JobOptions, known: readonly string[]): string {
  if (site !== undefined && known.length > 0) {
    return `The config has no site "${site}". ${siteHint(site, known)}`;
  }
  return 'Nothing to scan: name addresses (camcensus scan 10.20.0.0/22), or sites in camcensus.yaml (docs/configuration.md).';
}

/** A site as named on the command line or in the config. */
type Named = Pick<SiteConfig, 'name' | 'targets' | 'exclude' | 'networks' | 'allowPublic'>;

/**
 * The networks that are slower than their site and have addresses among the targets, slowest first. Host names in them
 * are resolved like those of the scope.
 */
async function networkRatesOf(
  { networks, targets: all }: Named,
  rate: number,
): Promise<readonly SiteNetworkRate[]> {
  const slower = networks.filter((network) => network.rate < rate).sort((a, b) => a.rate - b.rate);
  const sizeOf = async (texts: readonly string[]) => (await addressesOf(texts)).size;
  const networkRates = slower.map(async ({ targets, rate: own }) => {
    const { contains, size } = await addressesOf(targets);
    const both = size + (await sizeOf(all)) - (await sizeOf([...all, ...targets]));
    return { targets, rate: own, contains, size: both };
  });
  return (await Promise.all(networkRates)).filter(({ size }) => size > 0n);
}

/** The addresses that a list names; sends nothing, however long the list. */
function addressesOf(texts: readonly string[]): Promise<Scope> {
  return parseTargets(texts, {
    exclude: [],
    allowPublic: true,
    maxAddresses: everyAddress,
    resolve: resolveName,
    readFile: readTargetFile,
  });
}

function scopeOf(
  { targets, exclude, allowPublic }: Named,
  options: JobOptions,
  rate: number,
  ports: PortPlan,
): Promise<Scope> {
  const { perSilentAddress } = planCost({
    scope: { size: 1n },
    gatePorts: ports.gate,
    ports: ports.full,
    scanners,
    rate,
  });
  return parseTargets(targets, {
    exclude: [...exclude, ...(options.exclude ?? [])],
    allowPublic: allowPublic || options.allowPublic === true,
    maxAddresses: options.maxAddresses ?? null,
    resolve: resolveName,
    readFile: readTargetFile,
    flowsPerAddress: perSilentAddress,
    rate,
  });
}
