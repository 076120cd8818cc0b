import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import { type AccountsShown, type Happened, shownName } from '../../sign-in/account-views.ts';
import { Field } from '../components/forms.tsx';
import { GrantedFields } from '../components/granted-fields.tsx';
import { Outcome } from '../components/outcome.tsx';
import { Time } from '../components/time.tsx';
import { NewPassword } from './setup.tsx';

/** All accounts, and a form for another one. For administrators. */
export function AccountsPage({
  accounts,
  sites,
  done,
  problem,
  csrf,
}: AccountsShown & Happened & { csrf: string }) {
  const caption = counted(accounts.length, 'account');
  return (
    <>
      <Outcome done={done} problem={problem} />
      <section class="scroll" aria-label={caption} tabindex={0}>
        <table class="grid">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {['Name', 'Role', 'Sites', 'Logs in with', 'Sessions', 'Tokens', 'Last used'].map((title) => (
                <th scope="col">{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <Line account={account} />
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="add">
        <h2 id="add">Add an account</h2>
        <form class="filter login" method="post" action="/accounts" aria-label="Add an account">
          <input type="hidden" name="csrf" value={csrf} />
          <Field
            name="name"
            label="Name to log in with"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxlength={64}
            required
          />
          <GrantedFields granted={{ role: 'viewer', sites: [] }} sites={sites} />
          <NewPassword />
          <p>
            <button type="submit">Add</button>
          </p>
        </form>
      </section>
    </>
  );
}

function Line({ account }: { account: AccountsShown['accounts'][number] }) {
  const { id, role, sites, provider, sessions, tokens } = account;
  const lastUsed = sessions
    .map((session) => session.lastUsed)
    .sort()
    .at(-1);
  return (
    <tr>
      <th scope="row">
        <a href={`/accounts/${id}`}>{clean(shownName(account))}</a>
      </th>
      <td>{role}</td>
      <td>{sites === null ? 'all' : sites.map(clean).join(', ')}</td>
      <td>{provider === null ? 'a password' : clean(new URL(provider.issuer).host)}</td>
      <td class="figure">{sessions.length}</td>
      <td class="figure">{tokens.length}</td>
      <td>{lastUsed === undefined ? 'not logged in' : <Time at={lastUsed} />}</td>
    </tr>
  );
}
