import { lastJudgedBy } from '../../../db/evidence/judged-by.ts';
import {
  distrustKey,
  knowledgeInForce,
  type TrustedKey,
  trustedKeys,
  trustKey,
} from '../../../db/evidence/knowledge.ts';
import { openInventory } from '../../../db/open.ts';
import { readNamedFile } from '../../config/named-file.ts';
import { hubFiles } from '../../hub/directory.ts';
import { isPublicKey, newKey, publicKeyOf } from '../../hub/signing.ts';
import { writeNew } from '../../hub/write-new.ts';
import { moment } from '../../model/moment.ts';
import { clean } from '../../model/text.ts';
import { Stop } from '../exit.ts';
import { makePack } from '../knowledge/make.ts';
import { takePack } from '../knowledge/take.ts';
import type { PrintedOptions } from '../options/options.ts';
import { readPrivate } from '../private.ts';
import { type CommonOptions, readSettings } from '../settings.ts';
import { printJson, printText, say } from '../terminal.ts';
import { reportText } from '../text/reidentified.ts';
import { warnUnselectedPolicies } from '../warn-policies.ts';
import { who } from '../who.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `knowledge key`. */
export interface KeyOptions {
  readonly to: string;
}

/** Options of `knowledge export`. */
export interface ExportKnowledgeOptions extends CommonOptions {
  readonly to: string;
  readonly key?: string;
  readonly dir?: string;
  readonly policy?: readonly string[];
  readonly fingerprints?: string;
}

/** Options of `knowledge import` and `distrust`. */
export interface ImportKnowledgeOptions extends CommonOptions, PrintedOptions {
  readonly trust?: string;
  readonly policy?: readonly string[];
  readonly by?: string;
}

/** Options of `knowledge show`. */
export interface ShowKnowledgeOptions extends CommonOptions, PrintedOptions {}

/** Most bytes of a pack that are read. */
const mostBytes = 8 * 1024 * 1024;

/** Makes a key that signs packs. */
export async function makeKey({ to }: KeyOptions): Promise<void> {
  const { seed, publicKey } = newKey();
  writeNew(to, `${seed}\n`, 'key');
  await printText(
    [
      `${to} is the key that signs knowledge packs: with it, any file can decide what your machines conclude. Keep it offline, with a copy.`,
      'Its public part, which each machine is given once (camcensus knowledge import FILE --trust KEY):',
      `  ${publicKey}`,
    ].join('\n'),
  );
}

/** Writes the knowledge of this machine as a signed pack. */
export async function exportKnowledge(options: ExportKnowledgeOptions): Promise<void> {
  const seed = await seedOf(options);
  const made = await makePack(options, await readSettings(options), seed);
  writeNew(options.to, made.file, 'knowledge pack');
  await printText(
    [
      `${options.to} has fingerprints ${made.fingerprints} and ${made.policies.length} policies (${made.policies.join(', ')}), signed by ${publicKeyOf(seed)}.`,
      `  camcensus knowledge import ${options.to}`,
    ].join('\n'),
  );
}

async function seedOf({ key, dir }: ExportKnowledgeOptions): Promise<string> {
  const path = key ?? (dir === undefined ? undefined : hubFiles(dir).seed);
  if (path === undefined)
    throw new Stop(
      'Name what signs the pack: --dir, the folder of a hub, or --key, a file of camcensus knowledge key.',
    );
  const { file, text } = await readPrivate(path, 'key');
  const seed = text.trim();
  if (!/^SU[A-Z2-7]{56}$/.test(seed))
    throw new Stop(`${file} is no key. One is made by camcensus knowledge key.`);
  return seed;
}

/** Verifies a pack, puts it in force, and reports what is identified or judged otherwise by it. */
export async function importKnowledge(path: string, options: ImportKnowledgeOptions): Promise<void> {
  const by = { who: who(options.by), at: new Date().toISOString() };
  const settings = await readSettings(options);
  const { bytes } = await readNamedFile(path, { what: 'knowledge pack', maxBytes: mostBytes });
  const inventory = openInventory(settings.inventory, { create: true });
  try {
    const { trust } = options;
    if (trust !== undefined) {
      if (!isPublicKey(trust))
        throw new Stop(`${clean(trust)} is no public key. One begins with U and has 56 letters and digits.`);
      trustKey(inventory, trust, by);
    }
    const before = lastJudgedBy(inventory);
    const taken = await takePack(inventory, bytes, { options, settings, ...by });
    if (options.format === 'json') await printJson(taken);
    else if (taken.report === null)
      await printText(`The pack of ${moment(taken.issued)} is in force already.`);
    else await printText(`The pack of ${moment(taken.issued)} is in force. ${reportText(taken.report)}`);
    if (taken.report !== null)
      warnUnselectedPolicies(before, taken.report.versions.policies, options, settings);
  } finally {
    inventory.close();
  }
}

/** Prints the pack in force, and whose packs are taken. */
export function showKnowledge(options: ShowKnowledgeOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const pack = knowledgeInForce(inventory);
    const keys = trustedKeys(inventory);
    if (options.format === 'json') return printJson({ pack, keys });
    const about =
      pack === null
        ? 'No pack: the fingerprints and policies of this camcensus are used.'
        : `Pack issued ${moment(pack.issued)} by ${pack.signedBy}, made by camcensus ${clean(pack.program)}: fingerprints ${pack.fingerprints}; in force since ${moment(pack.takenAt)}.`;
    return printText([about, ...(keys.length === 0 ? ['No key is trusted.'] : keys.map(keyLine))].join('\n'));
  });
}

function keyLine({ key, trustedAt, trustedBy }: TrustedKey): string {
  return `Packs are taken that ${key} signed (since ${moment(trustedAt)}, ${clean(trustedBy)}).`;
}

/** Takes no more packs of a key. */
export function distrust(key: string, options: ImportKnowledgeOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory) => {
    const by = { who: who(options.by), at: new Date().toISOString() };
    if (!distrustKey(inventory, key, by))
      throw new Stop(`${clean(key)} is no key that is trusted here (camcensus knowledge show).`);
    say(`No more packs of ${key} are taken. What is in force stays until another pack is imported.`);
  });
}
