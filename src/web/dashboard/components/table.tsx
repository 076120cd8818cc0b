import type { Grid } from '../dashboard-queries.ts';
import { Words } from './time.tsx';

/** A table that may be wider than the screen: then it scrolls by itself, also with the keyboard. */
export function Table({ caption, grid }: { caption: string; grid: Grid }) {
  const { columns, lines } = grid;
  const siteAt = columns.findIndex(({ title }) => title === 'Site');
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
              {cells.map((cell, at) => {
                const text = columns[at]?.moments ? `${cell} UTC` : cell;
                const words = <Words text={text} site={cells[siteAt]} />;
                return at === 0 ? (
                  <th scope="row">{words}</th>
                ) : (
                  <td class={columns[at]?.figures ? 'figure' : undefined}>{words}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
