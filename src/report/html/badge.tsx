import { type VerdictKind, verdictText } from '../../model/policy.ts';

// A sign beside the word, so that the verdict is plain in black and white too.
const signs: Readonly<Record<VerdictKind, string>> = {
  flagged: '▲',
  review: '◆',
  clear: '●',
  'not-covered': '○',
};

/** A verdict in its colour. */
export function Badge({ verdict }: { verdict: VerdictKind }) {
  return (
    <span class={`badge ${verdict}`}>
      <span aria-hidden="true">{signs[verdict]}</span> {verdictText(verdict)}
    </span>
  );
}
