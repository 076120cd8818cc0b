import { digits } from '../../../model/digits.ts';
import { clean } from '../../../model/text.ts';
import { type Group, noMaker } from '../../../report/counts.ts';
import { queryOf } from '../filter.ts';

/** Devices by maker and verdict, each number a link to its list. */
export function MakerTable({ groups }: { groups: readonly Group[] }) {
  return (
    <table class="counts">
      <caption>By maker, as far as the evidence establishes it</caption>
      <thead>
        <tr>
          <th scope="col">Maker</th>
          <th scope="col">Flagged</th>
          <th scope="col">Review</th>
          <th scope="col">Clear</th>
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, counts }) => (
          <tr>
            <th scope="row">
              {name === noMaker ? name : <a href={`/devices${queryOf({ maker: name })}`}>{clean(name)}</a>}
            </th>
            <td>{digits(counts.flagged)}</td>
            <td>{digits(counts.review)}</td>
            <td>{digits(counts.clear)}</td>
            <td>{digits(counts.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
