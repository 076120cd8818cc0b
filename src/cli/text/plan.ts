import { scanners } from '../../../scanners/index.ts';
import { snmpDeclaration } from '../../../scanners/snmp/index.ts';
import { counted } from '../../model/counted.ts';
import { digits } from '../../model/digits.ts';
import type { DatagramScanner, Declaration } from '../../model/scanner.ts';
import { wrapped } from '../../model/wrap.ts';
import { entryMs } from '../../net/neighbours/resolution.ts';
import { boundsOfJob } from '../../scan/bounds-of-job.ts';
import { ownSegmentAddresses } from '../../scan/own-segments.ts';
import { declaredScanners, pingUpTo, type SiteJob, type SiteNetworkRate } from '../../scan/site-job.ts';
import { duration } from '../../scope/duration.ts';
import { type PlanLimit, planCost } from '../../scope/plan-cost.ts';

/** What a plan says beyond the job itself. */
export interface PlanWords {
  readonly listen: boolean;
  /** The most addresses that `scan` takes with the same options. */
  readonly maxAddresses: bigint;
  /** How many hosts are expected to answer; null: one address in ten. */
  readonly alive: bigint | null;
  /** Also each port and protocol, and what each scanner sends and never sends. */
  readonly detail: boolean;
}

/** The figures of a plan. */
export function costOf(job: SiteJob, alive: bigint | null) {
  const { scope, rate, ports } = job;
  const declared = declaredScanners(job);
  const { gate, full, industrial = [], control = [] } = ports;
  const tried = [...full, ...industrial.map(({ port }) => port), ...control];
  const expected = { alive: expectedAlive(scope.size, alive) };
  const { bounds, silentMs } = boundsOfJob(job);
  const inHand = { discovering: bounds.discovering, silentMs, scanning: bounds.scanning };
  return planCost({
    scope: { size: scope.size - scope.unsearched },
    gatePorts: gate,
    ports: tried,
    scanners: declared,
    rate,
    inHand,
    own: { addresses: ownSegmentAddresses(scope), neighbours: bounds.neighbours, entryMs: entryMs() },
    ...expected,
  });
}

/** How many hosts to expect: as many as the operator does, at most one at each address; else at one address in ten. */
export function expectedAlive(addresses: bigint, alive: bigint | null): bigint {
  if (alive === null) return (addresses + 9n) / 10n;
  return alive < addresses ? alive : addresses;
}

/** The plan of one site, for people, in lines of at most `width` characters where words can be parted. */
export function planText(job: SiteJob, words: PlanWords, width: number): string {
  const { maxAddresses, alive, detail } = words;
  const { site, scope, rate } = job;
  const perSecond = `at ${digits(rate)} a second`;
  const cost = costOf(job, alive);
  const field = (name: string, value: string) => wrapped(value, width, name.padEnd(16));
  const [liveHost, ...sent] = sentFields(job, words);
  return [
    ...wrapped(
      `Site ${site}: ${digits(scope.size)} ${scope.size === 1n ? 'address' : 'addresses'} (${scope.targets.join(', ')})`,
      width,
    ),
    ...(scope.size > maxAddresses ? wrapped(refusalText(scope.size, maxAddresses), width) : []),
    '',
    ...sent.flatMap(([name, value]) => field(name, value)),
    ...slowerTexts(job, alive).flatMap((text) => field('Slower', text)),
    '',
    `All silent      ${digits(cost.gateFlows)} flows, ${duration(cost.secondsSilent)} ${perSecond}`,
    `${`${digits(expectedAlive(scope.size, alive))} alive`.padEnd(16)}${digits(cost.expectedFlows ?? 0n)} flows, ${duration(cost.secondsExpected ?? 0n)} ${perSecond}; expected`,
    `All alive       ${digits(cost.worstCaseFlows)} flows, ${duration(cost.secondsWorst)} ${perSecond}`,
    ...limitLines(cost.limits, detail, field),
    ...field(...liveHost),
  ].join('\n');
}

