import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import { Policies } from '../../../report/html/policies.tsx';
import { reportedText } from '../../../text/hub-sites.ts';
import { Patterns } from '../charts/patterns.tsx';
import {
  dateSentence,
  LeftByMaker,
  LeftBySite,
  LeftOverTime,
  removalSentence,
  unsweptWords,
} from '../charts/removal.tsx';
import { Scanned } from '../charts/scanned.tsx';
import { AsOf } from '../components/as-of.tsx';
import { Fields } from '../components/fields.tsx';
import { MakerTable } from '../components/maker-table.tsx';
import { PageFoot } from '../components/page-foot.tsx';
import { Tiles } from '../components/tiles.tsx';
import { Words } from '../components/time.tsx';
import type { Overview, SiteState } from '../dashboard-queries.ts';
import { sitePath } from '../site-filter.ts';

/** More cards than this do not fit. */
const mostCards = 12;

/** What is left to remove, as a picture, and whether the sweeps are as they should be. */
export function OverviewPage({ overview }: { overview: Overview }) {
  const { report, problems, service, sites, makers, scanned } = overview;
  const unswept = sites.filter((site) => site.unswept !== null);
  const all = sites.filter(({ swept }) => swept).length + unswept.length;
  return (
    <>
      <Patterns />
      <AsOf at={report.generatedAt} />
      <CameBack count={overview.cameBack} />
      {report.sweeps.length === 0 && (
        <p class="notice">No sweep is on record: these figures say nothing about what is there.</p>
      )}
      <Unknown sites={sites} isEmpty={report.sweeps.length === 0} />
      <Numbers overview={overview} />
      <Remaining overview={overview} unswept={unswept} />
      <section aria-labelledby="health">
        <h2 id="health">Sweeps and coverage</h2>
        {problems.map((problem) => (
          <p class="notice">
            <Words text={problem} />
          </p>
        ))}
        {report.sweeps.length > 0 && (
          <Scanned
            scanned={scanned}
            caption="Addresses in the last sweep of each site"
            href="/coverage"
            {...(unswept.length === 0
              ? { name: 'All networks' }
              : {
                  name: `Networks of ${all - unswept.length} of ${counted(all, 'site')}`,
                  unswept: {
                    text: `${counted(unswept.length, 'site')} ${unsweptWords(unswept)}`,
                    count: unswept.length,
                    of: all,
                  },
                })}
          />
        )}
        <Sites
          sites={sites.filter(({ planned, hub }) => planned || (hub !== null && hub.state !== 'removed'))}
        />
        <Fields fields={service} />
      </section>
      <section aria-labelledby="all">
        <h2 id="all">All devices</h2>
        <AllDevices overview={overview} />
        <details>
          <summary>All devices by maker</summary>
          <MakerTable groups={makers} />
        </details>
        <details>
          <summary>The policies that judged them</summary>
          <Policies policies={report.policies} />
        </details>
      </section>
      <PageFoot report={report} />
    </>
  );
}

function CameBack({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p class="notice">
      <a href="/devices?state=came-back">{counted(count, 'device')}</a> came back after{' '}
      {count === 1 ? 'it was' : 'they were'} reported or confirmed as removed.
    </p>
  );
}

function Numbers({ overview: { counts, removal } }: { overview: Overview }) {
  const left = removal?.sum.left ?? 0;
  return (
    <Tiles
      tiles={[
        { kind: 'left', count: left, label: 'left to remove', href: '/devices?left=1' },
        { kind: 'flagged', count: counts.flagged, label: 'flagged', href: '/devices?flagged=1' },
        { kind: 'review', count: counts.review, label: 'for review', href: '/devices?review=1' },
        {
          kind: 'all',
          count: counts.total,
          label: counts.total === 1 ? 'device' : 'devices',
          href: '/devices',
        },
      ]}
    />
  );
}

