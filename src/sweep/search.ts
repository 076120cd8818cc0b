import type { Address } from '../model/address.ts';
import type { ConnectResult } from '../model/network.ts';
import type { SweepOptions } from './options.ts';
import type { SweepContext } from './sweep-context.ts';

/** Whether an address showed life, and what the search has learnt about it. */
export interface Searched {
  readonly address: Address;
  readonly alive: boolean;
  /** Every question was asked: none failed because there was no route, or because the sweep was stopped. */
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
 * The cheap questions that every address gets: the discovery datagrams, the gate ports one after another until
 * something answers, then (in small scopes) one ICMP echo. A refusal is a sign of life. Only the first gate port gets the full
 * timeout; the others get as long as replies usually take there. The datagrams are sent once (a host that shows life is sent
 * them again during its visit), and their answers are not waited for if the address has already shown life: those are read
 * at the end of the visit.
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

/** Whether a connect showed that there is a host. */
export function isReply(end: ConnectResult): end is 'open' | 'refused' {
  return end === 'open' || end === 'refused';
}

/** True if every datagram could be sent. */
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
