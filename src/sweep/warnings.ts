import type { Address } from '../model/address.ts';
import { digits } from '../model/digits.ts';
import type { SweepWarning } from '../model/sweep.ts';
import type { HostScanPolicy } from './host-scan-policy.ts';
import type { LocalFailures } from './local-failures.ts';
import type { MiddleboxFilter } from './middlebox-filter.ts';
import type { SweepOptions, SweepResult } from './options.ts';
import { madeUp, type PathCheck, swallowed } from './path-check.ts';
import type { DiscoveryGaps } from './segment-discovery.ts';

/** At most so many hosts are named. */
const named = 10;
/** How many hosts that were not scanned to the end are kept: coverage counts them by network. */
const mostUnfinished = 1_000;
/** How many warnings are kept; the record of a sweep is no place for thousands. */
const most = 100;

/** What a sweep has once every address has been scanned. */
export interface AllScanned {
  readonly path: PathCheck;
  /** Whether the path kept carrying connections throughout. */
  readonly carried: boolean;
  readonly policy: HostScanPolicy;
  readonly middleboxes: MiddleboxFilter;
  readonly gaps: DiscoveryGaps;
  /** Hosts that were scanned, and those whose time or budget of requests was over. */
  readonly hostsScanned: number;
  readonly cut: ReadonlySet<Address>;
  readonly failures: Pick<LocalFailures, 'warnings'>;
}

/** Collects what limits the conclusions of a sweep, and reports each thing once. */
export class Warnings {
  readonly #options: SweepOptions;
  readonly #fellSilent = new Set<Address>();
  readonly #path: SweepWarning[] = [];
  #pathMakesUp = false;
  #all: readonly SweepWarning[] = [];

  constructor(options: SweepOptions) {
    this.#options = options;
  }

  /** A host stopped answering and is left alone. Reported once, even if it is scanned again because this process stood still. */
  fellSilent(address: Address): void {
    if (this.#fellSilent.has(address)) return;
    this.#fellSilent.add(address);
    if (this.#fellSilent.size <= named)
      this.#notify(`${address} stopped answering while it was being scanned, and is left alone.`);
  }

  /** Checks whether the path fakes connections; if it does, every host is checked for that. */
  async before(path: PathCheck, policy: HostScanPolicy): Promise<void> {
    const madeUpAt = await path.makesUp();
    policy.pathFakesConnections = madeUpAt !== 'no';
    if (madeUpAt !== 'everywhere') return;
    this.#pathMakesUp = true;
    this.#notify(madeUp.message);
  }

  /** When every address has been scanned: checks the path once more, and decides on the hosts that were not accepted at once. */
  async after({
    path,
    carried,
    policy,
    middleboxes,
    gaps,
    hostsScanned,
    cut,
    failures,
  }: AllScanned): Promise<void> {
    if (!carried || !(await path.carries())) {
      this.#path.push(swallowed);
      this.#notify(swallowed.message);
    }
    const rejected = this.#blamed(middleboxes.end());
    for (const { message } of rejected) this.#notify(message);
    const receiveFailed = gaps.because.map(
      (message): SweepWarning => ({ kind: 'receive-failed', network: null, addresses: 0, message }),
    );
    const all = [
      ...this.#path,
      ...failures.warnings,
      ...receiveFailed,
      ...policy.warnings(),
      ...unfinished(cut, hostsScanned),
      ...rejected,
      ...this.#silenced(),
    ];
    this.#all = all.slice(0, most);
  }

  /** Where the path fakes connections, the path is to blame and not each network on its own. */
  #blamed(rejected: readonly SweepWarning[]): readonly SweepWarning[] {
    if (!this.#pathMakesUp) return rejected;
    const tarpits = rejected.filter(({ kind }) => kind === 'tarpit');
    const addresses = tarpits.reduce((sum, one) => sum + one.addresses, 0);
    this.#path.push({ ...madeUp, addresses });
    return rejected.filter(({ kind }) => kind !== 'tarpit');
  }

  /** For the sweep's result. */
  get result(): Pick<SweepResult, 'warnings' | 'fellSilent'> {
    return { warnings: this.#all, fellSilent: this.#fellSilent.size };
  }

  #silenced(): SweepWarning[] {
    const addresses = this.#fellSilent.size;
    if (addresses === 0) return [];
    const message = `Stopped answering while being scanned, and left alone: ${someOf(this.#fellSilent)}.`;
    return [{ kind: 'fell-silent', network: null, addresses, message }];
  }

  #notify(sentence: string): void {
    this.#options.onNotice?.(sentence);
  }
}

/** The hosts that could not be scanned completely in their time or with their budget. */
function unfinished(cut: ReadonlySet<Address>, hostsScanned: number): readonly SweepWarning[] {
  if (cut.size === 0) return [];
  const message =
    `${digits(cut.size)} of ${digits(hostsScanned)} hosts ${cut.size === 1 ? 'was' : 'were'} not scanned to the end, because the time or the requests ` +
    `allowed for one host were used up: ${someOf(cut)}. What ${cut.size === 1 ? 'it' : 'they'} did not report is not known.`;
  return [
    {
      kind: 'unfinished',
      network: null,
      addresses: cut.size,
      shownBy: [...cut].slice(0, mostUnfinished),
      message,
    },
  ];
}

/** `10.1.2.3, 10.1.2.4 and 17 more`. */
function someOf(addresses: ReadonlySet<Address>): string {
  const more = addresses.size > named ? ` and ${digits(addresses.size - named)} more` : '';
  return [...addresses].slice(0, named).join(', ') + more;
}
