import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import type { SeenView } from '../../../app/saved-views.ts';
import { sortKeys } from '../../../model/device-order.ts';
import { digits } from '../../../model/digits.ts';
import { clean } from '../../../model/text.ts';
import { Policies } from '../../../report/html/policies.tsx';
import { editingOf, type Visitor } from '../../sign-in/visitor.ts';
import { mostAtOnce } from '../changing/selection.ts';
import type { Marked } from '../changing/views.ts';
import { AsOf } from '../components/as-of.tsx';
import { DeviceTable } from '../components/device-table.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { MarkedNow } from '../components/marked-now.tsx';
import { PageFoot } from '../components/page-foot.tsx';
import { Pages } from '../components/pages.tsx';
import { QuickFilters } from '../components/quick-filters.tsx';
import { SavedViews } from '../components/saved-views.tsx';
import type { DeviceList } from '../dashboard-queries.ts';
import { fileEndings } from '../files.ts';
import { type ListColumn, queryOf, sortText } from '../filter.ts';

/** How many devices are on one page. */
export const devicesOnPage = 100;

/** The list of devices, a hundred at a time, with filters and downloads. */
export function DevicesPage(props: {
  list: DeviceList;
  columns: readonly ListColumn[] | undefined;
  page: number;
  visitor: Visitor;
  /** The saved views that the visitor sees. */
  views: readonly SeenView[];
  /** What a form that led here did, or null. */
  marked: Marked | null;
}) {
  const { list, columns, page, visitor, views, marked } = props;
  const { report, total, filter } = list;
  const mayEdit = editingOf(visitor) !== null;
  // What was then is not what would be marked.
  const editing = mayEdit && filter.asOf === undefined;
  const further: Readonly<Record<string, string>> =
    columns === undefined ? {} : { columns: columns.join(',') };
  const first = (page - 1) * devicesOnPage + 1;
  const last = first + report.devices.length - 1;
  const order = sortText(filter);
  const saved = (
    <SavedViews
      views={views}
      query={queryOf(filter, further).slice(1)}
      csrf={visitor.csrf}
      mayShare={mayEdit}
    />
  );
  return (
    <>
      <div class="above">
        <QuickFilters filter={filter} columns={further.columns} />
        <AsOf at={report.generatedAt} />
      </div>
      <FilterForm filter={filter} list={list} columns={further.columns} />
      <MarkedNow marked={marked} />
      <Selection filter={filter} selection={report.selection} />
      {report.devices.length === 0 ? (
        <>
          <p>
            {report.sweeps.length === 0
              ? 'No sweep is on record: nothing is known of what is there.'
              : 'No device matches.'}
          </p>
          {saved}
        </>
      ) : (
        <>
          <div class="tools">
            {editing && <Ticks filter={filter} total={total} />}
            <Files filter={filter} />
            {saved}
          </div>
          <DeviceTable
            caption={`${digits(first)} to ${digits(last)} of ${devicesText(total)}, ${order === undefined ? 'flagged first, then by site and address' : `sorted by ${order}`}`}
            devices={report.devices}
            keys={columns}
            sortedBy={(key) => sortedBy(filter, key, further)}
            ticksFor={editing ? 'ticks' : undefined}
          />
        </>
      )}
      <Pages
        page={page}
        of={Math.ceil(total / devicesOnPage)}
        to={(number) => `/devices${queryOf(filter, { ...further, page: String(number) })}`}
      />
      <details>
        <summary>The policies that judged them</summary>
        <Policies policies={report.policies} />
      </details>
      <p class="small">
        Files leave personal data out: who decided what, owners, notes, DHCP names.{' '}
        <code>camcensus export --personal</code> has them.
      </p>
      <PageFoot report={report} />
    </>
  );
}

/** Leads to the form that marks devices of the list: those with a tick, or all of the filter. */
function Ticks({ filter, total }: { filter: DeviceQuery; total: number }) {
  return (
    <form id="ticks" class="ticks" method="get" action="/devices/mark" aria-label="Mark devices">
      <input type="hidden" name="filter" value={queryOf(filter).slice(1)} />
      <button type="submit">Mark the ticked …</button>
      {total > mostAtOnce ? (
        <span class="small">
          All of a list are marked at once if they are at most {digits(mostAtOnce)}: choose a site or a maker.
        </span>
      ) : (
        <button type="submit" class="second" name="all" value="1">
          Mark all {total} of this list …
        </button>
      )}
    </form>
  );
}

/** What the list is a part of: on paper the form above it is not there. */
function Selection({ filter, selection }: { filter: DeviceQuery; selection: string | undefined }) {
  const { asOf, allHosts = false } = filter;
  if (selection === undefined && asOf === undefined && !allHosts) return null;
  return (
    <p class="notice">
      {asOf !== undefined && `As it was at the end of ${asOf} (UTC). `}
      {selection !== undefined && `${clean(selection)} `}
      {allHosts && 'With what is not a camera.'}
    </p>
  );
}

/** The list sorted by a column; by the same once more, in reverse order. Null for a column that it cannot be sorted by. */
function sortedBy(
  filter: DeviceQuery,
  key: ListColumn,
  further: Readonly<Record<string, string>>,
): string | null {
  const found = sortKeys.find((one) => one === key);
  if (found === undefined) return null;
  const [by] = filter.sort ?? [];
  const descending = by?.key === found && !by.descending;
  return `/devices${queryOf({ ...filter, sort: [{ key: found, descending }] }, further)}`;
}

/** The whole list, not this page alone; the foot of the page names what the files leave out. */
function Files({ filter }: { filter: DeviceQuery }) {
  return (
    <section class="files" aria-label="This list as a file">
      <p>
        As a file, without personal data:{' '}
        {fileEndings.map((ending) => (
          <>
            <a href={`/devices${ending}${queryOf(filter)}`}>{ending.slice(1)}</a>{' '}
          </>
        ))}
      </p>
    </section>
  );
}

function devicesText(count: number): string {
  return `${digits(count)} ${count === 1 ? 'device' : 'devices'}`;
}
