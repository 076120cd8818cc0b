import { placeOf } from '../model/address-line.ts';
import { clean } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { type Item, parseItem } from './item.ts';
import { quoted } from './quoted.ts';
import type { Range } from './range.ts';

/** One item of a list, with the file and line it came from (null for the command line or the config). */
export interface Entry {
  readonly text: string;
  readonly where: string | null;
  readonly ranges: readonly Range[];
}

/** The external functions that {@link entries} needs. */
export interface Sources {
  readonly role: 'target' | 'exclusion';
  resolve(name: string): Promise<readonly string[]>;
  /** `what` is the role of the file in messages. Rejects with a UserError, whose message is for people. */
  readFile(path: string, what: string): Promise<string>;
}

/** An entry, or a sentence with the reason why there is none. */
export type Outcome = Entry | string;

/**
 * Reads lists of targets or exclusions: splits at commas, opens files, resolves names. A mistake is returned as a
 * sentence in its place, so that all mistakes are shown at once and in the order written.
 */
export async function entries(texts: readonly string[], sources: Sources): Promise<readonly Outcome[]> {
  const written = texts.flatMap((text) => text.split(','));
  const found = await Promise.all(
    written.map(async (text) => {
      const item = parseItem(text);
      return item.kind === 'file'
        ? fileEntries(item.path, sources)
        : [await entry(text, item, null, sources)];
    }),
  );
  return found.flat();
}

async function fileEntries(path: string, sources: Sources): Promise<readonly Outcome[]> {
  let content: string;
  try {
    content = await sources.readFile(path, `${sources.role} file`);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return [cause.message];
  }
  const found: Promise<Outcome>[] = [];
  for (const [index, line] of content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const list = line.replace(/#.*$/, '').trim();
    if (list === '') continue;
    const where = `${clean(path)}, line ${index + 1}`;
    for (const text of list.split(',')) found.push(entry(text, parseItem(text), where, sources));
  }
  if (found.length === 0 && sources.role === 'target')
    return [`${quoted(path)} names no address. Write one target a line.`];
  return Promise.all(found);
}

async function entry(text: string, item: Item, where: string | null, sources: Sources): Promise<Outcome> {
  const trimmed = text.trim();
  const because = (reason: string) =>
    `${where === null ? '' : `${where}: `}${quoted(trimmed)} is no ${sources.role}: ${reason}`;
  if (item.kind === 'addresses') return { text: trimmed, where, ranges: item.ranges };
  if (item.kind === 'bad') return because(item.reason);
  if (item.kind === 'file') return because('a file cannot name another file. List its addresses here.');
  const answer = await lookUp(item.name, sources);
  return typeof answer === 'string' ? because(answer) : { text: trimmed, where, ranges: answer };
}

/** The addresses of a name, or a sentence with the reason why there are none. */
async function lookUp(name: string, sources: Sources): Promise<readonly Range[] | string> {
  let addresses: readonly string[];
  try {
    addresses = await sources.resolve(name);
  } catch {
    return "it could not be resolved. Check the spelling and this machine's DNS, or write the address.";
  }
  if (addresses.length === 0) return 'the name has no address. Check its spelling, or write the address.';
  const ranges: Range[] = [];
  for (const address of addresses) {
    const place = placeOf(address);
    if (place === null)
      return `the name resolved to ${quoted(address)}, which cannot be swept. Write the address.`;
    ranges.push({ first: place, last: place });
  }
  return ranges;
}
