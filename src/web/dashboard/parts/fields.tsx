import { clean } from '../../../model/text.ts';
import type { NamedText } from '../census.ts';

/** Names and values, one pair a line. */
export function Fields({ fields }: { fields: readonly NamedText[] }) {
  return (
    <dl class="fields">
      {fields.map(([name, text]) => (
        <div>
          <dt>{name}</dt>
          <dd>{clean(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
