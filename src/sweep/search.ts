import type { Address } from '../model/address.ts';
import type { ConnectResult } from '../model/network.ts';
import type { SweepOptions } from './options.ts';
import type { SweepContext } from './sweep-context.ts';

/** Whether an address showed life, and what the search already learnt of it. */
export interface Searched {
  readonly address: Address;
  readonly alive: boolean;
  /** Every question was put: none ended for want of a way there, or because the sweep was stopped. */
  readonly asked: boolean;
  /** The connects so far, in order. */
  readonly probed: readonly ProbedPort[];
}

/** One connect and how it ended. */
export interface ProbedPort {
  readonly port: number;
  readonly end: ConnectResult;
}

/**
 * The cheap questions that every address gets: the discovery datagrams, then the gate ports one after another until
 * something answers, then (small scopes) one ICMP echo. A refusal is a sign of life; silence is silence. Only the first
 * gate port is waited for in full, the others as long as replies take there. The datagrams are put once (who shows life is
 * asked again by its visit), and not waited for where the address already showed life: what they bring is read at the
 * end of the visit.
 */
export async function search(address: Address, context: SweepContext): Promise<Searched> {
  const { options, inbox } = context;
  const { network, signal } = options;
  const probed: ProbedPort[] = [];
  const datagrams = askEveryAddress(address, context);
  for (const port of options.ports.gate) {
    if (signal.aborted || inbox.has(address)) break;
    const end = await network.connectProbe(address, port, signal, probed.length === 0 ? 'full' : 'usual');
    probed.push({ port, end });
    if (isReply(end)) return { address, alive: true, asked: true, probed };
    if (end === 'stopped') break;
  }
  let asked = probed.every(({ end }) => end === 'silent');
  asked = (await datagrams) && asked;
  let alive = inbox.has(address);
  if (!alive && asked && mayPing(options))
    alive = (await context.pings.hold(() => network.ping(address, signal))) === true;
  return { address, alive, asked: asked && !signal.aborted, probed };
}

/** Whether a connect showed that somebody is there. */
export function isReply(end: ConnectResult): end is 'open' | 'refused' {
  return end === 'open' || end === 'refused';
}

/** True where every datagram could be put. */
function askEveryAddress(address: Address, { options, toEveryAddress }: SweepContext): Promise<boolean> {
  const asks = toEveryAddress.map((channel) => channel.ask(address, options.signal, 'first'));
  return Promise.all(asks).then(allPut);
}

function allPut(ends: readonly string[]): boolean {
  return !ends.includes('stopped');
}

function mayPing({ scope, bounds, signal }: SweepOptions): boolean {
  return !signal.aborted && scope.size <= bounds.pingUpTo;
}