/** Of how many sites nothing is known, at a hub because they never reported: figures of the others are no figures of all. */
function Unknown({ sites, isEmpty }: { sites: readonly SiteState[]; isEmpty: boolean }) {
  const reported = reportedText(sites.flatMap(({ hub }) => hub ?? []));
  const unheard = sites.filter(({ hub }) => hub?.lastContact === null && hub.state !== 'removed');
  const unscanned = sites.filter((site) => site.unswept !== null && !unheard.includes(site));
  const one = unscanned.length === 1;
  return (
    <>
      {reported !== null && (
        <p class="notice">
          <a href={pathTo(unheard)}>{reported}</a>: nothing is known of the others.
        </p>
      )}
      {!isEmpty && unscanned.length > 0 && (
        <p class="notice">
          <a href={pathTo(unscanned)}>
            {unscanned.length} of {counted(sites.length, 'site')} {one ? 'was' : 'were'} never scanned
          </a>
          : nothing is known of what is there.
        </p>
      )}
    </>
  );
}

/** The list that has these sites first: with problems alone, if all of these have one. */
function pathTo(sites: readonly SiteState[]): string {
  return sites.every(({ hasProblem }) => hasProblem) ? '/sites?wrong=1' : '/sites';
}

interface RemainingProps {
  readonly overview: Overview;
  readonly unswept: readonly SiteState[];
}

function Remaining({ overview: { removal }, unswept }: RemainingProps) {
  return (
    <section aria-labelledby="removal">
      <h2 id="removal">What is left to remove</h2>
      {removal === null ? (
        <p>
          No flagged device is in the inventory
          {unswept.length > 0 && `, which knows nothing of ${counted(unswept.length, 'site')}`}.
        </p>
      ) : (
        <>
          <p class="lead">
            {removalSentence(removal)} {dateSentence(removal)}
          </p>
          <LeftOverTime removal={removal} />
          {removal.sum.left > 0 && (
            <div class="pair">
              <LeftByMaker removal={removal} />
              <LeftBySite removal={removal} unswept={unswept} />
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** What else the lists hold. */
function AllDevices({ overview }: { overview: Overview }) {
  const { statuses, excused, behind, otherEquipment, counts } = overview;
  return (
    <>
      <p>
        Of the {counts.total}, <a href="/devices?status=missing">{statuses.missing} missing</a>,{' '}
        <a href="/devices?status=unasked">{statuses.unasked} not scanned</a>,{' '}
        <a href="/devices?status=removed">{statuses.removed} removed</a>. Of the flagged,{' '}
        <a href="/devices?flagged=1&state=accepted">{excused.accepted} accepted</a> until a day,{' '}
        <a href="/devices?flagged=1&state=false-positive">
          {excused.falsePositive} {excused.falsePositive === 1 ? 'false positive' : 'false positives'}
        </a>
        .
      </p>
      <p>
        {behind !== null && <Words text={behind} />} Other equipment, as counted by the last complete sweep of
        each site and not listed: <Words text={otherEquipment ?? 'none'} />.
      </p>
    </>
  );
}

/** Few sites are all shown; of many, those where something is wrong. */
function Sites({ sites }: { sites: readonly SiteState[] }) {
  if (sites.length === 0)
    return <p class="notice">The config names no sites, so there is no plan to compare the sweeps with.</p>;
  const isKnown = ({ unswept }: SiteState) => Number(unswept === null);
  // The page begins with how many are not known: their cards are all alike, and would leave no room for others.
  const wrong = sites.filter((site) => site.hasProblem).sort((a, b) => isKnown(b) - isKnown(a));
  const shown = (sites.length <= mostCards ? sites : wrong).slice(0, mostCards);
  const rest = sites.length - shown.length;
  return (
    <>
      {rest > 0 && (
        <p>
          {wrong.length === 0 ? 'No' : `${wrong.length} of ${sites.length}`}{' '}
          {sites.length === 1 ? 'site' : 'sites'} {wrong.length === 1 ? 'has' : 'have'} a problem
          {wrong.length > shown.length && (
            <>
              ; here are {shown.length}, and <a href="/sites?wrong=1">all of them</a> in the list
            </>
          )}
          . <a href="/sites">All {sites.length} sites</a>.
        </p>
      )}
      {shown.length > 0 && (
        <div class="cards">
          {shown.map((site) => (
            <Site site={site} />
          ))}
        </div>
      )}
    </>
  );
}

function Site({ site: { site, hasProblem, state, fields } }: { site: SiteState }) {
  return (
    <article class={hasProblem ? 'card wrong' : 'card'}>
      <h3>
        <a href={sitePath(site)}>{clean(site)}</a>
      </h3>
      <p>
        <Words text={state} site={site} />
      </p>
      <Fields fields={fields} site={site} />
    </article>
  );
}
