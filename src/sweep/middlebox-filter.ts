import type { Address } from '../model/address.ts';
import { addressesOf, networkOf } from '../model/network-of.ts';
import type { SweepWarning, SweptHost } from '../model/sweep.ts';
import type { Scope } from '../model/target.ts';
import { alikeText, refusingText, tarpitText } from './middlebox-text.ts';
import { type Own, ownOf, readdressed, signatureOf } from './signature.ts';

/** A host whose scan is over. */
export interface ScannedHost {
  readonly host: SweptHost;
  /** It accepts every connection. */
  readonly doubtful: boolean;
  /** It was scanned completely. */
  readonly toEnd: boolean;
}

/** What happens to a host once it is decided whether it is accepted. */
export interface Verdicts {
  accepted(host: SweptHost, end: Pick<ScannedHost, 'toEnd'>): void;
  /** This many hosts are not real, of which `toEnd` were scanned completely: they are neither recorded nor counted as scanned. */
  rejected(count: number, toEnd: number): void;
}

/** Hosts with the same replies: those of one of them, and where and when the others sent them. */
interface Group {
  readonly specimen: SweptHost;
  readonly members: Member[];
}

interface Member extends Own {
  readonly toEnd: boolean;
}

interface Tally {
  readonly network: string;
  /** Addresses of it in the scope. */
  readonly size: number;
  silent: number;
  refusing: number;
  /** Hosts accepted because enough others in the network replied differently. */
  apart: number;
  /** Decided. */
  cleared: boolean;
  readonly groups: Map<string, Group>;
  /** Hosts in {@link groups}, and how many of them are in the largest. */
  grouped: number;
  largest: number;
  /** Hosts that were not scanned everything: a reply that is missing may be what sets them apart. */
  readonly cut: SweptHost[];
  readonly doubtful: Map<string, Group>;
  /** Doubtful hosts that sent nothing, and how many of them were scanned completely. */
  empty: number;
  emptyToEnd: number;
}

interface Rejected {
  readonly kind: SweepWarning['kind'];
  readonly count: number;
  readonly toEnd: number;
  readonly message: string;
}

/** Networks with fewer scanned addresses are not judged. */
const enoughScanned = 32;
/** If more than this share of all scanned addresses reply the same, something on the path replies for them. */
const alikeShare = 0.9;
/** Up to this many hosts that accept everything may reply alike and be accepted: the interfaces of one unit. */
const fewAlike = 2;
/** Of so many addresses or more, nine tenths cannot all be units that accept everything, whatever each replies. */
const enoughAccepting = 128;
/** Most observations of hosts that wait; beyond that, undecided hosts are accepted. */
const mostDelayed = 50_000;

/**
 * Decides which hosts are accepted. If more than nine tenths of a network's addresses reply alike, something on the path
 * replies for them (a portal, a proxy, a firewall); and a host that accepts every connection has proved nothing by accepting
 * one; nor have hosts by any words, if they fill a large network. Hosts wait only until their network turns out to
 * be an ordinary one, which takes a tenth of its addresses; of hosts that reply alike, only one is kept in memory.
 */
export class MiddleboxFilter {
  readonly #scope: Scope;
  readonly #known: ReadonlySet<Address>;
  readonly #verdicts: Verdicts;
  readonly #tallies = new Map<string, Tally>();
  readonly #warnings: SweepWarning[] = [];
  #delayed = 0;

  /** `known`: addresses at which the inventory has a device. */
  constructor(scope: Scope, known: Iterable<Address>, verdicts: Verdicts) {
    this.#scope = scope;
    this.#known = new Set(known);
    this.#verdicts = verdicts;
  }

  /** An address was scanned, and nothing answered. */
  silent(address: Address): void {
    const tally = this.#tally(address);
    tally.silent += 1;
    this.#clear(tally);
  }

  /** A host was scanned. */
  add({ host, doubtful, toEnd }: ScannedHost): void {
    const tally = this.#tally(host.address);
    if (doubtful) this.#addDoubtful(tally, withoutPorts(host), toEnd);
    else if (!toEnd) this.#cut(tally, host);
    else if (host.observations.length === 0) {
      tally.refusing += 1;
      this.#verdicts.accepted(host, { toEnd });
    } else if (tally.cleared) {
      tally.apart += 1;
      this.#verdicts.accepted(host, { toEnd });
    } else {
      tally.largest = Math.max(tally.largest, this.#hold(tally.groups, host, toEnd));
      tally.grouped += 1;
    }
    this.#clear(tally);
  }

  /** Every address has been scanned, or no more will be: decides about the hosts that are left. */
  end(): readonly SweepWarning[] {
    for (const tally of this.#tallies.values()) this.#judge(tally);
    this.#tallies.clear();
    return this.#warnings;
  }

  #tally(address: Address): Tally {
    const network = networkOf(address);
    const known = this.#tallies.get(network);
    if (known !== undefined) return known;
    let size = 0;
    for (const one of addressesOf(network)) if (this.#scope.contains(one)) size += 1;
    const counts = { silent: 0, refusing: 0, apart: 0, grouped: 0, largest: 0, empty: 0, emptyToEnd: 0 };
    const lists = { groups: new Map(), cut: [], doubtful: new Map() };
    const tally = { network, size, cleared: size < enoughScanned, ...counts, ...lists };
    this.#tallies.set(network, tally);
    return tally;
  }

  #addDoubtful(tally: Tally, host: SweptHost, toEnd: boolean): void {
    if (host.observations.length > 0) this.#hold(tally.doubtful, host, toEnd);
    else {
      tally.empty += 1;
      tally.emptyToEnd += toEnd ? 1 : 0;
    }
  }

  /** Neither counts for a middlebox on the path nor against one; if there is one, it is dropped with those that reply alike. */
  #cut(tally: Tally, host: SweptHost): void {
    if (tally.cleared) this.#verdicts.accepted(host, { toEnd: false });
    else {
      this.#delayed += host.observations.length;
      tally.cut.push(host);
    }
  }

