import type { KeptAct } from '../../db/decisions/audit.ts';
import { moment } from '../model/moment.ts';
import { clean } from '../model/text.ts';
import { wrapped } from '../model/wrap.ts';

/** The audit trail for people: `2026-11-24 09:30 UTC  act 7, mark, device 12, by J. Smith: Confirmed.` */
export function trailLines(found: readonly KeptAct[], columns: number): string[] {
  return found.flatMap(({ id, at, who, action, device, message }) => {
    const about = device === null ? '' : `, device ${device}`;
    return wrapped(clean(`act ${id}, ${action}${about}, by ${who}: ${message}`), columns, `${moment(at)}  `);
  });
}
