import { clean } from '../../../model/text.ts';

const sentences: Readonly<Record<string, string>> = {
  add: 'The account was added.',
  role: 'Role and sites were changed, and the sessions of the account ended.',
  password: 'The password was changed, and all other sessions ended.',
  revoke: 'The token was revoked.',
  sessions: 'The sessions ended.',
  remove: 'The account was removed, with its sessions and tokens.',
  nothing: 'Nothing was changed: the account has this role and these sites already.',
};

/** What a form about an account came to. */
export function Outcome({
  done,
  problem,
  token,
}: {
  done: string | undefined;
  problem?: string | undefined;
  token?: { readonly id: number; readonly token: string } | undefined;
}) {
  if (problem !== undefined)
    return (
      <p class="notice" role="alert">
        {clean(problem)}
      </p>
    );
  if (token !== undefined)
    return (
      <div class="notice done" role="status">
        <p>Token {token.id}. Copy it now: it is not shown again.</p>
        <p>
          <code>{token.token}</code>
        </p>
      </div>
    );
  const sentence = done !== undefined && Object.hasOwn(sentences, done) ? sentences[done] : undefined;
  if (sentence === undefined) return null;
  return (
    <p class="notice done" role="status">
      {sentence}
    </p>
  );
}
