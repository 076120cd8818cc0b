import { digits } from '../../../model/digits.ts';
import type { RemovalCounts } from '../../../model/remaining.ts';
import { clean } from '../../../model/text.ts';
import type { SiteState } from '../dashboard-queries.ts';
import { queryOf } from '../filter.ts';
import { sitePath } from '../site-filter.ts';
import { type Bar, Bars } from './bars.tsx';
import type { Removal } from './figures.ts';
import { OverTime } from './over-time.tsx';
import type { KindTitle } from './patterns.tsx';

/** The parts of what is left, the most urgent first. */
const leftKinds: readonly KindTitle[] = [
  { kind: 'overdue', title: 'Overdue' },
  { kind: 'open', title: 'Open' },
  { kind: 'planned', title: 'Planned' },
  { kind: 'accepted', title: 'Accepted' },
];

/** `83 of 120 flagged devices are left to remove (30 % removed), 12 of them overdue.` */
export function removalSentence({ sum, percent }: Pick<Removal, 'sum' | 'percent'>): string {
  const all = sum.total - sum.falsePositive;
  const overdue = sum.overdue === 0 ? '' : `, ${digits(sum.overdue)} of them overdue`;
  return `${digits(sum.left)} of ${digits(all)} flagged ${all === 1 ? 'device' : 'devices'} ${sum.left === 1 ? 'is' : 'are'} left to remove (${percent ?? 100} % removed)${overdue}.`;
}

/** `The date set is 2027-03-31, in 120 days. By the removals planned so far, 12 will be left then.` Null if none is set. */
export function dateSentence({ removeBy, plan, sum, series }: Removal): string | null {
  if (removeBy === null) return null;
  const days = Math.round((Date.parse(removeBy) - Date.parse(series.at(-1)?.day ?? removeBy)) / 86_400_000);
  if (days < 0) return `The date set, ${removeBy}, was ${digits(-days)} ${days === -1 ? 'day' : 'days'} ago.`;
  const when = days === 0 ? 'today' : `in ${digits(days)} ${days === 1 ? 'day' : 'days'}`;
  const left = plan.filter(({ day }) => day <= removeBy).at(-1)?.left ?? sum.left;
  return `The date set is ${removeBy}, ${when}. By the removals planned so far, ${digits(left)} will be left then.`;
}

/** What is left over time, as a drawing and, folded, as a table. */
export function LeftOverTime({ removal, site }: { removal: Removal; site?: string }) {
  const { series, plan, removeBy } = removal;
  const [first, today] = [series[0], series.at(-1)];
  if (first === undefined || today === undefined) return null;
  const title = `Flagged devices left to remove, from ${first.day} to ${today.day}`;
  const text = [
    `${first.left} were left on ${first.day}. ${removalSentence(removal)}`,
    dateSentence(removal) ?? '',
  ].join(' ');
  return (
    <figure class="chart">
      <ul class="legend lines">
        <Sample kind="left" text="left to remove" />
        <Sample kind="all" text="flagged in all" />
        {(plan.length > 0 || (removeBy !== null && removeBy > today.day)) && (
          <Sample kind="plan" text="left, if all that is planned is done" />
        )}
      </ul>
      <OverTime removal={removal} title={title} description={text} />
      {series.length === 1 && <p class="small">The line begins with the first sweep, which is of today.</p>}
      <details>
        <summary>The figures of this picture</summary>
        <Figures removal={removal} site={site} title={title} />
      </details>
    </figure>
  );
}

function Sample({ kind, text }: { kind: string; text: string }) {
  return (
    <li>
      <svg class="over-time sample" width="28" height="10" aria-hidden="true" focusable="false">
        <path class={kind} d="M0 5H28" />
      </svg>{' '}
      {text}
    </li>
  );
}

