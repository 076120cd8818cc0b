import { type Difference, diffSweeps, type SweepDifference } from '../../../db/diff.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { listSweeps } from '../../../db/sweeps.ts';
import type { DiffOptions } from '../commands/diff.ts';
import { madeText, moment } from '../device-text.ts';
import { Stop } from '../exit.ts';
import { checkSite } from '../known-site.ts';
import { withInventory } from '../open.ts';
import { formatFor, print, printJson } from '../terminal.ts';

/** Prints what changed between two sweeps, by default the last two of the site that was swept last. */
export function diff(from: number | undefined, to: number | undefined, options: DiffOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    if (options.site !== undefined) checkSite(inventory, options.site);
    const pair = pairOf(inventory, from, to, options.site);
    const difference = diffSweeps(inventory, pair.from, pair.to, { allHosts: options.allHosts === true });
    if (formatFor(options.format, 'text') === 'json') await printJson(difference);
    else await print(diffText(difference));
  });
}

function pairOf(
  inventory: Inventory,
  from: number | undefined,
  to: number | undefined,
  site: string | undefined,
): { from: number; to: number } {
  if (from !== undefined && to !== undefined) return { from, to };
  const all = listSweeps(inventory);
  const first = from === undefined ? undefined : all.find(({ id }) => id === from);
  if (from !== undefined && first === undefined)
    throw new Stop(`There is no sweep ${from} in ${inventory.path} (camcensus sweeps lists them).`);
  const of = first?.site ?? site ?? all[0]?.site;
  const [last, ...before] = all.filter((sweep) => sweep.site === of && sweep.outcome !== 'running');
  // What the last one continues is a part of it; it is compared with what was before both.
  const parts = new Set<number | null>([last?.continues ?? null]);
  const previous = before.find(({ id, continues }) => {
    if (parts.has(id)) parts.add(continues);
    return !parts.has(id);
  });
  const start = from ?? previous?.id;
  if (start === undefined || last === undefined) {
    throw new Stop(
      'There are not two sweeps to compare yet. Run camcensus scan again, or name two numbers (camcensus sweeps).',
    );
  }
  return { from: start, to: last.id };
}

const headings = [
  ['new', 'New'],
  ['gone', 'Gone'],
  ['back', 'Back again'],
  ['moved', 'Moved to another address'],
  ['firmwareChanged', 'Firmware changed'],
  ['verdictChanged', 'Verdict changed'],
  ['delisted', 'No longer listed: turned out to be something else'],
] as const;

function diffText(difference: SweepDifference): string {
  const { from, to } = difference;
  const lines = [
    `Site ${to.site}: from sweep ${from.id} (${moment(from.startedAt)}, ${from.outcome}) to sweep ${to.id} (${moment(to.startedAt)}, ${to.outcome})`,
  ];
  for (const [key, heading] of headings) {
    const entries = difference[key];
    if (entries.length > 0)
      lines.push(
        '',
        `${heading} (${entries.length})`,
        ...entries.map((entry) => `  ${entryText(key, entry)}`),
      );
  }
  if (lines.length === 1) lines.push('', 'Nothing changed.');
  return lines.join('\n');
}

function entryText(
  key: (typeof headings)[number][0],
  entry: Difference & { readonly cause?: string },
): string {
  const { before, after } = entry;
  const what = `${after.id}  ${after.ip}  ${madeText(after)}  ${after.verdict}`;
  if (before === null) return what;
  if (key === 'moved') return `${what}  (was at ${before.ip})`;
  if (key === 'firmwareChanged') return `${what}  (${before.firmware} → ${after.firmware})`;
  if (key === 'verdictChanged') return `${what}  (was ${before.verdict}; because of the ${entry.cause})`;
  return what;
}
