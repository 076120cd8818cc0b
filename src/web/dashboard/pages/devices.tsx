import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import { Footer } from '../../../export/html/footer.tsx';
import { Policies } from '../../../export/html/policies.tsx';
import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import type { DeviceList } from '../census.ts';
import { fileEndings } from '../files.ts';
import { queryOf, sortText } from '../filter.ts';
import { AsOf } from '../parts/as-of.tsx';
import { DeviceTable } from '../parts/device-table.tsx';
import { FilterForm } from '../parts/filter-form.tsx';
import { Pages } from '../parts/pages.tsx';

/** How many devices are on one page. */
export const devicesOnPage = 100;

/** The list of devices, a hundred at a time, with filters and downloads. */
export function DevicesPage(props: { list: DeviceList; filter: DeviceQuery; page: number }) {
  const { list, filter, page } = props;
  const { report, total } = list;
  const first = (page - 1) * devicesOnPage + 1;
  const last = first + report.devices.length - 1;
  const order = sortText(filter);
  const shown = report.devices.length === 0 ? 'None' : `${first} to ${last} of ${counted(total, 'device')}`;
  return (
    <>
      <AsOf at={report.generatedAt} />
      <FilterForm filter={filter} list={list} />
      {report.selection !== undefined && <p class="notice">{clean(report.selection)}</p>}
      {report.devices.length === 0 ? (
        <p>
          {report.sweeps.length === 0
            ? 'No sweep is on record: nothing is known of what is there.'
            : 'No device matches.'}
        </p>
      ) : (
        <DeviceTable
          caption={`${shown}, ${order === undefined ? 'flagged first, then by site and address' : `sorted by ${order}`}`}
          devices={report.devices}
        />
      )}
      <Pages
        page={page}
        of={Math.ceil(total / devicesOnPage)}
        to={(number) => `/devices${queryOf(filter, { page: String(number) })}`}
      />
      <section aria-labelledby="files">
        <h2 id="files">This list as a file</h2>
        <p>
          {fileEndings.map((ending) => (
            <>
              <a href={`/devices${ending}${queryOf(filter)}`}>{ending.slice(1)}</a>{' '}
            </>
          ))}
        </p>
        <p>
          {counted(total, 'device')}, without personal data: who said what, owners, notes and DHCP names. The
          command <code>camcensus export --personal</code> has them.
        </p>
      </section>
      <Policies policies={report.policies} />
      <Footer report={report} />
    </>
  );
}
