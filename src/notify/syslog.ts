import type { Deliver } from '../model/notice.ts';
import { type SyslogSender, syslogMessages } from './syslog-message.ts';

/**
 * Sends messages to one collector, all together, once `handOver` has agreed. Rejects with the reason if that fails.
 * `src/net` provides it.
 */
export type Carry = (
  messages: readonly Buffer[],
  handOver: () => boolean,
  signal: AbortSignal,
) => Promise<void>;

/** Delivers by syslog. There are no replies: what was sent without an error counts as delivered. */
export function syslogChannel(sender: SyslogSender, carry: Carry): Deliver {
  return async (message, handOver, signal) => {
    const messages = syslogMessages(message, sender);
    try {
      await carry(messages, handOver, signal);
      return { ended: 'delivered', says: `${messages.length} sent` };
    } catch (error) {
      if (signal.aborted) return { ended: 'stopped' };
      return { ended: 'failed', says: error instanceof Error ? error.message : String(error), whole: true };
    }
  };
}
