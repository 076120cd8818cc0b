import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import type { Marked } from '../changing/views.ts';

/** What the form that led to this page did. */
export function MarkedNow({ marked }: { marked: Marked | null }) {
  if (marked === null) return null;
  const { changes, who, message } = marked;
  return (
    <p class="notice done" role="status">
      {changes === 0
        ? 'Nothing was changed: all of it was recorded already.'
        : `${counted(changes, 'device')} marked for ${clean(who)}: ${clean(message)}`}
    </p>
  );
}
