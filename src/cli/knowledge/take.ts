import { type ReidentifyReport, reidentify } from '../../../db/devices/reidentify.ts';
import { knowledgeInForce, storeKnowledge, trustedKeys } from '../../../db/evidence/knowledge.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { KnowledgeError, readPack } from '../../hub/knowledge-pack.ts';
import { concludingBy } from '../conclusion-basis.ts';
import { withPack } from '../fingerprints.ts';
import type { Settings } from '../settings.ts';
import { readContents } from './contents.ts';
import { knowledgePack } from './in-force.ts';
import { proveContents } from './prove.ts';

/** What became of a pack. */
export interface TakenPack {
  readonly issued: string;
  /** What changed; null if the pack was in force already. */
  readonly report: ReidentifyReport | null;
}

/** Who takes a pack, when, and what else is used with it. */
export interface TakingPack {
  readonly options: { readonly policy?: readonly string[] };
  readonly settings: Pick<Settings, 'config'>;
  readonly who: string;
  readonly at: string;
}

/**
 * Takes a pack: verifies it against the keys that the inventory trusts, refuses one that is older than that in force, proves what it brings,
 * identifies every device with it, and puts it in force. Killed in between, the same again does the rest. Throws KnowledgeError, ConfigError
 * and InventoryError `locked` while a sweep runs.
 */
export async function takePack(
  inventory: Inventory,
  bytes: Uint8Array,
  { options, settings, who, at }: TakingPack,
): Promise<TakenPack> {
  const trusted = trustedKeys(inventory).map(({ key }) => key);
  const { body, ...about } = readPack(bytes, { trusted, now: new Date(at) });
  const { issued } = about;
  const before = knowledgeInForce(inventory);
  if (before?.digest === about.digest && before.issued === issued) return { issued, report: null };
  if (before !== null && issued <= before.issued)
    throw new KnowledgeError(
      `The knowledge pack was issued ${issued}, and the one in force ${before.issued}: an older one is refused. To go back, issue it anew: camcensus knowledge export.`,
    );
  const contents = readContents(body);
  proveContents(contents, about.fingerprints);
  const fingerprints = await withPack(knowledgePack(contents, about.program), settings.config.fingerprints);
  const concluding = await concludingBy(options, settings, fingerprints);
  const report = reidentify(inventory, { ...concluding, at });
  storeKnowledge(inventory, { ...about, body }, { who, at });
  return { issued, report };
}
