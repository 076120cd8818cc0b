import type { Cost, DatagramScanner, Declaration } from '../model/scanner.ts';
import type { Scope } from '../model/target.ts';

/** The cost declared by a scanner; every `Scanner` is one. */
export type PlannedScanner = Declaration &
  (
    | { readonly kind: 'probe' | 'listener' }
    | {
        readonly kind: 'datagram';
        readonly audience: DatagramScanner['audience'];
        /** How it queries a segment; by a group by default. */
        readonly group?: DatagramScanner['group'];
        readonly broadcast?: boolean;
        /** How often each request is sent to a silent address; once by default. */
        readonly repeats?: number;
        /** Its own cap in datagrams a second, if it has one. */
        readonly perSecond?: number;
        /** Whether it is sent only if worthwhile; to every host by default. */
        readonly isWorthwhile?: DatagramScanner['isWorthwhile'];
      }
  );

/** A planned sweep. */
export interface Plan {
  readonly scope: Pick<Scope, 'size'>;
  /** TCP ports tried at every address. */
  readonly gatePorts: readonly number[];
  /** TCP ports tried at live hosts; may include the gate ports again. */
  readonly ports: readonly number[];
  readonly scanners: readonly PlannedScanner[];
  /** New flows a second, at least 1. */
  readonly rate: number;
  /** How many hosts are expected to answer; more than there are addresses counts as all. */
  readonly alive?: bigint;
  /**
   * How many addresses are in host discovery, for how many milliseconds a silent one, and how many hosts are connected to at once; unlimited
   * by default.
   */
  readonly inHand?: { readonly discovering: number; readonly silentMs: number; readonly scanning: number };
  /** Addresses on this machine's own segments; none by default. */
  readonly own?: OwnAddresses;
}

/** Addresses that ARP resolves: how many may be unresolved at once, and for how many milliseconds one without a host is. */
export interface OwnAddresses {
  readonly addresses: bigint;
  readonly neighbours: number;
  readonly entryMs: number;
}

/** Something that limits how fast a sweep is, and the whole seconds that it would take by that alone. */
export interface PlanLimit {
  /** `rate`, `processor`, `addresses`, `hosts`, `neighbours`, or the id of a scanner with a cap of its own. */
  readonly by: string;
  /** Flows, addresses or hosts: a second; for `addresses`, `hosts` and `neighbours` at once. */
  readonly most: number;
  readonly seconds: bigint;
}

/** Upper bounds of what a sweep sends. A flow is a TCP connect or a datagram sent. */
export interface PlanCost {
  readonly addresses: bigint;
  /** TCP ports tried at a live host, ascending, each once. */
  readonly ports: readonly number[];
  /** For an address that stays silent: connects to the gate ports, and datagrams that go to every address. */
  readonly perSilentAddress: number;
  /** The same over all addresses: what a sweep sends in any case. */
  readonly gateFlows: bigint;
  /** Everything sent to one live host, its share of the gate included; bytes are those read from it. */
  readonly perLiveHost: Cost;
  /** What listeners and queries by multicast and broadcast send on one local segment. */
  readonly perSegment: Cost;
  /** If every address answered. */
  readonly worstCaseFlows: bigint;
  /** What to expect if that many hosts answer; null if no number was given. */
  readonly expectedFlows: bigint | null;
  /**
   * Whole seconds, rounded up, by one calculation: all silent, all live, and as expected. The slowest of the rate, the capacity
   * of one processor, the targets in progress and the scanners' caps, plus the time that the last host's scan takes.
   */
  readonly secondsSilent: bigint;
  readonly secondsWorst: bigint;
  readonly secondsExpected: bigint | null;
  /** What limits the sweep as expected, or if nothing answers where no number of hosts was given; the slowest first. */
  readonly limits: readonly PlanLimit[];
}

/**
 * Adds up the scanners' declared worst cases: nothing is sent. Throws a RangeError for a rate below 1 or a negative
 * number of hosts. The expected cost of a live host is less than its worst case: every port, most datagrams twice, and
 * a few queries that fit it.
 */
