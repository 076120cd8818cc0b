import type { CredentialGroup } from '../../scanners/credential-login/credential.ts';
import { sessionDeclarations } from '../../scanners/credential-login/sessions.ts';
import { scanners } from '../../scanners/index.ts';
import { type SnmpGroup, snmpDeclaration } from '../../scanners/snmp/index.ts';
import type { Address } from '../model/address.ts';
import type { NetworkRate } from '../model/network.ts';
import { type Scanner, usualOrder } from '../model/scanner.ts';
import type { PlannedScanner } from '../scope/plan-cost.ts';
import type { SweepJob } from '../sweep/options.ts';

/** In scopes of up to this many addresses, each silent one gets an ICMP echo. It takes one process per address. */
export const pingUpTo = 1_024n;

/** One site to sweep, with everything that was decided about it: `plan` reads it, the network and the sweep get it whole. */
export interface SiteJob extends SweepJob {
  readonly site: string;
  readonly rate: number;
  /** Its networks that are scanned more slowly than the rest, slowest first. */
  readonly networkRates: readonly SiteNetworkRate[];
  /** Set if the operator named ports: no other TCP port is connected to, not even one that a device announces. */
  readonly onlyPorts: readonly number[] | null;
  /** The operator's own credentials; empty: no device is sent any. */
  readonly credentials: readonly CredentialGroup[];
  /** Scanners that are used because the operator requested them. */
  readonly also: readonly Scanner[];
  /** Addresses that are scanned in full even if industrial controllers are nearby, as the operator wrote them. */
  readonly askIndustrial: readonly string[];
  readonly scannedAnyway: (address: Address) => boolean;
  /** The operator's own SNMP communities; empty: SNMP v2c is not used. */
  readonly communities: readonly SnmpGroup[];
}

/** A network with a rate of its own. */
export interface SiteNetworkRate extends NetworkRate {
  /** As the operator wrote it. */
  readonly targets: readonly string[];
  /** How many of its addresses are swept, exclusions not taken off. */
  readonly size: bigint;
}

/** What needs something from the operator: made, or only declared. */
export interface OwnScanners<T> {
  snmp(): T;
  sessions(): readonly T[];
}

/** The scanners of a job in the order of use. Those that need something from the operator are included only if it was given. */
export function scannersOf<T extends Pick<Scanner, 'order'>>(
  { also, credentials, communities }: Pick<SiteJob, 'also' | 'credentials' | 'communities'>,
  own: OwnScanners<T>,
): readonly (Scanner | T)[] {
  return [
    ...scanners,
    ...also,
    ...(communities.length === 0 ? [] : [own.snmp()]),
    ...(credentials.length === 0 ? [] : own.sessions()),
  ].toSorted((a, b) => (a.order ?? usualOrder) - (b.order ?? usualOrder));
}

/** The same, as far as their promises and costs go. */
export function declaredScanners(job: SiteJob): readonly PlannedScanner[] {
  const declared: OwnScanners<PlannedScanner> = {
    snmp: () => snmpDeclaration,
    sessions: () => sessionDeclarations,
  };
  return scannersOf(job, declared);
}
