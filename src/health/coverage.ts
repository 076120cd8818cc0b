import type { Inventory } from '../../db/inventory.ts';
import { type NetworkCoverage, networkCoverage } from '../../db/sweeps/coverage.ts';
import { sweep } from '../../db/sweeps/sweeps.ts';
import type { Config } from '../config/config.ts';
import { readTargetFile } from '../config/named-file.ts';
import { given } from '../model/given.ts';
import { networkOf } from '../model/network-of.ts';
import type { Sweep, SweepOutcome } from '../model/sweep.ts';
import { type Declared, declaredNetworks } from '../scope/declared.ts';
import { ScopeError } from '../scope/error.ts';
import { knownSites, type UnscannedSite, unscannedSites } from './known-sites.ts';

/** A sweep as shown in a line of coverage. */
export interface CoveringSweep {
  readonly id: number;
  readonly at: string;
  readonly outcome: SweepOutcome;
}

/** What is known about one network of one site: what is declared, and the result of the last sweep that asked it. */
export interface CoverageLine {
  readonly site: string;
  /** A /24 (IPv4) or /64 (IPv6). */
  readonly network: string;
  /**
   * Addresses that the targets name, and how many of these are excluded; null if unknown or given by host names only.
   */
  readonly declared: number | null;
  readonly excluded: number | null;
  /** In the last sweep that asked this network: addresses asked to the end, silent ones among them, and live hosts. */
  readonly scanned: number;
  readonly silent: number;
  readonly answered: number;
  /** Declared, not excluded, and not asked to the end. */
  readonly notScanned: number | null;
  /** Asked only by discovery datagrams, because industrial controllers are near; answers that are not trusted. */
  readonly skipped: number;
  readonly rejected: number;
  /** Live hosts whose scan was cut off, because the time or the requests for one host were used up. */
  readonly unfinished: number;
  /** The last sweep that asked this network, and the last complete one that did. */
  readonly lastSweep: CoveringSweep | null;
  readonly lastComplete: CoveringSweep | null;
  /** How it was asked: scanners, and TCP ports. */
  readonly scanners: readonly string[];
  readonly ports: readonly number[];
}

/** The coverage of all networks, and the limits of what it says. */
export interface CoverageReport {
  readonly lines: readonly CoverageLine[];
  /** The sites of which nothing is known: their lines have declared addresses alone. */
  readonly unscanned: readonly UnscannedSite[];
  /** Sentences for people. */
  readonly notes: readonly string[];
}

/**
 * Combines what is declared (the config's sites; for other sites, the targets of the sweeps themselves) with the
 * results of sweeps. Looks up no name and sends nothing.
 */
export async function coverageReport(
  inventory: Inventory,
  config: Config,
  only: readonly string[] | undefined,
): Promise<CoverageReport> {
  const configured = new Map(config.sites.map((site) => [site.name, site]));
  const known = knownSites(inventory, config);
  const work = new Work(inventory, unscannedSites(inventory, config, given({ site: only })));
  for (const site of known.filter((name) => only?.includes(name) ?? true)) {
    const swept = networkCoverage(inventory, { site });
    const of = configured.get(site);
    if (of === undefined) await work.bySweeps(site, swept);
    else await work.byConfig(site, swept, { targets: of.targets, exclusions: of.exclude });
  }
  return work;
}

type Written = Pick<Sweep, 'targets' | 'exclusions'>;

class Work implements CoverageReport {
  readonly lines: CoverageLine[] = [];
  readonly notes: string[] = [];
  readonly unscanned: readonly UnscannedSite[];
  readonly #inventory: Inventory;
  readonly #sweeps = new Map<number, Sweep | null>();

  constructor(inventory: Inventory, unscanned: readonly UnscannedSite[]) {
    this.#inventory = inventory;
    this.unscanned = unscanned;
  }

  /** A site of the config: every declared network, asked or not, then those no longer declared. */
  async byConfig(site: string, swept: readonly NetworkCoverage[], written: Written): Promise<void> {
    const declared = await this.#declared(site, written);
    const rows = new Map(swept.map((row) => [row.network, row]));
    for (const { network } of declared?.networks ?? []) this.#add(site, network, rows.get(network), declared);
    const known = new Set(declared?.networks.map(({ network }) => network));
    for (const row of swept) if (!known.has(row.network)) this.#add(site, row.network, row, declared);
  }

  /** A site that is not in the config: each network as declared in the last sweep that asked it. */
  async bySweeps(site: string, swept: readonly NetworkCoverage[]): Promise<void> {
    const byId = new Map<number, Declared | null>();
    for (const row of swept) {
      const last = this.#sweep(row.sweep);
      if (!byId.has(row.sweep)) byId.set(row.sweep, last === null ? null : await this.#declared(site, last));
      this.#add(site, row.network, row, byId.get(row.sweep) ?? null);
    }
  }

  async #declared(site: string, { targets, exclusions }: Written): Promise<Declared | null> {
    try {
      const declared = await declaredNetworks(targets, {
        exclude: exclusions,
        readFile: readTargetFile,
      });
      if (declared.names.length > 0)
        this.notes.push(
          `Site ${site}: host names are not looked up here, so what they stand for is not among the declared addresses: ${declared.names.join(', ')}.`,
        );
      return declared;
    } catch (error) {
      if (!(error instanceof ScopeError)) throw error;
      this.notes.push(`Site ${site}: what is declared is not known. ${error.message}`);
      return null;
    }
  }

  #add(site: string, network: string, row: NetworkCoverage | undefined, from: Declared | null): void {
    const last = row === undefined ? null : this.#sweep(row.sweep);
    const complete = row?.complete === undefined ? null : this.#sweep(row.complete);
    const found = from?.networks.find((one) => one.network === network);
    // If names are among the targets, a network that no other target contains may be theirs.
    const unknown = from === null || (found === undefined && from.names.length > 0);
    const declared = unknown ? null : Number(found?.declared ?? 0n);
    const excluded = unknown ? null : Number(found?.excluded ?? 0n);
    const scanned = row?.asked ?? 0;
    this.lines.push({
      site,
      network,
      declared,
      excluded,
      scanned,
      silent: row?.silent ?? 0,
      answered: row?.alive ?? 0,
      notScanned: declared === null || excluded === null ? null : Math.max(0, declared - excluded - scanned),
      skipped: foundIn(last, network, ['industrial']),
      rejected: foundIn(last, network, ['tarpit', 'middlebox']),
      unfinished: cutIn(last, network),
      lastSweep: named(last),
      lastComplete: named(complete),
      scanners: last?.scanners ?? [],
      ports: last?.ports ?? [],
    });
  }

  #sweep(id: number | null): Sweep | null {
    if (id === null) return null;
    const known = this.#sweeps.get(id);
    if (known !== undefined) return known;
    const read = sweep(this.#inventory, id);
    this.#sweeps.set(id, read);
    return read;
  }
}

function named(of: Sweep | null): CoveringSweep | null {
  return of === null ? null : { id: of.id, at: of.endedAt ?? of.startedAt, outcome: of.outcome };
}

function foundIn(last: Sweep | null, network: string, kinds: readonly string[]): number {
  const found = (last?.counts.warnings ?? []).filter(
    (warning) => warning.network === network && kinds.includes(warning.kind),
  );
  return found.reduce((sum, { addresses }) => sum + addresses, 0);
}

function cutIn(last: Sweep | null, network: string): number {
  const cut = (last?.counts.warnings ?? []).filter(({ kind }) => kind === 'unfinished');
  return cut.flatMap(({ shownBy = [] }) => shownBy).filter((address) => networkOf(address) === network)
    .length;
}
