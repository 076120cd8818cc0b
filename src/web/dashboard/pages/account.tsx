import type { ListedSession } from '../../../../db/accounts/sessions.ts';
import type { ApiToken } from '../../../../db/accounts/tokens.ts';
import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import type { AccountShown, Happened } from '../../sign-in/account-views.ts';
import { Field } from '../components/forms.tsx';
import { GrantedFields } from '../components/granted-fields.tsx';
import { Outcome } from '../components/outcome.tsx';
import { Time } from '../components/time.tsx';
import { NewPassword } from './setup.tsx';

type Props = AccountShown & Happened & { csrf: string };

/** One account: its role, password, sessions and tokens; one's own, or any for an administrator. */
export function AccountPage(props: Props) {
  const { account, isOwn, done, problem, token } = props;
  const { name, role, sites, provider, createdAt } = account;
  return (
    <>
      <Outcome done={done} problem={problem} token={token} />
      <dl class="fields">
        {isOwn && <Line name="Name">{clean(name)}</Line>}
        <Line name="Role">{role}</Line>
        <Line name="Sites">{sites === null ? 'all' : sites.map(clean).join(', ')}</Line>
        <Line name="Added">
          <Time at={createdAt} />
        </Line>
        {provider !== null && (
          <Line name="Logs in with">
            {clean(provider.issuer)}, which has its role and password, as {clean(provider.subject)}
          </Line>
        )}
      </dl>
      {!isOwn && provider === null && <RoleForm {...props} />}
      {provider === null && <PasswordForm {...props} />}
      <Sessions {...props} />
      {provider === null && <Tokens {...props} />}
      {!isOwn && <RemoveForm {...props} />}
    </>
  );
}

function Line({ name, children }: { name: string; children?: unknown }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children as string}</dd>
    </div>
  );
}

/** Where forms about the account go, and what each of them is. */
function Form({
  of: { account, isOwn, csrf },
  what,
  label,
  children,
  plain = false,
}: {
  of: Props;
  what: string;
  label: string;
  children?: unknown;
  plain?: boolean;
}) {
  return (
    <form
      class={plain ? undefined : 'filter login'}
      method="post"
      action={isOwn ? '/account' : `/accounts/${account.id}`}
      aria-label={label}
    >
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="do" value={what} />
      {children as string}
    </form>
  );
}

function RoleForm(props: Props) {
  return (
    <section aria-labelledby="granted">
      <h2 id="granted">Role and sites</h2>
      <Form of={props} what="role" label="Change role and sites">
        <GrantedFields granted={props.account} sites={props.sites} />
        <p>A change ends the sessions of the account.</p>
        <p>
          <button type="submit">Change role and sites</button>
        </p>
      </Form>
    </section>
  );
}

function PasswordForm(props: Props) {
  return (
    <section aria-labelledby="new-password">
      <h2 id="new-password">Password</h2>
      <Form of={props} what="password" label="Change the password">
        {props.isOwn && <OwnPassword label="Present password" />}
        <NewPassword />
        <p>
          {props.isOwn
            ? 'A new password ends all other sessions.'
            : 'A new password ends the sessions of the account.'}
        </p>
        {props.tokens.length > 0 && (
          <p>
            <label>
              <input type="checkbox" name="tokens" value="1" checked /> Revoke its{' '}
              {counted(props.tokens.length, 'token')}, too
            </label>
          </p>
        )}
        <p>
          <button type="submit">Change the password</button>
        </p>
      </Form>
    </section>
  );
}

/** The password of the one who is logged in, typed again. */
function OwnPassword({ label }: { label: string }) {
  return (
    <Field
      name="former"
      label={label}
      type="password"
      autocomplete="current-password"
      maxlength={1024}
      required
    />
  );
}

function Sessions(props: Props) {
  const { sessions, here, isOwn } = props;
  const caption = counted(sessions.length, 'session');
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Sessions</h2>
      {sessions.length === 0 ? (
        <p>It is not logged in anywhere.</p>
      ) : (
        <section class="scroll" aria-label={caption} tabindex={0}>
          <table class="grid">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">Began</th>
                <th scope="col">Last used</th>
                <th scope="col">From</th>
                <th scope="col">End it</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <SessionLine session={session} isHere={isOwn && session.mark === here} of={props} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {sessions.length > 0 && (
        <Form of={props} what="sessions" label="End all sessions" plain>
          <button type="submit">{isOwn ? 'Log out everywhere' : 'End all sessions'}</button>
        </Form>
      )}
    </section>
  );
}

function SessionLine({ session, isHere, of }: { session: ListedSession; isHere: boolean; of: Props }) {
  const { mark, startedAt, lastUsed, client } = session;
  return (
    <tr>
      <th scope="row">
        <Time at={startedAt} />
        {isHere && ' (this one)'}
      </th>
      <td>
        <Time at={lastUsed} />
      </td>
      <td>{client === null ? 'this machine' : clean(client)}</td>
      <td>
        <Form of={of} what="sessions" label={`End the session ${mark}`} plain>
          <input type="hidden" name="session" value={mark} />
          <button type="submit">End</button>
        </Form>
      </td>
    </tr>
  );
}

function Tokens(props: Props) {
  const { tokens } = props;
  const caption = counted(tokens.length, 'token');
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Tokens of the API</h2>
      <p>A token lets a program read what this account sees, at /api/v1.</p>
      {tokens.length > 0 && (
        <section class="scroll" aria-label={caption} tabindex={0}>
          <table class="grid">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">Token</th>
                <th scope="col">For</th>
                <th scope="col">Made</th>
                <th scope="col">Revoke it</th>
              </tr>
            </thead>
            <tbody>
              {tokens.map((token) => (
                <TokenLine token={token} of={props} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Form of={props} what="token" label="Make a token">
        <Field name="label" label="What it is for" autocomplete="off" maxlength={64} />
        <OwnPassword label="Your password" />
        <p>
          <button type="submit">Make a token</button>
        </p>
      </Form>
    </section>
  );
}

function TokenLine({ token: { id, label, createdAt }, of }: { token: ApiToken; of: Props }) {
  return (
    <tr>
      <th scope="row">{id}</th>
      <td>{clean(label)}</td>
      <td>
        <Time at={createdAt} />
      </td>
      <td>
        <Form of={of} what="revoke" label={`Revoke token ${id}`} plain>
          <input type="hidden" name="token" value={id} />
          <button type="submit">Revoke</button>
        </Form>
      </td>
    </tr>
  );
}

function RemoveForm(props: Props) {
  return (
    <section aria-labelledby="remove">
      <h2 id="remove">Remove the account</h2>
      <Form of={props} what="remove" label="Remove the account">
        <p>Its sessions and tokens end at once. What it decided stays in the history under its name.</p>
        <p>
          <button type="submit">Remove it</button>
        </p>
      </Form>
    </section>
  );
}
