import { clean } from '../../../model/text.ts';

/** Why there is no answer, and where to go next. */
export function ProblemPage({ message }: { message: string }) {
  return (
    <>
      <p class="notice">{clean(message)}</p>
      <p>
        <a href="/">To the overview</a>
      </p>
    </>
  );
}
