import { clean } from '../../../model/text.ts';
import { Field } from '../components/forms.tsx';

/** The form to log in. Its result comes as a page, without a script. */
export function LoginPage({
  csrf,
  next,
  problem,
  provider = null,
}: {
  csrf: string;
  next: string;
  problem?: string;
  /** What people call the identity provider, if there is one. */
  provider?: string | null;
}) {
  const about = problem === undefined ? undefined : 'problem';
  return (
    <>
      {provider !== null && (
        <p>
          <a class="button" href={`/login/provider?next=${encodeURIComponent(next)}`}>
            Log in with {clean(provider)}
          </a>
        </p>
      )}
      <form class="filter login" method="post" action="/login" aria-label="Log in">
        {problem !== undefined && (
          <p class="notice" role="alert" id="problem">
            {clean(problem)}
          </p>
        )}
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="next" value={clean(next)} />
        <Field
          name="name"
          label="Name"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxlength={100}
          about={about}
          required
        />
        <Field
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          maxlength={1024}
          about={about}
          required
        />
        <p>
          <button type="submit">Log in</button>
        </p>
      </form>
    </>
  );
}
