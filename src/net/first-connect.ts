import { pause } from '../abort/pause.ts';
import type { Address } from '../model/address.ts';
import type { FirstConnectResult } from '../model/network.ts';
import { connectProbe } from './connect-probe.ts';
import type { Entered, Resolution, Resolved } from './neighbours/resolution.ts';
import type { NetworkContext } from './network-context.ts';

/** How often an address is tried whose packets the kernel had no room for, and the milliseconds between: entries go after seconds. */
const mostTries = 5;
const roomMs = 1_000;

/**
 * The first connect to an address of a local segment: if it stays silent, waits until the kernel has resolved the address or given up.
 * An address that was resolved late is tried once more; so is one for which the kernel's table had no room, up to five times.
 */
export async function firstConnect(
  context: NetworkContext,
  resolution: Resolution,
  {
    address,
    port,
    signal,
  }: { readonly address: Address; readonly port: number; readonly signal: AbortSignal },
): Promise<FirstConnectResult> {
  let resolved: Resolved = 'no-room';
  for (let tries = 0; tries < mostTries && resolved === 'no-room'; tries++) {
    if (tries > 0 && !(await pause(roomMs, signal))) return 'stopped';
    let sentAt = performance.now();
    let entering: Promise<Entered> = Promise.resolve('unknown');
    const onSent = () => {
      sentAt = performance.now();
      entering = resolution.entered(address, sentAt);
    };
    const end = await connectProbe(context, { address, port, signal, timeout: 'full', onSent });
    if (end !== 'silent') return end;
    const entered = await entering;
    resolved = entered === 'entered' ? await resolution.afterSilence(address, sentAt, signal) : entered;
  }
  if (signal.aborted) return 'stopped';
  if (resolved === 'late') return connectProbe(context, { address, port, signal, timeout: 'full' });
  // Where this machine's own address is gone, no answer can arrive.
  return resolved === 'absent' && !context.sources.lost() ? 'absent' : 'silent';
}
