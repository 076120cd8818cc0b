import { clean } from '../../../model/text.ts';

/** Why there is no answer, and a way on. */
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
