import { Policies } from '../../../export/html/policies.tsx';
import { Reasons } from '../../../export/html/reasons.tsx';
import { type ColumnKey, columns, toRows } from '../../../export/rows.ts';
import type { DeviceView } from '../census.ts';
import { untouched } from '../changing/mark-form.ts';
import { AsOf } from '../parts/as-of.tsx';
import { DecisionForm, DecisionNow } from '../parts/decision-form.tsx';
import { Done } from '../parts/done.tsx';
import { Facts } from '../parts/facts.tsx';
import { PageFoot } from '../parts/page-foot.tsx';
import { TextSections } from '../parts/text-sections.tsx';

// Shown elsewhere on the page.
const elsewhere: readonly ColumnKey[] = ['verdict', 'confidence', 'reasons', 'sources', 'contradictions'];
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
  const { device, report, explained, recorded, changes, newestChange } = view;
  const [row] = toRows([device]);
  if (row === undefined) return null;
  return (
    <>
      <AsOf at={report.generatedAt} site={device.site} />
      <Done done={done} change={changes.find(({ id }) => id === done)} undo={csrf !== null} />
      <section aria-labelledby="verdict">
        <h2 id="verdict">Verdict and reasons</h2>
        <Reasons device={device} row={row} policies={report.policies} />
      </section>
      <section aria-labelledby="decision">
        <h2 id="decision">Decision</h2>
        <DecisionNow device={device} />
        {csrf !== null && (
          <details>
            <summary>Decide, or change owner, location and notes</summary>
            <DecisionForm
              device={device}
              change={newestChange}
              csrf={csrf}
              typed={untouched(device.decision)}
            />
          </details>
        )}
      </section>
      <section class="facts" aria-labelledby="facts">
        <h2 id="facts">Facts</h2>
        <Facts row={row} keys={facts} />
      </section>
      <section aria-labelledby="explained">
        <h2 id="explained">From what was seen to the verdict</h2>
        <TextSections lines={explained} site={device.site} />
      </section>
      <section aria-labelledby="recorded">
        <h2 id="recorded">What was recorded</h2>
        <TextSections lines={recorded} site={device.site} />
      </section>
      <Policies policies={report.policies} />
      <PageFoot report={report} site={device.site} />
    </>
  );
}
