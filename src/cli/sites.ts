import { readFile } from 'node:fs/promises';
import { resolve as absolute } from 'node:path';
import process from 'node:process';
import {
  bannerPorts,
  type CredentialGroup,
  controlPorts,
  defaultPorts,
  gatePorts,
  industrialPorts,
  onRequest,
  type SnmpGroup,
  scanners,
  sessionDeclarations,
  snmpDeclaration,
} from '../../scanners/index.ts';
import type { SiteConfig } from '../config/config.ts';
import type { Address } from '../model/address.ts';
import type { NetworkPace } from '../model/network.ts';
import type { Scanner } from '../model/scanner.ts';
import type { Scope } from '../model/target.ts';
import { resolveName } from '../net/index.ts';
import { type PlannedScanner, parseTargets, planCost } from '../scope/index.ts';
import type { PortPlan } from '../sweep/options.ts';
import { communityGroups, credentialGroups } from './credentials.ts';
import { Stop } from './exit.ts';
import type { ScanOptions } from './scan-options.ts';
import type { Settings } from './settings.ts';

/** Silent addresses get one ICMP echo each in scopes up to this size: it takes one process an address. */
export const pingUpTo = 1_024n;

/** More than any scope can hold: IPv4 and IPv6 together. */
const everyAddress = 2n ** 129n;

/** One site to sweep, everything settled. */
export interface SiteJob {
  readonly site: string;
  readonly scope: Scope;
  readonly rate: number;
  /** Networks of it that are asked more slowly than the rest, slowest first. */
  readonly paces: readonly SitePace[];
  readonly ports: PortPlan;
  /** Where the operator named ports: no other TCP port is connected to, not even one that a device announces. */
  readonly onlyPorts: readonly number[] | null;
  /** The operator's own credentials; empty: no device is shown any. */
  readonly credentials: readonly CredentialGroup[];
  /** Scanners asked because the operator said so. */
  readonly also: readonly Scanner[];
  /** Addresses that are asked in full also where industrial controllers are near; what the operator wrote, and the set. */
  readonly askIndustrial: readonly string[];
  readonly askedAnyway: (address: Address) => boolean;
  /** The operator's own SNMP communities; empty: nobody is asked by SNMP v2c. */
  readonly communities: readonly SnmpGroup[];
}

/** A network with a rate of its own. */
export interface SitePace extends NetworkPace {
  /** As the operator wrote it. */
  readonly targets: readonly string[];
  /** How many addresses, exclusions not taken off. */
  readonly size: bigint;
}

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

/** The scanners of a job, as far as their promises and costs go: those that need something of the operator's only where it was given. */
export function declaredScanners({ also, credentials, communities }: SiteJob): readonly PlannedScanner[] {
  return [
    ...scanners,
    ...also,
    ...(communities.length === 0 ? [] : [snmpDeclaration]),
    ...(credentials.length === 0 ? [] : sessionDeclarations),
  ];
}

/**
 * The gate asks a few ports of every address; hosts that show life get the rest, after the ports of industrial controllers.
 */
export function portPlan(chosen: readonly number[] | null | undefined): PortPlan {
  if (chosen === null || chosen === undefined)
    return {
      gate: gatePorts,
      full: [...defaultPorts, ...bannerPorts],
      industrial: industrialPorts,
      control: controlPorts,
    };
  const gate = gatePorts.filter((port) => chosen.includes(port));
  return {
    gate: gate.length > 0 ? gate : chosen.slice(0, gatePorts.length),
    full: chosen,
    // Who names ports means no others.
    industrial: industrialPorts.filter(({ port }) => chosen.includes(port)),
  };
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
