import { scaleUtc } from 'd3-scale';
import type { DeviceStatus } from '../../../model/device.ts';
import { instant } from '../../../model/moment.ts';
import { Time, Words } from '../components/time.tsx';
import type { DeviceEvent, DeviceStory } from './figures.ts';
import { fillOf, type KindTitle, Legend, type MarkKind } from './patterns.tsx';

const marks: Readonly<Record<DeviceStatus, KindTitle>> = {
  present: { kind: 'answered', title: 'present' },
  missing: { kind: 'open', title: 'missing' },
  unasked: { kind: 'never', title: 'not scanned' },
  removed: { kind: 'done', title: 'removed' },
};

/** What happened to a device, newest first, and as a strip in which status it was when. */
export function Timeline({ story, until, site }: { story: DeviceStory; until: string; site: string }) {
  const { events, spans } = story;
  return (
    <>
      <Strip spans={spans} events={events} until={until} />
      <ol class="timeline">
        {events.map(({ at, title, lines }) => (
          <li>
            <Time at={at} site={site} />{' '}
            <strong>
              <Words text={title} site={site} />
            </strong>
            {lines.length > 0 && (
              <ul>
                {lines.map((line) => (
                  <li>
                    <Words text={line} site={site} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The strip has no scale of its own: its ends are written at it. */
function Strip({
  spans,
  events,
  until,
}: Pick<DeviceStory, 'spans'> & { events: readonly DeviceEvent[]; until: string }) {
  const [first] = spans;
  const end = instant(until);
  const start = first === undefined ? null : instant(first.from);
  if (first === undefined || start === null || end === null || start >= end) return null;
  const x = scaleUtc([start, end], [0, 100]).clamp(true);
  const at = (iso: string) => Math.round(x(instant(iso) ?? start) * 100) / 100;
  const used = [...new Set(spans.map(({ status }) => status))].map((status) => marks[status]);
  const text = spans.map(({ from, status }) => `${marks[status].title} from ${from.slice(0, 10)}`).join(', ');
  return (
    <figure class="chart">
      <Legend kinds={used} />
      <svg class="strip" role="img" aria-label={`In which status it was: ${text}`}>
        <title>{text}</title>
        {spans.map(({ from, status }, index) => {
          const next = spans[index + 1]?.from ?? until;
          const kind: MarkKind = marks[status].kind;
          return (
            <rect
              class="mark"
              x={`${at(from)}%`}
              width={`${Math.max(0.2, at(next) - at(from))}%`}
              y="6"
              height="16"
              fill={fillOf(kind)}
            />
          );
        })}
        {events.map((event) => (
          <circle class="now" cx={`${at(event.at)}%`} cy="14" r="4" />
        ))}
      </svg>
      <p class="ends">
        <span>{first.from.slice(0, 10)}</span> <span>{until.slice(0, 10)}</span>
      </p>
    </figure>
  );
}
