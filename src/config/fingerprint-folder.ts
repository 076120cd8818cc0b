import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { whyUnreadable } from '../model/unreadable.ts';
import { ConfigError } from './error.ts';
import { fingerprintFile, keysAt, listName } from './fingerprint-schema.ts';
import { pathInWords, problemsOf } from './issue.ts';
import { fileLimits, readNamedText } from './named-file.ts';
import { readYaml } from './source.ts';

/** The contents of a file of the operator's own fingerprints, and the places of its fingerprints and its maker. */
export interface FingerprintFile {
  readonly contents: z.output<typeof fingerprintFile>;
  /** `town.yaml:12: marks[2]` for a fingerprint's id, `town.yaml:1: maker` for the maker's; null for anything else. */
  placeOf(fingerprint: string): string | null;
}

const maxFiles = 200;

/**
 * Reads every `.yaml` and `.yml` file of a folder, in order of name. Throws {@link ConfigError} with all mistakes of
 * form in all of them: file, line, place, what was expected.
 */
export async function readFingerprintFolder(folder: string): Promise<readonly FingerprintFile[]> {
  const names = namesIn(folder);
  const read = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const mistakes = read.flatMap((one) => (Array.isArray(one) ? one : []));
  if (mistakes.length > 0) throw new ConfigError(folder, mistakes);
  return read.flatMap((one) => ('contents' in one ? [one] : []));
}

function namesIn(folder: string): readonly string[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name));
  } catch (cause) {
    throw new ConfigError(folder, [
      `Cannot read the folder of fingerprints ${folder}: ${whyUnreadable(cause)}.`,
    ]);
  }
  if (names.length === 0)
    throw new ConfigError(folder, [`There is no .yaml file in the folder of fingerprints ${folder}.`]);
  if (names.length > maxFiles)
    throw new ConfigError(folder, [`There are more than ${maxFiles} files in ${folder}.`]);
  return names.sort();
}

async function readFile(file: string): Promise<FingerprintFile | string[]> {
  let content: string;
  try {
    content = await readNamedText(file, { what: 'fingerprint file', maxBytes: fileLimits.fingerprints });
  } catch (cause) {
    if (cause instanceof ConfigError) return [cause.message];
    throw cause;
  }
  const source = readYaml(content);
  const where = (line: number, message: string) => `${file}:${line}: ${message}`;
  if (source.problems.length > 0) return source.problems.map(({ line, message }) => where(line, message));
  const result = fingerprintFile.safeParse(source.value);
  if (!result.success)
    return result.error.issues
      .flatMap((issue) => problemsOf(issue, source.value, keysAt))
      .map(({ place, message }) => {
        const path = pathInWords(place);
        return where(source.lineOf(place), path === '' ? message : `${path}: ${message}`);
      });
  const contents = result.data;
  return {
    contents,
    placeOf: (fingerprint) => {
      const place = fingerprint === contents.maker ? ['maker'] : placeIn(contents, source.value, fingerprint);
      return place === null ? null : where(source.lineOf(place), pathInWords(place));
    },
  };
}

function placeIn(
  contents: FingerprintFile['contents'],
  written: unknown,
  id: string,
): readonly PropertyKey[] | null {
  const among = (list: readonly { readonly id: string }[] | undefined, ...place: PropertyKey[]) => {
    const at = (list ?? []).findIndex((one) => one.id === id);
    return at === -1 ? null : [...place, at];
  };
  const inBrand = (contents.brands ?? [])
    .map(({ fingerprints }, at) => among(fingerprints, 'brands', at, listName(brandAt(written, at))))
    .find((place) => place !== null);
  return among(contents.fingerprints, listName(written)) ?? inBrand ?? among(contents.behaviour, 'behaviour');
}

function brandAt(written: unknown, at: number): unknown {
  return (written as { readonly brands?: readonly unknown[] }).brands?.[at];
}
