import { clean } from '../../../model/text.ts';
import type { Grid } from '../census.ts';

/** A table that may be wider than the screen: then it scrolls by itself, also with the keyboard. */
export function Table({ caption, grid }: { caption: string; grid: Grid }) {
  const { columns, lines } = grid;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, figures }) => (
              <th scope="col" class={figures ? 'figure' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((cells) => (
            <tr>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th scope="row">{clean(cell)}</th>
                ) : (
                  <td class={columns[at]?.figures ? 'figure' : undefined}>{clean(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
