import { titleOf, valueText } from '../../../report/html/values.tsx';
import type { ColumnKey, Row } from '../../../report/rows.ts';
import { Time } from './time.tsx';

/** What is known of a device, a title and a value each; what is not known is left out. */
export function Facts({ row, keys }: { row: Row; keys: readonly ColumnKey[] }) {
  const site = row.site === null ? undefined : String(row.site);
  return (
    <dl class="values">
      {keys
        .filter((key) => row[key] !== null)
        .map((key) => (
          <div>
            <dt>{titleOf(key)}</dt>
            <dd>
              {key === 'firstSeen' || key === 'lastSeen' ? (
                <Time at={String(row[key])} site={site} />
              ) : (
                valueText(key, row)
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
