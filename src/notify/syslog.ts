import type { Deliver } from '../model/notice.ts';
import { type SyslogSender, syslogMessages } from './syslog-message.ts';

/**
 * Carries messages to one collector: in one piece, after `handOver` has agreed. Rejects with the reason where that fails. `src/net`
 * has it.
 */
export type Carry = (
  messages: readonly Buffer[],
  handOver: () => boolean,
  signal: AbortSignal,
) => Promise<void>;

/** Delivers by syslog. Nobody answers there: what left without an error counts as delivered. */
export function syslogWay(sender: SyslogSender, carry: Carry): Deliver {
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
