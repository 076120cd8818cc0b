import type { Address } from '../../model/address.ts';
import type { Cut } from '../importing/walk-switch.ts';

/** Why a table of a switch was not read whole, and what became of the rest. */
export function cutText(address: Address, { table, why }: Cut): string {
  return why === 'silent'
    ? `${address} stopped answering in the middle of its table ${table}: what it told until then is imported.`
    : `The table ${table} of ${address} is too large to read whole: what was read of it is imported.`;
}
