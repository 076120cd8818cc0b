import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Refused } from '../model/refused.ts';
import { passwordCost as cost } from './password-cost.ts';

const keyBytes = 32;
const saltBytes = 16;
/** The fewest characters of a password. */
const shortest = 12;

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt);

/**
 * The hash of a new password, with its parameters: `scrypt$17$8$1$SALT$HASH`, in base64url. Throws Refused for one with fewer than 12
 * characters, without quoting it.
 */
export async function hashOf(password: string): Promise<string> {
  const length = [...password].length;
  if (length < shortest)
    throw new Refused(
      `The password has ${length} characters, and ${shortest} are needed. Four or five words in a row are long enough and easy to type.`,
    );
  const salt = randomBytes(saltBytes);
  const { ln, r, p } = cost;
  const hash = await derive(typed(password), salt, keyBytes, optionsOf(cost));
  return ['scrypt', ln, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/**
 * Whether a password is the one of a hash, which states its cost. Throws an Error for text that is no such hash.
 */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, ln, r, p, salt = '', hash = ''] =
    /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored) ?? [];
  const expected = Buffer.from(hash, 'base64url');
  if (expected.length !== keyBytes) throw new Error('the stored password is no scrypt hash');
  const options = optionsOf({ ln: Number(ln), r: Number(r), p: Number(p) });
  const found = await derive(typed(password), Buffer.from(salt, 'base64url'), keyBytes, options);
  return timingSafeEqual(found, expected);
}

/** A hash that no password has, with the cost of all others: of an account without a password here. */
export function hashOfNothing(): string {
  const [salt, hash] = [randomBytes(saltBytes), randomBytes(keyBytes)];
  return ['scrypt', cost.ln, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join(
    '$',
  );
}

/** One for a name that does not exist, which is to take as long as one that does. */
export const hashOfNone = hashOfNothing();

/** Keyboards encode the same letter differently. */
function typed(password: string): string {
  return password.normalize('NFKC');
}

function optionsOf({ ln, r, p }: typeof cost): ScryptOptions {
  const N = 2 ** ln;
  // Node refuses more than 32 MiB without this option.
  return { N, r, p, maxmem: 128 * N * r + 128 * r * p + 1_048_576 };
}