/** A name and what is said of it. */
export type PlanField = readonly [name: string, value: string];

/** What a site's live hosts cost each at most, what is never touched, and what its addresses and live hosts are sent. */
export function sentFields(
  job: SiteJob,
  { listen, alive, detail }: PlanWords,
): readonly [liveHost: PlanField, ...sent: PlanField[]] {
  const { ports, perSegment, perLiveHost } = costOf(job, alive);
  const { connections, datagrams, bytes } = perLiveHost;
  return [
    [
      'One live host',
      `at most ${connections} connections one after another, ${datagrams} datagrams, ${digits(bytes)} bytes read: the limit if every reply is as long as is read. Usual cameras send a small part of it.`,
    ],
    ['Never touched', job.scope.exclusions.join(', ') || 'nothing is excluded'],
    [
      'Every address',
      `TCP connect to ${job.ports.gate.join(' ')} until one answers${datagramWords(job, 'every-address')}${pingWords(job.scope.size)}`,
    ],
    [
      'Live hosts',
      detail
        ? `TCP connect to ${ports.join(' ')}${datagramWords(job, 'alive')}; then the probes below, if they apply`
        : `TCP connect to ${counted(ports.length, 'port')}; datagrams of ${counted(datagramScanners(job, 'alive').length, 'protocol')}; then a probe of each service found`,
    ],
    ...loginFields(job),
    ['Controllers', controllersText(job, detail)],
    [
      'Local segments',
      listen
        ? `multicast and broadcast requests if the whole network is in the scope, at most ${perSegment.datagrams} datagrams each${detail ? datagramWords(job, 'segment') : ''}`
        : 'no multicast (--no-listen)',
    ],
  ];
}

/** The networks of a site with a rate of their own. */
export function slowerTexts(job: SiteJob, alive: bigint | null): readonly string[] {
  const { perSilentAddress } = costOf(job, alive);
  return job.networkRates.map((network) => slowerText(network, perSilentAddress));
}

/** Every limit in detail; else the one that decides, unless that is the rate of the lines above. */
function limitLines(
  limits: readonly PlanLimit[],
  detail: boolean,
  field: (name: string, value: string) => readonly string[],
) {
  const named = limits[0]?.by === 'rate' ? [] : limits.slice(0, 1);
  const shown = detail ? limits : named;
  return shown.length === 0 ? [] : field('Limited by', shown.map(limitText).join('; '));
}

/** `dhip (50 a second) 54 s`. */
function limitText({ by, most, seconds }: PlanLimit): string {
  const names: Readonly<Record<string, string>> = {
    rate: `the rate (${digits(most)} a second)`,
    processor: `the processor (about ${digits(most)} a second)`,
    addresses: `${digits(most)} addresses at once`,
    hosts: `${digits(most)} hosts at once`,
    neighbours: `${digits(most)} unresolved addresses of this machine's own segments at once (gc_thresh3)`,
  };
  return `${names[by] ?? `${by} (${digits(most)} a second)`} ${duration(seconds)}`;
}

/** What several sites come to: the nights of a service run one after another. Null for one site. */
export function totalText(jobs: readonly SiteJob[], alive: bigint | null, width: number): string | null {
  if (jobs.length < 2) return null;
  const costs = jobs.map((job) => costOf(job, alive));
  const sum = (of: (cost: (typeof costs)[number]) => bigint | null) =>
    costs.reduce((total, cost) => total + (of(cost) ?? 0n), 0n);
  const addresses = digits(sum(({ addresses }) => addresses));
  const flows = digits(sum(({ expectedFlows }) => expectedFlows));
  const time = duration(sum(({ secondsExpected }) => secondsExpected));
  const value = `${addresses} addresses; ${flows} flows, ${time} one after another; expected`;
  return wrapped(value, width, `All ${jobs.length} sites`.padEnd(16)).join('\n');
}

/** What each scanner of these sites sends and never sends, each scanner once. */
export function scannersText(jobs: readonly SiteJob[], width: number): string {
  const each = new Map(jobs.flatMap(declaredScanners).map((scanner) => [scanner.id, scanner]));
  return [...each.values()].map((scanner) => declarationLines(scanner, width).join('\n')).join('\n\n');
}

