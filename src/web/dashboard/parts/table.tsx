import { clean } from '../../../model/text.ts';
import type { Grid } from '../census.ts';

/** A table that may be wider than the screen: it then scrolls by itself, with the keyboard too. */
export function Table({ caption, grid }: { caption: string; grid: Grid }) {
  const { titles, lines } = grid;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {titles.map((title, at) => (
              <th scope="col" class={typeof lines[0]?.[at] === 'number' ? 'figure' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((cells) => (
            <tr>
              {cells.map((cell, at) => (
                <Cell cell={cell} first={at === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell, first }: { cell: string | number; first: boolean }) {
  const text = typeof cell === 'number' ? String(cell) : clean(cell);
  if (first) return <th scope="row">{text}</th>;
  return <td class={typeof cell === 'number' ? 'figure' : undefined}>{text}</td>;
}
