import { max } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { digits } from '../../../model/digits.ts';
import type { PlannedPoint, Removal } from './figures.ts';

/** The sizes that it is drawn in: text must be read on a phone, too, so it is not scaled. */
const sizes = [
  { name: 'wide', width: 1180, height: 300, ticks: 10 },
  { name: 'middle', width: 740, height: 260, ticks: 7 },
  { name: 'narrow', width: 340, height: 240, ticks: 3 },
] as const;
const room = { top: 34, right: 20, bottom: 26, left: 54 };

type Size = (typeof sizes)[number];

interface Shown {
  readonly removal: Removal;
  /** In words, for who does not see it. */
  readonly title: string;
  readonly description: string;
}

/** What is left to remove at the end of past days, what will be left by the removals that are planned, and the date set. */
export function OverTime(shown: Shown) {
  return (
    <>
      {sizes.map((size) => (
        <Drawing size={size} {...shown} />
      ))}
    </>
  );
}

function Drawing({ size, removal, title, description }: Shown & { size: Size }) {
  const { name, width, height } = size;
  const scales = scalesOf(removal, size);
  const [titleId, descriptionId] = [`left-title-${name}`, `left-text-${name}`];
  return (
    <svg
      class={`over-time ${name}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{description}</desc>
      <Axes size={size} scales={scales} />
      <Past removal={removal} scales={scales} size={size} />
      <Future removal={removal} scales={scales} />
      <Dates removal={removal} scales={scales} size={size} />
    </svg>
  );
}

function scalesOf({ series, plan, removeBy }: Removal, { width, height }: Size) {
  const [first = '', today = ''] = [series[0]?.day, series.at(-1)?.day];
  // A date that was set long ago would press the past into a corner.
  const days = [first, today, plan.at(-1)?.day ?? today, ...(removeBy === null ? [] : [removeBy])].sort();
  const from = removeBy !== null && removeBy < first ? first : (days[0] ?? first);
  const start = from === days.at(-1) ? dateOf(from, -1) : dateOf(from);
  const x = scaleUtc([start, dateOf(days.at(-1) ?? today)], [room.left, width - room.right]);
  const top = max(series, ({ total, falsePositive }) => total - falsePositive) ?? 0;
  const y = scaleLinear([0, Math.max(1, top)], [height - room.bottom, room.top]).nice(4);
  return { x, y, first, today };
}

type Scales = ReturnType<typeof scalesOf>;

/** The end of a day, or of one so many days later. */
function dateOf(day: string, later = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000);
}

function Axes({ size: { width, height, ticks }, scales: { x, y } }: { size: Size; scales: Scales }) {
  const [start, end] = x.domain();
  const days = ((end?.getTime() ?? 0) - (start?.getTime() ?? 0)) / 86_400_000;
  // A month has one tick at most where months are named.
  const format = x.tickFormat(ticks, days > ticks * 30 ? '%b %Y' : '%-d %b');
  const levels = y.ticks(4).filter(Number.isInteger);
  return (
    <g class="axes">
      {levels.map((level) => (
        <>
          <line x1={room.left} x2={width - room.right} y1={y(level)} y2={y(level)} />
          <text x={room.left - 6} y={y(level) + 4} text-anchor="end">
            {digits(level)}
          </text>
        </>
      ))}
      {ticksOf(x, Math.min(ticks, Math.max(1, Math.floor(days))), width).map((tick) => (
        <>
          <line x1={x(tick)} x2={x(tick)} y1={height - room.bottom} y2={height - room.bottom + 4} />
          <text x={x(tick)} y={height - room.bottom + 18} text-anchor="middle">
            {format(tick)}
          </text>
        </>
      ))}
    </g>
  );
}

/** Without those whose text would stick out. */
function ticksOf(x: Scales['x'], count: number, width: number): readonly Date[] {
  return x.ticks(count).filter((tick) => x(tick) > room.left + 10 && x(tick) < width - 28);
}

function Past({
  removal: { series },
  scales: { x, y },
  size: { height },
}: {
  removal: Removal;
  scales: Scales;
  size: Size;
}) {
  const at = (point: Removal['series'][number]) => x(dateOf(point.day));
  const left = line<Removal['series'][number]>(at, ({ left: count }) => y(count));
  const all = line<Removal['series'][number]>(at, ({ total, falsePositive }) => y(total - falsePositive));
  const below = area<Removal['series'][number]>(at, height - room.bottom, ({ left: count }) => y(count));
  return (
    <>
      <path class="below" d={below(series) ?? ''} />
      <path class="all" d={all(series) ?? ''} />
      <path class="left" d={left(series) ?? ''} />
      {series.length < 60 &&
        series.map((point) => <circle class="point" cx={at(point)} cy={y(point.left)} r="2.5" />)}
    </>
  );
}

/** By steps: what is planned by a day is gone from then on. */
function Future({ removal, scales: { x, y, today } }: { removal: Removal; scales: Scales }) {
  const { plan, removeBy, sum } = removal;
  const last = plan.at(-1);
  const start: PlannedPoint = { day: today, planned: 0, left: sum.left };
  const end =
    removeBy !== null && removeBy > (last?.day ?? today) ? [{ ...(last ?? start), day: removeBy }] : [];
  if (plan.length + end.length === 0) return null;
  const drawn = line<PlannedPoint>(
    ({ day }) => x(dateOf(day)),
    ({ left }) => y(left),
  ).curve(curveStepAfter);
  return <path class="plan" d={drawn([start, ...plan, ...end]) ?? ''} />;
}

function Dates({ removal, scales: { x, y, today }, size }: { removal: Removal; scales: Scales; size: Size }) {
  const { removeBy, sum } = removal;
  const [todayAt, bottom] = [x(dateOf(today)), size.height - room.bottom];
  const [start] = x.domain();
  const setAt = removeBy === null || dateOf(removeBy) < (start ?? new Date(0)) ? null : x(dateOf(removeBy));
  return (
    <>
      <line class="today" x1={todayAt} x2={todayAt} y1={room.top - 8} y2={bottom} />
      <Label x={todayAt} y={room.top - 12} size={size} text={`today: ${digits(sum.left)} left`} />
      <circle class="now" cx={todayAt} cy={y(sum.left)} r="4.5" />
      {setAt !== null && (
        <>
          <line class="date-set" x1={setAt} x2={setAt} y1={room.top - 22} y2={bottom} />
          <Label x={setAt} y={room.top - 24} size={size} text={`date set: ${removeBy}`} />
        </>
      )}
    </>
  );
}

/** A text at a line, on the side where there is room. */
function Label({ x, y, size: { width }, text }: { x: number; y: number; size: Size; text: string }) {
  const isRight = x > width / 2;
  return (
    <text class="label" x={isRight ? x + 2 : x - 2} y={y} text-anchor={isRight ? 'end' : 'start'}>
      {text}
    </text>
  );
}
