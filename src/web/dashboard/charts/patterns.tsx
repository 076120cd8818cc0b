/** What a mark of a chart stands for. Each has a colour and a pattern, so that it is plain without colours, too. */
export type MarkKind =
  | 'overdue'
  | 'open'
  | 'planned'
  | 'accepted'
  | 'done'
  | 'answered'
  | 'silent'
  | 'never'
  | 'excluded';

/** A kind with the word for it. */
export interface KindTitle {
  readonly kind: MarkKind;
  readonly title: string;
}

/** Lines over the colour of a kind, in a square of 8 by 8; none: the plain colour. */
const lines: Readonly<Record<MarkKind, string | null>> = {
  overdue: null,
  open: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  planned: 'M0 2H8M0 6H8',
  accepted: 'M2 0V8M6 0V8',
  done: 'M0 0 8 8M8 0 0 8',
  answered: null,
  silent: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  never: 'M0 4H8M4 0V8',
  excluded: 'M0 0 8 8M8 0 0 8',
};

/** The patterns of a page's charts; once on each page that has one. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {(Object.keys(lines) as MarkKind[]).map((kind) => (
          <pattern id={`mark-${kind}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect class={`ink-${kind}`} width="8" height="8" />
            {lines[kind] !== null && <path class="lines" d={lines[kind]} />}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** How a mark of that kind is filled. */
export function fillOf(kind: MarkKind): string {
  return `url(#mark-${kind})`;
}

/** Which mark is which. */
export function Legend({ kinds }: { kinds: readonly KindTitle[] }) {
  return (
    <ul class="legend">
      {kinds.map(({ kind, title }) => (
        <li>
          <svg width="16" height="12" aria-hidden="true" focusable="false">
            <rect class="mark" width="16" height="12" fill={fillOf(kind)} />
          </svg>{' '}
          {title}
        </li>
      ))}
    </ul>
  );
}
