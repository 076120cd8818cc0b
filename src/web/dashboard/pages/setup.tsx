import { clean } from '../../../model/text.ts';
import { Field } from '../components/forms.tsx';

/** The form by which the first account is made. `holds`: whether there is a code at all. */
export function SetupPage({
  csrf,
  holds,
  problem,
}: {
  csrf: string;
  holds: boolean;
  problem?: string | undefined;
}) {
  const about = problem === undefined ? undefined : 'problem';
  return (
    <>
      <p>
        There is no account yet. The first one is an administrator, who adds the others.{' '}
        {holds
          ? 'It takes the set-up code that the service has written to its log.'
          : 'No set-up code holds: reload the service, and its log has one for 15 minutes. Or run camcensus users add there.'}
      </p>
      <form class="filter login" method="post" action="/setup" aria-label="Set up">
        {problem !== undefined && (
          <p class="notice" role="alert" id="problem">
            {clean(problem)}
          </p>
        )}
        <input type="hidden" name="csrf" value={csrf} />
        <Field
          name="code"
          label="Set-up code"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxlength={60}
          about={about}
          required
        />
        <Field
          name="name"
          label="Your name, to log in with"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxlength={64}
          required
        />
        <NewPassword />
        <p>
          <button type="submit">Make the account</button>
        </p>
      </form>
    </>
  );
}

/** A new password, typed twice. */
export function NewPassword() {
  return (
    <>
      <Field
        name="password"
        label="New password"
        type="password"
        autocomplete="new-password"
        hint="12 characters or more. Four or five words are easy to type."
        maxlength={1024}
        required
      />
      <Field
        name="again"
        label="New password again"
        type="password"
        autocomplete="new-password"
        maxlength={1024}
        required
      />
    </>
  );
}
