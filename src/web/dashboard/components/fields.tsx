import type { NamedText } from '../dashboard-queries.ts';
import { Words } from './time.tsx';

/** Names and values, one pair a line. */
export function Fields({ fields, site }: { fields: readonly NamedText[]; site?: string }) {
  return (
    <dl class="fields">
      {fields.map(([name, text]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <Words text={text} site={site} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
