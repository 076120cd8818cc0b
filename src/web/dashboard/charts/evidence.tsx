import { scaleLinear } from 'd3-scale';
import { clean } from '../../../model/text.ts';
import type { ClassSum } from '../../../text/class-sums.ts';
import { evidenceSourceText } from '../../../text/fingerprint-words.ts';
import { fillOf } from './patterns.tsx';

/** How much each class of evidence counts for the maker, as bars from 0 to 1. */
export function EvidenceBars({ classes }: { classes: readonly ClassSum[] }) {
  if (classes.length === 0) return <p>Nothing that it reports points to a maker.</p>;
  const percent = scaleLinear([0, 1], [0, 100]);
  return (
    <table class="bars">
      <caption>How much each kind of evidence counts for the maker, from 0 to 1</caption>
      <thead>
        <tr>
          <th scope="col">Who says so</th>
          <th scope="col" class="figure">
            Counts
          </th>
          <th scope="col">From 0 to 1</th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ name, weight, signs }) => {
          const who = clean(evidenceSourceText(name));
          const text = `${who}: ${weight.toFixed(2)}`;
          return (
            <tr>
              <th scope="row">{who}</th>
              <td class="figure">{weight.toFixed(2)}</td>
              <td>
                <svg class="bar" role="img" aria-label={text}>
                  <title>{text}</title>
                  <rect class="frame" width="100%" height="100%" />
                  <rect
                    class="mark"
                    width={`${percent(weight).toFixed(1)}%`}
                    height="100%"
                    fill={fillOf('answered')}
                  />
                </svg>
                <span class="parts">{signs === 1 ? '1 sign' : `${signs} signs`}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