export function planCost(plan: Plan): PlanCost {
  const { scope, scanners, rate, alive } = plan;
  if (!Number.isInteger(rate) || rate < 1) throw new RangeError(`rate ${rate} is not a whole number from 1`);
  if (alive !== undefined && alive < 0n) throw new RangeError(`${alive} hosts is a negative number`);
  const gate = new Set(plan.gatePorts);
  const ports = [...new Set([...gate, ...plan.ports])].sort((a, b) => a - b);
  const unicast = (scanner: PlannedScanner) => scanner.kind !== 'listener' && !onlyOnSegments(scanner);
  const everywhere = (scanner: PlannedScanner) =>
    scanner.kind === 'datagram' && scanner.audience === 'every-address';

  // A silent address gets the first request of a scanner, once; only a live host gets the others, and all of them again.
  const perSilentAddress = gate.size + scanners.filter(everywhere).length;
  const answers = total(scanners.filter(unicast));
  // A silent gate port is tried once more if the host has shown life by other means.
  const perLiveHost = { ...answers, connections: answers.connections + ports.length + gate.size };
  const more = perLiveHost.connections + perLiveHost.datagrams - perSilentAddress;

  const gateFlows = scope.size * BigInt(perSilentAddress);
  const withLive = (live: bigint) => gateFlows + live * BigInt(more);
  const typical = BigInt(Math.max(0, typicalHost(scanners.filter(unicast), ports) - perSilentAddress));
  const expected = (hosts: bigint) => gateFlows + (hosts < scope.size ? hosts : scope.size) * typical;
  const silent = { live: 0n, flows: gateFlows };
  const met = alive === undefined ? null : { live: alive, flows: expected(alive) };
  return {
    addresses: scope.size,
    ports,
    perSilentAddress,
    gateFlows,
    perLiveHost,
    perSegment: total(scanners.flatMap(onSegment)),
    worstCaseFlows: withLive(scope.size),
    expectedFlows: alive === undefined ? null : expected(alive),
    secondsSilent: secondsOf(plan, silent),
    secondsWorst: secondsOf(plan, {
      live: scope.size,
      flows: withLive(scope.size),
      worst: true,
    }),
    secondsExpected: met === null ? null : secondsOf(plan, met),
    limits: limitsOf(plan, met ?? silent),
  };
}

/** Most flows a second on one processor, by `npm run bench:speed -- --growth`: higher rates are not reached. */
const reached = 14_500;
/** Milliseconds that a host is usually connected to: one in three drops what is not open, and takes twice as long as the others. */
const hostScanMs = 2_300;
/** The percentage of live hosts that get queries sent only if worthwhile. */
const worthShare = 44n;

/** What one run of a plan is taken to meet: live hosts, and the flows that follow; `worst` if they answer nothing at once. */
interface Met {
  readonly live: bigint;
  readonly flows: bigint;
  readonly worst?: boolean;
}

/** The limit of a scanner's own cap, if it has one. */
function capOf(scanner: PlannedScanner, { scope }: Plan, { live, worst }: Met): readonly PlanLimit[] {
  if (scanner.kind !== 'datagram' || scanner.perSecond === undefined || onlyOnSegments(scanner)) return [];
  const share = scanner.isWorthwhile === undefined || worst === true ? 100n : worthShare;
  const hosts = scanner.audience === 'every-address' ? scope.size : live;
  const times = worst === true ? scanner.cost.datagrams : onceBy(scanner);
  const seconds = roundedUp(hosts * share * BigInt(times), scanner.perSecond * 100);
  return [{ by: scanner.id, most: scanner.perSecond, seconds }];
}

