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
import type { Address } from '../model/address.ts';
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
  const askedAnyway = await membership(askIndustrial);
  const job = async (site: string, texts: readonly string[], exclude: readonly string[], rate: number) => ({
    site,
    scope: await scopeOf(texts, [...exclude, ...(options.exclude ?? [])], options, rate, ports),
    rate,
    ports,
    onlyPorts,
    credentials,
    communities,
    also,
    askIndustrial,
    askedAnyway,
  });
  if (targets.length > 0) {
    return [await job(options.site ?? 'default', targets, config.exclude, options.rate ?? config.rate)];
  }
  const sites = config.sites.filter(({ name }) => options.site === undefined || name === options.site);
  if (sites.length === 0)
    throw new Stop(
      nothingNamed(
        options,
        config.sites.map(({ name }) => name),
      ),
    );
  return Promise.all(
    sites.map((site) => job(site.name, site.targets, site.exclude, options.rate ?? site.rate)),
  );
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

/** Whether an address is one of those that a list names; sends nothing, whatever the list's size. */
async function membership(texts: readonly string[]): Promise<(address: Address) => boolean> {
  if (texts.length === 0) return () => false;
  const set = await parseTargets(texts, {
    exclude: [],
    allowPublic: true,
    maxAddresses: everyAddress,
    resolve: resolveName,
    readFile: (path) => readFile(absolute(process.cwd(), path), 'utf8'),
  });
  return (address) => set.contains(address);
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
