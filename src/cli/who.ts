import { userInfo } from 'node:os';
import process from 'node:process';
import { clean } from '../model/text.ts';
import { Stop } from './exit.ts';

/** Longest name that the audit trail keeps, in characters. */
const longest = 100;

/** The person recorded in the audit trail: the name given with `--by`, else the account, also through sudo. Throws Stop. */
export function who(by: string | undefined): string {
  const name = clean(by ?? process.env.SUDO_USER ?? accountName()).slice(0, longest);
  if (name !== '') return name;
  throw new Stop(
    by === undefined
      ? 'This account has no name. Name the person with --by NAME.'
      : '--by has no name. Name the person, for example --by "J. Smith".',
  );
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that no account has.
    return '';
  }
}
