import { counted } from '../../../model/counted.ts';
import { digits } from '../../../model/digits.ts';
import type { DeviceType } from '../../../model/identification.ts';
import { clean } from '../../../model/text.ts';
import { Patterns } from '../charts/patterns.tsx';
import { dateSentence, LeftByMaker, LeftOverTime, removalSentence } from '../charts/removal.tsx';
import { Scanned } from '../charts/scanned.tsx';
import { AsOf } from '../components/as-of.tsx';
import { DeviceTable } from '../components/device-table.tsx';
import { Fields } from '../components/fields.tsx';
import { PageFoot } from '../components/page-foot.tsx';
import { SweepTable } from '../components/sweep-table.tsx';
import { Tiles } from '../components/tiles.tsx';
import { Words } from '../components/time.tsx';
import type { DeviceList, SiteState, SiteView } from '../dashboard-queries.ts';
import { queryOf } from '../filter.ts';

/** What the page of a site shows; view and list are null until its first sweep. */
export interface SitePageProps {
  readonly state: SiteState;
  readonly list: DeviceList | null;
  readonly view: SiteView | null;
  readonly at: string;
}

/** One site: what is there, what is left to remove, how far it was scanned, who to ask, its devices and its last sweeps. */
export function SitePage({ state, list, view, at }: SitePageProps) {
  const { site, hasProblem } = state;
  return (
    <>
      <Patterns />
      <AsOf at={at} site={site} />
      <p class={hasProblem ? 'notice' : undefined}>
        Sweeps of this site: <Words text={state.state} site={site} />
      </p>
      {view === null || list === null ? (
        <>
          <p>This site was {state.unswept ?? 'never scanned'}: nothing is known of what is there.</p>
          <Fields fields={state.fields} site={site} />
        </>
      ) : (
        <Swept state={state} list={list} view={view} />
      )}
    </>
  );
}

function Swept({ state, list, view }: { state: SiteState; list: DeviceList; view: SiteView }) {
  const { site, fields } = state;
  const { removal, owners, scanned, sweeps } = view;
  return (
    <>
      <p class="lead">
        {headcount(view)}
        {removal !== null && ` ${removalSentence(removal)} ${dateSentence(removal) ?? ''}`}
      </p>
      <Numbers site={site} view={view} />
      <p>
        To print or to send: <a href={`/devices.html${queryOf({ site })}`}>the report on this site</a> (HTML),{' '}
        <a href={`/devices.xlsx${queryOf({ site })}`}>its list</a> (xlsx). See also{' '}
        <a href={`/changes${queryOf({ site })}`}>what changed since the last sweep</a>.
      </p>
      {removal !== null && (
        <section aria-labelledby="removal">
          <h2 id="removal">What is left to remove</h2>
          <LeftOverTime removal={removal} site={site} />
          {removal.sum.left > 0 && <LeftByMaker removal={removal} site={site} />}
        </section>
      )}
      <section aria-labelledby="ask">
        <h2 id="ask">Who to ask</h2>
        <Owners site={site} owners={owners} />
      </section>
      <section aria-labelledby="devices">
        <h2 id="devices">Devices</h2>
        <Devices list={list} site={site} />
      </section>
      <section aria-labelledby="sweeps">
        <h2 id="sweeps">Coverage and last sweeps</h2>
        <Scanned
          scanned={scanned}
          caption="Addresses in the last sweep"
          name={site}
          href={`/coverage${queryOf({ site })}`}
        />
        <Fields fields={fields} site={site} />
        <SweepTable caption={`${counted(sweeps.length, 'sweep')}, newest first`} sweeps={sweeps} />
        <p>
          <a href={`/sweeps${queryOf({ site })}`}>All sweeps of this site</a>
        </p>
      </section>
      <PageFoot report={list.report} site={site} />
    </>
  );
}

const typeWords: Readonly<Record<DeviceType, readonly [one: string, several: string]>> = {
  camera: ['camera', 'cameras'],
  recorder: ['recorder', 'recorders'],
  encoder: ['encoder', 'encoders'],
  doorbell: ['doorbell', 'doorbells'],
  intercom: ['intercom', 'intercoms'],
  'access-control': ['access control device', 'access control devices'],
  other: ['other device', 'other devices'],
  unknown: ['device of unknown kind', 'devices of unknown kind'],
};

/** `40 devices are on its list: 38 cameras, 2 recorders; 3 of them missing.` */
function headcount({ types, counts, missing }: SiteView): string {
  if (counts.total === 0) return 'No device is on its list.';
  const each = types.map(({ type, total }) => `${digits(total)} ${typeWords[type][total === 1 ? 0 : 1]}`);
  const away = missing === 0 ? '' : `; ${digits(missing)} of them missing`;
  return `${counts.total === 1 ? '1 device is' : `${digits(counts.total)} devices are`} on its list: ${each.join(', ')}${away}.`;
}

function Numbers({ site, view: { counts, removal, missing } }: { site: string; view: SiteView }) {
  const to = (filter: Parameters<typeof queryOf>[0]) => `/devices${queryOf({ site, ...filter })}`;
  return (
    <Tiles
      tiles={[
        { kind: 'left', count: removal?.sum.left ?? 0, label: 'left to remove', href: to({ left: true }) },
        { kind: 'flagged', count: counts.flagged, label: 'flagged', href: to({ flagged: true }) },
        { kind: 'review', count: counts.review, label: 'for review', href: to({ review: true }) },
        { kind: 'missing', count: missing, label: 'missing', href: to({ status: 'missing' }) },
        { kind: 'all', count: counts.total, label: counts.total === 1 ? 'device' : 'devices', href: to({}) },
      ]}
    />
  );
}

function Owners({ site, owners }: { site: string; owners: SiteView['owners'] }) {
  if (owners.length === 0) return <p>No owner is recorded for a device here.</p>;
  return (
    <ul class="owners">
      {owners.map(({ name, count }) => (
        <li>
          <a href={`/devices${queryOf({ site, owner: name })}`}>{clean(name)}</a>: owner of{' '}
          {counted(count, 'device')}
        </li>
      ))}
    </ul>
  );
}

function Devices({ list: { report, total }, site }: { list: DeviceList; site: string }) {
  const { devices } = report;
  if (devices.length === 0) return <p>No device is on its list.</p>;
  return (
    <>
      <DeviceTable
        caption={`${devices.length} of ${counted(total, 'device')}, flagged first, then by address`}
        devices={devices}
        keys={siteColumns}
      />
      {total > devices.length && (
        <p>
          <a href={`/devices${queryOf({ site })}`}>All {digits(total)} devices</a>
        </p>
      )}
    </>
  );
}

/** The site is the page's. */
const siteColumns = [
  'verdict',
  'maker',
  'model',
  'type',
  'name',
  'location',
  'decision',
  'last-seen',
] as const;
