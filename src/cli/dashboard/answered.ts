import { Refused } from '../../web/dashboard/refused.ts';
import { Stop } from '../exit.ts';

/** What `work` gives. What ends a command with a sentence refuses a page with the same one. @throws Refused */
export function answered<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof Stop ? new Refused(error.message) : error;
  }
}
