import type { Address } from '../../model/address.ts';
import type { Cut } from '../../switch-walk/walk-switch.ts';

/** Why a table of a switch was not read whole, and what became of the rest. */
export function cutText(address: Address, { table, why }: Cut): string {
  switch (why) {
    case 'silent':
      return `${address} stopped answering in the middle of its table ${table}: what it had reported by then is imported.`;
    case 'error':
      return `${address} reported an error in the middle of its table ${table}: what it had reported by then is imported.`;
    case 'too-large':
      return `The table ${table} of ${address} is too large to read whole: what was read of it is imported.`;
    case 'not-increasing':
      return `The table ${table} of ${address} is not in order (OID not increasing), so its end cannot be found: what was read of it is imported.`;
  }
}