/** `10.2.0.0/24: at most 50 a second, so at least 12 min where all is silent`. */
function slowerText({ targets, rate, size }: SiteNetworkRate, perAddress: number): string {
  const seconds = secondsOf({ rate, size }, perAddress);
  return `${targets.join(', ')}: at most ${digits(rate)} a second, so at least ${duration(seconds)} if all is silent`;
}

/** The least time, in seconds, that a network with its own rate takes. */
export function secondsOf(
  { rate, size }: Pick<SiteNetworkRate, 'rate' | 'size'>,
  perAddress: number,
): bigint {
  return (size * BigInt(perAddress) + BigInt(rate) - 1n) / BigInt(rate);
}

/** Said if `scan` would refuse the scope because of its size. */
export function refusalText(size: bigint, most: bigint): string {
  return `camcensus scan refuses this scope: it has more than ${digits(most)} addresses. It needs --max-addresses ${size}.`;
}

/** What happens to a network with industrial controllers. */
function controllersText({ ports, askIndustrial }: SiteJob, detail: boolean): string {
  const { industrial = [] } = ports;
  const shown = industrial.map(({ port, protocol }) => `${protocol} (${port})`).join(', ');
  const byDatagram = scanners.filter((one) => one.kind === 'datagram' && one.industrial !== undefined);
  const datagrams = byDatagram.flatMap((one) => (one.kind === 'datagram' ? [one.industrial ?? ''] : []));
  const services = byDatagram.flatMap((one) =>
    one.kind === 'datagram' ? [`${one.industrial} (UDP ${one.port})`] : [],
  );
  const who = [
    ...(shown === '' ? [] : [`accepts a connection at ${shown}`]),
    `answers ${services.join(', ')}`,
  ];
  const but = askIndustrial.length === 0 ? '' : `, except in ${askIndustrial.join(', ')}`;
  const untried = shown === '' ? '; --ports names none of their TCP ports, so none is tried' : '';
  if (!detail) {
    const named = [...new Set([...industrial.map(({ protocol }) => protocol), ...datagrams])];
    return `a host that speaks ${named.join(', ')} is probed no further, and its /24 or /64 gets discovery datagrams only${but}${untried}`;
  }
  return `a host that ${who.join(' or ')} is probed no further, and its /24 or /64 gets discovery datagrams only${but}${untried}`;
}

function datagramScanners({ communities }: SiteJob, audience: DatagramScanner['audience']) {
  const available = communities.length === 0 ? scanners : [...scanners, snmpDeclaration];
  return available.filter((scanner) => scanner.kind === 'datagram' && scanner.audience === audience);
}

/** The scanners that send what the operator supplied, if any. */
function loginFields(job: SiteJob): readonly PlanField[] {
  const ids = declaredScanners(job).map(({ id }) => id);
  const own = ids.filter((id) => !scanners.some((scanner) => scanner.id === id));
  if (own.length === 0) return [];
  return [['Your logins', `used by ${own.join(', ')}, at most once for each device`]];
}

function datagramWords(job: SiteJob, audience: DatagramScanner['audience']): string {
  const ids = datagramScanners(job, audience).flatMap((scanner) =>
    scanner.kind === 'datagram' ? [`${scanner.id} (UDP ${scanner.port})`] : [],
  );
  return ids.length === 0 ? '' : `; datagrams of ${ids.join(', ')}`;
}

function pingWords(size: bigint): string {
  return size <= pingUpTo ? '; one ICMP echo if all else was silent' : '';
}

function declarationLines({ id, sends, neverSends, cost }: Declaration, width: number): string[] {
  return [
    id,
    ...wrapped(sends, width, '  sends   '),
    ...wrapped(neverSends, width, ' '.repeat(10)),
    `  at most ${cost.connections} connections, ${cost.datagrams} datagrams, ${digits(cost.bytes)} bytes an address`,
  ];
}
