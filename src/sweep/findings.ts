import type { Address } from '../model/address.ts';
import type { SweepFinding } from '../model/sweep.ts';
import type { MiddleboxFilter } from './middlebox-filter.ts';
import type { SweepOptions, SweepResult } from './options.ts';
import { madeUp, type PathCheck, swallowed } from './path-check.ts';
import type { DiscoveryGaps } from './segment-discovery.ts';
import type { VisitPolicy } from './visit-policy.ts';

/** How many hosts are named one by one. */
const named = 10;
/** How many findings are kept; the record of a sweep is no place for thousands. */
const most = 100;

/** What a sweep knows when everybody was asked. */
export interface AllAsked {
  readonly path: PathCheck;
  /** Whether the way there was well meanwhile. */
  readonly carried: boolean;
  readonly policy: VisitPolicy;
  readonly belief: MiddleboxFilter;
  readonly gaps: DiscoveryGaps;
}

/** Collects what a sweep noticed that limits what it can say, and tells each once. */
export class Findings {
  readonly #options: SweepOptions;
  readonly #fellSilent = new Set<Address>();
  readonly #way: SweepFinding[] = [];
  #wayMakesUp = false;
  #all: readonly SweepFinding[] = [];

  constructor(options: SweepOptions) {
    this.#options = options;
  }

  /** A host stopped answering and is left in peace; told once of one that is asked anew because this process stood still. */
  fellSilent(address: Address): void {
    if (this.#fellSilent.has(address)) return;
    this.#fellSilent.add(address);
    if (this.#fellSilent.size <= named)
      this.#tell(`${address} stopped answering while it was asked, and is left in peace.`);
  }

  /** Looks whether the way makes connections up; then everybody is looked at for it. */
  async before(path: PathCheck, policy: VisitPolicy): Promise<void> {
    const madeUpAt = await path.makesUp();
    policy.pathFakesConnections = madeUpAt !== 'no';
    if (madeUpAt !== 'everywhere') return;
    this.#wayMakesUp = true;
    this.#tell(madeUp.says);
  }

  /**
   * When everybody was asked: the way once more, and what became of hosts that were not believed at once.
   */
  async after({ path, carried, policy, belief, gaps }: AllAsked): Promise<void> {
    if (!carried || !(await path.carries())) {
      this.#way.push(swallowed);
      this.#tell(swallowed.says);
    }
    const disbelieved = this.#blamed(belief.end());
    for (const { says } of disbelieved) this.#tell(says);
    const unheard = gaps.because.map(
      (says): SweepFinding => ({ kind: 'unheard', network: null, addresses: 0, says }),
    );
    const all = [...this.#way, ...unheard, ...policy.findings(), ...disbelieved, ...this.#silenced()];
    this.#all = all.slice(0, most);
  }

  /** Where the way makes connections up, it is to blame, and not one network after the other. */
  #blamed(disbelieved: readonly SweepFinding[]): readonly SweepFinding[] {
    if (!this.#wayMakesUp) return disbelieved;
    const tarpits = disbelieved.filter(({ kind }) => kind === 'tarpit');
    const addresses = tarpits.reduce((sum, one) => sum + one.addresses, 0);
    this.#way.push({ ...madeUp, addresses });
    return disbelieved.filter(({ kind }) => kind !== 'tarpit');
  }

  /** For the sweep's result. */
  get result(): Pick<SweepResult, 'findings' | 'fellSilent'> {
    return { findings: this.#all, fellSilent: this.#fellSilent.size };
  }

  #silenced(): SweepFinding[] {
    const addresses = this.#fellSilent.size;
    if (addresses === 0) return [];
    const shown = [...this.#fellSilent].slice(0, named).join(', ');
    const more = addresses > named ? ` and ${addresses - named} more` : '';
    const says = `Stopped answering while asked, and left in peace: ${shown}${more}.`;
    return [{ kind: 'fell-silent', network: null, addresses, says }];
  }

  #tell(sentence: string): void {
    this.#options.onNotice?.(sentence);
  }
}
