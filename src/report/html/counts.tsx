import { counted } from '../../model/counted.ts';
import { isExcused } from '../../model/decision.ts';
import type { DeviceSummary } from '../../model/device.ts';
import { printable } from '../cell.ts';
import { countByMaker, countBySite, countStatus, countVerdicts, type Group } from '../counts.ts';
import { unsweptIn } from '../coverage.ts';
import type { Report } from '../report.ts';
import { behindRecorders, otherEquipment } from '../summary.ts';

/** How many devices of each verdict, in all, by site and by maker. */
export function Counts({ report }: { report: Report<DeviceSummary> }) {
  const { devices } = report;
  const counts = countVerdicts(devices);
  const others = otherEquipment(report);
  const behind = behindRecorders(devices);
  const selection = printable(report.selection ?? null);
  const excused = devices.filter(({ verdict, decision }) => verdict === 'flagged' && isExcused(decision));
  const silent = countStatus(devices, 'missing');
  const unasked = countStatus(devices, 'unasked');
  const removed = countStatus(devices, 'removed');
  const unswept = unsweptIn(report).map((site) => printable(site) ?? 'No name');
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">Summary</h2>
      {selection !== null && (
        <p class="notice">
          <strong>Part of the inventory.</strong> {selection} The counts are of this part.
        </p>
      )}
      {report.sweeps.length > 0 && unswept.length > 0 && (
        <p class="notice">
          {unswept.length} of {counted(report.siteNames.length, 'site')}{' '}
          {unswept.length === 1 ? 'was' : 'were'} never scanned: nothing is known of what is there.
        </p>
      )}
      <dl class="tiles">
        <Tile kind="all" count={counts.total} label={counts.total === 1 ? 'device' : 'devices'} />
        <Tile kind="flagged" count={counts.flagged} label="flagged" />
        <Tile kind="review" count={counts.review} label="for review" />
        <Tile kind="clear" count={counts.clear} label="clear" />
        {counts['not-covered'] > 0 && (
          <Tile kind="not-covered" count={counts['not-covered']} label="not covered" />
        )}
      </dl>
      {report.sweeps.length === 0 && (
        <p class="notice">No sweep is on record: these figures say nothing about what is there.</p>
      )}
      <p>
        Of these, {silent} {silent === 1 ? 'is' : 'are'} missing, {unasked} {unasked === 1 ? 'was' : 'were'}{' '}
        not scanned, and {removed} {removed === 1 ? 'has' : 'have'} been removed.
        {report.otherEquipment !== null &&
          ` Other equipment, as counted by the last complete sweep of each site and not listed: ${others ?? 'none'}.`}
      </p>
      {behind !== null && <p>{behind}</p>}
      {excused.length > 0 && (
        <p>
          Flagged devices with a decision against removal:{' '}
          {excused.filter((one) => one.decision?.state === 'accepted').length} accepted until a day,{' '}
          {excused.filter((one) => one.decision?.state === 'false-positive').length} false positives. They are
          counted above and marked in the lists.
        </p>
      )}
      {report.siteNames.length > 0 && (
        <div class="pair">
          <GroupTable
            caption="By site"
            first="Site"
            groups={countBySite(devices, report.siteNames)}
            unswept={new Set(unswept)}
          />
          <GroupTable caption="By manufacturer" first="Manufacturer" groups={countByMaker(devices)} />
        </div>
      )}
    </section>
  );
}

function Tile({ kind, count, label }: { kind: string; count: number; label: string }) {
  return (
    <div class={`tile ${kind}`}>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  );
}

interface GroupTableProps {
  readonly caption: string;
  readonly first: string;
  readonly groups: readonly Group[];
  /** Names of groups of which nothing is known: their zeros would read as nothing found. */
  readonly unswept?: ReadonlySet<string>;
}

function GroupTable({ caption, first, groups, unswept }: GroupTableProps) {
  const uncovered = groups.some(({ counts }) => counts['not-covered'] > 0);
  return (
    <table class="counts">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">Flagged</th>
          <th scope="col">Review</th>
          <th scope="col">Clear</th>
          {uncovered && <th scope="col">Not covered</th>}
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, counts }) => (
          <tr>
            <th scope="row">{name}</th>
            {counts.total === 0 && unswept?.has(name) ? (
              <td colspan={uncovered ? 5 : 4}>never scanned</td>
            ) : (
              <>
                <td>{counts.flagged}</td>
                <td>{counts.review}</td>
                <td>{counts.clear}</td>
                {uncovered && <td>{counts['not-covered']}</td>}
                <td>{counts.total}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
