import { clean } from '../../../model/text.ts';
import type { KeptForm } from '../../sign-in/kept-forms.ts';
import { Hidden } from '../components/hidden.tsx';

/** What people know the fields of forms by; others belong to the form itself, and are not shown. */
const labels: Readonly<Record<string, string>> = {
  state: 'Decision',
  until: 'Last day',
  plannedFor: 'Day of the removal',
  because: 'Reason',
  replacedBy: 'Replaced by device',
  owner: 'Owner',
  location: 'Location',
  assetTag: 'Asset tag',
  note: 'New note',
  into: 'The other device',
  address: 'Address',
  site: 'Site',
  name: 'Name',
};

/** A form that came in without a session, to be sent again. */
export function AgainPage({ kept, csrf }: { kept: KeptForm; csrf: string }) {
  const { path, fields } = kept;
  const rows = fields.flatMap(([name, value]) => {
    const label = labels[name];
    return label === undefined || value === '' ? [] : [[label, value] as const];
  });
  const sent = fields.filter(([name]) => name !== 'csrf');
  return (
    <>
      <p class="notice" role="status">
        Your session had ended before this was sent. Nothing was changed yet.
      </p>
      <dl class="values">
        {rows.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{clean(value)}</dd>
          </div>
        ))}
      </dl>
      <form method="post" action={clean(path)} aria-label="Send it again">
        <Hidden fields={[['csrf', csrf], ...sent]} />
        <p>
          <button type="submit">Send it again</button> or <a href="/">leave it</a>
        </p>
      </form>
    </>
  );
}
