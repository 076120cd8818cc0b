import type { Import } from '../../../../db/imports/imports.ts';
import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import type { ImportsView } from '../changing/views.ts';
import { Field, SiteForm } from '../components/forms.tsx';
import { Hidden } from '../components/hidden.tsx';
import { NotRecorded } from '../components/not-recorded.tsx';
import { Time } from '../components/time.tsx';

/** So many of the newest imports are shown. */
export const importsOnPage = 200;

/** What was imported before, and the form for a list of decisions. */
export function ImportsPage(props: {
  view: ImportsView;
  site: readonly string[] | undefined;
  /** The token of the form; null for a visitor who may not import. */
  csrf: string | null;
  /** Why nothing was imported, or null. */
  sentence: string | null;
}) {
  const { view, site, csrf, sentence } = props;
  const { imports, sites } = view;
  return (
    <>
      <NotRecorded sentence={sentence} />
      {csrf !== null && <Upload csrf={csrf} />}
      <section aria-labelledby="past">
        <h2 id="past">Imported before</h2>
        <SiteForm action="/imports" sites={sites} site={site} none="All" />
        {imports.length === 0 ? <p>No imports yet.</p> : <Imports imports={imports} />}
      </section>
    </>
  );
}

function Upload({ csrf }: { csrf: string }) {
  return (
    <section aria-labelledby="list">
      <h2 id="list">A list with decisions</h2>
      <p>
        Download <a href="/devices">a list of devices</a> as xlsx or csv, fill in <em>Decision</em>,{' '}
        <em>Accepted until</em>, <em>Planned removal</em>, <em>Decision: why</em>, <em>Replaced by</em>,{' '}
        <em>Owner</em>, <em>Location</em>, <em>Asset tag</em> or <em>Notes</em>, and send it here. Each line
        is taken or refused by itself. A cell that was not changed changes nothing.
      </p>
      <form
        class="decide"
        method="post"
        action="/imports"
        enctype="multipart/form-data"
        aria-label="Import a list"
      >
        <Hidden fields={[['csrf', csrf]]} />
        <Field
          name="file"
          label="File"
          type="file"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          hint="An Excel workbook (.xlsx) or CSV, at most 10,000 lines and 4 MiB."
          required
        />
        <p class="steps">
          <button type="submit" name="step" value="take">
            Import
          </button>
          <button type="submit" class="second" name="step" value="check">
            Only show what it would change
          </button>
        </p>
      </form>
    </section>
  );
}

function Imports({ imports }: { imports: readonly Import[] }) {
  const caption = `${counted(imports.length, 'import')}, newest first${imports.length === importsOnPage ? ' (camcensus imports lists all)' : ''}`;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="list imports">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['Imported', 'By', 'Site', 'Kind', 'File', 'Lines', 'About a device', 'New', 'Refused'].map(
              (title) => (
                <th scope="col">{title}</th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {imports.map(({ at, who, site, kind, file, counts }) => (
            <tr>
              <th scope="row">
                <Time at={at} site={site} />
              </th>
              <td class="long" data-label="By">
                {clean(who)}
              </td>
              <td class="long" data-label="Site">
                {clean(site)}
              </td>
              <td data-label="Kind">{clean(kind)}</td>
              <td class="long" data-label="File">
                {clean(file)}
              </td>
              <td data-label="Lines">{counts.lines}</td>
              <td data-label="About a device">{counts.matched}</td>
              <td data-label="New">{counts.added}</td>
              <td data-label="Refused">{counts.bad}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
