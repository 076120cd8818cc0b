import { longMoment } from '../../../export/time.ts';

/** When the page was made: a printout has to say so. */
export function AsOf({ at }: { at: string }) {
  return (
    <p class="dated">
      As of <time datetime={at}>{longMoment(at)}</time>
    </p>
  );
}
