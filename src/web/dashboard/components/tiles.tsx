import { digits } from '../../../model/digits.ts';

/** A number in large letters, and the list that it is the length of. */
export interface Tile {
  readonly kind: string;
  readonly count: number;
  readonly label: string;
  readonly href: string;
}

/** Numbers to read at a glance, each a link to its list. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul class="tiles linked">
      {tiles.map(({ kind, count, label, href }) => (
        <li class={`tile ${kind}`}>
          <a href={href}>
            <span class="number">{digits(count)}</span> {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