  /** Adds a host to those that reply alike, and returns how many they are now. */
  #hold(groups: Map<string, Group>, host: SweptHost, toEnd: boolean): number {
    const signature = signatureOf(host) ?? '';
    const group = groups.get(signature) ?? { specimen: host, members: [] };
    if (group.members.length === 0) this.#delayed += host.observations.length;
    const own = ownOf(host, group.specimen);
    this.#delayed += own.answered?.length ?? 0;
    group.members.push({ ...own, toEnd });
    groups.set(signature, group);
    return group.members.length;
  }

  /** Releases hosts that are decided. */
  #clear(tally: Tally): void {
    if (tally.cleared) return;
    const others = tally.silent + tally.refusing + tally.empty + tally.grouped - tally.largest;
    if (others <= tally.size * (1 - alikeShare) && this.#delayed <= mostDelayed) return;
    tally.cleared = true;
    tally.apart += tally.grouped;
    for (const group of tally.groups.values()) this.#accept(group);
    tally.groups.clear();
    this.#acceptCut(tally);
  }

  #judge(tally: Tally): void {
    const counts = [...tally.groups.values(), ...tally.doubtful.values()].map(
      ({ members }) => members.length,
    );
    const alike = counts.reduce((sum, count) => sum + count, 0);
    const scanned = tally.silent + tally.refusing + tally.apart + tally.empty + alike;
    // If a sweep was cut short, at least half a network must have been scanned before it is judged.
    const enough = scanned >= enoughScanned && scanned * 2 >= tally.size;
    const isAlike = (count: number) => enough && count > scanned * alikeShare;
    for (const group of tally.groups.values()) {
      if (!isAlike(group.members.length) || this.#mostlyKnown(group)) this.#accept(group);
      else {
        const count = group.members.length + tally.cut.splice(0).length;
        const message = alikeText(tally.network, group, scanned);
        this.#reject(tally, { kind: 'middlebox', count, toEnd: group.members.length, message });
      }
    }
    this.#acceptCut(tally);
    let [accepting, toEnd] = [tally.empty, tally.emptyToEnd];
    const accepted = { members: [...tally.doubtful.values()].flatMap(({ members }) => members) };
    const isTrap =
      scanned >= enoughAccepting && isAlike(accepted.members.length) && !this.#mostlyKnown(accepted);
    for (const group of tally.doubtful.values()) {
      if (!isTrap && group.members.length <= fewAlike) this.#accept(group);
      else {
        accepting += group.members.length;
        toEnd += group.members.filter((one) => one.toEnd).length;
      }
    }
    const message = tarpitText(tally.network, accepting, scanned);
    if (accepting > 0) this.#reject(tally, { kind: 'tarpit', count: accepting, toEnd, message });
    if (isAlike(tally.refusing)) this.#find(tally, 'refusing', tally.refusing, refusingText(tally, scanned));
  }

  /** Units that earlier sweeps found one by one are not a middlebox on the path, however alike they are. */
  #mostlyKnown({ members }: Pick<Group, 'members'>): boolean {
    return members.filter(({ address }) => this.#known.has(address)).length * 2 > members.length;
  }

  #accept({ specimen, members }: Group): void {
    this.#delayed -= specimen.observations.length;
    for (const { toEnd, ...own } of members) {
      this.#delayed -= own.answered?.length ?? 0;
      this.#verdicts.accepted(readdressed(specimen, own), { toEnd });
    }
  }

  #acceptCut({ cut }: Tally): void {
    for (const host of cut.splice(0)) {
      this.#delayed -= host.observations.length;
      this.#verdicts.accepted(host, { toEnd: false });
    }
  }

  #reject(tally: Tally, { kind, count, toEnd, message }: Rejected): void {
    this.#verdicts.rejected(count, toEnd);
    this.#find(tally, kind, count, message);
  }

  #find({ network }: Tally, kind: SweepWarning['kind'], addresses: number, message: string): void {
    this.#warnings.push({ kind, network, addresses, message });
  }
}

/**
 * Whether a host that accepts everything has sent nothing that counts. Its open ports do not count, nor does a MAC address: a
 * middlebox that answers for others answers ARP for them as well.
 */
export function isEmpty({ observations }: SweptHost): boolean {
  return observations.every(({ field }) => field === 'port.open' || field === 'mac.address');
}

function withoutPorts(host: SweptHost): SweptHost {
  if (isEmpty(host)) return { ...host, observations: [] };
  return { ...host, observations: host.observations.filter(({ field }) => field !== 'port.open') };
}
