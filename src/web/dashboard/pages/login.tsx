import { clean } from '../../../model/text.ts';

/** The form to log in. Its result comes as a page, without a script. */
export function LoginPage({ csrf, next, problem }: { csrf: string; next: string; problem?: string }) {
  return (
    <form class="filter login" method="post" action="/login" aria-label="Log in">
      {problem !== undefined && (
        <p class="notice" role="alert" id="problem">
          {clean(problem)}
        </p>
      )}
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="next" value={clean(next)} />
      <p>
        <label for="name">Name</label>
        <input
          type="text"
          name="name"
          id="name"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxlength={100}
          aria-describedby={problem === undefined ? undefined : 'problem'}
          required
        />
      </p>
      <p>
        <label for="password">Password</label>
        <input
          type="password"
          name="password"
          id="password"
          autocomplete="current-password"
          maxlength={1024}
          aria-describedby={problem === undefined ? undefined : 'problem'}
          required
        />
      </p>
      <p>
        <button type="submit">Log in</button>
      </p>
    </form>
  );
}
