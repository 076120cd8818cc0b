import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import { madeText } from '../../../text/device.ts';
import { type AuditQuery, auditQueryText } from '../audit-filter.ts';
import type { AuditLine, AuditView } from '../changing/views.ts';
import { Field, Select } from '../components/forms.tsx';
import { Time, useZone } from '../components/time.tsx';

/** How many entries are on one page. */
export const entriesOnPage = 100;

/** Who did what, when, and to which device; newest first. */
export function AuditPage(props: {
  view: AuditView;
  query: AuditQuery;
  /** Only changes before this one. */
  before: number | undefined;
  editing: boolean;
}) {
  const { view, query, before, editing } = props;
  const { lines, more } = view;
  const last = lines.at(-1);
  return (
    <>
      <EntryChoice view={view} query={query} />
      {query.device !== undefined && (
        <p class="notice">
          Only: <a href={`/devices/${query.device}`}>device {query.device}</a>.
        </p>
      )}
      {lines.length === 0 ? (
        <p>No entry matches.</p>
      ) : (
        <Entries
          caption={`${counted(lines.length, 'change')}${before === undefined ? '' : ` before change ${before}`}, newest first`}
          lines={lines}
          editing={editing}
        />
      )}
      {(before !== undefined || more) && (
        <nav class="pages" aria-label="Pages of the list">
          <ul>
            {before !== undefined && (
              <li>
                <a href={`/audit${auditQueryText(query)}`}>Newest</a>
              </li>
            )}
            {more && last !== undefined && (
              <li>
                <a href={`/audit${auditQueryText(query, last.id)}`} rel="next">
                  Older
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </>
  );
}

/** It works without a script. */
function EntryChoice({ view: { sites, who, actions }, query }: { view: AuditView; query: AuditQuery }) {
  const zone = useZone(query.site?.length === 1 ? query.site[0] : undefined);
  return (
    <form class="filter" method="get" action="/audit" aria-label="Choose changes">
      {query.device !== undefined && <input type="hidden" name="device" value={String(query.device)} />}
      <Select name="site" label="Site" among={sites} chosen={query.site} />
      <Select name="account" label="By" among={withChosen(who, query.account)} chosen={query.account} />
      <Select name="kind" label="Kind" among={withChosen(actions, query.kind)} chosen={query.kind} />
      <Field name="from" label={`From (${zone})`} type="date" value={query.from ?? ''} />
      <Field name="to" label="To" type="date" value={query.to ?? ''} />
      <p>
        <button type="submit">Show</button> <a href="/audit">All changes</a>
      </p>
    </form>
  );
}

/** What was requested stays selected, also where it is not one of the newest. */
function withChosen(names: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || names.includes(chosen) ? names : [chosen, ...names];
}

function Entries({
  caption,
  lines,
  editing,
}: {
  caption: string;
  lines: readonly AuditLine[];
  editing: boolean;
}) {
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="list audit">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['Change', 'When', 'By', 'Kind', 'Device', 'What'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              <th scope="row">
                {line.id}
                {editing && line.undoable && (
                  <>
                    {' '}
                    <a href={`/audit/${line.id}/undo`} aria-label={`Undo change ${line.id}`}>
                      Undo
                    </a>
                  </>
                )}
              </th>
              <td data-label="When">
                <Time at={line.at} site={line.about?.site} />
              </td>
              <td class="long" data-label="By">
                {clean(line.who)}
              </td>
              <td data-label="Kind">{clean(line.action)}</td>
              <td class="long" data-label="Device">
                <About line={line} />
              </td>
              <td class="long wide" data-label="What">
                {clean(line.message)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function About({ line: { device, about } }: { line: AuditLine }) {
  if (device === null) return <>-</>;
  if (about === null) return <>{device}</>;
  return (
    <>
      <a href={`/devices/${device}`}>{device}</a> {clean(about.site)}, {clean(about.ip)},{' '}
      {clean(madeText(about))}
    </>
  );
}
