import { createHmac, randomBytes } from 'node:crypto';
import type { WithPassword } from './accounts.ts';
import { isSameToken } from './csrf.ts';

/** A new mark for a browser that has logged in with the password of this account. It holds until the password changes; nothing of it is kept here. */
export function newMark(known: WithPassword): string {
  const device = randomBytes(16).toString('base64url');
  return `${device}.${signatureOf(device, known)}`;
}

/** Which device a mark names; null without one, and if it is not from a login with the present password of this account. */
export function deviceOf(mark: string | null, known: WithPassword | null): string | null {
  if (mark === null || known === null) return null;
  const [device = '', signature = ''] = mark.split('.');
  return isSameToken(signature, signatureOf(device, known)) ? device : null;
}

/** Signed with what only this inventory has: the salted hash of the password. */
function signatureOf(device: string, { account, hash }: WithPassword): string {
  return createHmac('sha256', hash).update(`device ${account.id} ${device}`).digest('base64url');
}
