import { counted } from '../../../model/counted.ts';
import type { DeviceList, NamedText, SiteState, SweepsView } from '../census.ts';
import { queryOf } from '../filter.ts';
import { AsOf } from '../parts/as-of.tsx';
import { DeviceTable } from '../parts/device-table.tsx';
import { Fields } from '../parts/fields.tsx';
import { SweepTable } from '../parts/sweep-table.tsx';
import { Words } from '../parts/time.tsx';

/** How many past sweeps are shown. */
const mostSweeps = 10;

/** One site: how its sweeps are, what is left to remove there, its devices and its last sweeps. */
export function SitePage(props: {
  state: SiteState;
  /** Null until the first sweep. */
  list: DeviceList | null;
  sweeps: SweepsView | null;
  at: string;
}) {
  const { state, list, sweeps, at } = props;
  const { site, wrong, fields } = state;
  return (
    <>
      <AsOf at={at} site={site} />
      <p class={wrong ? 'notice' : undefined}>
        <Words text={state.state} site={site} />
      </p>
      <p>
        To its <a href={`/coverage${queryOf({ site })}`}>coverage</a> and{' '}
        <a href={`/changes${queryOf({ site })}`}>changes since the last sweep</a>; devices:{' '}
        <a href={`/devices${queryOf({ site, flagged: true })}`}>flagged</a>,{' '}
        <a href={`/devices${queryOf({ site, review: true })}`}>for review</a>,{' '}
        <a href={`/devices${queryOf({ site, status: 'missing' })}`}>missing</a>,{' '}
        <a href={`/devices${queryOf({ site })}`}>all</a>.
      </p>
      <Fields fields={[...figures(state), ...fields]} site={site} />
      <section aria-labelledby="devices">
        <h2 id="devices">Devices</h2>
        {list === null ? (
          <p>No sweep is on record: nothing is known of what is there.</p>
        ) : (
          <Devices list={list} site={site} />
        )}
      </section>
      <section aria-labelledby="sweeps">
        <h2 id="sweeps">Last sweeps</h2>
        {sweeps === null ? <p>No sweeps yet.</p> : <LastSweeps view={sweeps} site={site} />}
      </section>
    </>
  );
}

function figures({ swept, flagged, review, devices, left, leftBy }: SiteState): readonly NamedText[] {
  if (!swept) return [];
  return [
    ['Devices', `${counted(devices, 'device')}: ${flagged} flagged, ${review} for review`],
    ['Left to remove', left === 0 ? 'none' : `${left} (${leftBy})`],
  ];
}

function Devices({ list: { report, total }, site }: { list: DeviceList; site: string }) {
  const { devices } = report;
  if (devices.length === 0) return <p>No device is on its list.</p>;
  return (
    <>
      <DeviceTable
        caption={`${devices.length} of ${counted(total, 'device')}, flagged first, then by address`}
        devices={devices}
      />
      {total > devices.length && (
        <p>
          <a href={`/devices${queryOf({ site })}`}>All {total} devices</a>
        </p>
      )}
    </>
  );
}

function LastSweeps({ view: { sweeps }, site }: { view: SweepsView; site: string }) {
  const last = sweeps.slice(0, mostSweeps);
  return (
    <>
      <SweepTable caption={`${counted(last.length, 'sweep')}, newest first`} sweeps={last} />
      <p>
        <a href={`/sweeps${queryOf({ site })}`}>Sweeps of this site</a>
      </p>
    </>
  );
}
