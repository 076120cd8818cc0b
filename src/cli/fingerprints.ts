import { resolve } from 'node:path';
import process from 'node:process';
import { fingerprints as ours } from '../../vendor-fingerprints/index.ts';
import { ConfigError } from '../config/error.ts';
import type { FingerprintFile } from '../config/fingerprint-folder.ts';
import type { LocalFingerprints } from '../identify/checking/add-local.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import { type KnowledgePack, packIn } from './knowledge/in-force.ts';
import type { Settings } from './settings.ts';

/** Fingerprints in use; `own` are those among them that an operator added, `pack` the knowledge pack of the inventory. */
export interface ActiveFingerprints extends Fingerprints {
  readonly own?: LocalFingerprints;
  readonly pack?: KnowledgePack;
}

/**
 * The fingerprints of the inventory's knowledge pack, or ours where it has none, and the operator's own out of the option's folder, else the
 * config's. Throws ConfigError with every mistake in them: nothing is identified by a file that breaks a rule.
 */
export async function fingerprintsOf(
  { fingerprints: option }: { readonly fingerprints?: string },
  { config, inventory }: Settings,
): Promise<ActiveFingerprints> {
  const folder = option === undefined ? config.fingerprints : resolve(process.cwd(), option);
  return withPack(await packIn(inventory), folder);
}

/** The same with a pack that is given. */
export async function withPack(
  pack: KnowledgePack | null,
  folder: string | null,
): Promise<ActiveFingerprints> {
  const base = await baseOf(pack);
  if (folder === null) return base;
  // Few have fingerprints of their own, and what reads and checks these is a good part of the program.
  const { readFingerprintFolder } = await import('../config/fingerprint-folder.ts');
  const { addLocal } = await import('../identify/checking/add-local.ts');
  const files = await readFingerprintFolder(folder);
  const own = together(files);
  const { fingerprints, problems } = addLocal(base, own);
  if (problems.length === 0) return { ...fingerprints, own, ...(pack !== null && { pack }) };
  const at = (id: string) => files.map(({ placeOf }) => placeOf(id)).findLast((place) => place !== null);
  throw new ConfigError(
    folder,
    problems.map(({ fingerprint, message }) => {
      const place = at(fingerprint);
      return place === undefined
        ? `${folder}: ${fingerprint}: ${message}`
        : `${place} (${fingerprint}): ${message}`;
    }),
  );
}

async function baseOf(pack: KnowledgePack | null): Promise<ActiveFingerprints> {
  if (pack === null) return ours;
  if (pack.files === null) return { ...ours, pack };
  const { fingerprintsIn } = await import('./knowledge/contents.ts');
  // A copy would read at once what is read when it is used.
  return Object.assign(fingerprintsIn(pack.files), { pack });
}

function together(files: readonly FingerprintFile[]): LocalFingerprints {
  return {
    makers: files.flatMap(
      ({ contents: { maker, name, headquarters, sources, fingerprints = [], brands = [] } }) =>
        maker === undefined
          ? []
          : [
              {
                id: maker,
                fingerprints,
                brands,
                ...(name !== undefined && { name }),
                ...(headquarters !== undefined && { headquarters }),
                ...(sources !== undefined && { sources: sources as [string, ...string[]] }),
              },
            ],
    ),
    behaviour: files.flatMap(({ contents }) => contents.behaviour ?? []),
  };
}
