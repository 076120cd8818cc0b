import { isEstablished } from '../../model/confidence.ts';
import { moment } from '../../model/moment.ts';
import { type ColumnKey, columns, type Row, statusText } from '../rows.ts';

// What a reader looks for first: shown as not known rather than left out.
const alwaysShown: readonly ColumnKey[] = ['manufacturer', 'model', 'serial'];

/** Values with their titles, one line each; most of what is not known is left out. */
export function Values({ row, keys }: { row: Row; keys: readonly ColumnKey[] }) {
  const shown = keys.filter((key) => row[key] !== null || alwaysShown.includes(key));
  return (
    <dl class="values">
      {shown.map((key) => (
        <div>
          <dt>{titleOf(key)}</dt>
          <dd>{valueText(key, row)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The title of a column. */
export function titleOf(key: ColumnKey): string {
  const column = columns.find((each) => each.key === key);
  return (column?.title ?? key).replace(' (UTC)', '');
}

/** The value of a column, in words. */
export function valueText(key: ColumnKey, row: Row): string {
  const value = row[key];
  if (key === 'manufacturer' && value === null && row.suspects !== null)
    return `not established; suspected: ${row.suspects}`;
  if (value === null) return 'not known';
  if (key === 'confidence') return Number(value).toFixed(2);
  if (key === 'manufacturer' && !isEstablished(Number(row.confidence))) return `perhaps ${value}`;
  if (key === 'status') return statusText(row);
  return key === 'firstSeen' || key === 'lastSeen' ? moment(String(value)) : String(value);
}
