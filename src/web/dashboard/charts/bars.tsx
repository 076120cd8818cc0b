import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { digits } from '../../../model/digits.ts';
import { clean } from '../../../model/text.ts';
import { fillOf, type KindTitle, Legend, type MarkKind } from './patterns.tsx';

/** One bar: a number of each kind, and the list that it stands for. */
export interface Bar {
  readonly name: string;
  /** Null if no list holds just these. */
  readonly href: string | null;
  readonly counts: Readonly<Partial<Record<MarkKind, number>>>;
  /** A part of which no number is known: words for it, and as how many it is drawn. */
  readonly unknown?: { readonly text: string; readonly size: number };
  /** It is many together: no bar, beside which the others would be nothing. */
  readonly isRest?: boolean;
}

/** What a chart of bars shows. */
export interface BarsProps {
  readonly caption: string;
  /** The heading of the names. */
  readonly first: string;
  /** The heading of the sums. */
  readonly total: string;
  /** The kinds in their order within a bar. */
  readonly kinds: readonly KindTitle[];
  readonly bars: readonly Bar[];
}

/**
 * Stacked bars as a table: name, sum, and the bar with its parts in words below it. Each bar is a link to its list; the keyboard has the
 * name for that.
 */
export function Bars({ caption, first, total, kinds, bars }: BarsProps) {
  const parts = bars.map((bar) => ({ ...bar, sum: sum(kinds, ({ kind }) => bar.counts[kind] ?? 0) }));
  const widest = max(parts, (bar) => (bar.isRest === true ? 0 : bar.sum + unknownSize(bar))) ?? 0;
  const percent = scaleLinear([0, Math.max(1, widest)], [0, 100]);
  const used = kinds.filter(({ kind }) => bars.some((bar) => drawnAs(bar, kind) > 0));
  return (
    <figure class="chart">
      <Legend kinds={used} />
      <table class="bars">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" class="figure">
              {total}
            </th>
            <th scope="col">Of these</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((bar) => (
            <tr>
              <th scope="row">
                {bar.href === null ? clean(bar.name) : <a href={bar.href}>{clean(bar.name)}</a>}
              </th>
              <td class="figure">{isUnknown(bar) ? '' : digits(bar.sum)}</td>
              <td>
                {bar.isRest === true || isUnknown(bar) ? null : bar.href === null ? (
                  <Stack bar={bar} kinds={used} percent={percent} />
                ) : (
                  <a href={bar.href} tabindex={-1}>
                    <Stack bar={bar} kinds={used} percent={percent} />
                  </a>
                )}
                <span class="parts">{partsText(bar, used)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Stack(props: { bar: Bar; kinds: readonly KindTitle[]; percent(count: number): number }) {
  const { bar, kinds, percent } = props;
  let before = 0;
  const marks = kinds.flatMap(({ kind }) => {
    const count = drawnAs(bar, kind);
    if (count === 0) return [];
    const [x, width] = [percent(before), percent(count)];
    before += count;
    return [<rect class="mark" x={share(x)} width={share(width)} height="100%" fill={fillOf(kind)} />];
  });
  const name = `${clean(bar.name)}: ${partsText(bar, kinds)}`;
  return (
    <svg class="bar" role="img" aria-label={name}>
      <title>{name}</title>
      {marks}
    </svg>
  );
}

function share(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}

function unknownSize({ unknown }: Bar): number {
  return unknown?.size ?? 0;
}

/** Whether no number at all is known of it: a 0 would read as none. */
function isUnknown({ counts, unknown }: Bar): boolean {
  return unknown !== undefined && Object.keys(counts).length === 0;
}

/** How many of a bar are drawn as that kind: what is not known was not scanned. */
function drawnAs(bar: Bar, kind: MarkKind): number {
  return (bar.counts[kind] ?? 0) + (kind === 'never' ? unknownSize(bar) : 0);
}

/** `2 overdue, 5 open`. */
function partsText({ counts, unknown }: Bar, kinds: readonly KindTitle[]): string {
  const parts = kinds.flatMap(({ kind, title }) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [`${digits(count)} ${title.toLowerCase()}`];
  });
  return [...parts, ...(unknown === undefined ? [] : [unknown.text])].join(', ') || 'none';
}
