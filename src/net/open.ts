import { given } from '../model/given.ts';
import type { Network, NetworkLimits, NetworkRate, SenderShare } from '../model/network.ts';
import type { Scope } from '../model/target.ts';
import { Budget } from './budget.ts';
import { systemClock } from './clock.ts';
import { ConnectThread } from './connect-thread.ts';
import { LocalConnector } from './connector.ts';
import { Counters } from './counters.ts';
import { EventLoopDelay } from './event-loop-delay.ts';
import { Guard } from './guard.ts';
import type { Interfaces } from './interfaces.ts';
import { completeLimits } from './limits.ts';
import { type NetworkLog, quiet, rateLimitedLog } from './log.ts';
import { OpenNetwork } from './network.ts';
import { networkAndBroadcastAddresses } from './network-and-broadcast.ts';
import { NetworkContext } from './network-context.ts';
import { ownInterfaces } from './on-link-prefixes.ts';
import { RateLimiter } from './rate-limiter.ts';
import { SenderQuotas, usualShare } from './sender-quotas.ts';
import { Sources } from './sources.ts';

/** What a network door is opened with. */
export interface NetworkOptions {
  readonly scope: Scope;
  /** New flows a second in all, in place of that of the limits. */
  readonly rate?: number;
  /** Limits that differ from the polite default. */
  readonly limits?: Partial<NetworkLimits>;
  /** Networks with their own rate; if several contain an address, the first counts. */
  readonly networkRates?: readonly NetworkRate[];
  /** How much is read of each sender's datagrams, if one sends more than a camera does. */
  readonly share?: SenderShare;
  /** A pino logger, or the like. */
  readonly log?: NetworkLog;
  /** Version of camcensus, sent in the User-Agent. */
  readonly version?: string;
  /** Whether a second thread connects; if left out, where the rate is too much for one. */
  readonly thread?: boolean;
  /** The machine's interfaces; for tests. */
  readonly interfaces?: () => Interfaces;
}

const logEveryMs = 10_000;
/** New flows a second up to which one thread has time to spare. */
const oneThreadUpTo = 2_000;

/**
 * Opens the only door to the network, for one sweep: guard, rate and each host's budget of requests live as long as the
 * door. Sends nothing by itself. Rejects with a RangeError if a limit is invalid.
 */
export async function openNetwork(options: NetworkOptions): Promise<Network> {
  const { rate } = options;
  const limits = completeLimits({ ...options.limits, ...given({ rate }) });
  const counters = new Counters();
  const log = rateLimitedLog(options.log ?? quiet, logEveryMs);
  const interfaces = options.interfaces ?? (() => ownInterfaces());
  const sources = new Sources(interfaces, log);
  const context = new NetworkContext({
    guard: new Guard(options.scope, counters),
    limiter: new RateLimiter(limits, systemClock, options.networkRates),
    budget: new Budget(limits.hostRequests),
    limits,
    counters,
    log,
    sources,
    connector: new LocalConnector(sources, new EventLoopDelay()),
    thread: (options.thread ?? limits.rate > oneThreadUpTo) ? new ConnectThread(log, sources) : null,
    quotas: new SenderQuotas(log, counters, options.share ?? usualShare),
    networkAndBroadcast: networkAndBroadcastAddresses(interfaces()),
    userAgent: `camcensus/${options.version ?? 'dev'} (asset inventory)`,
  });
  return new OpenNetwork(context, options.scope, interfaces);
}
