import type { DecisionImport, ImportedDecision } from '../../../app/import-decisions.ts';
import { counted } from '../../../model/counted.ts';
import type { ImportProblem } from '../../../model/imported.ts';
import { clean } from '../../../model/text.ts';
import { inBrowser } from '../changing/form-post.ts';

/** What an import of decisions came to, line by line. */
export function ImportReportPage({ result, dryRun }: { result: DecisionImport; dryRun: boolean }) {
  const { file, lines, changed, unchanged, refused, emptied, unreadColumns } = result;
  return (
    <>
      <p class={refused.length === 0 ? 'notice done' : 'notice'} role="status">
        {clean(file)}, {counted(lines, 'line')}: {counted(changed.length, 'device')}{' '}
        {dryRun ? 'would change' : 'changed'}, {unchanged} as recorded, {refused.length} refused.
        {dryRun && ' Nothing was written.'}
      </p>
      <p>
        <a href="/imports">{dryRun ? 'Back, to import it' : 'To the imports'}</a>
      </p>
      <Problems heading="Refused" problems={refused} />
      {changed.length > 0 && <Changed heading={dryRun ? 'Would be taken' : 'Taken'} changed={changed} />}
      <Problems heading="Emptied cells, which change nothing" problems={emptied} />
      {unreadColumns.length > 0 && <p>Columns that were not read: {clean(unreadColumns.join(', '))}.</p>}
    </>
  );
}

function Changed({ heading, changed }: { heading: string; changed: readonly ImportedDecision[] }) {
  const caption = `${heading}: ${counted(changed.length, 'line')}`;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="list">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['Line', 'Device', 'Address', 'Site', 'What'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changed.map(({ line, device, message }) => (
            <tr>
              <th scope="row">{line}</th>
              <td data-label="Device">
                <a href={`/devices/${device.id}`}>{device.id}</a>
              </td>
              <td data-label="Address">{clean(device.ip)}</td>
              <td class="long" data-label="Site">
                {clean(device.site)}
              </td>
              <td class="long wide" data-label="What">
                {clean(message)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Problems({ heading, problems }: { heading: string; problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  const caption = `${heading}: ${counted(problems.length, 'line')}`;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="list">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ line, message }) => (
            <tr>
              <th scope="row">{line}</th>
              <td class="long wide" data-label="Why">
                {clean(inBrowser(message))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
