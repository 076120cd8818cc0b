import { digits } from '../../../model/digits.ts';
import type { Sweep } from '../../../model/sweep.ts';
import { clean } from '../../../model/text.ts';
import { coverageOf } from '../../../report/coverage.ts';
import { sitePath } from '../site-filter.ts';
import { Words } from './time.tsx';

/** Sweeps, one to a line; on a phone one to a card. Their scope and method are folded. */
export function SweepTable({ caption, sweeps }: { caption: string; sweeps: readonly Sweep[] }) {
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="list sweeps">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['Sweep', 'Site', 'When', 'Scanned', 'Devices', 'Flagged', 'Outcome'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sweeps.map((sweep) => (
            <SweepRow sweep={sweep} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SweepRow({ sweep }: { sweep: Sweep }) {
  const { id, site, counts } = sweep;
  const [words] = coverageOf({ sweeps: [sweep], siteNames: [] });
  if (words === undefined) return null;
  const { when, scope, scanned, notScanned, outcome, method } = words;
  return (
    <tr data-sweep={sweep.outcome === 'running' ? id : undefined}>
      <th scope="row">
        <a href={`/sweeps/${id}`}>{id}</a>
      </th>
      <td class="long" data-label="Site">
        <a href={sitePath(site)}>{clean(site)}</a>
      </td>
      <td class="long" data-label="When">
        <Words text={when} site={site} />
      </td>
      <td class="long" data-label="Scanned">
        {scanned}
        <details>
          <summary>What and how</summary>
          <p>Scope: {scope}</p>
          <p>
            Not scanned: <Words text={notScanned} site={site} />
          </p>
          <p>Method: {method}</p>
        </details>
      </td>
      <td data-label="Devices">
        <span data-fill="devices">{digits(counts.devices)}</span>
      </td>
      <td data-label="Flagged">
        <span data-fill="flagged">{digits(counts.flagged)}</span>
      </td>
      <td class="long" data-label="Outcome">
        <Words text={outcome} site={site} />
      </td>
    </tr>
  );
}
