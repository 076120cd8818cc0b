import { clean } from '../../../model/text.ts';
import type { FieldProblems } from '../changing/mark-form.ts';

/** Why a form was not carried out, above it: in a sentence, and for each field with a link to it. */
export function NotRecorded({
  sentence,
  problems = {},
}: {
  sentence: string | null;
  problems?: FieldProblems;
}) {
  const fields = Object.entries(problems);
  if (sentence === null && fields.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>{clean(sentence ?? 'Nothing was recorded yet:')}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, problem]) => (
            <li>
              <a href={`#${name === 'state' ? 'state-same' : name}`}>{clean(problem)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
