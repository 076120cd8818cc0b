import type { DeviceSummary } from '../../model/device.ts';
import { coverageOf, type Coverage as SiteCoverage } from '../coverage.ts';
import type { Report } from '../report.ts';

/** What was scanned to make the list, and what was not. */
export function Coverage({ report }: { report: Report<DeviceSummary> }) {
  const sites = coverageOf(report);
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">Coverage</h2>
      <p>
        The list holds what was found at the addresses below. It says nothing about what was not scanned, or
        of cameras that are not on these networks.
      </p>
      {sites.length === 0 ? (
        <p class="notice">No sweep is on record: nothing is known of what was scanned.</p>
      ) : (
        <table class="coverage">
          <caption>Latest sweep of each site</caption>
          <thead>
            <tr>
              <th scope="col">Site</th>
              <th scope="col">When</th>
              <th scope="col">Scope</th>
              <th scope="col">Scanned</th>
              <th scope="col">Not scanned</th>
              <th scope="col">Outcome</th>
              <th scope="col">Method</th>
            </tr>
          </thead>
          <tbody>
            {sites.map((site) => (
              <tr>
                <th scope="row">{site.site}</th>
                {site.swept ? <Cells of={site} /> : <td colspan={6}>{site.when}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Cells({ of }: { of: SiteCoverage }) {
  return (
    <>
      <td data-label="When">{of.when}</td>
      <td data-label="Scope">{of.scope}</td>
      <td data-label="Scanned">{of.scanned}</td>
      <td data-label="Not scanned">{of.notScanned}</td>
      <td data-label="Outcome">{of.outcome}</td>
      <td class="small" data-label="Method">
        {of.method}
      </td>
    </>
  );
}
