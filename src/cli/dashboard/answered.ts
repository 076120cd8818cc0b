import { Refused } from '../../model/refused.ts';
import { Stop } from '../exit.ts';

/** What `work` gives. What ends a command with a sentence refuses a page with the same one. @throws Refused */
export function answered<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw refusal(error);
  }
}

/** The same for work that goes on. @throws Refused */
export async function answeredLater<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw refusal(error);
  }
}

function refusal(error: unknown): unknown {
  return error instanceof Stop ? new Refused(error.message) : error;
}
