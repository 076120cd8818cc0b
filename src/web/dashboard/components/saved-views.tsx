import type { SeenView } from '../../../app/saved-views.ts';
import { clean } from '../../../model/text.ts';
import { Checkbox, Field } from './forms.tsx';

/** The lists that have names, and a form that names this one. */
export function SavedViews(props: {
  views: readonly SeenView[];
  /** The query of the list that is shown, without its question mark. */
  query: string;
  /** The token of forms; null without a login: then nothing can be saved. */
  csrf: string | null;
  /** Whether the visitor may save views for others. */
  mayShare: boolean;
}) {
  const { views, query, csrf, mayShare } = props;
  if (csrf === null) return null;
  return (
    <details class="views">
      <summary>Saved views{views.length === 0 ? '' : ` (${views.length})`}</summary>
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li>
              <a href={`/views/${view.id}`} aria-current={view.query === query ? 'true' : undefined}>
                {clean(view.name)}
              </a>{' '}
              <span class="small">
                {view.shared ? `shared by ${view.own ? 'you' : clean(view.by)}` : 'yours'}
              </span>{' '}
              {view.deletable && (
                <form method="post" action={`/views/${view.id}/delete`}>
                  <input type="hidden" name="csrf" value={csrf} />
                  <button type="submit" class="second" aria-label={`Delete the view ${clean(view.name)}`}>
                    Delete
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <form class="filter" method="post" action="/views" aria-label="Save this list">
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="query" value={query} />
        <Field name="name" label="Save this list as" maxlength={64} required />
        {mayShare && <Checkbox name="shared" label="For others, too" on={false} />}
        <p>
          <button type="submit">Save</button>
        </p>
      </form>
    </details>
  );
}
