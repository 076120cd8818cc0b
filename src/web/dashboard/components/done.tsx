import type { AuditEntry } from '../../../../db/file/audit.ts';
import { clean } from '../../../model/text.ts';

/** What the form that led to this page did: the change that it left in the audit trail. */
export function Done({
  done,
  change,
  undo,
}: {
  done: number | null;
  change: AuditEntry | undefined;
  undo: boolean;
}) {
  if (done === null) return null;
  if (done === 0)
    return (
      <p class="notice done" role="status">
        Nothing was changed: all of it was recorded already.
      </p>
    );
  if (change === undefined) return null;
  const { id, who, action, message } = change;
  return (
    <p class="notice done" role="status">
      Change {id} was recorded for {clean(who)}: {clean(message)}{' '}
      {undo && action !== 'undo' && <a href={`/audit/${id}/undo`}>Undo it</a>}
    </p>
  );
}
