import { readFile } from 'node:fs/promises';
import { resolve as absolute } from 'node:path';
import process from 'node:process';
import { onRequest, scanners } from '../../../scanners/index.ts';
import type { SiteConfig } from '../../config/config.ts';
import type { Address } from '../../model/address.ts';
import type { Scope } from '../../model/target.ts';
import { resolveName } from '../../net/resolve.ts';
import { parseTargets } from '../../scope/parse-targets.ts';
import { planCost } from '../../scope/plan-cost.ts';
import type { PortPlan } from '../../sweep/options.ts';
import { Stop } from '../exit.ts';
import type { ScanOptions } from '../options/scan-options.ts';
import type { Settings } from '../settings.ts';
import { communityGroups, credentialGroups } from './credentials.ts';
import { portPlan } from './port-plan.ts';
import type { SiteJob, SitePace } from './site-job.ts';

/** More than any scope can hold: IPv4 and IPv6 together. */
const everyAddress = 2n ** 129n;

/** What `scan` and `plan` differ in. */
interface JobRules {
  /** Takes scopes of any size: a plan sends nothing. */
  readonly anySize?: boolean;
}

/**
 * What is to be swept: the targets of the command line as one site, or the sites of the config. Throws ScopeError, and
 * Stop where nothing was named.
 */
export async function siteJobs(
  targets: readonly string[],
  given: ScanOptions,
  { config }: Settings,
  rules: JobRules = {},
): Promise<SiteJob[]> {
  const options = rules.anySize === true ? { ...given, maxAddresses: everyAddress } : given;
  const onlyPorts = options.ports ?? config.ports;
  const ports = portPlan(onlyPorts);
  const credentials = await credentialGroups(options.credentials, config);
  const wanted: readonly string[] = options.also === undefined ? config.also : [options.also];
  const also = onRequest.filter(({ id }) => wanted.includes(id));
  const communities = await communityGroups(options, config);
  const askIndustrial = [...config.askIndustrial, ...(options.askIndustrial ?? [])];
  const anyway = askIndustrial.length === 0 ? null : await addressesOf(askIndustrial);
  const askedAnyway = (address: Address) => anyway?.contains(address) === true;
  const job = async (named: Named, rate: number) => ({
    site: named.name,
    scope: await scopeOf(named.targets, [...named.exclude, ...(options.exclude ?? [])], options, rate, ports),
    rate,
    paces: await pacesOf(named.networks, rate),
    ports,
    onlyPorts,
    credentials,
    communities,
    also,
    askIndustrial,
    askedAnyway,
  });
  if (targets.length > 0) {
    const named = { name: options.site ?? 'default', targets, exclude: config.exclude, networks: [] };
    return [await job(named, options.rate ?? config.rate)];
  }
  const sites = config.sites.filter(({ name }) => options.site === undefined || name === options.site);
  if (sites.length === 0)
    throw new Stop(
      nothingNamed(
        options,
        config.sites.map(({ name }) => name),
      ),
    );
  return Promise.all(sites.map((site) => job(site, options.rate ?? site.rate)));
}

function nothingNamed({ site }: ScanOptions, known: readonly string[]): string {
  if (site !== undefined && known.length > 0) {
    return `The config has no site "${site}". It has: ${known.join(', ')}.`;
  }
  return 'Nothing to scan: name addresses (camcensus scan 10.20.0.0/22), or sites in camcensus.yaml (docs/configuration.md).';
}

/** A site as it was named, on the command line or in the config. */
type Named = Pick<SiteConfig, 'name' | 'targets' | 'exclude' | 'networks'>;

/** The networks that are slower than their site. Host names in them are resolved like those of the scope. */
async function pacesOf(networks: Named['networks'], rate: number): Promise<readonly SitePace[]> {
  const slower = networks.filter((network) => network.rate < rate).sort((a, b) => a.rate - b.rate);
  return Promise.all(
    slower.map(async ({ targets, rate: own }) => {
      const { contains, size } = await addressesOf(targets);
      return { targets, rate: own, contains, size };
    }),
  );
}

/** The addresses that a list names; sends nothing, whatever the list's size. */
function addressesOf(texts: readonly string[]): Promise<Scope> {
  return parseTargets(texts, {
    exclude: [],
    allowPublic: true,
    maxAddresses: everyAddress,
    resolve: resolveName,
    readFile: (path) => readFile(absolute(process.cwd(), path), 'utf8'),
  });
}

function scopeOf(
  texts: readonly string[],
  exclude: readonly string[],
  options: ScanOptions,
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
  return parseTargets(texts, {
    exclude,
    allowPublic: options.allowPublic === true,
    maxAddresses: options.maxAddresses ?? null,
    resolve: resolveName,
    readFile: (path) => readFile(absolute(process.cwd(), path), 'utf8'),
    conversationsPerAddress: perSilentAddress,
    rate,
  });
}
