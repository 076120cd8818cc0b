import { addressAt } from '../model/address-line.ts';
import type { Entry } from './entry.ts';
import { finder } from './finder.ts';
import { quoted } from './quoted.ts';
import { intersect, type Range, subtract, union } from './range.ts';
import { never, permitted, reserved } from './special.ts';

/** Most ranges listed for one target, and most targets listed for one reason. */
const shown = 5;
const mostNamed = 20;

/**
 * Sentences for every target that contains addresses which may not be swept; empty if all may. `ranges` is what
 * exclusions leave of the targets: excluded addresses need not be refused.
 */
export function refusals(
  ranges: readonly Range[],
  targets: readonly Entry[],
  allowPublic: boolean | 'never',
): readonly string[] {
  const sentences: string[] = [];
  let rest = ranges;
  for (const block of never) {
    const hit = intersect(rest, block.ranges);
    rest = subtract(rest, hit);
    for (const [text, part] of culprits(targets, hit))
      sentences.push(
        `${text} reaches ${block.name} addresses (${written(part)}). These are never swept; leave them out.`,
      );
  }
  const advice =
    allowPublic === 'never'
      ? ''
      : ' If this network is yours to sweep, add --allow-public, or allowPublic: true to its site in the config.';
  const outside = allowPublic === true ? [] : subtract(rest, permitted);
  for (const [text, part] of culprits(targets, outside))
    sentences.push(
      `${text} reaches ${nameOf(part)} addresses (${written(part)}), and only private networks are swept.${advice}`,
    );
  return sentences;
}

/** The first targets that overlap the ranges, each with the part that does. */
function* culprits(
  targets: readonly Entry[],
  ranges: readonly Range[],
): IterableIterator<readonly [text: string, part: readonly Range[]]> {
  if (ranges.length === 0) return;
  const before = finder(ranges);
  let named = 0;
  for (const target of targets) {
    if (!target.ranges.some(({ first, last }) => (before(last)?.last ?? -1n) >= first)) continue;
    const at = target.where === null ? '' : `${target.where}: `;
    yield [`${at}${quoted(target.text)}`, intersect(union(target.ranges), ranges)];
    if (++named === mostNamed) return;
  }
}

function written(ranges: readonly Range[]): string {
  const parts = ranges
    .slice(0, shown)
    .map(({ first, last }) => (first === last ? addressAt(first) : `${addressAt(first)}-${addressAt(last)}`));
  return ranges.length > shown ? `${parts.join(', ')}, …` : parts.join(', ');
}

function nameOf(ranges: readonly Range[]): string {
  const block = reserved.find(({ ranges: its }) => subtract(ranges, its).length === 0);
  return block?.name ?? 'public';
}