function Figures({ removal, site, title }: { removal: Removal; site: string | undefined; title: string }) {
  const { series, plan } = removal;
  return (
    <section class="scroll" aria-label={title} tabindex={0}>
      <table class="grid series">
        <caption>At the end of each day (UTC), as camcensus remaining --series prints it</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {columns.map(([heading]) => (
              <th scope="col" class="figure">
                {heading}
              </th>
            ))}
            <th scope="col">Since the day before</th>
          </tr>
        </thead>
        <tbody>
          {series.map((point, at) => (
            <tr>
              <th scope="row">{point.day}</th>
              {columns.map(([heading, of]) => (
                <td class="figure">
                  {heading === 'Left' ? (
                    <a href={`/devices${queryOf({ left: true, asOf: point.day, ...(site && { site }) })}`}>
                      {digits(of(point))}
                      <span class="unseen"> left on {point.day}</span>
                    </a>
                  ) : (
                    digits(of(point))
                  )}
                </td>
              ))}
              <td>
                {at > 0 && (
                  <a href={changesPath(series[at - 1]?.day ?? '', point.day, site)}>
                    changes<span class="unseen"> to {point.day}</span>
                  </a>
                )}
              </td>
            </tr>
          ))}
          {plan.map(({ day, planned, left }) => (
            <tr class="planned">
              <th scope="row">{day}</th>
              <td class="figure" />
              <td class="figure">{digits(left)}</td>
              <td class="figure" />
              <td class="figure" />
              <td>
                if the {digits(planned)} that{' '}
                <a
                  href={`/devices${queryOf({ left: true, state: 'removal-planned', ...(site && { site }) })}`}
                >
                  are planned<span class="unseen"> by {day}</span>
                </a>{' '}
                by then are removed
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const columns: readonly (readonly [heading: string, of: (counts: RemovalCounts) => number])[] = [
  ['Flagged', ({ total, falsePositive }) => total - falsePositive],
  ['Left', ({ left }) => left],
  ['Removed', ({ done, gone }) => done + gone],
  ['False positive', ({ falsePositive }) => falsePositive],
];

/** The page of what changed between the ends of two days. */
function changesPath(from: string, to: string, site: string | undefined): string {
  return `/changes?${new URLSearchParams({ ...(site && { site }), from, to })}`;
}

/** What is left, by maker; of one site or of all. */
export function LeftByMaker({ removal, site }: { removal: Removal; site?: string }) {
  const [shown, rest] = worst(removal.makers);
  const bars = shown.map(({ manufacturer, ...counts }) => ({
    name: manufacturer === null ? 'Maker not known' : clean(manufacturer),
    href:
      manufacturer === null
        ? null
        : `/devices${queryOf({ left: true, maker: manufacturer, ...(site && { site }) })}`,
    counts: partsOf(counts),
  }));
  const others = rest === null ? [] : [{ ...rest, name: `${rest.name} makers` }];
  const href = `/devices${queryOf({ left: true, ...(site && { site }) })}`;
  return (
    <Bars
      caption="Left to remove, by maker"
      first="Maker"
      total="Left"
      kinds={leftKinds}
      bars={[...bars, ...others.map((one) => ({ ...one, href }))]}
    />
  );
}

/** What is left, by site; the sites without a sweep follow, of which no number is known. */
export function LeftBySite({ removal, unswept }: { removal: Removal; unswept: readonly Unswept[] }) {
  const [shown, rest] = worst(removal.sites);
  const bars = shown.map(({ site, ...counts }) => ({
    name: clean(site),
    href: sitePath(site),
    counts: partsOf(counts),
  }));
  const others = rest === null ? [] : [{ ...rest, name: `${rest.name} sites`, href: '/sites' }];
  return (
    <Bars
      caption="Left to remove, by site"
      first="Site"
      total="Left"
      kinds={leftKinds}
      bars={[...bars, ...others, ...unsweptBars(unswept)]}
    />
  );
}

/** A site without a sweep, and the words for that. */
type Unswept = Pick<SiteState, 'site' | 'unswept'>;

function unsweptBars(sites: readonly Unswept[]): readonly Bar[] {
  const bar = (name: string, href: string, of: readonly Unswept[]): Bar => ({
    ...{ name, href, counts: {} },
    unknown: { text: unsweptWords(of), size: 0 },
  });
  if (sites.length > mostBars) return [bar(`${sites.length} sites`, '/sites', sites)];
  return sites.map((one) => bar(one.site, sitePath(one.site), [one]));
}

/** The words that all these sites have, `never scanned` if they differ. */
export function unsweptWords(sites: readonly Unswept[]): string {
  const words = [...new Set(sites.map(({ unswept }) => unswept))];
  return (words.length === 1 ? words[0] : null) ?? 'never scanned';
}

/** So many bars are drawn one by one. */
const mostBars = 8;

/** Those with most left, and all others together, if there are any with something left. */
function worst<Counts extends RemovalCounts>(
  all: readonly Counts[],
): readonly [readonly Counts[], Pick<Bar, 'name' | 'counts' | 'isRest'> | null] {
  const some = all.filter(({ left }) => left > 0);
  if (some.length <= mostBars + 1) return [some, null];
  const rest = some.slice(mostBars);
  const sum = (of: (counts: Counts) => number) => rest.reduce((total, one) => total + of(one), 0);
  return [
    some.slice(0, mostBars),
    {
      name: `${rest.length} more`,
      isRest: true,
      counts: {
        overdue: sum(({ overdue }) => overdue),
        open: sum(({ open }) => open),
        planned: sum(({ planned }) => planned),
        accepted: sum(({ accepted }) => accepted),
      },
    },
  ];
}

function partsOf({ overdue, open, planned, accepted }: RemovalCounts): Bar['counts'] {
  return { overdue, open, planned, accepted };
}
