import { Policies } from '../../../report/html/policies.tsx';
import { ReasonList } from '../../../report/html/reasons.tsx';
import { type ColumnKey, columns, toRows } from '../../../report/rows.ts';
import { untouched } from '../changing/mark-form.ts';
import { EvidenceBars } from '../charts/evidence.tsx';
import { Patterns } from '../charts/patterns.tsx';
import { Timeline } from '../charts/timeline.tsx';
import { AsOf } from '../components/as-of.tsx';
import { DecisionForm, DecisionNow } from '../components/decision-form.tsx';
import { DeviceLinks } from '../components/device-links.tsx';
import { DeviceVerdict } from '../components/device-verdict.tsx';
import { Done } from '../components/done.tsx';
import { Facts } from '../components/facts.tsx';
import { PageFoot } from '../components/page-foot.tsx';
import { TextSections } from '../components/text-sections.tsx';
import type { DeviceView } from '../dashboard-queries.ts';

// Shown elsewhere on the page.
const elsewhere: readonly ColumnKey[] = [
  'verdict',
  'site',
  'confidence',
  'reasons',
  'sources',
  'contradictions',
  'decisionState',
  'acceptedUntil',
  'plannedRemoval',
  'cameBackOn',
  'decisionReason',
  'decisionBy',
  'decisionChange',
  'interpretation',
];
const facts = columns.map(({ key }) => key).filter((key) => !elsewhere.includes(key));

/** What the page of a device shows. */
export interface DevicePageProps {
  readonly view: DeviceView;
  /** The token of its forms; null for a visitor who may not decide. */
  readonly csrf: string | null;
  /** The change that the form of this page has just made; 0 if it changed nothing. */
  readonly done: number | null;
}

/** Everything known about one device: what it is, how it was judged and why, and what changed when. */
export function DevicePage({ view, csrf, done }: DevicePageProps) {
  const { device, report, story, explained, recorded, changes } = view;
  const [row] = toRows([device]);
  if (row === undefined) return null;
  return (
    <>
      <Patterns />
      <AsOf at={report.generatedAt} site={device.site} />
      <Done done={done} change={changes.find(({ id }) => id === done)} undo={csrf !== null} />
      <section aria-labelledby="verdict">
        <h2 id="verdict">Verdict</h2>
        <DeviceVerdict device={device} story={story} />
        <DeviceLinks device={device} story={story} />
        <details>
          <summary>The reasons, policy by policy</summary>
          <ReasonList device={device} policies={report.policies} />
        </details>
      </section>
      <section aria-labelledby="decision">
        <h2 id="decision">Decision</h2>
        <DecisionNow device={device} />
        {csrf !== null && <Decide view={view} csrf={csrf} />}
      </section>
      <section class="facts" aria-labelledby="facts">
        <h2 id="facts">Facts</h2>
        <Facts row={row} keys={facts} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">History</h2>
        <Timeline story={story} until={report.generatedAt} site={device.site} />
      </section>
      <section aria-labelledby="evidence">
        <h2 id="evidence">Evidence</h2>
        <details>
          <summary>What speaks for the maker, and how much</summary>
          <EvidenceBars classes={story.classes} />
        </details>
        <details>
          <summary>From what was seen to the verdict, step by step</summary>
          <TextSections lines={explained} site={device.site} />
        </details>
        {recorded.length > 0 && (
          <details>
            <summary>Its addresses, and what is behind it</summary>
            <TextSections lines={recorded} site={device.site} />
          </details>
        )}
        <details>
          <summary>The policies that judged it</summary>
          <Policies policies={report.policies} />
        </details>
      </section>
      <PageFoot report={report} site={device.site} />
    </>
  );
}

/** What an editor can do about it. */
function Decide({ view: { device, newestChange, addresses }, csrf }: { view: DeviceView; csrf: string }) {
  return (
    <>
      <details>
        <summary>Decide, or change owner, location, asset tag and notes</summary>
        <DecisionForm device={device} change={newestChange} csrf={csrf} typed={untouched(device.decision)} />
      </details>
      <p>
        <a href={`/devices/${device.id}/merge`}>Merge with another device</a>
        {addresses.length > 1 && (
          <>
            {', '}
            <a href={`/devices/${device.id}/split`}>split it into two</a>
          </>
        )}
        , or see <a href={`/audit?device=${device.id}`}>what people changed</a>, and undo it there.
      </p>
    </>
  );
}
