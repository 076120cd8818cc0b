import * as z from 'zod';
import { ConfigError } from './error.ts';
import { pathInWords } from './issue.ts';
import { type PrivateFileOptions, readPrivateFile } from './private-file.ts';
import { type Place, readYaml } from './source.ts';
import { type Check, checked, listOf, text } from './values.ts';

/** One entry of a credentials file. The password is behind a function, so that no log or inspection shows it. */
export interface CredentialEntry {
  readonly networks: readonly string[];
  readonly username: string;
  readonly password: () => string;
  /** `onvif`: the account is for ONVIF only. */
  readonly login: 'auto' | 'onvif';
  /** Its position in the file, from 1. */
  readonly entry: number;
}

/** An SNMP community from a credentials file, and where it applies. */
export interface CommunityEntry {
  readonly networks: readonly string[];
  readonly community: () => string;
}

/** Where to look, and the check of target texts, which another room provides. */
export interface CredentialOptions extends PrivateFileOptions {
  readonly checkTarget: Check<string>;
}

/**
 * The entries of a credentials file that name a user: at most 1 MiB of YAML, readable by its owner only (except in
 * systemd's own folder, which is private to the service). Throws {@link ConfigError} with every mistake; its messages
 * never contain a value of the file, except the text of an invalid network.
 */
export async function loadCredentials(
  path: string,
  options: CredentialOptions,
): Promise<readonly CredentialEntry[]> {
  const entries = await entriesOf(path, options);
  return entries.flatMap(({ networks, username, password, login = 'auto' }, at) =>
    username === undefined || password === undefined
      ? []
      : [{ networks, username, password: () => password, login, entry: at + 1 }],
  );
}

/** The entries of a credentials file that name an SNMP community. Throws as {@link loadCredentials} does. */
export async function loadCommunities(
  path: string,
  options: CredentialOptions,
): Promise<readonly CommunityEntry[]> {
  const entries = await entriesOf(path, options);
  return entries.flatMap(({ networks, snmpCommunity: community }) =>
    community === undefined ? [] : [{ networks, community: () => community }],
  );
}

async function entriesOf(path: string, options: CredentialOptions) {
  const { file, text: written } = await readPrivateFile(path, 'credentials file', options);
  const source = readYaml(written);
  const at = (line: number, message: string) => `${file}:${line}: ${message}`;
  // YAML's own message may quote the file, so only the line is passed on, once.
  const broken = new Set(source.problems.map(({ line }) => line));
  if (broken.size > 0)
    throw new ConfigError(
      file,
      [...broken].map((line) => at(line, 'this is not YAML. Put names and passwords in quotes.')),
    );
  const result = schema(options.checkTarget).safeParse(source.value);
  if (!result.success)
    throw new ConfigError(
      file,
      result.error.issues.map((issue) =>
        at(source.lineOf(issue.path), inWords(issue.path, messageOf(issue))),
      ),
    );
  return result.data;
}

function schema(checkTarget: Check<string>) {
  const secret = (what: string) => {
    const error = `${what}, 1 to 256 characters without control characters, in quotes`;
    return z.string({ error }).regex(/^[^\p{C}]{1,256}$/u, { error });
  };
  const entry = z
    .strictObject(
      {
        networks: listOf(checked(text('a target'), checkTarget), 'targets').min(1, {
          error: 'at least one target',
        }),
        username: secret('the user name').optional(),
        password: secret('the password').optional(),
        snmpCommunity: secret('the SNMP community').optional(),
        login: z.enum(['auto', 'onvif'], { error: 'auto or onvif' }).optional(),
      },
      { error: 'an entry with networks, username and password' },
    )
    .superRefine(({ username, password, snmpCommunity }, context) => {
      const missing = (key: string, what: string) =>
        context.addIssue({ code: 'custom', path: [key], message: `expected ${what}, in quotes.` });
      if (username === undefined && (password !== undefined || snmpCommunity === undefined))
        missing('username', 'the user name');
      if (password === undefined && (username !== undefined || snmpCommunity === undefined))
        missing('password', 'the password');
    });
  return z
    .array(entry, { error: 'a list of entries, each with networks, username and password' })
    .min(1, { error: 'at least one entry' });
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return 'unknown key. Known are networks, username, password, login and snmpCommunity.';
  return issue.code === 'custom' ? issue.message : `expected ${issue.message}.`;
}

function inWords(place: Place, message: string): string {
  return place.length === 0 ? message : `${pathInWords(place)}: ${message}`;
}
