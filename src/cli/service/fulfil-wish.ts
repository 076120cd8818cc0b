import type { Inventory } from '../../../db/inventory.ts';
import { NotThere } from '../../app/account.ts';
import { type SweepRunner, startSweep, stopSweep } from '../../app/sweep.ts';
import { wholeSecond } from '../../model/moment.ts';
import { UserError } from '../../model/user-error.ts';
import type { SweepReply } from '../../web/dashboard/messages.ts';
import type { Fulfil } from '../../web/dashboard/thread.ts';

/** Does what an account asks of this service on the dashboard. `failed` receives internal errors. */
export function fulfilling(
  inventory: Inventory,
  runner: SweepRunner,
  failed: (error: unknown) => void,
): Fulfil {
  return async (account, wish): Promise<SweepReply> => {
    const at = wholeSecond(new Date());
    try {
      if ('start' in wish) {
        const sweep = await startSweep(inventory, account, { site: wish.start, at }, runner);
        return { kind: 'done', sweep };
      }
      stopSweep(inventory, account, { sweep: wish.stop, at }, runner);
      return { kind: 'done', sweep: wish.stop };
    } catch (error) {
      if (error instanceof NotThere) return { kind: 'missing', sentence: error.message };
      if (error instanceof UserError) return { kind: 'refused', sentence: inBrowser(error) };
      failed(error);
      return { kind: 'failed', sentence: 'It went wrong; the log of the service says why.' };
    }
  };
}

/** The lease's message, for the command line, names an option. */
function inBrowser({ message }: UserError): string {
  return message.replace(', or name another inventory with --inventory', '');
}