/** Everything that limits a sweep, the slowest first: whether nothing answers, everything, or as much as is expected. */
function limitsOf(plan: Plan, met: Met): readonly PlanLimit[] {
  const { scope, scanners, rate, inHand } = plan;
  const { flows } = met;
  const isWhole = met.live > scope.size;
  const live = isWhole ? scope.size : met.live;
  const limits: PlanLimit[] = [
    { by: 'rate', most: rate, seconds: roundedUp(flows, rate) },
    { by: 'processor', most: reached, seconds: roundedUp(flows, reached) },
  ];
  if (inHand !== undefined) {
    const { discovering, silentMs, scanning } = inHand;
    limits.push(
      {
        by: 'addresses',
        most: discovering,
        seconds: roundedUp(scope.size * BigInt(silentMs), discovering * 1000),
      },
      { by: 'hosts', most: scanning, seconds: roundedUp(live * BigInt(hostScanMs), scanning * 1000) },
    );
  }
  if (plan.own !== undefined && plan.own.addresses > 0n)
    limits.push(neighbourLimit(plan.own, live, scope.size));
  for (const scanner of scanners) limits.push(...capOf(scanner, plan, { ...met, live }));
  return limits.toSorted((a, b) => (a.seconds === b.seconds ? 0 : a.seconds > b.seconds ? -1 : 1));
}

/** So much of the neighbour table is for addresses without a host even if it is full of hosts (`src/sweep/discoveries.ts`). */
const leastFree = 1 / 8;

/** The limit of the kernel's neighbour table: hosts keep their entries, so half of them take room on average. */
function neighbourLimit(
  { addresses, neighbours, entryMs }: OwnAddresses,
  live: bigint,
  size: bigint,
): PlanLimit {
  const hosts = (live * addresses) / size;
  const free = Math.max(neighbours * leastFree, neighbours - Number(hosts / 2n));
  const seconds = roundedUp((addresses - hosts) * BigInt(entryMs), Math.floor(free * 1000));
  return { by: 'neighbours', most: neighbours, seconds };
}

/** The time of the slowest limit, and of the last host's scan. */
function secondsOf(plan: Plan, met: Met): bigint {
  return (limitsOf(plan, met)[0]?.seconds ?? 0n) + (met.live === 0n ? 0n : lastHostSeconds);
}

/** How often a datagram is sent to a live host on average: a host that answers is not sent another. */
const typicalRounds = 1.5;
/** Queries that fit a live host, as measured on fleets (`npm run bench:speed` compares). */
const typicalQuestions = 6;
/** From the last host's sign of life to the end of its scan. */
const lastHostSeconds = 5n;

/** Flows with a live host, on average. */
function typicalHost(unicast: readonly PlannedScanner[], ports: readonly number[]): number {
  let datagrams = 0;
  for (const scanner of unicast) if (scanner.kind === 'datagram') datagrams += onceBy(scanner);
  const probes = unicast.filter(({ kind }) => kind === 'probe').length;
  return ports.length + Math.round(datagrams * typicalRounds) + Math.min(probes, typicalQuestions);
}

function onceBy({ cost, repeats = 1 }: Extract<PlannedScanner, { kind: 'datagram' }>): number {
  return Math.ceil(cost.datagrams / repeats);
}

function onlyOnSegments(scanner: PlannedScanner): boolean {
  return scanner.kind === 'datagram' && scanner.audience === 'segment';
}

/** The scanner once for each method by which it queries a segment: a group, broadcast, both, or none. */
function onSegment(scanner: PlannedScanner): readonly PlannedScanner[] {
  if (scanner.kind !== 'datagram') return scanner.kind === 'listener' ? [scanner] : [];
  const { group, broadcast } = scanner;
  const byGroup = group === undefined || group.v4 !== null || group.v6 !== null;
  return [...(byGroup ? [scanner] : []), ...(broadcast === true ? [scanner] : [])];
}

function total(scanners: readonly PlannedScanner[]): Cost {
  const sum = { connections: 0, datagrams: 0, bytes: 0 };
  for (const { cost } of scanners) {
    sum.connections += cost.connections;
    sum.datagrams += cost.datagrams;
    sum.bytes += cost.bytes;
  }
  return sum;
}

function roundedUp(count: bigint, perSecond: number): bigint {
  const rate = BigInt(perSecond);
  return (count + rate - 1n) / rate;
}
